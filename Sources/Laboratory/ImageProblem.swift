import Replication
import SemicircleCore

/// Images to train on, standardised by their own mean and scale, and a perceptron with the point from
/// which its training starts.
public struct ImageProblem<Scalar: BLASScalar>: Sendable {
  /// One hidden layer or more, and an output for each class.
  public let network: MultilayerPerceptron<Scalar>
  /// The parameters before the training, of length P.
  public let start: [Scalar]
  /// The N training images, standardised.
  public let samples: Samples<Scalar>
  /// What made the training images standard; it serves other images as well.
  public let standardisation: Standardization<Scalar>

  /// - Parameters:
  ///   - images: the training images, as they come from the data set.
  ///   - hiddenUnits: the widths of the hidden layers.
  ///   - start: the stream of the first parameters.
  public init(
    _ images: LabelledSamples<Scalar>, hiddenUnits: [Int], activation: Activation = .relu,
    start: inout RandomStream
  ) {
    network = MultilayerPerceptron(for: images, hiddenUnits: hiddenUnits, activation: activation)
    self.start = network.initialParameters(from: &start)
    standardisation = Standardization.global(images.inputs)
    samples = Samples(standardisation(images))
  }

  /// Other images in the place of the training images.
  public func standardised(_ images: LabelledSamples<Scalar>) -> Samples<Scalar> {
    Samples(standardisation(images))
  }

  /// The batches of a training, each epoch in an order of its own.
  ///
  /// - Throws: `UsageError` for batches larger than the training set.
  public func batches(of size: Int, _ stream: RandomStream) throws -> MiniBatches {
    guard size <= samples.count else {
      throw UsageError(
        "a batch of \(size) from \(samples.count) training images: set training-batch to at most "
          + "that")
    }
    return MiniBatches(sampleCount: samples.count, batchSize: size, stream: stream)
  }

  /// The curvature of the mean loss at w, on the images in the given columns or on all.
  public func linearisation(at w: [Scalar], on columns: [Int]? = nil) -> Linearisation<Scalar> {
    Linearisation(of: network, at: w, on: columns.map(samples.subset) ?? samples)
  }
}

extension Run {
  /// Disjoint training sets out of the first images of the chosen data set: `count` sets of `size`
  /// images each, the order drawn from `stream`.
  ///
  /// - Throws: what the data set throws if it has fewer than `count` · `size` images.
  public func disjointImages(
    _ count: Int, of size: Int, poolingBy factor: Int, _ stream: RandomStream
  ) throws -> [LabelledSamples<Double>] {
    var stream = stream
    let pool: LabelledSamples<Double> =
      try images(training: count * size, test: 1).training.samples(poolingBy: factor)
    let order = stream.permutation(count * size)
    return (0..<count).map { pool.subset(order[$0 * size..<($0 + 1) * size]) }
  }
}
