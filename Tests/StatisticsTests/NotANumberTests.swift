import Randomness
import RealModule
import Statistics
import Testing

/// NaN in, NaN out: one number that is none must not leave a result that looks like one.
@Suite struct NotANumberTests {
  private let sample = [1.0, 2, .nan, 4]

  @Test func everyStatisticPassesItOn() {
    let other = [1.0, 2, 3, 4]
    for values in [sample, [.nan, 1, 2, 3], [1, 2, 3, .nan]] {
      #expect(mean(values).isNaN && variance(values).isNaN && standardDeviation(values).isNaN)
      #expect(standardError(values).isNaN && covariance(values, other).isNaN)
      #expect(correlation(values, other).isNaN && correlation(other, values).isNaN)
      #expect(rankCorrelation(values, other).isNaN && rankCorrelation(other, values).isNaN)
      #expect(median(values).isNaN && quantiles(values, [0, 1]).allSatisfy { $0.isNaN })
      let test = kolmogorovSmirnov(values) { NormalDistribution().cdf($0) }
      #expect(test.statistic.isNaN && test.pValue.isNaN)
      let flat = kolmogorovSmirnov(values) { $0 > 0 ? 0.5 : 0.25 }
      #expect(flat.statistic.isNaN && flat.pValue.isNaN)
      #expect(kolmogorovSmirnov(values, other).pValue.isNaN)
      let moments = RunningMoments(values)
      #expect(moments.minimum.isNaN && moments.maximum.isNaN && moments.mean.isNaN)
      #expect(moments.variance.isNaN && moments.skewness.isNaN && moments.excessKurtosis.isNaN)
      var merged = RunningMoments(other)
      merged.merge(moments)
      #expect(merged.minimum.isNaN && merged.maximum.isNaN && merged.mean.isNaN)
      var later = moments
      later.merge(RunningMoments(other))
      #expect(later.minimum.isNaN && later.maximum.isNaN)
      #expect(Histogram(values, 0...5, bins: 2).density.allSatisfy { $0.isNaN })
      #expect(autocorrelation(values, lags: 2).allSatisfy { $0.isNaN })
      #expect(integratedAutocorrelationTime(values).time.isNaN)
      #expect(effectiveSampleSize(values).isNaN)
      #expect(Estimate(meanOfSeries: values).standardError.isNaN)
      #expect(Estimate(meanOf: values).value.isNaN)
      #expect(Estimate(meanOf: values).interval() == -.infinity ... .infinity)
      #expect(SampleMean(of: values, size: 2, replacement: false).fourthMoment.isNaN)
      let fit = LinearRegression(other, values)
      #expect(fit.slope.value.isNaN && fit.prediction(at: 1).standardError.isNaN)
      #expect(LinearRegression(values, other).prediction(at: 1).value.isNaN)
      #expect(LinearRegression(other, other, weights: values).slope.value.isNaN)
      #expect(logLogSlope(other, values).value.isNaN)
      let stream = RandomStream("not-a-number", seed: 1)
      #expect(bootstrap(values, replicates: 9, stream: stream, statistic: mean).value.isNaN)
      #expect(jackknife(values, statistic: mean).standardError.isNaN)
    }
    let broken = Estimate(1, standardError: .nan, count: 3)
    let whole = Estimate(1, standardError: 1, count: 3)
    for result in [broken + whole, whole - broken, broken * whole, whole / broken] {
      #expect(result.standardError.isNaN)
    }
    #expect(LinearRegression([1, 2, 3], [whole, broken, whole]).prediction(at: 2).value.isNaN)
  }

  @Test func everyDistributionPassesItOn() {
    let laws: [any Distribution] = [
      NormalDistribution(), StudentTDistribution(degreesOfFreedom: 3), BetaDistribution(2, 3),
      GammaDistribution(shape: 2), ChiSquareDistribution(degreesOfFreedom: 3),
      BinomialDistribution(trials: 5, probability: 0.3),
    ]
    for law in laws {
      #expect(law.density(.nan).isNaN && law.cdf(.nan).isNaN && law.survival(.nan).isNaN, "\(law)")
      #expect(law.density(.infinity) == 0 && law.density(-.infinity) == 0, "\(law)")
      #expect(law.cdf(.infinity) == 1 && law.survival(-.infinity) == 1, "\(law)")
    }
    for count in [10, 500, 1_000_000] {
      let law = KolmogorovDistribution(count: count)
      #expect(law.cdf(.nan).isNaN && law.survival(.nan).isNaN)
    }
    #expect(KolmogorovDistribution.limitSurvival(.nan).isNaN)
  }

