import LinearAlgebra
import NeuralNetworks
import Requirements

/// Preconditioned descent with curvature from batches of its own, which the gradients have not seen:
/// the usual stochastic second-order method. Where its batch shows no curvature the damping alone
/// bounds the step.
public struct TwoBatchDescent<Estimate: Preconditioner, Model: Network>: Optimiser
where Model.Scalar == Estimate.Scalar {
  /// The number type of the parameters.
  public typealias Scalar = Estimate.Scalar

  /// The descent; its estimate is updated here.
  public private(set) var descent: PreconditionedDescent<Estimate>
  private let samples: Samples<Scalar>
  private let updateInterval: Int
  private let network: Model
  private var batches: MiniBatches
  private var stepCount = 0

  /// - Parameters:
  ///   - descent: how it goes down; an update interval of its own is ignored.
  ///   - network: the network that is trained.
  ///   - samples: what `batches` draws from.
  ///   - batches: of the curvature.
  ///   - updateInterval: the estimate takes a new batch every so many steps, before the step, the
  ///     first included.
  public init(
    _ descent: PreconditionedDescent<Estimate>, of network: Model, on samples: Samples<Scalar>,
    batches: MiniBatches, updateInterval: Int
  ) {
    require(
      updateInterval > 0, "the update interval must be positive, it is \(updateInterval)")
    require(
      batches.sampleCount == samples.count,
      "batches drawn from \(batches.sampleCount) of \(samples.count) samples")
    self.descent = descent
    self.descent.updateInterval = nil
    self.network = network
    self.samples = samples
    self.batches = batches
    self.updateInterval = updateInterval
  }

  /// One step along the preconditioned gradient of a batch.
  public mutating func step(
    _ parameters: inout [Scalar], at linearisation: some NetworkLinearisation<Scalar>,
    learningRate: Scalar
  ) throws {
    if stepCount % updateInterval == 0 {
      batches.advance()
      var own = network.linearisation(capacity: batches.batchSize)
      own.update(at: parameters, on: samples, columns: batches.current)
      try descent.preconditioner.update(from: own)
    }
    stepCount += 1
    try descent.step(&parameters, at: linearisation, learningRate: learningRate)
  }
}
