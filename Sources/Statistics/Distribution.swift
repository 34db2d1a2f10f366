import Requirements

/// A probability distribution on the real line.
public protocol Distribution: Sendable {
  /// The probability density at x (the probability of x for a distribution on the integers).
  func density(_ x: Double) -> Double
  /// The probability of values ≤ x.
  func cdf(_ x: Double) -> Double
  /// The probability of values > x, without the cancellation of 1 - cdf(x).
  func survival(_ x: Double) -> Double
}

/// A probability distribution with a density, whose distribution function can be inverted.
public protocol ContinuousDistribution: Distribution {
  /// The x with cdf(x) = p; infinite where p is 0 or 1 and the distribution has no end there.
  func quantile(_ p: Double) -> Double
  /// The x with survival(x) = p, exact in the upper tail where 1 - p would round.
  func upperQuantile(_ p: Double) -> Double
}

/// Traps unless p is a probability.
func requireProbability(_ p: Double) {
  require(p >= 0 && p <= 1, "a probability lies in [0, 1], it is \(p)")
}

/// Traps unless a parameter is positive and finite.
func requirePositive(_ value: Double, _ name: String) {
  require(value > 0 && value.isFinite, "\(name) must be positive and finite, it is \(value)")
}
