import CBoostMath

/// The gamma distribution, of density x^(shape-1) exp(-x/scale) up to its factor.
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
    return cboost_gamma_density(x, shape, scale)
  }

  /// The probability of values ≤ x.
  public func cdf(_ x: Double) -> Double {
    if x <= 0 || x == .infinity { return x <= 0 ? 0 : 1 }
    return cboost_gamma_cdf(x, shape, scale)
  }

  /// The probability of values > x, without the cancellation of 1 - cdf(x).
  public func survival(_ x: Double) -> Double {
    if x <= 0 || x == .infinity { return x <= 0 ? 1 : 0 }
    return cboost_gamma_survival(x, shape, scale)
  }

  /// The x with cdf(x) = p.
  public func quantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 1 { return .infinity }
    return cboost_gamma_quantile(p, shape, scale)
  }

  /// The x with survival(x) = p, exact in the upper tail where 1 - p would round.
  public func upperQuantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 0 { return .infinity }
    return cboost_gamma_upper_quantile(p, shape, scale)
  }
}
