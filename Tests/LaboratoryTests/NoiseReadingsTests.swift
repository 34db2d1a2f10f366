import Laboratory
import Testing

/// A network with 62 parameters, whose Hessians of single samples can be had in full.
@Suite struct NoiseReadingsTests {
  private let samples: [Matrix<Double>]
  private let whole: HessianOperator<Double>
  private let eigen: SymmetricEigen<Double>
  private let readings: NoiseReadings

  init() throws {
    var start = RandomStream("laboratory/start", seed: 3)
    let problem = ImageProblem<Double>(
      Strokes().trainingImages(40).samples(poolingBy: 14), hiddenUnits: [4], start: &start)
    let trained = try TrainedNetwork(
      problem, updates: 50, learningRate: 0.1, momentum: 0.9, weightDecay: 0, batchSize: 20,
      RandomStream("laboratory/training", seed: 3))
    samples = (0..<40).map { trained.hessian(of: [$0]).denseMatrix() }
    whole = trained.hessian()
    eigen = try whole.denseMatrix().symmetricEigen()
    readings = try NoiseReadings(
      of: whole, outliers: 5, tolerance: 1e-12, probes: 4000,
      RandomStream("laboratory/probes", seed: 3))
  }

  /// φ_jᵀH_iφ₁ for each sample, from the dense matrices; j counts from the largest eigenvalue.
  private func couplings(_ j: Int) -> [Double] {
    let order = whole.dimension
    let (a, b) = (eigen.vectors.column(order - 1 - j), eigen.vectors.column(order - 1))
    return samples.map { a.dot($0 * b) }
  }

  @Test("The element reading and that of Algorithm 1 are V/P and V, from all dense matrices")
  func variances() {
    let full = whole.denseMatrix()
    let total = mean(samples.map { ($0 - full).elements.reduce(0) { $0 + $1 * $1 } })
    let top = readings.leading.values[0]
    #expect(abs(readings.algorithm1 * top * top / total - 1) < 0.2)
    #expect(readings.element == readings.algorithm1 / Double(whole.dimension))
  }

  @Test("The directional reading is the sum of V_j over all other eigenvectors")
  func directional() {
    let n = Double(samples.count)
    let top = readings.leading.values[0]
    let sum = (1..<whole.dimension).reduce(0.0) { $0 + variance(couplings($1)) * (n - 1) / n }
    #expect(abs(readings.directional * top * top / sum - 1) < 1e-8)
  }

  @Test("Gap, change and coupling of each neighbour")
  func neighbours() {
    let order = whole.dimension
    let top = readings.leading.values[0]
    #expect(readings.neighbours.count == 4)
    for (j, neighbour) in zip(1..., readings.neighbours) {
      let vector = eigen.vectors.column(order - 1 - j)
      let changes = zip(couplings(0), samples).map { $0 - vector.dot($1 * vector) }
      #expect(abs(neighbour.gap - (1 - eigen.values[order - 1 - j] / top)) < 1e-9)
      #expect(abs(neighbour.coupling * top * top / variance(couplings(j)) - 1) < 1e-6)
      #expect(abs(neighbour.change * top * top / variance(changes) - 1) < 1e-6)
    }
  }

  @Test("The ends of the spectrum")
  func ends() {
    for (k, value) in readings.leading.values.enumerated() {
      #expect(abs(value - eigen.values[whole.dimension - 1 - k]) < 1e-9)
    }
    #expect(abs(readings.smallest - eigen.values[0]) < 1e-9)
  }

  @Test("In large batches the shift is second-order perturbation theory with the true gaps")
  func weakNoise() {
    let bulk = readings.directional - readings.neighbours.reduce(0) { $0 + $1.coupling }
    let sum = readings.neighbours.reduce(bulk) { $0 + $1.coupling / $1.gap }
    #expect(abs(readings.shift(batchSize: 1e9) * 1e9 / sum - 1) < 1e-4)
  }
}
