import Parallel
import Randomness
import Requirements

/// The embedded data set: handwritten-like digits, 28 × 28 grey, as many as one likes, without a
/// download. Image i is a pure function of (seed, i): it can be made alone, in any order, on any
/// thread.
///
/// It imitates what linear and kernel methods and small networks see of MNIST: the amount of ink,
/// the decay of the covariance spectrum, the scatter within and between classes, and the test error
/// of simple classifiers. It was calibrated on those statistics and on no experiment that uses it;
/// `Strokes.md` beside this file has the table and the known differences. There is no label noise:
/// an image is hard because its shape is ambiguous, never because its label is false.
///
/// Labels are drawn, not dealt: consecutive images make mini-batches, and stratified batches would
/// have less gradient noise than independent ones.
public struct Strokes: Sendable {
  /// The version of the skeletons and constants; it changes whenever a number of theirs does.
  public static let version = 1
  /// The width and the height of an image.
  public static let side = 28
  /// The seed that belongs to the name: the data set `strokes` has seed 1.
  public static let standardSeed: UInt64 = 1
  /// The index of the first test image; training images start at 0, so that no training set can
  /// reach the test set.
  public static let firstTestIndex: UInt64 = 1 << 32

  /// The seed of the images.
  public let seed: UInt64
  /// The constants of the generator.
  public let constants: StrokeConstants

  /// The data set with the given seed; another seed or other constants make another data set.
  public init(
    seed: UInt64 = standardSeed, constants: StrokeConstants = StrokeConstants()
  ) {
    self.seed = seed
    self.constants = constants
  }

  /// The training images 0 ..< count.
  public func trainingImages(_ count: Int) -> LabelledImages { images(0..<UInt64(count)) }

  /// The first `count` test images.
  public func testImages(_ count: Int) -> LabelledImages {
    images(Self.firstTestIndex..<Self.firstTestIndex + UInt64(count))
  }

  /// The images with the given indices, on all threads, with the same bytes on any number of them.
  ///
  /// - Parameter digit: forces the digit of an image and leaves all its other draws as they are:
  ///   for tasks with chosen classes, in which an image is a function of (seed, index, digit).
  ///
  /// Cost: about 5 µs an image on one core.
  public func images(
    _ indices: Range<UInt64>, digit: (@Sendable (UInt64) -> Int)? = nil
  ) -> LabelledImages {
    let count = indices.count
    let size = Self.side * Self.side
    var labels = [UInt8](repeating: 0, count: count)
    let pixels = [UInt8](unsafeUninitializedCapacity: count * size) { pixels, initialized in
      labels.withUnsafeMutableBufferPointer { labels in
        nonisolated(unsafe) let pixels = pixels
        nonisolated(unsafe) let labels = labels
        let chunk = 64  // images for one piece of working memory
        Parallel.forEach((count + chunk - 1) / chunk) { c in
          var drawing = StrokeDrawing(constants: constants)
          var draws = StrokeDraws(digit: 0, allomorph: 0)
          for k in c * chunk..<min(count, (c + 1) * chunk) {
            let index = indices.lowerBound + UInt64(k)
            fill(&draws, index: index, digit: digit?(index))
            drawing.draw(
              draws, into: UnsafeMutableBufferPointer(rebasing: pixels[k * size..<(k + 1) * size]))
            labels[k] = UInt8(draws.digit)
          }
        }
      }
      initialized = count * size
    }
    return LabelledImages(
      pixels: pixels, labels: labels, height: Self.side, width: Self.side, classCount: 10)
  }

  /// The draws of image `index`, with its digit forced if one is given.
  public func draws(of index: UInt64, digit: Int? = nil) -> StrokeDraws {
    var draws = StrokeDraws(digit: 0, allomorph: 0)
    fill(&draws, index: index, digit: digit)
    return draws
  }

  /// The stream of image i is Philox4x32-10 with the seed as key and counter (block, 0, i). Blocks 0
  /// and 1 hold the six uniform draws, so that the skeleton is known before the normals, which
  /// start at block 2: two pairs of Box and Muller a block.
  private func fill(_ draws: inout StrokeDraws, index: UInt64, digit forced: Int?) {
    var stream = RandomStream(
      key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32)),
      position: SIMD2(UInt32(truncatingIfNeeded: index), UInt32(index >> 32)))
    let first = Self.uniform(stream.nextBlock())
    let second = Self.uniform(stream.nextBlock())
    let digit = forced ?? Int(10 * first[0])
    require((0..<10).contains(digit), "there is no digit \(digit)")
    let skeletons = StrokeSkeleton.all[digit]
    var allomorph = 0
    var cumulative = skeletons[0].weight
    while cumulative <= first[1] && allomorph < skeletons.count - 1 {
      allomorph += 1
      cumulative += skeletons[allomorph].weight
    }
    draws.digit = digit
    draws.allomorph = allomorph
    draws.offsetX = first[2]
    draws.offsetY = first[3]
    draws.softness = second[0]
    draws.fading = second[1]
    let count = 15 + 3 * (skeletons[allomorph].points.count + 2)
    draws.normals.withUnsafeMutableBufferPointer { normals in
      var block = SIMD4<Double>()
      for k in stride(from: 0, to: count, by: 2) {
        if k % 4 == 0 { block = Self.uniform(stream.nextBlock()) }
        let (a, b) = k % 4 == 0 ? (block.x, block.y) : (block.z, block.w)
        let radius = (-2 * PortableFunctions.log(a)).squareRoot()
        let (sine, cosine) = sineCosine(quarterTurns: 4 * b)
        normals[k] = Self.clamp(radius * cosine)
        if k + 1 < count { normals[k + 1] = Self.clamp(radius * sine) }
      }
    }
  }

  /// Words as numbers in (0, 1), both ends excluded.
  private static func uniform(_ words: SIMD4<UInt32>) -> SIMD4<Double> {
    (SIMD4<Double>(words) + 0.5) * 0x1p-32
  }

  /// Rare large variates are cut off at 2.5: they would make scrawls, not digits.
  private static func clamp(_ normal: Double) -> Double { max(-2.5, min(2.5, normal)) }
}
