import RealModule

/// A number that was measured: its value, the standard error of that value, and from how many
/// independent observations.
///
/// The arithmetic propagates standard errors to first order and takes the operands as independent.
/// A result of two estimates counts the observations of the smaller one.
public struct Estimate: Equatable, Sendable {
  /// The point estimate.
  public var value: Double
  /// The standard error of ``value``, in the same unit.
  public var standardError: Double
  /// The number n of independent observations behind it.
  public var count: Int

  /// An estimate from `count` independent observations.
  public init(_ value: Double, standardError: Double, count: Int) {
    self.value = value
    self.standardError = standardError
    self.count = count
  }

  /// The mean of independent observations with its standard error s/√n (NaN for a single one).
  public init(meanOf samples: [Double]) {
    self.init(mean(samples), standardError: Statistics.standardError(samples), count: samples.count)
  }

  /// The mean of independent estimates, each of which has the same weight; it counts all their
  /// observations.
  ///
  /// - Precondition: there is an estimate.
  public init(averaging estimates: [Estimate]) {
    precondition(!estimates.isEmpty, "the average of no estimates")
    let sum = estimates.dropFirst().reduce(estimates[0], +)
    self = sum / Double(estimates.count)
    count = estimates.reduce(0) { $0 + $1.count }
  }

  /// The decimal logarithm of a positive estimate.
  public var log10: Estimate {
    Estimate(.log10(value), standardError: relativeError / .log(10), count: count)
  }

  /// The standard error over the size of the value.
  public var relativeError: Double { standardError / abs(value) }

  /// How many standard errors the value lies above a reference.
  public func zScore(against reference: Double) -> Double { (value - reference) / standardError }

  /// The confidence interval value ± t · standard error, t from Student's distribution with n - 1
  /// degrees of freedom.
  ///
  /// The whole line if the standard error is not known (a single observation, or NaN in the data). It is
  /// meant for a mean of observations; a regression gives the intervals of its own coefficients.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double> {
    interval(confidence: confidence, degreesOfFreedom: Double(count - 1))
  }

  /// The interval with the given degrees of freedom; infinite ones mean a known standard error.
  func interval(confidence: Double, degreesOfFreedom: Double) -> ClosedRange<Double> {
    precondition(confidence > 0 && confidence < 1, "confidence \(confidence) is not in (0, 1)")
    guard degreesOfFreedom > 0, value.isFinite, standardError.isFinite else {
      return -.infinity ... .infinity
    }
    let tail = (1 - confidence) / 2
    let factor =
      degreesOfFreedom == .infinity
      ? NormalDistribution().upperQuantile(tail)
      : StudentTDistribution(degreesOfFreedom: degreesOfFreedom).upperQuantile(tail)
    return value - factor * standardError...value + factor * standardError
  }

  /// The opposite number.
  public static prefix func - (a: Estimate) -> Estimate { -1 * a }

  /// The sum of independent estimates.
  public static func + (a: Estimate, b: Estimate) -> Estimate {
    combine(a, b, a.value + b.value, a.standardError, b.standardError)
  }

  /// The difference of independent estimates.
  public static func - (a: Estimate, b: Estimate) -> Estimate {
    combine(a, b, a.value - b.value, a.standardError, b.standardError)
  }

  /// The product of independent estimates.
  public static func * (a: Estimate, b: Estimate) -> Estimate {
    combine(a, b, a.value * b.value, b.value * a.standardError, a.value * b.standardError)
  }

  /// The ratio of independent estimates; it wants a denominator many standard errors from 0.
  public static func / (a: Estimate, b: Estimate) -> Estimate {
    let ratio = a.value / b.value
    return combine(a, b, ratio, a.standardError / b.value, ratio * b.standardError / b.value)
  }

  /// An estimate shifted by a known number.
  public static func + (a: Estimate, shift: Double) -> Estimate {
    Estimate(a.value + shift, standardError: a.standardError, count: a.count)
  }

  /// An estimate shifted by a known number.
  public static func - (a: Estimate, shift: Double) -> Estimate {
    Estimate(a.value - shift, standardError: a.standardError, count: a.count)
  }

  /// An estimate times a known number.
  public static func * (factor: Double, a: Estimate) -> Estimate {
    Estimate(factor * a.value, standardError: abs(factor) * a.standardError, count: a.count)
  }

  /// An estimate over a known number.
  public static func / (a: Estimate, divisor: Double) -> Estimate { (1 / divisor) * a }

  private static func combine(
    _ a: Estimate, _ b: Estimate, _ value: Double, _ errorOfA: Double, _ errorOfB: Double
  ) -> Estimate {
    Estimate(
      value, standardError: (errorOfA * errorOfA + errorOfB * errorOfB).squareRoot(),
      count: min(a.count, b.count))
  }
}
