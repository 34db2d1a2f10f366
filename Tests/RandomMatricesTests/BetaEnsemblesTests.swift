import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

@Suite struct BetaEnsemblesTests {
  @Test func hermiteLevelsFollowTheExactLevelDensity() throws {
    let ensemble = BetaHermiteEnsemble(dimension: 6, elementNoise: 0.7)
    var stream = RandomStream("hermite", seed: 1)
    let levels = try (0..<8_000).map { _ in
      let values = try ensemble.sample(from: &stream).eigenvalues()
      return values[stream.integer(below: 6)]
    }
    let law = GOELevelDensity(order: 6, elementNoise: 0.7)
    #expect(ksDistance(levels, law.cdf) < ksLimit / 8_000.0.squareRoot())
  }

  /// The extreme levels test the joint law, not only the mean density.
  @Test func largestLevelsAreThoseOfDenseMatrices() throws {
    var stream = RandomStream("largest", seed: 2)
    let (n, count) = (8, 3_000)
    let orthogonal = GaussianOrthogonalEnsemble(dimension: n)
    let unitary = GaussianUnitaryEnsemble(dimension: n)
    for index in [1.0, 2] {
      let ensemble = BetaHermiteEnsemble(dimension: n, dysonIndex: index)
      var (tridiagonal, dense): ([Double], [Double]) = ([], [])
      for _ in 0..<count {
        tridiagonal.append(try ensemble.sample(from: &stream).eigenvalues()[n - 1])
        let levels =
          index == 1
          ? try orthogonal.sample(from: &stream).symmetricEigenvalues()
          : try unitary.levels(from: &stream)
        dense.append(levels[n - 1])
      }
      #expect(ksStatistic(tridiagonal, dense) < ksLimit)
    }
  }

  /// E tr X² = σ² (n(n − 1) + 2n/β_D).
  @Test(arguments: [0.5, 1, 2, 4, 10])
  func hermiteTraceIsExact(_ index: Double) {
    let ensemble = BetaHermiteEnsemble(dimension: 7, dysonIndex: index, elementNoise: 0.9)
    var stream = RandomStream("trace", seed: 3)
    let traces = (0..<3_000).map { _ -> Double in
      let norm = ensemble.sample(from: &stream).matrix.frobeniusNorm
      return norm * norm
    }
    expectMean(traces, 0.81 * (42 + 14 / index))
  }

  @Test func laguerreLevelsAreThoseOfSampleCovariances() throws {
    var stream = RandomStream("laguerre", seed: 4)
    let ensemble = BetaLaguerreEnsemble(dimension: 5, sampleCount: 9, variance: 1.7)
    let dense = WishartEnsemble(dimension: 5, sampleCount: 9, variance: 1.7)
    var (x, y): ([[Double]], [[Double]]) = ([], [])
    for _ in 0..<3_000 {
      x.append(try ensemble.sample(from: &stream).eigenvalues())
      y.append(try dense.sample(from: &stream).symmetricEigenvalues())
    }
    for level in [0, 2, 4] {
      #expect(ksStatistic(x.map { $0[level] }, y.map { $0[level] }) < ksLimit)
    }
  }

  @Test func laguerreSpectrumFillsTheMarchenkoPasturLaw() throws {
    var stream = RandomStream("limit", seed: 5)
    let ensemble = BetaLaguerreEnsemble(dimension: 400, sampleCount: 1_000, dysonIndex: 2)
    let levels = try ensemble.sample(from: &stream).eigenvalues()
    #expect(ksDistance(levels, ensemble.limit.cdf) < 6.0 / 400)
  }

  /// Each model, with more and with fewer samples than dimensions, against dense matrices: the largest
  /// level and its overlap with the spike's direction.
  @Test(
    arguments: [
      GramOutlierLaw.Model.additive, .informationPlusNoise, .covariance, .additiveAsPrinted,
    ], [(5, 9), (7, 4), (4, 4), (6, 1)])
  func spikedLaguerreIsTheSpikedGramMatrix(
    _ model: GramOutlierLaw.Model, _ shape: (p: Int, b: Int)
  ) throws {
    var stream = RandomStream("spiked", seed: 6, cell: 10 * shape.p + shape.b)
    let (p, b, spike, variance) = (shape.p, shape.b, 1.5, 0.6)
    let ensemble = BetaLaguerreEnsemble(dimension: p, sampleCount: b, variance: variance)
    let wishart = WishartEnsemble(dimension: p, sampleCount: b, variance: variance)
    var (x, y, overlapX, overlapY): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for _ in 0..<3_000 {
      let leading = try ensemble.sample(spike: spike, model, from: &stream).leadingEigenvalue()
      x.append(leading.value)
      overlapX.append(leading.weight)
      var samples = wishart.samples(from: &stream)
      switch model {
      case .covariance:
        for j in 0..<b { samples[0, j] *= (1 + spike / variance).squareRoot() }
      case .informationPlusNoise: samples[0, 0] += (spike * Double(b)).squareRoot()
      case .additive, .additiveAsPrinted: break
      }
      var dense = samples.symmetricProduct(scale: 1 / Double(b))
      if model == .additive || model == .additiveAsPrinted { dense[0, 0] += spike }
      let eigen = try dense.symmetricEigen()
      y.append(eigen.values[p - 1])
      overlapY.append(eigen.vectors[0, p - 1] * eigen.vectors[0, p - 1])
    }
    #expect(ksStatistic(x, y) < ksLimit)
    #expect(ksStatistic(overlapX, overlapY) < ksLimit)
  }

  /// With J of shape P × B and one complex number of variance v an element.
  @Test func unitarySpikeOfSignalHasItsExactTrace() {
    let ensemble = BetaLaguerreEnsemble(
      dimension: 6, sampleCount: 4, dysonIndex: 2, variance: 0.7)
    var stream = RandomStream("unitary", seed: 7)
    let traces = (0..<3_000).map { _ -> Double in
      let matrix = ensemble.sample(spike: 2, .informationPlusNoise, from: &stream)
      return matrix.diagonal.reduce(0, +)
    }
    // E tr (J + E)(J + E)* = λ + Pv.
    expectMean(traces, 2 + 6 * 0.7)
  }

  @Test func spikesOfOneSampleShareTheirNoise() {
    let ensemble = BetaLaguerreEnsemble(dimension: 7, sampleCount: 5)
    var (stream, again) = (RandomStream("shared", seed: 8), RandomStream("shared", seed: 8))
    let matrices = ensemble.sample(spikes: [0, 3], .additive, from: &stream)
    let other = ensemble.sample(spikes: [0], .informationPlusNoise, from: &again)
    #expect(matrices[0].offDiagonal == matrices[1].offDiagonal)
    #expect(matrices[1].diagonal[0] == matrices[0].diagonal[0] + 3)
    #expect(other[0].order == 6 && other[0].diagonal[1...] == matrices[0].diagonal[1...])
    #expect(abs(other[0].diagonal[0] - matrices[0].diagonal[0]) < 1e-14)
    #expect(stream.uniform() == again.uniform())
  }
}
