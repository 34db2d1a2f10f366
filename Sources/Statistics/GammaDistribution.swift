import CBoostMath
import RealModule

/// The gamma distribution, of density x^(shape-1) exp(-x/scale) up to its factor.
///
/// Probabilities have a relative error of up to (5000 + 2 shape) ε, in tails of any size.
public struct GammaDistribution: ContinuousDistribution, Equatable {
  /// The exponent plus one.
  public let shape: Double
  /// The unit of x; the mean is shape · scale.
  public let scale: Double

  /// The distribution with the given parameters, all positive.
  public init(shape: Double, scale: Double = 1) {
    requirePositive(shape, "the shape")
    requirePositive(scale, "the scale")
    self.shape = shape
    self.scale = scale
  }

  /// The probability density at x; 0 for x < 0.
  public func density(_ x: Double) -> Double {
    if x < 0 || x == .infinity { return 0 }
    if x == 0 { return shape < 1 ? .infinity : shape == 1 ? 1 / scale : 0 }
    if isNearZero(x) { return shape / x * leadingTerm(x) }
    return cboost_gamma_density(x, shape, scale)
  }

  /// The probability of values ≤ x.
  public func cdf(_ x: Double) -> Double {
    if x <= 0 || x == .infinity { return x <= 0 ? 0 : 1 }
    if isNearZero(x) { return leadingTerm(x) }
    return cboost_gamma_cdf(x, shape, scale)
  }

  /// The probability of values > x, without the cancellation of 1 - cdf(x).
  public func survival(_ x: Double) -> Double {
    if x <= 0 || x == .infinity { return x <= 0 ? 1 : 0 }
    if isNearZero(x) { return 1 - leadingTerm(x) }
    return cboost_gamma_survival(x, shape, scale)
  }

  /// The x with cdf(x) = p.
  public func quantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 0 || p == 1 { return p == 0 ? 0 : .infinity }
    return place(
      of: p, upper: false, guess: cboost_gamma_quantile(p, shape, scale), in: 0 ... .infinity)
  }

  /// The x with survival(x) = p, exact in the upper tail where 1 - p would round.
  public func upperQuantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 0 || p == 1 { return p == 1 ? 0 : .infinity }
    return place(
      of: p, upper: true, guess: cboost_gamma_upper_quantile(p, shape, scale), in: 0 ... .infinity)
  }

  /// Whether x/scale leaves the range of numbers, where its small powers have not.
  private func isNearZero(_ x: Double) -> Bool { x / scale < 0x1p-1000 }

  /// (x/scale)^shape/Γ(shape + 1), which is the distribution function there.
  private func leadingTerm(_ x: Double) -> Double {
    .exp(shape * (.log(x) - .log(scale)) - cboost_log_gamma(shape + 1))
  }
}
