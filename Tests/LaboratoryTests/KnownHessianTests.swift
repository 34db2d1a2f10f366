import Laboratory
import Testing

/// A chapter of nothing, whose runs have streams.
private enum Noiseless: EmptyChapter {}

@Suite struct KnownHessianTests {
  private let known: KnownHessian

  init() throws {
    var start = RandomStream("laboratory/start", seed: 2)
    let problem = ImageProblem<Double>(
      Strokes().trainingImages(7).samples(poolingBy: 7), hiddenUnits: [2], start: &start)
    known = try KnownHessian(
      of: TrainedNetwork(
        problem, updates: 3, learningRate: 0.05, momentum: 0, weightDecay: 0, batchSize: 4,
        RandomStream("laboratory/training", seed: 2)))
  }

  @Test("All images have no noise, and what a batch has too much the rest has too little")
  func noise() {
    let size = known.matrix.maximumMagnitude
    #expect(known.noise(of: Array(0..<7)).maximumMagnitude <= 1e-13 * size)
    let balance = 3 * known.noise(of: [0, 1, 2]) + 4 * known.noise(of: [3, 4, 5, 6])
    #expect(balance.maximumMagnitude <= 1e-12 * size)
  }

  @Test("The row variances are those of the Hessians of single images, one by one")
  func rowVariances() {
    let order = known.matrix.rows
    var variances = [Double](repeating: 0, count: order)
    for i in 0..<7 {
      let deviation = known.noise(of: [i])
      for row in 0..<order {
        let column = deviation.column(row)
        variances[row] += column.dot(column) / Double(7 * order)
      }
    }
    for (a, b) in zip(known.rowVariances, variances) {
      #expect(abs(a - b / mean(variances)) <= 1e-11)
    }
  }

  @Test("One batch shows the largest eigenvalue of its Hessian, or of H with its noise changed")
  func broadening() throws {
    let run = try Run(of: Noiseless.self)
    let seen = try run.replicate(1) {
      try known.broadening(batchSize: 3, batches: 1, changed: 1, $0)
    }[0]
    func largest(_ matrix: Matrix<Double>) throws -> Double {
      try matrix.symmetricEigenvalues().max() ?? .nan
    }
    let full = try largest(known.matrix)
    #expect(abs(known.largest / full - 1) < 1e-3)
    var (batches, others) = (run.again("batch of the shift"), run.again("batch of a noise"))
    var (signs, elements) = (run.again("signs"), run.again("elements of the shift"))
    let batch = known.trained.hessian(of: batches.sample(3, of: 7)).denseMatrix()
    #expect(abs(seen.batch * full / (try largest(batch)) - 1) < 1e-2)
    let noise = known.noise(of: others.sample(3, of: 7))
    let resigned = FreeSigns(like: noise).sample(from: &signs)
    #expect(abs(seen.resigned * full / (try largest(known.matrix + resigned)) - 1) < 1e-2)
    let redrawn = GaussianOrthogonalEnsemble(like: noise).sample(from: &elements)
    #expect(abs(seen.redrawn * full / (try largest(known.matrix + redrawn)) - 1) < 1e-2)
  }
}
