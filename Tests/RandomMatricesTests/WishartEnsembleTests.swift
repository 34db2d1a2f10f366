import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
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

  /// One parameter: moments of χ²_B/B. One sample: moments of χ²_P, which is the only level.
  @Test func exactMomentsAreThoseOfChiSquaredWhereOneLevelIsLeft() {
    for n in [1, 2, 5, 40] {
      let column = WishartEnsemble(dimension: 1, sampleCount: n, variance: 1.5)
      let row = WishartEnsemble(dimension: n, sampleCount: 1, variance: 1.5)
      var chiSquared = 1.0
      for k in 1...4 {
        chiSquared *= 1.5 * Double(n + 2 * (k - 1))
        let scale = (1...k).reduce(1.0) { power, _ in power * Double(n) }
        #expect(abs(column.moment(k) * scale / chiSquared - 1) < 1e-14)
        #expect(abs(row.moment(k) * Double(n) / chiSquared - 1) < 1e-14)
      }
      #expect(column.moment(0) == 1)
    }
  }

  @Test func exactMomentsAreThoseOfSamples() throws {
    let ensemble = WishartEnsemble(dimension: 3, sampleCount: 4, variance: 0.7)
    var stream = RandomStream("exact moments", seed: 5)
    let levels = try (0..<20_000).map { _ in
      try ensemble.sample(from: &stream).symmetricEigenvalues()
    }
    for k in 0...4 {
      expectMean(
        levels.map { $0.reduce(0) { $0 + .pow($1, k) } / 3 }, ensemble.moment(k),
        allowance: 1e-12)
    }
  }

  /// One parameter: S is χ²_B/B, with the central moments 2/B, 8/B² and 12(B + 4)/B³. And the mean of
  /// tr (S − v)² over P is v²(P + 1)/B.
  @Test func centralMomentsAreThoseOfChiSquaredWhereOneLevelIsLeft() {
    for b in [1, 3, 20] {
      let (B, v) = (Double(b), 1.5)
      let column = WishartEnsemble(dimension: 1, sampleCount: b, variance: v)
      let exact = [
        1, 0, v * v * 2 / B, v * v * v * 8 / (B * B), v * v * v * v * 12 * (B + 4) / (B * B * B),
      ]
      for (k, moment) in exact.enumerated() {
        #expect(abs(column.centralMoment(k) - moment) <= 1e-12 * (1 + moment))
      }
      let many = WishartEnsemble(dimension: 7, sampleCount: b, variance: v)
      #expect(abs(many.centralMoment(1)) <= 1e-14)
      #expect(abs(many.centralMoment(2) / (v * v * 8 / B) - 1) <= 1e-13)
    }
    // B = 1: χ² about its mean has √8 and 15; and the limits are of order 1/P off.
    let single = WishartEnsemble(dimension: 1, sampleCount: 1)
    #expect(abs(single.skewness - 8.0.squareRoot()) <= 1e-13 && abs(single.kurtosis - 15) <= 1e-12)
    let large = WishartEnsemble(dimension: 2000, sampleCount: 1000)
    #expect(abs(large.skewness - 2.0.squareRoot()) <= 0.01 && abs(large.kurtosis - 4) <= 0.01)
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

  @Test func spikedMatricesHaveTheNoiseOfTheirModel() {
    let ensemble = WishartEnsemble(dimension: 3, sampleCount: 5)
    func matrix(_ spike: Double, _ model: GramOutlierLaw.Model) -> Matrix<Double> {
      var stream = RandomStream("spiked", seed: 6)
      return ensemble.sample(spike: spike, model, from: &stream)
    }
    var stream = RandomStream("spiked", seed: 6)
    let samples = ensemble.samples(from: &stream)
    let noise = samples.symmetricProduct(scale: 1.0 / 5)
    for model in GramOutlierLaw.Model.allCases {
      #expect((matrix(0, model) - noise).maximumMagnitude < 1e-15)
    }
    #expect(abs(matrix(2, .additive)[0, 0] - noise[0, 0] - 2) < 1e-14)
    #expect(abs(matrix(3, .covariance)[0, 0] - 4 * noise[0, 0]) < 1e-13)
    #expect(abs(matrix(3, .covariance)[1, 0] - 2 * noise[1, 0]) < 1e-14)
    // JJᵀ = 5, and the cross term 2 J E₀₀ with E = R/√5.
    let cross = 2 * samples[0, 0]
    #expect(abs(matrix(5, .informationPlusNoise)[0, 0] - noise[0, 0] - 5 - cross) < 1e-13)
  }
}
