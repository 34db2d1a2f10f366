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

  @Test func spikedLaguerreIsTheSpikedCovariance() throws {
    var stream = RandomStream("spiked", seed: 6)
    let ensemble = BetaLaguerreEnsemble(dimension: 5, sampleCount: 9, variance: 0.6)
    let dense = SpikedCovarianceEnsemble(
      dimension: 5, sampleCount: 9, spikes: [1.5], variance: 0.6)
    var (x, y, overlapX, overlapY): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for _ in 0..<3_000 {
      let (values, components) =
        try ensemble.sample(spike: 1.5, from: &stream).eigenvaluesAndFirstComponents()
      x.append(values[4])
      overlapX.append(components[4] * components[4])
      let eigen = try dense.sample(from: &stream).symmetricEigen()
      y.append(eigen.values[4])
      overlapY.append(eigen.vectors[0, 4] * eigen.vectors[0, 4])
    }
    #expect(ksStatistic(x, y) < ksLimit)
    #expect(ksStatistic(overlapX, overlapY) < ksLimit)
  }
}