  /// Squares of the numbers are out of range, the results are not.
  @Test(arguments: [1e-200, 1e-160, 1e160, 1e200]) func theUnitDoesNotMatter(unit: Double) {
    let x = [1.0, 2, 4, 7, 5]
    let y = [2.0, 1, 5, 8, 3]
    let (largeX, largeY) = (x.map { $0 * unit }, y.map { $0 * unit })
    expectClose(standardDeviation(largeX) / unit, standardDeviation(x))
    expectClose(standardError(largeX) / unit, standardError(x))
    expectClose(correlation(largeX, largeY), correlation(x, y))
    expectClose(correlation(largeX, y), correlation(x, y))
    expectClose(autocorrelation(largeX, lags: 2)[1], autocorrelation(x, lags: 2)[1], floor: 1)
    let plain = LinearRegression(x, y)
    for (fit, slopeUnit, unitY) in [
      (LinearRegression(largeX, y), 1 / unit, 1.0), (LinearRegression(x, largeY), unit, unit),
      (LinearRegression(largeX, largeY), 1, unit),
    ] {
      expectClose(fit.slope.value / slopeUnit, plain.slope.value)
      expectClose(fit.slope.standardError / slopeUnit, plain.slope.standardError)
      expectClose(fit.intercept.value / unitY, plain.intercept.value, relative: 1e-12, floor: 1)
      expectClose(fit.intercept.standardError / unitY, plain.intercept.standardError)
    }
    let errors = y.map { Estimate($0 * unit, standardError: 0.1 * $0 * unit, count: 5) }
    let known = y.map { Estimate($0, standardError: 0.1 * $0, count: 5) }
    let (fit, exact) = (LinearRegression(x, errors), LinearRegression(x, known))
    expectClose(fit.slope.standardError / unit, exact.slope.standardError)
    expectClose(fit.chiSquare, exact.chiSquare, relative: 1e-12)
    let three = Estimate(1, standardError: 3 * unit, count: 9)
    let sum = three + Estimate(2, standardError: 4 * unit, count: 9)
    expectClose(sum.standardError / unit, 5)
  }

  /// An autoregressive series has τ = (1 + a)/(2(1 − a)); near −1 that is a small difference of
  /// large sums. The tolerance is four standard deviations in NumPy (60 series).
  @Test func alternatingSeriesHaveTheirTime() {
    let cases = [(-0.3, 0.3), (-0.6, 0.4), (-0.9, 0.5), (-0.95, 0.64)]
    for (cell, (a, tolerance)) in cases.enumerated() {
      var stream = RandomStream("alternating", seed: 3, cell: cell)
      var series = [0.0]
      for _ in 0..<2500 { series.append(a * series[series.count - 1] + stream.normal()) }
      series.removeFirst(501)
      let exact = (1 + a) / (2 * (1 - a))
      #expect(abs(integratedAutocorrelationTime(series).time / exact - 1) < tolerance)
      #expect(effectiveSampleSize(series) > 2000)
      let estimate = Estimate(meanOfSeries: series)
      let error = (1 / (1 - a) / (1 - a) / 2000).squareRoot()
      #expect(abs(estimate.standardError / error - 1) < tolerance && estimate.count > 2000)
    }
    // Differences of independent numbers: their mean has no variance but that of the ends.
    var stream = RandomStream("differences", seed: 4)
    let noise = stream.normals(2001)
    let time = integratedAutocorrelationTime(zip(noise.dropFirst(), noise).map { $0 - $1 })
    #expect(time.time > 0 && time.time < 0.2 && time.standardError > 0)
    #expect(effectiveSampleSize([1, -1, 1, -1, 1, -1]) > 0)
  }

  /// y = 2x − 1 through points about x₀ = 1000: with s.e. σ√(1/n + (x − x̄)²/S) at x.
  @Test func predictionsKeepTheirDigitsFarFromTheOrigin() {
    let x = (0..<7).map { 1e6 + Double($0) - 3 }
    let noise = [0.25, -0.5, 0.25, 0, 0.25, -0.5, 0.25]
    let y = zip(x, noise).map { 2 * $0 - 1 + $1 }
    let fit = LinearRegression(x, y)
    let shifted = LinearRegression(x.map { $0 - 1e6 }, y.map { $0 - 2e6 })
    for offset in [-3.0, 0, 0.5, 3] {
      let (far, near) = (fit.prediction(at: 1e6 + offset), shifted.prediction(at: offset))
      #expect(abs(far.value - 2e6 - near.value) <= 1e-9)
      expectClose(far.standardError, near.standardError)
      let variance = noise.reduce(0) { $0 + $1 * $1 } / 5
      let error = (variance * (1 / 7 + offset * offset / 28)).squareRoot()
      expectClose(far.standardError, error, relative: 1e-9)
    }
  }
}
