import CBoostMath

/// The beta distribution on [0, 1], of density x^(a-1) (1-x)^(b-1) up to its factor.
///
/// Probabilities have a relative error of up to (5000 + (a + b)/2) ε, in tails of any size.
public struct BetaDistribution: ContinuousDistribution, Equatable {
  /// The exponent of x plus one.
  public let a: Double
  /// The exponent of 1 - x plus one.
  public let b: Double

  /// The distribution with the given parameters, all positive.
  public init(_ a: Double, _ b: Double) {
    requirePositive(a, "a")
    requirePositive(b, "b")
    self.a = a
    self.b = b
  }

  /// The probability density at x; 0 outside of [0, 1].
  public func density(_ x: Double) -> Double {
    if x < 0 || x > 1 { return 0 }
    return cboost_beta_density(x, a, b)
  }

  /// The probability of values ≤ x.
  public func cdf(_ x: Double) -> Double {
    if x <= 0 || x >= 1 { return x <= 0 ? 0 : 1 }
    return cboost_beta_cdf(x, a, b)
  }

  /// The probability of values > x, without the cancellation of 1 - cdf(x).
  public func survival(_ x: Double) -> Double {
    if x <= 0 || x >= 1 { return x <= 0 ? 1 : 0 }
    return cboost_beta_survival(x, a, b)
  }

  /// The x with cdf(x) = p.
  public func quantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 0 || p == 1 { return p }
    return place(of: p, upper: false, guess: cboost_beta_quantile(p, a, b), in: 0...1)
  }

  /// The x with survival(x) = p, exact in the upper tail where 1 - p would round.
  public func upperQuantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 0 || p == 1 { return 1 - p }
    return place(of: p, upper: true, guess: cboost_beta_upper_quantile(p, a, b), in: 0...1)
  }
}
