import Randomness
import Statistics
import Testing

@Suite struct AutocorrelationTests {
  @Test func certifiedLagOneIsReproduced() {
    let rho = autocorrelation(lew, lags: 3)
    #expect(rho.count == 4 && rho[0] == 1)
    expectClose(rho[1], -0.307304800605679, relative: 1e-12)
    expectClose(autocorrelation(numAcc4, lags: 1)[1], -0.999, relative: 1e-7)
  }

  /// xₜ = a xₜ₋₁ + noise, started in its stationary law.
  private func autoregressive(_ a: Double, _ count: Int, _ stream: inout RandomStream) -> [Double] {
    var x = stream.normal() / (1 - a * a).squareRoot()
    return (0..<count).map { _ in
      x = a * x + stream.normal()
      return x
    }
  }

  /// An autoregressive series has ρ(t) = aᵗ and τ = (1 + a)/(2(1 - a)). The tolerance is 4.5 of the
  /// estimator's own standard errors and the bias of the window: e⁻⁵, and for the alternating series,
  /// whose window is 3, Σ aᵗ from t = 4 on, 8.5 %.
  @Test func autoregressiveSeriesHasItsTime() {
    for (cell, a) in [0.0, 0.5, 0.9, -0.4].enumerated() {
      var stream = RandomStream("autoregressive", seed: 8, cell: cell)
      let series = autoregressive(a, 100_000, &stream)
      let expected = (1 + a) / (2 * (1 - a))
      let bias = a < 0 ? 0.085 : 0.01
      let result = integratedAutocorrelationTime(series)
      #expect(abs(result.time - expected) < 4.5 * result.standardError + bias * expected)
      #expect(result.standardError < 0.1 * expected)
      #expect(Double(result.window) >= 5 * max(result.time, 0.5))
      expectClose(effectiveSampleSize(series), 100_000 / (2 * result.time))
      let rho = autocorrelation(series, lags: 2)
      // Bartlett: the standard error of ρ(t) is at most √((1 + a²)/(1 - a²)/n).
      let error = ((1 + a * a) / (1 - a * a) / 100_000).squareRoot()
      #expect(abs(rho[1] - a) < 4.5 * error && abs(rho[2] - a * a) < 4.5 * error)
    }
  }

  /// The means of 200 series scatter by the standard error that each of them states: their χ² has 200
  /// degrees of freedom (each stated error is itself off by some per cent).
  @Test func meansScatterByTheirStatedError() {
    let zScores = (0..<200).map { replicate in
      var stream = RandomStream("autoregressive/mean", seed: 9, replicate: replicate)
      return Estimate(meanOfSeries: autoregressive(0.8, 4000, &stream)).zScore(against: 0)
    }
    let sum = zScores.reduce(0) { $0 + $1 * $1 }
    #expect(abs(sum / 200 - 1) < 4.5 * (2.0 / 200).squareRoot() + 0.05)
  }

  @Test func constantSeriesHasNoTime() {
    let estimate = Estimate(meanOfSeries: [2, 2, 2])
    #expect(estimate.value == 2 && estimate.standardError.isNaN)
  }
}
