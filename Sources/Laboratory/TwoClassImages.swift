import SemicircleCore

/// The images of two classes of a data set: a pool to train on, of which networks take disjoint sets, and
/// the test images.
public struct TwoClassImages: Sendable {
  /// The pool; class 0 is the first of the two.
  public let training: LabelledImages
  /// The test images.
  public let test: LabelledImages

  /// - Parameter classes: the two classes, counted from 0.
  public init(_ images: ImageDataset, classes: [Int]) {
    require(classes.count == 2, "two classes, not \(classes)")
    training = images.training.only(classes: classes)
    test = images.test.only(classes: classes)
  }

  /// Disjoint sets of images of the pool, in an order that the stream draws.
  ///
  /// - Throws: `UsageError` where the pool has fewer.
  public func disjointSets(
    _ count: Int, of size: Int, _ stream: RandomStream
  ) throws -> [LabelledImages] {
    guard count * size <= training.count else {
      throw UsageError(
        "\(count) sets of \(size) images are \(count * size), and the two classes have "
          + "\(training.count): fewer sets, or smaller ones, would do")
    }
    var stream = stream
    let order = stream.permutation(training.count)
    return (0..<count).map { training.subset(order[$0 * size..<($0 + 1) * size]) }
  }
}

extension Run {
  /// Disjoint sets of images of two classes of the chosen data set, and all test images of the two.
  ///
  /// - Throws: `UsageError` where there are fewer images; what the data set throws.
  public func twoClasses(
    _ classes: [Int], sets count: Int, of size: Int, _ stream: RandomStream
  ) throws -> (sets: [LabelledImages], test: LabelledImages) {
    // A class is about a tenth of a data set, in MNIST 9 % at least; the training images are 60,000.
    let training = min(60_000, 6 * count * size + 1000)
    let pool = TwoClassImages(try images(training: training, test: 10_000), classes: classes)
    return (try pool.disjointSets(count, of: size, stream), pool.test)
  }
}

extension LabelledImages {
  /// 25 numbers for each image: the means of 4 × 4 blocks of its middle 20 × 20 pixels, row after row. So few
  /// that some hundred images determine a linear predictor.
  public func blockMeans() -> LabelledSamples<Double> {
    let (top, left) = ((height - 20) / 2, (width - 20) / 2)
    return cropped(rows: top..<top + 20, columns: left..<left + 20).samples(poolingBy: 4)
  }
}
