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

  public func density(_ x: Double) -> Double {
    cboost_normal_density((x - mean) / standardDeviation) / standardDeviation
  }

  public func cdf(_ x: Double) -> Double { cboost_normal_cdf((x - mean) / standardDeviation) }

  public func survival(_ x: Double) -> Double {
    cboost_normal_survival((x - mean) / standardDeviation)
  }

  public func quantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 0 || p == 1 { return p == 1 ? .infinity : -.infinity }
    return mean + standardDeviation * cboost_normal_quantile(p)
  }

  public func upperQuantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 0 || p == 1 { return p == 0 ? .infinity : -.infinity }
    return mean + standardDeviation * cboost_normal_upper_quantile(p)
  }
}
