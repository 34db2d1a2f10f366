import CBoostMath

/// Student's t distribution: of the error of a mean of n normal observations over its
/// estimated standard error, with n - 1 degrees of freedom.
public struct StudentTDistribution: ContinuousDistribution, Equatable {
  /// The number of degrees of freedom; any positive number.
  public let degreesOfFreedom: Double

  /// The distribution with the given parameters, all positive.
  public init(degreesOfFreedom: Double) {
    requirePositive(degreesOfFreedom, "the number of degrees of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability density at x.
  public func density(_ x: Double) -> Double {
    cboost_student_t_density(x, degreesOfFreedom)
  }

  /// The probability of values ≤ x.
  public func cdf(_ x: Double) -> Double {
    cboost_student_t_cdf(x, degreesOfFreedom)
  }

  /// The probability of values > x, without the cancellation of 1 - cdf(x).
  public func survival(_ x: Double) -> Double {
    cboost_student_t_survival(x, degreesOfFreedom)
  }

  /// The x with cdf(x) = p; infinite for p = 0 and 1.
  public func quantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 0 || p == 1 { return p == 1 ? .infinity : -.infinity }
    return place(
      of: p, upper: false, guess: cboost_student_t_quantile(p, degreesOfFreedom))
  }

  /// The x with survival(x) = p, exact in the upper tail where 1 - p would round; infinite for p = 0 and 1.
  public func upperQuantile(_ p: Double) -> Double {
    requireProbability(p)
    if p == 0 || p == 1 { return p == 0 ? .infinity : -.infinity }
    return place(
      of: p, upper: true, guess: cboost_student_t_upper_quantile(p, degreesOfFreedom))
  }
}
