import Replication
import SemicircleCore

/// The training of a perceptron with one hidden layer on images, by a chapter's parameters.
///
///     static let training = ImageTraining(
///       .samples(1024, .ours("…")), .hiddenUnits(16, .ours("…")), .updates(400, .ours("…")),
///       .learningRate(0.05, .paper("…")), .momentum(0.9, .paper("…")),
///       .weightDecay(5e-4, .paper("…")), .trainingBatch(64, .ours("…")))
public struct ImageTraining: Sendable {
  /// N, m, T and B_t.
  public let samples: Parameter<Int>, hiddenUnits: Parameter<Int>
  public let updates: Parameter<Int>, batch: Parameter<Int>
  /// η and ρ_m.
  public let learningRate: Parameter<Double>, momentum: Parameter<Double>
  /// γ of the weight decay.
  public let weightDecay: Parameter<Double>

  /// A training with these parameters, which have their names from `Parameter.samples` and so on.
  public init(
    _ samples: Parameter<Int>, _ hiddenUnits: Parameter<Int>, _ updates: Parameter<Int>,
    _ learningRate: Parameter<Double>, _ momentum: Parameter<Double>,
    _ weightDecay: Parameter<Double>, _ batch: Parameter<Int>
  ) {
    (self.samples, self.hiddenUnits, self.updates) = (samples, hiddenUnits, updates)
    (self.learningRate, self.momentum) = (learningRate, momentum)
    (self.weightDecay, self.batch) = (weightDecay, batch)
  }

  /// All of them, for the chapter's list.
  public var parameters: Parameters {
    [samples, hiddenUnits, updates, learningRate, momentum, weightDecay, batch]
  }

  /// What must hold between them, for the chapter's list: a batch is of the training images.
  public var constraints: [Constraint] { [.atMost(batch, samples)] }

  /// A network trained on images, with a start and batches of its own: from the streams "start" and
  /// "training" of a replicate.
  ///
  /// - Throws: as ``TrainedNetwork/init(_:updates:learningRate:momentum:weightDecay:batchSize:_:)``.
  public func network(
    on images: LabelledSamples<Double>, _ run: Run, _ draws: Draws
  ) throws -> TrainedNetwork<Double> {
    try TrainedNetwork(
      problem(images, run, draws),
      updates: run[updates], learningRate: run[learningRate], momentum: run[momentum],
      weightDecay: run[weightDecay], batchSize: run[batch], draws("training"))
  }
}
