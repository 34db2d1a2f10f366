import Laboratory
import Testing

@Suite struct CurvatureSpectraTests {
  private static func network() throws -> TrainedNetwork<Double> {
    var start = RandomStream("laboratory/start", seed: 3)
    let problem = ImageProblem<Double>(
      Strokes().trainingImages(64).samples(poolingBy: 7), hiddenUnits: [4], start: &start)
    return try TrainedNetwork(
      problem, updates: 40, learningRate: 0.05, momentum: 0.9, weightDecay: 0, batchSize: 16,
      RandomStream("laboratory/training", seed: 3))
  }

  // Random signs have the same weight on each axis, so that each process sees the shares exactly.
  @Test("Of a matrix with three eigenvalues, one of them zero, the weight is the share of zeros")
  func zeros() throws {
    var matrix = Matrix<Double>(rows: 20, columns: 20)
    for i in 0..<5 { matrix[i, i] = i < 2 ? 1 : 3 }
    let weights = try matrix.weightsAtZero(
      nodes: 1, after: [3, 8], probes: 4, RandomStream("laboratory/zero", seed: 1))
    #expect(weights.allSatisfy { abs($0 - 0.75) < 1e-10 })
  }

  @Test("After one step one node has all the weight, and it falls with more of them")
  func resolution() throws {
    var stream = RandomStream("laboratory/wishart", seed: 1)
    let w = stream.normalMatrix(rows: 60, columns: 60)
    let weights = try (w.transposed() * w).weightsAtZero(
      nodes: 1, after: [1, 4, 16], probes: 6, RandomStream("laboratory/zero", seed: 2))
    #expect(abs(weights[0] - 1) < 1e-12)
    #expect(weights[0] > weights[1] && weights[1] > weights[2])
  }

  @Test("Of one image in ten classes G has the rank nine, and the weight at zero is the rest")
  func oneImage() throws {
    let point = try Self.network().point(on: [0])
    let spectra = try CurvatureSpectra(
      at: point, after: [5, 40], probes: 3, RandomStream("laboratory/zero", seed: 3))
    #expect(spectra.gaussNewton.rank(above: 1e-10) <= 9)
    #expect(spectra.hessianWeights.count == 2 && spectra.gaussNewtonWeights.count == 2)
    #expect(spectra.gaussNewtonWeights.allSatisfy { $0 > 0.8 && $0 < 1 })
    // λ₁(H) ≤ λ₁(G) + λ₁(H − G)
    #expect(
      spectra.hessian.largest < (1 + 1e-9) * (spectra.gaussNewton.largest + spectra.rest.largest))
  }

  @Test("The next labels change the errors, and not the Gauss–Newton matrix")
  func nextLabels() throws {
    let network = try Self.network()
    let (right, wrong) = (network.point(), network.pointWithNextLabels())
    #expect(wrong.loss > right.loss)
    let (a, b) = (
      GaussNewtonOperator(right).denseMatrix(), GaussNewtonOperator(wrong).denseMatrix()
    )
    #expect((a - b).frobeniusNorm < 1e-12 * a.frobeniusNorm)
  }
}
