import RealModule
import Requirements

extension LinearRegression {
  /// The line log y = intercept + slope · log x (natural logarithms) through positive numbers: the
  /// power law y = exp(intercept) x^slope.
  ///
  /// Without weights all points have the same relative error, estimated from the residuals; weights
  /// are inverse variances of log y up to a factor.
  public static func logLog(
    _ x: [Double], _ y: [Double], weights: [Double]? = nil
  ) -> LinearRegression {
    LinearRegression(logarithms(x), logarithms(y), weights: weights)
  }

  /// The line log y = intercept + slope · log x through positive estimates, whose standard errors
  /// become those of log y to first order: σ/y.
  public static func logLog(_ x: [Double], _ y: [Estimate]) -> LinearRegression {
    let heights = zip(y, logarithms(y.map(\.value))).map { point, height in
      Estimate(
        height, standardError: point.relativeError, count: point.count,
        degreesOfFreedom: point.degreesOfFreedom)
    }
    return LinearRegression(logarithms(x), heights)
  }

  private static func logarithms(_ values: [Double]) -> [Double] {
    values.map { value in
      require(!(value <= 0), "\(value) has no logarithm")
      return .log(value)
    }
  }
}

/// The exponent of the power law through positive numbers: the slope of
/// ``LinearRegression/logLog(_:_:weights:)``.
public func logLogSlope(_ x: [Double], _ y: [Double], weights: [Double]? = nil) -> Estimate {
  LinearRegression.logLog(x, y, weights: weights).slope
}

/// The exponent of the power law through positive estimates.
public func logLogSlope(_ x: [Double], _ y: [Estimate]) -> Estimate {
  LinearRegression.logLog(x, y).slope
}
