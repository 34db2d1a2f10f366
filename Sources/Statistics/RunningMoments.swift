/// The number, mean, and second to fourth central moments of observations that come one at a time,
/// without keeping them.
///
/// The update formulas of Welford (1962) and Pébay (2008), which do not cancel as sums of powers do.
/// Two halves of a sample can be gathered apart and merged.
public struct RunningMoments: Equatable, Sendable {
  /// The number of observations n.
  public private(set) var count = 0
  /// Their mean; 0 if there is none.
  public private(set) var mean = 0.0
  /// The smallest observation; infinity if there is none.
  public private(set) var minimum = Double.infinity
  /// The largest observation; minus infinity if there is none.
  public private(set) var maximum = -Double.infinity
  // Sums over the observations of powers of their deviation from the mean.
  private var sum2 = 0.0
  private var sum3 = 0.0
  private var sum4 = 0.0

  /// The moments of no observations.
  public init() {}

  /// The moments of `values`.
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Adds an observation.
  public mutating func add(_ x: Double) {
    let before = Double(count)
    count += 1
    let n = Double(count)
    let delta = x - mean
    let step = delta / n
    let term = delta * step * before
    mean += step
    sum4 += term * step * step * (n * n - 3 * n + 3) + 6 * step * step * sum2 - 4 * step * sum3
    sum3 += term * step * (n - 2) - 3 * step * sum2
    sum2 += term
    keepEnds(x, x)
  }

  /// Adds all observations of `other`.
  public mutating func merge(_ other: RunningMoments) {
    guard other.count > 0 else { return }
    let (a, b) = (Double(count), Double(other.count))
    let n = a + b
    let delta = other.mean - mean
    let step = delta / n
    let term = delta * step * a * b
    sum4 +=
      other.sum4 + term * step * step * (a * a - a * b + b * b)
      + 6 * step * step * (a * a * other.sum2 + b * b * sum2)
      + 4 * step * (a * other.sum3 - b * sum3)
    sum3 += other.sum3 + term * step * (a - b) + 3 * step * (a * other.sum2 - b * sum2)
    sum2 += other.sum2 + term
    mean += step * b
    count += other.count
    keepEnds(other.minimum, other.maximum)
  }

  /// `min` and `max` drop a NaN that comes second; here it stays.
  private mutating func keepEnds(_ low: Double, _ high: Double) {
    if low < minimum || low.isNaN { minimum = low }
    if high > maximum || high.isNaN { maximum = high }
  }

  /// The unbiased variance, divisor n - 1; NaN for fewer than two observations.
  public var variance: Double { count > 1 ? sum2 / Double(count - 1) : .nan }

  /// The square root of ``variance``.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The standard error of the mean, s/√n, for independent observations.
  public var standardError: Double { (variance / Double(count)).squareRoot() }

  /// The skewness m₃/m₂^(3/2) of the sample, central moments with divisor n.
  public var skewness: Double {
    let n = Double(count)
    return sum3 / n / (sum2 / n * (sum2 / n).squareRoot())
  }

  /// The excess kurtosis m₄/m₂² - 3 of the sample, central moments with divisor n.
  public var excessKurtosis: Double {
    let n = Double(count)
    return sum4 / n / (sum2 / n * (sum2 / n)) - 3
  }

  /// The mean as an estimate.
  public var estimate: Estimate { Estimate(mean, standardError: standardError, count: count) }
}
