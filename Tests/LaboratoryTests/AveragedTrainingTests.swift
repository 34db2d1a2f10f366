import Laboratory
import Testing

@Suite struct AveragedTrainingTests {
  private static func training(
    epochs: Int, averaging share: Double, batchSize: Int = 32
  ) throws -> AveragedTraining {
    var start = RandomStream("laboratory/start", seed: 1)
    let problem = ImageProblem<Double>(
      Strokes().trainingImages(96).samples(poolingBy: 4), hiddenUnits: [6], start: &start)
    return try AveragedTraining(
      problem, momentum: Momentum(0.5), weightDecay: 1e-3, batchSize: batchSize,
      RandomStream("laboratory/batches", seed: 1), epochs: epochs, averaging: share)
  }

  @Test("Batches larger than the training set are refused in one line")
  func batchSize() {
    #expect(throws: UsageError.self) {
      try Self.training(epochs: 1, averaging: 0.5, batchSize: 97)
    }
  }

  @Test("Two pieces at one rate end where one piece does, and have its average")
  func pieces() throws {
    var whole = try Self.training(epochs: 4, averaging: 0.75)
    var parts = whole
    try whole.advance(epochs: 4, .constant(0.05))
    try parts.advance(epochs: 1, .constant(0.05))
    try parts.advance(epochs: 3, .constant(0.05))
    #expect(whole.weights == parts.weights)
    #expect(
      whole.errorRate(on: whole.problem.samples) == parts.errorRate(on: whole.problem.samples))
  }

  @Test("What is judged is the mean of the last iterates")
  func average() throws {
    var training = try Self.training(epochs: 4, averaging: 0.5)
    var (w, descent) = (training.weights, training.descent)
    var batches = MiniBatches(
      sampleCount: 96, batchSize: 32, stream: RandomStream("laboratory/batches", seed: 1))
    var iterates: [[Double]] = []
    let (network, samples) = (training.problem.network, training.problem.samples)
    try network.train(
      &w, on: samples, optimiser: &descent, schedule: .constant(0.3), batches: &batches, steps: 12
    ) { step, w, _ in
      if step > 6 { iterates.append(w) }
      return .proceed
    }
    #expect(iterates.count == 6)
    let mean = w.indices.map { i in iterates.reduce(0) { $0 + $1[i] } / 6 }
    try training.advance(epochs: 4, .constant(0.3))
    #expect(
      training.errorRate(on: samples) == network.evaluate(at: mean, on: samples).errorRate)
  }

  @Test("A training that diverges counts as one that guesses")
  func divergence() throws {
    var training = try Self.training(epochs: 4, averaging: 0.5)
    try training.advance(epochs: 4, .constant(1e200))
    #expect(training.diverged)
    #expect(training.errorRate(on: training.problem.samples) == 0.9)
  }
}
