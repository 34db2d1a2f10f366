import Replication
import SemicircleCore

/// What all optimisers of a comparison have in common: a network with the point from which its training
/// starts, its samples and the order of its batches. Runs of one `PairedTraining` differ in the
/// optimiser alone, so that their differences have no noise of the batches.
public struct PairedTraining<Model: Network>: Sendable {
  /// The number type of the parameters.
  public typealias Scalar = Model.Scalar

  /// The network.
  public let network: Model
  /// The parameters before the training, of length P.
  public let start: [Scalar]
  /// The samples whose columns the batches draw.
  public let samples: Samples<Scalar>
  /// The batches, from the first; each run has a copy.
  public let batches: MiniBatches

  /// - Parameter start: P numbers.
  /// - Throws: `UsageError` for batches larger than the training set.
  public init(
    _ network: Model, from start: [Scalar], on samples: Samples<Scalar>, batchSize: Int,
    _ stream: RandomStream
  ) throws {
    guard batchSize <= samples.count else {
      throw UsageError("a batch of \(batchSize) from \(samples.count) samples: set a smaller one")
    }
    (self.network, self.start, self.samples) = (network, start, samples)
    batches = MiniBatches(sampleCount: samples.count, batchSize: batchSize, stream: stream)
  }

  /// Softmax regression from zero, P = classes × (inputs + 1).
  ///
  /// - Throws: `UsageError` for batches larger than the training set.
  public init<Number: BLASScalar>(
    softmaxRegressionOn samples: Samples<Number>, classes: Int, batchSize: Int,
    _ stream: RandomStream
  ) throws where Model == MultilayerPerceptron<Number> {
    let network = Model.softmaxRegression(inputs: samples.inputs.rows, classes: classes)
    try self.init(
      network, from: Array(repeating: 0, count: network.parameterCount), on: samples,
      batchSize: batchSize, stream)
  }

  /// Where a training ends.
  public struct End<Rule: Optimiser<Scalar>> {
    /// The parameters, of length P.
    public let weights: [Scalar]
    /// The optimiser as it then is.
    public let rule: Rule
    /// Whether the loss of a batch became infinite or not a number, which ended the training.
    public let diverged: Bool
  }

  /// Trains with an optimiser, which is not changed: the end has the one that it became.
  ///
  /// - Throws: what the optimiser throws.
  public func end<Rule: Optimiser<Scalar>>(
    of rule: Rule, _ schedule: LearningRateSchedule, steps: Int
  ) throws -> End<Rule> {
    var (weights, rule, batches) = (start, rule, batches)
    let result = try network.train(
      &weights, on: samples, optimiser: &rule, schedule: schedule, batches: &batches, steps: steps)
    return End(weights: weights, rule: rule, diverged: result.diverged)
  }
}

extension PairedTraining {
  /// Where gradient descent with a heavy ball ends: its parameters, of length P.
  public func descent(
    _ schedule: LearningRateSchedule, momentum: Scalar, steps: Int
  ) throws -> [Scalar] {
    try end(
      of: StochasticGradientDescent(parameterCount: start.count, momentum: Momentum(momentum)),
      schedule, steps: steps
    ).weights
  }
}

extension PairedTraining.End: Sendable where Rule: Sendable {}

extension LabelledSamples<Double> {
  /// The samples along their own first principal components: k inputs, which are centred.
  ///
  /// - Throws: ``LinearAlgebraError``.
  public func alongPrincipalComponents(_ count: Int) throws -> Samples<Double> {
    try Samples(PrincipalComponents(of: inputs, count: count)(self))
  }
}
