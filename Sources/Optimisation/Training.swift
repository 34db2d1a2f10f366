import LinearAlgebra
import NeuralNetworks
import Requirements

/// What a training run did.
public struct TrainingResult: Equatable, Sendable {
  /// The number of steps taken.
  public let steps: Int
  /// Whether it stopped because the loss of a batch was infinite or not a number.
  public let diverged: Bool
}

/// Whether training goes on.
public enum TrainingControl: Sendable {
  /// Take the next step.
  case proceed
  /// Stop here.
  case stop
}

extension Network {
  /// Trains by mini-batch steps: draw a batch, take loss and gradient on it, step.
  ///
  /// - Parameters:
  ///   - parameters: where training starts, and on return where it has come to.
  ///   - samples: the samples whose columns `batches` draws.
  ///   - optimiser: keeps its state (velocity, moments, factors) for a further run.
  ///   - batches: continues where it stands; a copy of it draws the same batches again.
  ///   - observe: is called before each step with its number t = 0, 1, …, the parameters, and the
  ///     loss of the batch there, and once more after the last step without a batch (nil).
  /// - Returns: the steps taken; a batch loss that is not finite ends the run before its step.
  /// - Throws: what the optimiser or `observe` throws.
  @discardableResult
  public func train<Rule: Optimiser>(
    _ parameters: inout [Scalar], on samples: Samples<Scalar>, optimiser: inout Rule,
    schedule: LearningRateSchedule, batches: inout MiniBatches, steps: Int,
    observe: (_ step: Int, _ parameters: [Scalar], _ batchLoss: Scalar?) throws -> TrainingControl =
      { _, _, _ in .proceed }
  ) throws -> TrainingResult where Rule.Scalar == Scalar {
    require(
      batches.sampleCount == samples.count,
      "batches drawn from \(batches.sampleCount) of \(samples.count) samples")
    var linearisation = linearisation(capacity: batches.batchSize)
    for step in 0..<steps {
      batches.advance()
      linearisation.update(at: parameters, on: samples, columns: batches.current)
      guard linearisation.loss.isFinite else { return TrainingResult(steps: step, diverged: true) }
      if try observe(step, parameters, linearisation.loss) == .stop {
        return TrainingResult(steps: step, diverged: false)
      }
      try optimiser.step(
        &parameters, at: linearisation,
        learningRate: Scalar(schedule.rate(step: step, of: steps)))
    }
    _ = try observe(steps, parameters, nil)
    return TrainingResult(steps: steps, diverged: false)
  }
}

extension Network {
  /// The parameters to which stochastic gradient descent comes from `start`: the network that a
  /// measurement begins with.
  ///
  /// - Parameters:
  ///   - start: the parameters at first, of length P.
  ///   - samples: the samples whose columns `batches` draws.
  ///   - observe: as in `train`.
  /// - Throws: ``TrainingDiverged`` if the loss of a batch is infinite or not a number, and what
  ///   `observe` throws.
  @discardableResult
  public func trained(
    from start: [Scalar], on samples: Samples<Scalar>, batches: MiniBatches, steps: Int,
    schedule: LearningRateSchedule, momentum: Momentum<Scalar> = .none,
    weightDecay: WeightDecay<Scalar> = .none,
    observe: (_ step: Int, _ parameters: [Scalar], _ batchLoss: Scalar?) throws -> TrainingControl =
      { _, _, _ in .proceed }
  ) throws -> [Scalar] {
    var (parameters, batches) = (start, batches)
    var descent = StochasticGradientDescent(
      parameterCount: parameterCount, momentum: momentum, weightDecay: weightDecay)
    let result = try train(
      &parameters, on: samples, optimiser: &descent, schedule: schedule, batches: &batches,
      steps: steps, observe: observe)
    if result.diverged { throw TrainingDiverged(step: result.steps) }
    return parameters
  }
}

/// A training whose loss became infinite or not a number.
public struct TrainingDiverged: Error, CustomStringConvertible {
  /// The number of steps before that.
  public let step: Int

  /// What happened and how to mend it.
  public var description: String {
    "the training diverged at step \(step): take a lower learning rate"
  }
}
