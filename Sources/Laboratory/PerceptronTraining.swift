import SemicircleCore

/// How a perceptron with one hidden layer is built and trained on samples as they are.
public struct PerceptronTraining: Sendable {
  /// The function and the number of the hidden units.
  public var activation: Activation, hiddenUnits: Int
  /// The law of the first parameters.
  public var initialisation: Initialisation
  /// The loss of a sample.
  public var loss: Loss
  /// The number of updates; none leaves the network where it starts.
  public var updates: Int
  /// The batches: how many samples each has, and how they are drawn.
  public var batchSize: Int, sampling: MiniBatches.Sampling
  /// Of the heavy ball.
  public var momentum: Double
  /// The learning rate over the updates.
  public var schedule: LearningRateSchedule

  /// A training with these settings.
  public init(
    activation: Activation = .relu, hiddenUnits: Int, initialisation: Initialisation = .normal,
    loss: Loss = .softmaxCrossEntropy, updates: Int, batchSize: Int,
    sampling: MiniBatches.Sampling = .epochs, momentum: Double, schedule: LearningRateSchedule
  ) {
    (self.activation, self.hiddenUnits) = (activation, hiddenUnits)
    (self.initialisation, self.loss, self.updates) = (initialisation, loss, updates)
    (self.batchSize, self.sampling) = (batchSize, sampling)
    (self.momentum, self.schedule) = (momentum, schedule)
  }

  /// The same with one thing changed: `training.with(\.loss, .squared)`.
  public func with<Value>(_ part: WritableKeyPath<Self, Value>, _ value: Value) -> Self {
    var other = self
    other[keyPath: part] = value
    return other
  }

  /// The network for some samples, untrained.
  public func network(for samples: LabelledSamples<Double>) -> MultilayerPerceptron<Double> {
    MultilayerPerceptron(
      layerSizes: [samples.dimension, hiddenUnits, samples.classCount], activation: activation,
      loss: loss)
  }

  /// The network with its parameters before and after the training.
  ///
  /// - Parameters:
  ///   - start: the stream of the first parameters.
  ///   - batches: that of the batches.
  /// - Throws: ``TrainingDiverged``.
  public func callAsFunction(
    on samples: LabelledSamples<Double>, start: RandomStream, batches: RandomStream
  ) throws -> (network: MultilayerPerceptron<Double>, start: [Double], end: [Double]) {
    let network = network(for: samples)
    var stream = start
    let first = network.initialParameters(initialisation, from: &stream)
    let last = try network.trained(
      from: first, on: Samples(samples),
      batches: MiniBatches(
        sampleCount: samples.count, batchSize: batchSize, sampling: sampling, stream: batches),
      steps: updates, schedule: schedule, momentum: Momentum(momentum))
    return (network, first, last)
  }
}
