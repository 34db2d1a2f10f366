import Laboratory
import Testing

@Suite struct TrainedNetworkTests {
  private static func network(updates: Int) throws -> TrainedNetwork<Double> {
    var start = RandomStream("laboratory/start", seed: 1)
    let problem = ImageProblem<Double>(
      Strokes().trainingImages(96).samples(poolingBy: 4), hiddenUnits: [6], start: &start)
    return try TrainedNetwork(
      problem, updates: updates, learningRate: 0.05, momentum: 0.9, weightDecay: 0,
      batchSize: 32, RandomStream("laboratory/training", seed: 1))
  }

  @Test("Without updates it stays where it starts; with some, its mean loss is lower")
  func training() throws {
    let (start, end) = (try Self.network(updates: 0), try Self.network(updates: 60))
    #expect(start.weights == start.problem.start)
    let losses = [start, end].map { mean($0.problem.linearisation(at: $0.weights).losses) }
    #expect(losses[1] < losses[0])
  }

  @Test("Batches larger than the training set are refused in one line")
  func batchSize() {
    var start = RandomStream("laboratory/start", seed: 1)
    let problem = ImageProblem<Double>(
      Strokes().trainingImages(20).samples(poolingBy: 4), hiddenUnits: [6], start: &start)
    #expect(throws: UsageError.self) {
      try TrainedNetwork(
        problem, updates: 1, learningRate: 0.05, momentum: 0.9, weightDecay: 0, batchSize: 21,
        RandomStream("laboratory/training", seed: 1))
    }
  }

  @Test("The Hessian of all images is the mean of those of two halves")
  func hessian() throws {
    let network = try Self.network(updates: 10)
    var stream = RandomStream("laboratory/vector", seed: 1)
    let x = stream.normals(network.weights.count)
    var halves = network.hessian(of: Array(0..<48)).apply(x)
    halves.add(network.hessian(of: Array(48..<96)).apply(x))
    let all = network.hessian().apply(x)
    for (half, whole) in zip(halves, all) {
      #expect(abs(half / 2 - whole) < 1e-10 * all.norm)
    }
  }
}
