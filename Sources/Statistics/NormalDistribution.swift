import CBoostMath
import Requirements

/// The normal distribution.
public struct NormalDistribution: ContinuousDistribution, Equatable {
  /// The mean.
  public let mean: Double
  /// The standard deviation.
  public let standardDeviation: Double

  /// The normal distribution; the standard one unless parameters are given.
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    requirePositive(standardDeviation, "the standard deviation")
    require(mean.isFinite, "the mean must be finite, it is \(mean)")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The probability density at x.
  public func density(_ x: Double) -> Double {
    cboost_normal_density((x - mean) / standardDeviation) / standardDeviation
  }

  /// The probability of values ≤ x.
  public func cdf(_ x: Double) -> Double { cboost_normal_cdf((x - mean) / standardDeviation) }

  /// The probability of values > x, without the cancellation of 1 - cdf(x).
  public func survival(_ x: Double) -> Double {
    cboost_normal_survival((x - mean) / standardDeviation)
  }

  /// The x with cdf(x) = p; infinite for p = 0 and 1.
  public func quantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 0 || p == 1 { return p == 1 ? .infinity : -.infinity }
    return mean + standardDeviation * cboost_normal_quantile(p)
  }

  /// The x with survival(x) = p, exact in the upper tail where 1 - p would round; infinite for p = 0 and 1.
  public func upperQuantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 0 || p == 1 { return p == 0 ? .infinity : -.infinity }
    return mean + standardDeviation * cboost_normal_upper_quantile(p)
  }
}
