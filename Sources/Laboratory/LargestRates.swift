import Replication
import SemicircleCore

/// What a training with batches of one size sees: its samples, and in which order.
public struct Batches<Scalar: BLASScalar>: Sendable {
  /// The samples, on which the loss is taken at the end, too.
  public let samples: Samples<Scalar>
  /// Which columns of them come when.
  public let sequence: MiniBatches

  /// Batches of so many of the samples.
  public init(
    of size: Int, from samples: Samples<Scalar>, _ sampling: MiniBatches.Sampling,
    _ stream: RandomStream
  ) {
    self.samples = samples
    sequence = MiniBatches(
      sampleCount: samples.count, batchSize: size, sampling: sampling, stream: stream)
  }

  /// The samples of the first batches.
  public func first(_ count: Int) -> [Samples<Scalar>] {
    var sequence = sequence
    return (0..<count).map { _ in samples.subset(sequence.next()) }
  }
}

extension Network {
  /// log₂ of the largest constant learning rate with which training works, for each size of batch; nil
  /// if a search finds none.
  ///
  /// All trainings begin with the same parameters and the same state of the rule, and those of one
  /// size see the same batches: an edge is that of one training, and its noise is not the search's.
  /// Cost: some five trainings a size for a resolution of 0.1 octaves, see `trainabilityEdges`.
  ///
  /// - Parameters:
  ///   - start: the parameters before the training, of length P.
  ///   - batches: for each size, sizes ascending.
  ///   - rule: what moves the parameters; each training has a copy.
  ///   - working: a rate that trains at the first size. The bracket may move.
  ///   - failing: a larger one that does not.
  ///   - resolution: the largest error of a result, if there is one edge.
  ///   - updates: of a training.
  ///   - threshold: training works if no batch has a loss that is not finite, and the loss of all
  ///     samples is below this after it.
  /// - Throws: what the rule throws.
  public func largestRates(
    from start: [Scalar], on batches: [Batches<Scalar>], _ rule: some Optimiser<Scalar>,
    between working: Double, and failing: Double, resolution: Double, updates: Int,
    below threshold: Double
  ) throws -> [Double]? {
    try edgeIfFound {
      try trainabilityEdges(
        along: batches.map { Double($0.sequence.batchSize) }, between: working, and: failing,
        resolution: resolution
      ) { index, rate in
        try trains(
          from: start, on: batches[index].samples, optimiser: rule, learningRate: rate,
          batches: batches[index].sequence, steps: updates, below: threshold)
      }.map { .log2($0.value) }
    }
  }
}

extension Check {
  /// Whether nearly all replicates have an edge in all their searches: those without are left out.
  public static func edges(missing: Int, of replicates: Int) -> Check {
    instrument(
      "edges", "replicates without an edge, which are left out", Double(missing),
      .atMost(max(1, 0.1 * Double(replicates))),
      because: "a tenth that is missing cannot make a mean")
  }
}

extension Axis {
  /// Batch sizes on a logarithmic axis with a margin, every second one with its number.
  public static func batchSize(_ sizes: [Int]) -> Axis {
    let sizes = sizes.map(Double.init)
    return Axis(
      "batch size $B$", symbol: "$B$", scale: .logarithmic,
      range: 0.8 * sizes[0]...1.25 * sizes[sizes.count - 1],
      ticks: .at(stride(from: 0, to: sizes.count, by: 2).map { sizes[$0] }))
  }
}
