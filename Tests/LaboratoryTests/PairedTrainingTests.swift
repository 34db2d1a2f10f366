import Laboratory
import Testing

@Suite struct PairedTrainingTests {
  private static func training() throws -> PairedTraining<MultilayerPerceptron<Double>> {
    let images: LabelledSamples<Double> = Strokes().trainingImages(120).samples(poolingBy: 4)
    return try PairedTraining(
      softmaxRegressionOn: images.alongPrincipalComponents(6), classes: 10, batchSize: 32,
      RandomStream("laboratory/paired", seed: 1))
  }

  private static var descent: StochasticGradientDescent<Double> {
    StochasticGradientDescent(parameterCount: 70, momentum: Momentum(0.9))
  }

  @Test("Softmax regression starts from zero, with a weight for each input and a bias")
  func start() throws {
    #expect(try Self.training().start == Array(repeating: 0, count: 10 * 7))
  }

  @Test("Two runs of one rule end at the same weights, and the rule that was given is not changed")
  func paired() throws {
    let (training, rule) = (try Self.training(), Self.descent)
    let ends = try (0..<2).map { _ in try training.end(of: rule, .constant(0.1), steps: 40) }
    #expect(ends[0].weights == ends[1].weights)
    #expect(!ends[0].diverged)
    #expect(rule.velocity.allSatisfy { $0 == 0 } && ends[0].rule.velocity.contains { $0 != 0 })
  }

  @Test("It ends where the network's own training does on the same batches")
  func network() throws {
    let training = try Self.training()
    let w = try training.network.trained(
      from: training.start, on: training.samples, batches: training.batches, steps: 40,
      schedule: .constant(0.1), momentum: Momentum(0.9))
    #expect(try training.end(of: Self.descent, .constant(0.1), steps: 40).weights == w)
    #expect(try training.descent(.constant(0.1), momentum: 0.9, steps: 40) == w)
    #expect(try training.descent(.constant(0.1), momentum: 0.9, steps: 0) == training.start)
  }

  @Test("Batches larger than the training set are refused in one line")
  func batchSize() {
    let samples = Samples(inputs: Matrix<Double>(rows: 2, columns: 3), labels: [0, 1, 0])
    #expect(throws: UsageError.self) {
      try PairedTraining(
        softmaxRegressionOn: samples, classes: 2, batchSize: 4,
        RandomStream("laboratory/paired", seed: 2))
    }
  }

  @Test("A training that breaks down says so")
  func diverged() throws {
    #expect(try Self.training().end(of: Self.descent, .constant(1e308), steps: 40).diverged)
  }

  @Test("Along principal components inputs have mean zero, and are uncorrelated and in order")
  func components() throws {
    let images: LabelledSamples<Double> = Strokes().trainingImages(150).samples(poolingBy: 4)
    let x = try images.alongPrincipalComponents(4).inputs
    let products = (x * x.transposed()).elements.map { $0 / 150 }
    for i in 0..<4 {
      #expect(abs(mean((0..<150).map { x[i, $0] })) < 1e-12)
      for j in 0..<i { #expect(abs(products[4 * i + j]) < 1e-10) }
      if i > 0 { #expect(products[5 * i] <= products[5 * (i - 1)]) }
    }
  }
}
