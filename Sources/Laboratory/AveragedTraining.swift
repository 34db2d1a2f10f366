import Replication
import SemicircleCore

/// A training that is taken piece by piece, and whose last iterates are averaged. Between two pieces
/// one may look at the weights, and set another rate or momentum.
public struct AveragedTraining: Sendable {
  /// What is trained, and on which images.
  public let problem: ImageProblem<Double>
  /// The parameters, of length P.
  public private(set) var weights: [Double]
  /// What moves them.
  public var descent: StochasticGradientDescent<Double>
  /// Whether a batch had a loss that is not finite. Whoever sees that it leads nowhere may set it.
  public var diverged = false

  private var batches: MiniBatches
  private var average: WeightAverage<Double>
  private var step = 0
  private let steps: Int
  private let averagedSteps: Int

  /// - Parameters:
  ///   - batchSize: of the training, each epoch in an order of its own.
  ///   - stream: the stream of the batches.
  ///   - epochs: of all pieces together.
  ///   - share: of the steps whose iterates are averaged, at the end.
  /// - Throws: `UsageError` for batches larger than the training set.
  public init(
    _ problem: ImageProblem<Double>, momentum: Momentum<Double>, weightDecay: Double,
    batchSize: Int, _ stream: RandomStream, epochs: Int, averaging share: Double
  ) throws {
    self.problem = problem
    weights = problem.start
    descent = StochasticGradientDescent(
      parameterCount: weights.count, momentum: momentum, weightDecay: .l2(weightDecay))
    batches = try problem.batches(of: batchSize, stream)
    average = WeightAverage(parameterCount: weights.count)
    steps = epochs * batches.batchesPerEpoch
    averagedSteps = Int(share * Double(steps))
  }

  /// Takes the next piece. A schedule begins anew with each.
  ///
  /// - Throws: what the descent throws.
  public mutating func advance(epochs: Int, _ schedule: LearningRateSchedule) throws {
    let first = steps - averagedSteps - step
    var average = average
    let result = try problem.network.train(
      &weights, on: problem.samples, optimiser: &descent, schedule: schedule, batches: &batches,
      steps: epochs * batches.batchesPerEpoch
    ) { t, w, _ in
      if t > max(0, first) { average.add(w) }
      return .proceed
    }
    self.average = average
    step += result.steps
    diverged = diverged || result.diverged
  }

  /// The share of other images that the averaged weights misclassify; that of a guess where the
  /// training diverged.
  public func errorRate(on images: Samples<Double>) -> Double {
    diverged
      ? 1 - 1 / Double(problem.network.outputCount)
      : problem.network.evaluate(at: average.mean, on: images).errorRate ?? .nan
  }
}
