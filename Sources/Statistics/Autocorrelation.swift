/// The autocorrelations ρ(0) = 1, ρ(1), …, ρ(lags) of a stationary series.
///
/// ρ(t) = Σᵢ (xᵢ - x̄)(xᵢ₊ₜ - x̄) / Σᵢ (xᵢ - x̄)²: the divisor is the same at all lags, which biases ρ
/// towards 0 by a factor 1 - t/n and keeps its noise at large lags small. O(n · lags).
public func autocorrelation(_ series: [Double], lags: Int) -> [Double] {
  precondition(
    lags >= 0 && lags < series.count, "\(series.count) numbers have no lag \(lags)")
  let deviations = centered(series)
  let sumOfSquares = laggedProduct(deviations, 0)
  return (0...lags).map { laggedProduct(deviations, $0) / sumOfSquares }
}

/// The integrated autocorrelation time of a series and the window it was summed over.
public struct AutocorrelationTime: Equatable, Sendable {
  /// τ = 1/2 + Σₜ ρ(t), t = 1 … window, in steps of the series; 1/2 for independent numbers.
  public let time: Double
  /// The standard error of ``time`` by Madras and Sokal (1988): τ √((4 window + 2)/n).
  public let standardError: Double
  /// The last lag of the sum.
  public let window: Int
}

/// The integrated autocorrelation time with Sokal's automatic window: the sum ends at the first lag
/// W ≥ c τ(W), τ taken as 1/2 where it is below.
///
/// A longer sum adds noise, a shorter one cuts off correlations; c = 5 leaves a bias of about e⁻⁵ for
/// an exponential decay. Trust it for series of more than some 100 τ. O(n · window).
public func integratedAutocorrelationTime(
  _ series: [Double], windowFactor c: Double = 5
) -> AutocorrelationTime {
  precondition(series.count > 1, "\(series.count) numbers have no autocorrelation")
  let deviations = centered(series)
  let sumOfSquares = laggedProduct(deviations, 0)
  var (time, window) = (0.5, 0)
  while window < series.count - 1 && Double(window) < c * max(time, 0.5) {
    window += 1
    time += laggedProduct(deviations, window) / sumOfSquares
  }
  let n = Double(series.count)
  return AutocorrelationTime(
    time: time, standardError: time * (Double(4 * window + 2) / n).squareRoot(), window: window)
}

/// The number of independent observations that would give the mean of a series the same variance:
/// n/(2τ).
public func effectiveSampleSize(_ series: [Double]) -> Double {
  Double(series.count) / (2 * integratedAutocorrelationTime(series).time)
}

extension Estimate {
  /// The mean of a stationary series of correlated observations; its standard error is that of n/(2τ)
  /// independent ones.
  public init(meanOfSeries series: [Double]) {
    let size = effectiveSampleSize(series)
    self.init(
      mean(series), standardError: (variance(series) / size).squareRoot(),
      count: size > 1 ? Int(min(size, 1e9)) : 1)
  }
}

private func centered(_ series: [Double]) -> [Double] {
  let center = mean(series)
  return series.map { $0 - center }
}

private func laggedProduct(_ deviations: [Double], _ lag: Int) -> Double {
  var sum = 0.0
  for i in 0..<deviations.count - lag { sum += deviations[i] * deviations[i + lag] }
  return sum
}
