import Replication
import SemicircleCore

/// How well a network does at some step of its training. Errors are in per cent.
public struct Standing: Codable, Sendable {
  /// The steps taken.
  public let step: Int
  /// The mean loss of all training samples.
  public let trainingLoss: Double
  /// The mean loss of the images that are scored.
  public let testLoss: Double
  /// The share of the scored images that is misclassified.
  public let error: Double
  /// That of the images by which choices are made: a step at which to stop, a learning rate.
  public let choosingError: Double

  /// That of a network which guesses among so many classes.
  static func guess(step: Int, classes: Int) -> Standing {
    let (loss, error) = (Double.log(Double(classes)), 100 * (1 - 1 / Double(classes)))
    return Standing(
      step: step, trainingLoss: loss, testLoss: loss, error: error, choosingError: error)
  }
}

/// A training as seen from images that it has not seen.
public struct ScoredRun: Codable, Sendable {
  /// By rising step, the end last. A run that diverges ends with the standing of a guess.
  public let standings: [Standing]
  /// Whether a loss or a parameter became infinite or not a number, or the optimiser could not go on.
  public let diverged: Bool

  /// Where it ended.
  public var end: Standing { standings[standings.count - 1] }

  /// The first of the standings with the least error on the images by which choices are made: where one
  /// would have stopped.
  public var best: Standing {
    standings.reduce(standings[0]) { $1.choosingError < $0.choosingError ? $1 : $0 }
  }
}

/// A paired training whose networks are scored on images that it does not see, some of which serve to
/// make choices and are never scored.
public struct ScoredTraining<Model: Network>: Sendable {
  /// What is trained, from where and on which batches.
  public let training: PairedTraining<Model>
  /// The images by which choices are made.
  public let choosing: Samples<Model.Scalar>
  /// The images that are scored.
  public let scored: Samples<Model.Scalar>

  /// A training with the images to choose by and to score.
  public init(
    _ training: PairedTraining<Model>, choosing: Samples<Model.Scalar>,
    scored: Samples<Model.Scalar>
  ) {
    (self.training, self.choosing, self.scored) = (training, choosing, scored)
  }

  /// How parameters do after so many steps.
  public func standing(at parameters: [Model.Scalar], step: Int) -> Standing {
    func evaluation(_ samples: Samples<Model.Scalar>) -> Evaluation<Model.Scalar> {
      training.network.evaluate(at: parameters, on: samples)
    }
    let (test, choice) = (evaluation(scored), evaluation(choosing))
    return Standing(
      step: step, trainingLoss: Double(evaluation(training.samples).loss),
      testLoss: Double(test.loss), error: 100 * (test.errorRate ?? .nan),
      choosingError: 100 * (choice.errorRate ?? .nan))
  }

  /// Trains with an optimiser, and looks at the network at the end, or after every `interval` steps, too.
  ///
  /// - Throws: what the optimiser throws, but for ``LinearAlgebraError``: a curvature that cannot be
  ///   inverted is a training that diverged.
  public func run<Rule: Optimiser<Model.Scalar>>(
    _ rule: inout Rule, _ schedule: LearningRateSchedule, steps: Int, every interval: Int? = nil
  ) throws -> ScoredRun {
    var (weights, batches, standings) = (training.start, training.batches, [Standing]())
    var taken = 0
    do {
      let result = try training.network.train(
        &weights, on: training.samples, optimiser: &rule, schedule: schedule, batches: &batches,
        steps: steps
      ) { step, parameters, loss in
        taken = step
        if loss == nil || interval.map({ step > 0 && step % $0 == 0 }) ?? false {
          standings.append(standing(at: parameters, step: step))
        }
        return .proceed
      }
      if !result.diverged, let end = standings.last, end.trainingLoss.isFinite,
        end.testLoss.isFinite
      {
        return ScoredRun(standings: standings, diverged: false)
      }
    } catch is LinearAlgebraError {}
    let finite = standings.filter {
      $0.step < steps && $0.trainingLoss.isFinite && $0.testLoss.isFinite
    }
    let guess = Standing.guess(step: taken, classes: training.network.outputCount)
    return ScoredRun(standings: finite + [guess], diverged: true)
  }
}

/// Images for trainings that are scored.
public struct ScoredImages: Sendable {
  /// What training sets are drawn from.
  public let pool: LabelledSamples<Double>
  /// The test images of even place, by which choices are made.
  public let choosing: Samples<Double>
  /// Those of odd place, which are scored. (The first half of a test set may be harder than the second.)
  public let scored: Samples<Double>

  /// - Parameters:
  ///   - pool: what training sets are drawn from, prepared.
  ///   - test: the test images, prepared as the pool is.
  public init(pool: LabelledSamples<Double>, test: LabelledSamples<Double>) {
    self.pool = pool
    choosing = Samples(test.subset(Array(stride(from: 0, to: test.count, by: 2))))
    scored = Samples(test.subset(Array(stride(from: 1, to: test.count, by: 2))))
  }
}

extension Run {
  /// The first training images of the chosen data set as a pool, and the first test images, both with
  /// pixels from 0 to 1, averaged over squares, and prepared by a map that may be fitted to the pool.
  ///
  /// - Throws: what the data set and the preparation throw.
  public func scoredImages(
    pool: Int, test: Int, poolingBy factor: Int,
    _ preparation: (_ pool: LabelledSamples<Double>) throws -> (
      (LabelledSamples<Double>) -> LabelledSamples<Double>
    )
  ) throws -> ScoredImages {
    let images = try images(training: pool, test: test)
    let training: LabelledSamples<Double> = images.training.samples(poolingBy: factor)
    let prepared = try preparation(training)
    return ScoredImages(
      pool: prepared(training), test: prepared(images.test.samples(poolingBy: factor)))
  }
}
