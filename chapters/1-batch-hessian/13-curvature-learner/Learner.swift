import Replication
import SemicircleCore

/// How rate and momentum are learnt from a spectrum.
enum Learner: CaseIterable {
  case printedNesterov, nesterov, polyak, printedPolyak
  /// The printed Nesterov rule, but the peak of the null space counts as curvature.
  case withNullSpace
  /// The printed Nesterov rule, where the loss of a batch is the sum over its samples and not their
  /// mean.
  case summedLoss

  /// Its name in tables and figures.
  var name: String {
    switch self {
    case .printedNesterov: "Nesterov, printed"
    case .nesterov: "Nesterov, 1/λ₁"
    case .polyak: "Polyak, squared"
    case .printedPolyak: "Polyak, printed"
    case .withNullSpace: "with null space"
    case .summedLoss: "loss summed"
    }
  }

  var momentumRule: Momentum<Double>.Rule {
    self == .polyak || self == .printedPolyak ? .heavyBall : .nesterov
  }

  func setting(_ tuning: SpectralTuning) -> SpectralTuning.Setting {
    switch self {
    case .nesterov: tuning.nesterov
    case .polyak: tuning.polyak
    case .printedPolyak: tuning.printedPolyak
    case .printedNesterov, .withNullSpace, .summedLoss: tuning.printedNesterov
    }
  }
}

/// What was learnt at one time.
struct Lesson: Sendable {
  var tuning: SpectralTuning
  var learningRate: Double
  var momentum: Double
}

/// How a training ended.
struct Outcome: Sendable {
  /// The share of the validation images that the average of the iterates misclassifies, in per cent.
  var error: Double
  /// The same at the last iterate.
  var lastError: Double
  var diverged: Bool
  var lessons: [Lesson] = []

  /// log₂ of the error.
  var doublings: Double { .log2(error) }
}

/// What the trainings of one replicate share.
struct Problem: Sendable {
  var network: MultilayerPerceptron<Double>
  var start: [Double]
  var samples: Samples<Double>
  var validation: Samples<Double>
  var order: RandomStream
  var looks: RandomStream
  var probes: RandomStream

  /// Stochastic gradient descent with the schedule of eq. 23.
  func outcome(ofRate rate: Double, _ run: Run) throws -> Outcome {
    typealias Chapter = CurvatureLearner
    var training = Training(self, Momentum(run[Chapter.momentum]), run)
    try training.advance(epochs: run[Chapter.epochs], .flatLinearFlat(rate))
    return training.outcome
  }

  /// Descent whose rate and momentum a learner sets every few epochs, from the Gauss–Newton matrix of
  /// one batch, or of all samples.
  func outcome(
    of learner: Learner, fromAll: Bool, interval: Int, _ run: Run
  ) throws -> Outcome {
    typealias Chapter = CurvatureLearner
    var training = Training(self, Momentum(0, rule: learner.momentumRule), run)
    var looks = MiniBatches(
      sampleCount: samples.count, batchSize: fromAll ? samples.count : run[Chapter.batchSize],
      stream: looks)
    for (look, epoch) in stride(from: 0, to: run[Chapter.epochs], by: interval).enumerated() {
      var probe = probes.substream(UInt32(look))
      let tuning = try training.look(
        at: samples.subset(looks.next()), from: probe.rademacher(start.count),
        peakWeight: learner == .withNullSpace ? 1 : 0.5, run)
      guard !training.diverged, let tuning else {
        training.diverged = true
        break
      }
      var (learningRate, momentum) = learner.setting(tuning)
      // The ratio of two curvatures does not see that the loss is B times as large; its gradient is.
      if learner == .summedLoss { learningRate *= Double(run[Chapter.batchSize]) }
      training.descent.momentum.coefficient = momentum
      training.lessons.append(
        Lesson(tuning: tuning, learningRate: learningRate, momentum: momentum))
      try training.advance(
        epochs: min(interval, run[Chapter.epochs] - epoch), .constant(learningRate))
    }
    return training.outcome
  }

