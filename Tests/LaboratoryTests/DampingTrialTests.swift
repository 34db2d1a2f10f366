import Laboratory
import Testing

@Suite struct DampingTrialTests {
  static func images() -> ScoredImages {
    let pool: LabelledSamples<Double> = Strokes().trainingImages(96).samples(poolingBy: 7)
    return ScoredImages(pool: pool, test: pool.prefix(20))
  }

  static func trial(isFollowed: Bool = true) throws -> DampingTrial<MultilayerPerceptron<Double>> {
    try DampingTrial(
      MultilayerPerceptron(layerSizes: [16, 5, 10]), on: images(), samples: 70, batchSize: 32,
      epochs: 3, statistics: 64, interval: 2, isFollowed: isFollowed
    ) { RandomStream("laboratory/\($0)", seed: 1) }
  }

  @Test("A fixed damping is the same optimiser at the rate times one plus it")
  func fixed() throws {
    let trial = try Self.trial()
    let run = try trial.fixed(trial.adam, at: 0.5, rate: 0.02)
    var adam = Adam<Double>(
      parameterCount: trial.scored.training.start.count, dampingCoefficient: 0.5)
    let own = try trial.scored.run(&adam, .flatLinearFlat(0.03), steps: 6, every: 2)
    #expect(run.path.standings.map(\.trainingLoss) == own.standings.map(\.trainingLoss))
    #expect(run.path.standings.map(\.step) == [2, 4, 6] && run.dampings.isEmpty && !run.isLost)
  }

  @Test("A learner measures every so many steps, before the step or after it")
  func learnt() throws {
    let trial = try Self.trial(isFollowed: false)
    let rule = trial.kfac(momentum: 0.9)
    let before = try trial.learnt(rule, from: 0.1, rate: 0.01)
    let after = try trial.learnt(rule, from: 0.1, rate: 0.01, afterStep: true)
    #expect(before.dampings.count == 3 && after.dampings.count == 3)
    #expect(before.dampings.allSatisfy { $0 > 0.1 } && before.dampings[0] != after.dampings[0])
    #expect(before.path.standings.map(\.step) == [6])
  }

  @Test("Epochs to a level lie between two looks, or are one more than there are")
  func level() throws {
    let trial = try Self.trial()
    let run = try trial.descent(momentum: 0.9, rate: 0.1)
    let losses = run.path.standings.map(\.trainingLoss)
    #expect(losses[1] < losses[0])
    #expect(run.epochs(toTrainingLoss: losses[0]) == 1)
    let middle = (losses[0] * losses[1]).squareRoot()
    #expect(abs(run.epochs(toTrainingLoss: middle) - 1.5) < 1e-12)
    #expect(run.epochs(toTrainingLoss: 0) == 4)
  }

  @Test("A training that diverges is lost, and points of error are paired")
  func lost() throws {
    let trial = try Self.trial()
    let (good, bad) = (
      try trial.descent(momentum: 0, rate: 0.1), try trial.descent(momentum: 0, rate: 1e9)
    )
    #expect(!good.isLost && bad.isLost)
    let points = [bad, good].points(above: [good, good])
    #expect(points.value == (bad.error - good.error) / 2)
    #expect([bad].points(above: [good], cap: good.error - 1).value == 0)
  }

  @Test("A convolutional network has KFAC, too, and its learner measures before each step")
  func convolutional() throws {
    let trial = try DampingTrial(
      ConvolutionalNetwork<Double>.vgg(
        channels: 1, height: 4, width: 4, widths: [2], depth: 1, classes: 10), on: Self.images(),
      samples: 32, batchSize: 16, epochs: 1, statistics: 32, interval: 1, isFollowed: false
    ) { RandomStream("laboratory/\($0)", seed: 1) }
    let kfac = trial.kfac(momentum: 0.9)
    let run = try trial.learnt(kfac, from: 1e-8, rate: 1e-6)
    #expect(run.dampings.count == 2 && run.dampings.allSatisfy { $0 > 1e-8 })
    #expect(!run.path.diverged)
  }
}
