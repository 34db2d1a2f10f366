import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

@Suite struct WishartEnsembleTests {
  /// E tr S = Pv and E tr S² = v² P (P + B + 1)/B, whichever way it is drawn.
  @Test func momentsOfBothConstructionsAreExact() {
    let (p, b, v) = (4.0, 7.0, 1.4)
    let ensemble = WishartEnsemble(dimension: 4, sampleCount: 7, variance: v)
    var stream = RandomStream("wishart", seed: 1)
    let direct = (0..<4_000).map { _ in ensemble.sample(from: &stream) }
    let bartlett = (0..<4_000).map { _ in ensemble.sampleByBartlett(from: &stream) }
    for matrices in [direct, bartlett] {
      #expect(matrices[0].asymmetry == 0)
      expectMean(matrices.map(\.trace), p * v)
      expectMean(
        matrices.map { $0.frobeniusNorm * $0.frobeniusNorm }, v * v * p * (p + b + 1) / b)
    }
  }

  @Test func wideSamplesLeaveZeroLevels() throws {
    let ensemble = WishartEnsemble(dimension: 60, sampleCount: 20)
    var stream = RandomStream("wide", seed: 2)
    let levels = try ensemble.sample(from: &stream).symmetricEigenvalues()
    #expect(levels[39] < 1e-13 && levels[40] > 0.1)
    #expect(abs(ensemble.limit.atomAtZero - 2.0 / 3) < 1e-15)
    #expect(ksDistance(levels.map { $0 < 1e-12 ? 0 : $0 }, ensemble.limit.cdf) < 0.67)
  }

  @Test func spectrumFillsTheMarchenkoPasturLaw() throws {
    let ensemble = WishartEnsemble(dimension: 150, sampleCount: 600, variance: 2)
    var stream = RandomStream("spectrum", seed: 3)
    let levels = try ensemble.sampleByBartlett(from: &stream).symmetricEigenvalues()
    #expect(ksDistance(levels, ensemble.limit.cdf) < 5.0 / 150)
  }

  @Test func spikedCovarianceHasItsPopulationCovariance() {
    let ensemble = SpikedCovarianceEnsemble(
      dimension: 3, sampleCount: 5, spikes: [2, -0.5], variance: 1)
    var stream = RandomStream("population", seed: 4)
    let matrices = (0..<3_000).map { _ in ensemble.sample(from: &stream) }
    for (i, expected) in [3, 0.5, 1].enumerated() {
      expectMean(matrices.map { $0[i, i] }, expected)
    }
    expectMean(matrices.map { $0[1, 0] }, 0)
  }
}