  /// A training under way.
  struct Training {
    let problem: Problem
    var w: [Double]
    var descent: StochasticGradientDescent<Double>
    var batches: MiniBatches
    var average: WeightAverage<Double>
    let weightDecay: Double
    /// The number of steps taken, and that from which on iterates are averaged.
    var step = 0
    let firstAveraged: Int
    var diverged = false
    var lessons: [Lesson] = []

    init(_ problem: Problem, _ momentum: Momentum<Double>, _ run: Run) {
      typealias Chapter = CurvatureLearner
      self.problem = problem
      w = problem.start
      weightDecay = run[Chapter.weightDecay]
      descent = StochasticGradientDescent(
        parameterCount: w.count, momentum: momentum, weightDecay: .l2(weightDecay))
      batches = MiniBatches(
        sampleCount: problem.samples.count, batchSize: run[Chapter.batchSize], stream: problem.order
      )
      average = WeightAverage(parameterCount: w.count)
      let steps = run[Chapter.epochs] * batches.batchesPerEpoch
      firstAveraged = steps - Int(run[Chapter.averagedShare] * Double(steps))
    }

    mutating func advance(epochs: Int, _ schedule: LearningRateSchedule) throws {
      let (first, start) = (firstAveraged, step)
      var average = average
      let result = try problem.network.train(
        &w, on: problem.samples, optimiser: &descent, schedule: schedule, batches: &batches,
        steps: epochs * batches.batchesPerEpoch
      ) { t, w, _ in
        if t > 0, start + t > first { average.add(w) }
        return .proceed
      }
      self.average = average
      step += result.steps
      diverged = diverged || result.diverged
    }

    /// The ends of the spectrum of G + γI on the samples, from one probe; nil if it is not finite.
    func look(
      at samples: Samples<Double>, from probe: [Double], peakWeight: Double, _ run: Run
    ) throws -> SpectralTuning? {
      let point = Linearisation(of: problem.network, at: w, on: samples)
      guard point.loss.isFinite else { return nil }
      let curvature = GaussNewtonOperator(point, weightDecay: weightDecay)
      do {
        let spectrum = try lanczos(curvature, start: probe, steps: run[CurvatureLearner.steps])
          .quadrature()
        return SpectralTuning(spectrum, withoutPeakAbove: peakWeight, floor: 1e-9)
      } catch KrylovError.nonFiniteProduct {
        return nil
      }
    }

    /// A training that diverged counts as one that guesses.
    var outcome: Outcome {
      let network = problem.network
      func error(_ w: [Double]) -> Double {
        100
          * (diverged
            ? 1 - 1 / Double(network.outputCount)
            : network.evaluate(at: w, on: problem.validation).errorRate ?? .nan)
      }
      return Outcome(
        error: error(average.mean), lastError: error(w), diverged: diverged, lessons: lessons)
    }
  }
}

extension CurvatureLearner {
  /// The replicates' images and starts.
  static let problems = Shared { run in
    let images = try run.images(training: 20_000, test: run[validationCount])
    let training: LabelledSamples<Double> = images.training.samples(poolingBy: 2)
    let validation: LabelledSamples<Double> = images.test.samples(poolingBy: 2)
    return try run.replicate(run[replicates]) { draws in
      var subset = draws("images"), start = draws("start")
      let drawn = training.sample(run[sampleCount], using: &subset)
      let standardise = Standardization.global(drawn.inputs)
      let network = MultilayerPerceptron<Double>(
        layerSizes: [drawn.dimension, run[hiddenUnits], drawn.classCount], activation: .relu)
      return Problem(
        network: network, start: network.initialParameters(from: &start),
        samples: Samples(standardise(drawn)), validation: Samples(standardise(validation)),
        order: draws("batches"), looks: draws("batches to look at"), probes: draws("probes"))
    }
  }
}
