import Replication
import SemicircleCore

/// A training with an optimiser that has a damping.
public struct DampedRun: Sendable {
  /// As seen from images that it has not seen.
  public let path: ScoredRun
  /// The dampings that were learnt, in order; none where it was fixed.
  public let dampings: [Double]
  /// The epochs of the training, and the steps of one.
  public let epochs: Int, stepsPerEpoch: Int

  /// The error at the end, in per cent.
  public var error: Double { path.end.error }

  /// Whether it diverged, or ended with a training loss that is no better than that of a guess among ten.
  public var isLost: Bool { path.diverged || path.end.trainingLoss >= .log(10) }

  /// Epochs until the training loss is at a level, its logarithm in a straight line from one look to the
  /// next; one more than there are if it never is, and those of the first look if it is there already.
  public func epochs(toTrainingLoss level: Double) -> Double {
    let looks = path.standings
    guard let k = looks.firstIndex(where: { $0.trainingLoss <= level }) else {
      return Double(epochs + 1)
    }
    let end = Double(looks[k].step) / Double(stepsPerEpoch)
    guard k > 0, looks[k].trainingLoss > 0 else { return end }
    let start = Double(looks[k - 1].step) / Double(stepsPerEpoch)
    let (above, below) = (Double.log(looks[k - 1].trainingLoss), Double.log(looks[k].trainingLoss))
    return start + (end - start) * (above - .log(level)) / (above - below)
  }
}

extension [DampedRun] {
  /// The mean of how many points of error these runs have above others of the same units, where an error
  /// above `cap` counts as so much: of some hundred networks one may fail, and would hide the others.
  public func points(above others: [DampedRun], cap: Double = 100) -> Estimate {
    Estimate(meanOf: zip(self, others).map { Swift.min($0.error, cap) - Swift.min($1.error, cap) })
  }
}

/// A paired training on which dampings are tried, learnt and fixed ones.
public struct DampingTrial<Model: LayeredNetwork<Double>>: Sendable {
  /// What is trained and how it is scored.
  public let scored: ScoredTraining<Model>
  /// What a learner takes its statistics from.
  public let statistics: Samples<Double>
  /// The probes of a learner.
  public let probes: RandomStream
  /// The images in a batch, of training and statistics.
  public let batchSize: Int
  /// The epochs of the training, each of N/B steps, rounded down.
  public let epochs: Int
  /// Steps from one measurement of a learner to the next.
  public let interval: Int
  /// Whether one looks at the network after each epoch, or at the end only.
  public let isFollowed: Bool

  /// A network to be trained on images from the pool, from a start of its own. The streams are named
  /// "subset", "start", "batches" and "probes".
  ///
  /// - Throws: `UsageError` for batches larger than the training set.
  public init(
    _ network: Model, on images: ScoredImages, samples: Int, batchSize: Int, epochs: Int,
    statistics: Int, interval: Int, isFollowed: Bool, _ stream: (_ purpose: String) -> RandomStream
  ) throws {
    var (subset, start) = (stream("subset"), stream("start"))
    scored = ScoredTraining(
      try PairedTraining(
        network, from: network.initialParameters(from: &start),
        on: Samples(images.pool.sample(samples, using: &subset)), batchSize: batchSize,
        stream("batches")),
      choosing: images.choosing, scored: images.scored)
    (self.statistics, probes) = (Samples(images.pool.prefix(statistics)), stream("probes"))
    (self.batchSize, self.epochs) = (batchSize, epochs)
    (self.interval, self.isFollowed) = (interval, isFollowed)
  }

  /// Steps of an epoch.
  public var stepsPerEpoch: Int { scored.training.samples.count / batchSize }

  /// KFAC for the network with a heavy ball, its factors from the first batch on; or as the code released
  /// with Granziol and Baskerville (2022) has it: factors from the identity, taken every 10 steps, their
  /// bases every 100, and steps that are clipped with κ = 0.01 at a base rate η.
  public func kfac(
    momentum: Double, releasedWith η: Double? = nil
  ) -> some DampedOptimiser<Double> {
    var estimate = KFAC(
      of: scored.training.network, dampingCoefficient: 1,
      start: η == nil ? .firstBatch : .identity)
    estimate.clipping = η.map { .init(bound: 0.01, learningRate: $0) }
    return PreconditionedDescent(
      estimate, parameterCount: scored.training.start.count, momentum: Momentum(momentum),
      updateInterval: η == nil ? 1 : 10)
  }

  /// Adam for the network.
  public var adam: Adam<Double> { Adam(parameterCount: scored.training.start.count) }

  /// A training by gradient descent with a heavy ball.
  ///
  /// - Throws: as ``ScoredTraining/run(_:_:steps:every:)``, here and below.
  public func descent(momentum: Double, rate: Double) throws -> DampedRun {
    var rule = StochasticGradientDescent(
      parameterCount: scored.training.start.count, momentum: Momentum(momentum))
    return run(try path(with: &rule, rate))
  }

  /// A training with a damping δ that is fixed, at the rate η(1 + δ) at first.
  public func fixed(
    _ rule: some DampedOptimiser<Double>, at damping: Double, rate: Double
  ) throws -> DampedRun {
    var rule = rule
    rule.dampingCoefficient = damping
    return run(try path(with: &rule, rate * (1 + damping)))
  }

  /// A training with a damping that is learnt from an offset, at a rate η times 1 + δ at first.
  public func learnt<Rule: DampedOptimiser<Double>>(
    _ rule: Rule, from offset: Double, rate: Double, afterStep: Bool = false
  ) throws -> DampedRun {
    var learner = DampingLearner(
      rule, offset: offset, of: scored.training.network, on: statistics, batchSize: batchSize,
      .init(timing: afterStep ? .afterStep : .beforeStep, interval: interval), probes: probes)
    let path = try path(with: &learner, rate)
    return run(path, learner.history)
  }

  private func path(with rule: inout some Optimiser<Double>, _ rate: Double) throws -> ScoredRun {
    try scored.run(
      &rule, .flatLinearFlat(rate), steps: epochs * stepsPerEpoch,
      every: isFollowed ? stepsPerEpoch : nil)
  }

  private func run(_ path: ScoredRun, _ dampings: [Double] = []) -> DampedRun {
    DampedRun(path: path, dampings: dampings, epochs: epochs, stepsPerEpoch: stepsPerEpoch)
  }
}

extension Run {
  /// Images for trainings that are scored, with pixels from -1 to 1.
  ///
  /// - Throws: what the data set throws.
  public func signedImages(pool: Int, test: Int, poolingBy factor: Int) throws -> ScoredImages {
    try scoredImages(pool: pool, test: test, poolingBy: factor) { pool in
      { Standardization.symmetric(dimension: pool.dimension)($0) }
    }
  }
}
