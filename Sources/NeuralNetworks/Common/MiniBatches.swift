import Randomness
import Requirements

/// A sequence of mini-batches of sample numbers, drawn from a random stream. Copies of it draw the
/// same batches: paired comparisons of optimisers start from copies.
public struct MiniBatches: Sendable {
  /// How batches are drawn.
  public enum Sampling: Sendable {
    /// Every sample of every batch is drawn anew; the batch noise is that of infinitely many data.
    case withReplacement
    /// The samples of one batch differ; batches are independent of each other.
    case withoutReplacement
    /// A new random order of all samples for each epoch, cut into ⌊N/B⌋ batches; the samples left
    /// over sit out that epoch.
    case epochs
  }

  /// The number N of samples.
  public let sampleCount: Int
  /// The number B of samples in a batch.
  public let batchSize: Int
  /// How batches are drawn.
  public let sampling: Sampling
  /// The sample numbers of the batch drawn last.
  public private(set) var current: [Int]
  private var stream: RandomStream
  private var order: [Int]
  private var position: Int

  /// Batches of `batchSize` out of `sampleCount` samples.
  public init(
    sampleCount: Int, batchSize: Int, sampling: Sampling = .epochs, stream: RandomStream
  ) {
    require(
      batchSize > 0 && sampleCount > 0
        && (sampling == .withReplacement || batchSize <= sampleCount),
      "cannot draw batches of \(batchSize) from \(sampleCount) samples")
    self.sampleCount = sampleCount
    self.batchSize = batchSize
    self.sampling = sampling
    self.stream = stream
    current = Array(repeating: 0, count: batchSize)
    order = sampling == .withReplacement ? [] : Array(0..<sampleCount)
    position = sampleCount
  }

  /// The number of batches in an epoch, ⌊N/B⌋ but at least 1.
  public var batchesPerEpoch: Int { max(1, sampleCount / batchSize) }

  /// Draws the next batch into ``current``, without allocation.
  public mutating func advance() {
    switch sampling {
    case .withReplacement:
      for i in 0..<batchSize { current[i] = stream.integer(below: sampleCount) }
    case .withoutReplacement:
      shuffle(first: batchSize)
      for i in 0..<batchSize { current[i] = order[i] }
    case .epochs:
      if position + batchSize > sampleCount {
        shuffle(first: sampleCount)
        position = 0
      }
      for i in 0..<batchSize { current[i] = order[position + i] }
      position += batchSize
    }
  }

  /// Draws the next batch and returns its sample numbers.
  public mutating func next() -> [Int] {
    advance()
    return current
  }

  /// Fisher–Yates, stopped when the first `count` places are drawn. It is uniform from any order.
  private mutating func shuffle(first count: Int) {
    for i in 0..<min(count, sampleCount - 1) {
      order.swapAt(i, i + stream.integer(below: sampleCount - i))
    }
  }
}
