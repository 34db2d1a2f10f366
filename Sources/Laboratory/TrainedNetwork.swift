import Replication
import SemicircleCore

/// An image problem with the parameters to which stochastic gradient descent has come.
public struct TrainedNetwork<Scalar: BLASScalar>: Sendable {
  /// The network, its start and its images.
  public let problem: ImageProblem<Scalar>
  /// The parameters after the training, of length P.
  public let weights: [Scalar]

  /// Trains with a constant learning rate from the problem's start.
  ///
  /// - Parameters:
  ///   - batchSize: of the training, each epoch in an order of its own.
  ///   - stream: the stream of the batches.
  /// - Throws: `UsageError` for batches larger than the training set, and what the training throws.
  public init(
    _ problem: ImageProblem<Scalar>, updates: Int, learningRate: Double, momentum: Scalar,
    weightDecay: Scalar, batchSize: Int, _ stream: RandomStream
  ) throws {
    self.problem = problem
    weights = try problem.network.trained(
      from: problem.start, on: problem.samples,
      batches: problem.batches(of: batchSize, stream),
      steps: updates, schedule: .constant(learningRate), momentum: Momentum(momentum),
      weightDecay: .l2(weightDecay))
  }

  /// The Hessian of the mean loss, on the images in the given columns or on all.
  public func hessian(of columns: [Int]? = nil) -> HessianOperator<Scalar> {
    HessianOperator(problem.linearisation(at: weights, on: columns))
  }
}
