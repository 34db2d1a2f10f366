import Foundation
import Laboratory
import Testing

private enum Scored: EmptyChapter {}

/// Gradient descent that breaks down at a step, as a curvature does that has no inverse.
private struct Breaking: Optimiser {
  typealias Scalar = Double
  let error: any Error
  let last: Int
  var steps = 0
  var descent: StochasticGradientDescent<Double>

  mutating func step(
    _ parameters: inout [Double], at linearisation: some NetworkLinearisation<Double>,
    learningRate: Double
  ) throws {
    if steps == last { throw error }
    steps += 1
    descent.step(&parameters, at: linearisation, learningRate: learningRate)
  }
}

@Suite struct ScoredTrainingTests {
  private static let images: LabelledSamples<Double> =
    Strokes().trainingImages(400).samples(poolingBy: 4)

  private static func training() throws -> ScoredTraining<MultilayerPerceptron<Double>> {
    let samples = try Self.images.alongPrincipalComponents(6)
    let paired = try PairedTraining(
      softmaxRegressionOn: samples.subset(Array(0..<120)), classes: 10, batchSize: 32,
      RandomStream("laboratory/scored", seed: 1))
    return ScoredTraining(
      paired, choosing: samples.subset(Array(120..<220)), scored: samples.subset(Array(220..<400)))
  }

  private static var descent: StochasticGradientDescent<Double> {
    StochasticGradientDescent(parameterCount: 70, momentum: Momentum(0.9))
  }

  @Test("It ends at the weights of the paired training, scored on its own images")
  func end() throws {
    let training = try Self.training()
    var rule = Self.descent
    let run = try training.run(&rule, .flatLinearFlat(0.1), steps: 40)
    let weights = try training.training.end(of: Self.descent, .flatLinearFlat(0.1), steps: 40)
      .weights
    let network = training.training.network
    #expect(!run.diverged && run.standings.count == 1 && run.end.step == 40)
    let score = network.evaluate(at: weights, on: training.scored)
    let choice = network.evaluate(at: weights, on: training.choosing)
    #expect(run.end.testLoss == score.loss)
    #expect(run.end.error == score.errorRate.map { 100 * $0 })
    #expect(run.end.choosingError == choice.errorRate.map { 100 * $0 })
    #expect(
      run.end.trainingLoss == network.evaluate(at: weights, on: training.training.samples).loss)
    // The rule that was given has gone through the training.
    #expect(rule.velocity.contains { $0 != 0 })
  }

  @Test("Looking on the way changes nothing, and shows the paths of shorter trainings")
  func interval() throws {
    let training = try Self.training()
    var (rule, other) = (Self.descent, Self.descent)
    let run = try training.run(&rule, .constant(0.1), steps: 30, every: 8)
    let alone = try training.run(&other, .constant(0.1), steps: 30)
    #expect(run.standings.map(\.step) == [8, 16, 24, 30])
    #expect(run.end.error == alone.end.error && run.end.testLoss == alone.end.testLoss)
    for standing in run.standings {
      let w = try training.training.end(of: Self.descent, .constant(0.1), steps: standing.step)
        .weights
      #expect(training.standing(at: w, step: standing.step).testLoss == standing.testLoss)
    }
    // An interval that divides the steps does not show the end twice.
    var again = Self.descent
    let even = try training.run(&again, .constant(0.1), steps: 30, every: 10)
    #expect(even.standings.map(\.step) == [10, 20, 30])
  }

  @Test("A training that diverges ends with the standing of a guess")
  func divergence() throws {
    let training = try Self.training()
    var rule = Self.descent
    let run = try training.run(&rule, .constant(1e308), steps: 40, every: 1)
    #expect(run.diverged && run.end.step < 40)
    #expect(run.end.error == 90 && run.end.choosingError == 90)
    #expect(run.end.testLoss == Double.log(10) && run.end.trainingLoss == Double.log(10))
    #expect(run.standings.allSatisfy { $0.trainingLoss.isFinite && $0.testLoss.isFinite })
  }

  @Test("A loss that is lost in the last step is a divergence, too")
  func lastStep() throws {
    let training = try Self.training()
    var rule = Self.descent
    let run = try training.run(&rule, .constant(1e308), steps: 1)
    #expect(run.diverged && run.standings.count == 1 && run.end.error == 90)
  }

  @Test("A curvature that has no inverse is a divergence; other errors are thrown")
  func errors() throws {
    let training = try Self.training()
    var rule = Breaking(
      error: LinearAlgebraError.notPositiveDefinite(order: 3), last: 25, descent: Self.descent)
    let run = try training.run(&rule, .constant(0.1), steps: 40, every: 10)
    #expect(run.diverged && run.standings.map(\.step) == [10, 20, 25])
    #expect(run.end.error == 90 && run.standings[1].error < 90)
    var other = Breaking(error: UsageError("stop"), last: 5, descent: Self.descent)
    #expect(throws: UsageError.self) {
      try training.run(&other, .constant(0.1), steps: 40)
    }
  }

  @Test("The best step is the first with the least error on the images by which choices are made")
  func best() throws {
    let errors = [(1, 9), (7, 4), (5, 4), (3, 6)]
    let standings = errors.enumerated().map { index, errors in
      """
      {"step": \(index + 1), "trainingLoss": \(1 / Double(index + 1)), "testLoss": 1, \
      "error": \(errors.0), "choosingError": \(errors.1)}
      """
    }
    let text = "{\"standings\": [\(standings.joined(separator: ","))], \"diverged\": false}"
    let run = try JSONDecoder().decode(ScoredRun.self, from: Data(text.utf8))
    #expect(run.best.step == 2 && run.best.error == 7)
    #expect(run.end.step == 4)
  }

  @Test("Test images of even place are chosen by and those of odd place scored")
  func split() {
    let images = ScoredImages(
      pool: Self.images, test: Self.images.subset(Array(0..<7)))
    func columns(_ places: [Int]) -> [Double] { places.flatMap { Self.images.inputs.column($0) } }
    #expect(images.pool.count == 400)
    #expect(images.choosing.inputs.elements == columns([0, 2, 4, 6]))
    #expect(images.scored.inputs.elements == columns([1, 3, 5]))
    #expect(images.scored.count == 3)
  }

  @Test("Images of a run are those of its data set, prepared by what was fitted to the pool alone")
  func images() throws {
    let run = try Run(of: Scored.self)
    let images = try run.scoredImages(pool: 50, test: 21, poolingBy: 7) { pool in
      #expect(pool.count == 50)
      return { $0.with(inputs: 2.0 * $0.inputs) }
    }
    let set = Strokes()
    let test: LabelledSamples<Double> = set.testImages(21).samples(poolingBy: 7)
    let pool: LabelledSamples<Double> = set.trainingImages(50).samples(poolingBy: 7)
    #expect(images.pool.inputs == 2.0 * pool.inputs && images.pool.labels == pool.labels)
    #expect(images.choosing.count == 11 && images.scored.count == 10)
    #expect(images.scored.inputs.column(4) == (2.0 * test.inputs).column(9))
  }
}
