import Requirements

/// The autocorrelations ρ(0) = 1, ρ(1), …, ρ(lags) of a stationary series.
///
/// ρ(t) = Σᵢ (xᵢ - x̄)(xᵢ₊ₜ - x̄) / Σᵢ (xᵢ - x̄)²: the divisor is the same at all lags, which biases ρ
/// towards 0 by a factor 1 - t/n and keeps its noise at large lags small. O(n · lags).
public func autocorrelation(_ series: [Double], lags: Int) -> [Double] {
  require(
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
///
/// A series that alternates (ρ(1) < 0) has a small τ as the difference of large sums, which no
/// window resolves. There the sum is that of yᵢ = xᵢ − ρ(1)xᵢ₋₁, which hardly alternates, and τ
/// follows from the variance of the mean of x, that of y over (1 − ρ(1))² (Andrews and Monahan,
/// Econometrica 60 (1992) 953). Where even that sum is not positive it is taken with Bartlett's
/// weights, whose sum cannot be negative.
public func integratedAutocorrelationTime(
  _ series: [Double], windowFactor c: Double = 5
) -> AutocorrelationTime {
  require(series.count > 1, "\(series.count) numbers have no autocorrelation")
  let deviations = centered(series)
  let sumOfSquares = laggedProduct(deviations, 0)
  let first = laggedProduct(deviations, 1) / sumOfSquares
  var (time, window) = windowedTime(deviations, c)
  if first < 0 && series.count > 2 {
    let whitened = zip(deviations.dropFirst(), deviations).map { $0 - first * $1 }
    (time, window) = windowedTime(whitened, c)
    time *= laggedProduct(whitened, 0) / sumOfSquares / ((1 - first) * (1 - first))
  }
  let n = Double(series.count)
  return AutocorrelationTime(
    time: time, standardError: time * (Double(4 * window + 2) / n).squareRoot(), window: window)
}

/// 1/2 + Σ ρ(t) with Sokal's window; with Bartlett's weights where that is not positive.
private func windowedTime(_ deviations: [Double], _ c: Double) -> (time: Double, window: Int) {
  let sumOfSquares = laggedProduct(deviations, 0)
  var (time, window, correlations) = (0.5, 0, [Double]())
  while window < deviations.count - 1 && Double(window) < c * max(time, 0.5) {
    window += 1
    correlations.append(laggedProduct(deviations, window) / sumOfSquares)
    time += correlations[window - 1]
  }
  if time <= 0 {
    time = 0.5
    for (i, rho) in correlations.enumerated() {
      time += (1 - Double(i + 1) / Double(window + 1)) * rho
    }
  }
  return (time, window)
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

/// Up to a power of two, which the autocorrelations do not feel.
private func centered(_ series: [Double]) -> [Double] { scaledDeviations(series).numbers }

private func laggedProduct(_ deviations: [Double], _ lag: Int) -> Double {
  var sum = 0.0
  for i in 0..<deviations.count - lag { sum += deviations[i] * deviations[i + lag] }
  return sum
}
