import RealModule
import Requirements

/// A number that was measured: its value, the standard error of that value, and from how many
/// independent units.
///
/// A *unit* is what a sceptic would draw again: a network with its start and its batches, a data set,
/// a matrix. Observations within one unit are no units. The standard error of an estimate is the
/// scatter of unit means, s/√n, with n - 1 degrees of freedom; with few units the error of that error
/// is large, and ``interval(confidence:)`` knows it.
///
/// The arithmetic propagates standard errors to first order, takes the operands as independent, and
/// combines their degrees of freedom by the formula of Welch and Satterthwaite. A result of two
/// estimates counts the units of the smaller one.
public struct Estimate: Equatable, Sendable {
  /// The point estimate.
  public var value: Double
  /// The standard error of ``value``, in the same unit of measurement.
  public var standardError: Double
  /// The number n of independent units behind it.
  public var count: Int
  /// The degrees of freedom of ``standardError``; infinity where it is known and not estimated.
  public var degreesOfFreedom: Double
  /// The values of the single units, where the estimate is their mean and they are few enough to keep;
  /// otherwise empty.
  public private(set) var units: [Double] = []

  /// The most units whose values an estimate keeps.
  public static let keptUnits = 64

  /// An estimate from `count` independent units, with count - 1 degrees of freedom unless it says
  /// otherwise.
  public init(
    _ value: Double, standardError: Double, count: Int, degreesOfFreedom: Double? = nil
  ) {
    self.value = value
    self.standardError = standardError
    self.count = count
    self.degreesOfFreedom = degreesOfFreedom ?? Double(count) - 1
  }

  /// The mean over independent units with its standard error s/√n (NaN for a single one).
  public init(meanOf samples: [Double]) {
    self.init(mean(samples), standardError: Statistics.standardError(samples), count: samples.count)
    if samples.count <= Self.keptUnits { units = samples }
  }

  /// The mean over units that were each measured with an error of its own. The scatter between the
  /// unit means is its standard error: it contains the errors within the units.
  public init(overUnits estimates: [Estimate]) { self.init(meanOf: estimates.map(\.value)) }

  /// One estimate out of several of the same quantity in the same unit, such as the parts of a cell
  /// that ran side by side: their mean weighted by counts.
  ///
  /// - Precondition: there is an estimate, and each counts something.
  public init(pooling parts: [Estimate]) {
    require(
      !parts.isEmpty && parts.allSatisfy { $0.count > 0 }, "nothing to pool in \(parts)")
    let total = Double(parts.reduce(0) { $0 + $1.count })
    let sum = parts.dropFirst().reduce(Double(parts[0].count) * parts[0]) {
      $0 + Double($1.count) * $1
    }
    self = sum / total
    count = parts.reduce(0) { $0 + $1.count }
  }

  /// The decimal logarithm of a positive estimate.
  public var log10: Estimate {
    Estimate(
      .log10(value), standardError: relativeError / .log(10), count: count,
      degreesOfFreedom: degreesOfFreedom)
  }

  /// The standard error over the size of the value.
  public var relativeError: Double { standardError / abs(value) }

  /// How many standard errors the value lies above a reference.
  public func zScore(against reference: Double) -> Double { (value - reference) / standardError }

  /// The estimate without one of its units; nil where they were not kept, or no two would be left.
  public func without(unit index: Int) -> Estimate? {
    guard units.indices.contains(index), units.count > 2 else { return nil }
    var rest = units
    rest.remove(at: index)
    return Estimate(meanOf: rest)
  }

  /// The confidence interval value ± t · standard error, t from Student's distribution with
  /// ``degreesOfFreedom``.
  ///
  /// The whole line if the standard error is not known (a single unit, or NaN in the data).
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double> {
    require(confidence > 0 && confidence < 1, "confidence \(confidence) is not in (0, 1)")
    let width = studentQuantile(tail: (1 - confidence) / 2, degreesOfFreedom) * standardError
    guard value.isFinite, width.isFinite else { return -.infinity ... .infinity }
    return value - width...value + width
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
  public static func + (a: Estimate, shift: Double) -> Estimate { a.mapped(abs: 1) { $0 + shift } }

  /// An estimate shifted by a known number.
  public static func - (a: Estimate, shift: Double) -> Estimate { a.mapped(abs: 1) { $0 - shift } }

  /// An estimate times a known number.
  public static func * (factor: Double, a: Estimate) -> Estimate {
    a.mapped(abs: abs(factor)) { factor * $0 }
  }

  /// An estimate over a known number.
  public static func / (a: Estimate, divisor: Double) -> Estimate { (1 / divisor) * a }

  /// The estimate under a linear map of the given size of slope.
  private func mapped(abs slope: Double, _ map: (Double) -> Double) -> Estimate {
    var image = self
    image.value = map(value)
    image.standardError = slope * standardError
    image.units = units.map(map)
    return image
  }

  private static func combine(
    _ a: Estimate, _ b: Estimate, _ value: Double, _ errorOfA: Double, _ errorOfB: Double
  ) -> Estimate {
    Estimate(
      value, standardError: rootSumOfSquares([errorOfA, errorOfB]),
      count: min(a.count, b.count),
      degreesOfFreedom: welchSatterthwaite([
        (errorOfA, a.degreesOfFreedom), (errorOfB, b.degreesOfFreedom),
      ]))
  }
}

/// The degrees of freedom of the error of a sum, by the formula of Welch (1947) and Satterthwaite
/// (1946): (Σ V)²/Σ V²/ν with the squares V of the errors. An error of 0 has no say.
func welchSatterthwaite(_ parts: [(error: Double, degreesOfFreedom: Double)]) -> Double {
  // Relative to the largest, so that squares of small errors do not vanish.
  let largest = parts.reduce(0) { max($0, abs($1.error)) }
  guard largest > 0, largest.isFinite else {
    return parts.map(\.degreesOfFreedom).min() ?? .infinity
  }
  let shares = parts.map {
    (($0.error / largest) * ($0.error / largest), $0.degreesOfFreedom)
  }
  let sum = shares.reduce(0) { $0 + $1.0 }
  return sum * sum / shares.reduce(0) { $0 + ($1.0 > 0 ? $1.0 * $1.0 / $1.1 : 0) }
}

/// The factor between a standard error with ν degrees of freedom and the deviation that is exceeded
/// on one side with probability `tail`; infinity where ν ≤ 0.
public func studentQuantile(tail: Double, _ degreesOfFreedom: Double) -> Double {
  guard degreesOfFreedom > 0 else { return .infinity }
  guard degreesOfFreedom < 1e9 else { return NormalDistribution().upperQuantile(tail) }
  return StudentTDistribution(degreesOfFreedom: degreesOfFreedom).upperQuantile(tail)
}

/// So many successes in so many independent trials. Its uncertainty is binomial: exact also where all
/// trials, or none, are successes.
public struct Share: Equatable, Sendable {
  /// The number of successes.
  public let successes: Int
  /// The number of trials, each a unit.
  public let trials: Int

  /// - Precondition: 0 ≤ successes ≤ trials.
  public init(_ successes: Int, of trials: Int) {
    require(
      (0...trials).contains(successes), "\(successes) of \(trials) trials cannot be successes")
    self.successes = successes
    self.trials = trials
  }

  /// The trials in which a condition holds.
  public init<Trial>(of trials: [Trial], where holds: (Trial) throws -> Bool) rethrows {
    self.init(try trials.count(where: holds), of: trials.count)
  }

  /// Successes over trials; NaN without a trial.
  public var value: Double { Double(successes) / Double(trials) }
}
