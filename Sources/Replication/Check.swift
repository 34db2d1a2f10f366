import Requirements
import Statistics

/// One comparison of an observed number with a prediction.
///
/// A check says what is compared, what would be observed if the claim were true, and what if a *rival*
/// statement were true instead; both are tried on the same data. What was measured is a mean over
/// units (an `Estimate`), a `Share` of them, or a number that is exact but for rounding.
///
/// A check has one point or several, such as the batch sizes of a curve, and passes if every point
/// does. Where there are too few units for a mean, it can be stated *for each of them*
/// (``forEach(_:_:_:role:)``).
///
/// An error enters by the interval that leaves out the truth as often as four standard errors of a
/// normal variate do, 6.3e-5 on two sides, whatever the number of units; see ``Point/interval``.
public struct Check: Sendable {
  /// What a check is for.
  public enum Role: String, Sendable, Codable {
    /// The paper's statement.
    case claim
    /// Whether the measurement is sound.
    case instrument
    /// A statement of our own.
    case ours
    /// What is compatible with a claim: a cause, a remedy, a null that shares its signature. It is
    /// shown beside the claim and never counted.
    case companion
  }

  /// How the observed number must stand to the prediction. A bound is met with the error to spare: on
  /// the far side of it by the half-width of the interval and the allowance.
  public enum Relation: Equatable, Sendable {
    /// Within the allowance of a number, as far as the error can tell.
    case near(Double)
    /// Not above a number.
    case atMost(Double)
    /// Not below a number.
    case atLeast(Double)
    /// Inside an interval.
    case within(ClosedRange<Double>)
    /// Falling in the stated order: a gap between neighbours that is at least the margin.
    case order(margin: Double)

    /// The sign for it.
    public var sign: String {
      switch self {
      case .near: "≈"
      case .atMost: "≤"
      case .atLeast: "≥"
      case .within: "in"
      case .order: "order"
      }
    }

    /// The numbers that it admits.
    var region: ClosedRange<Double> {
      switch self {
      case .near(let value): value...value
      case .atMost(let bound): -.infinity...bound
      case .atLeast(let bound), .order(let bound): bound ... .infinity
      case .within(let interval): interval
      }
    }

    /// Whether it is a bound, on one side or on two.
    var isBound: Bool {
      if case .near = self { false } else { true }
    }
  }

  /// A statement that contradicts the claim, as the same number would show it.
  public struct Rival: Equatable, Sendable {
    /// The statement, in a few words.
    public let statement: String
    /// What it predicts for the observed number.
    public let relation: Relation
    /// How far a true rival may be from its prediction, beside the error.
    public let allowance: Double

    /// A rival that predicts the relation for the same estimator.
    public init(_ statement: String, _ relation: Relation, allowing allowance: Double = 0) {
      self.statement = statement
      self.relation = relation
      self.allowance = allowance
    }
  }

  /// The rivals of a check, or why there is none.
  public enum Rivals: Sendable {
    /// Each of them must be refuted by the data, else a check that passes is unresolved.
    case all([Rival])
    /// There is no statement that a sceptic could hold against it, for this reason.
    case noRival(because: String)

    /// The statement that contradicts the claim.
    public static func rival(
      _ statement: String, _ relation: Relation, allowing allowance: Double = 0
    ) -> Rivals {
      .all([Rival(statement, relation, allowing: allowance)])
    }

    var list: [Rival] {
      if case .all(let rivals) = self { rivals } else { [] }
    }

    var reason: String? {
      if case .noRival(let reason) = self { reason } else { nil }
    }
  }

  /// What must become of a check when the mechanism is off.
  public enum InControl: Equatable, Sendable {
    /// It must fail there, at every point and in every unit: this is what makes the check evidence for
    /// the mechanism.
    case mustFail
    /// It must pass there: the claim is one that is refuted, and the control a case where it holds; or
    /// it is the part of a claim that is left when the mechanism of another part is off.
    case mustPass
    /// It may pass or fail, for this reason.
    case free(because: String)
  }

  /// One observed number with what it is compared with.
  public struct Point: Sendable {
    /// What is compared, in words.
    public let statement: String
    /// The observed value.
    public let observed: Double
    /// Its standard error; nil for an exact number.
    public let standardError: Double?
    /// The number of units behind it; 1 for an exact number.
    public let count: Int
    /// Where the truth is, but for a chance of 3.2e-5 on either side: the value ± Student's quantile
    /// times the standard error; Clopper's and Pearson's interval of a share; the number itself where
    /// it is exact; the whole line where a single unit says nothing about the error.
    public let interval: ClosedRange<Double>
    /// Relation and prediction.
    public let relation: Relation
    /// The part of the tolerance that is not noise: finite size, order of an expansion, the end of a
    /// search. It widens ≈, and counts against a bound.
    public let allowance: Double
    /// Why the allowance has the size that it has.
    public let reason: String
    /// The smallest deviation from the prediction that would matter; nil where rivals say it.
    public let effect: Double?
    /// What else the number could be.
    public let rivals: [Rival]
    /// Whether it is a share.
    let isShare: Bool
    /// The estimate, if it is one.
    let estimate: Estimate?
  }

  /// The name of the check, unique in its chapter; for a claim check it begins with the claim's
  /// identifier and a full stop: "B2.shift".
  public let id: String
  /// What the check is for.
  public let role: Role
  /// Why there is no rival; nil where there is one, or where none is asked for.
  public let noRivalReason: String?
  /// What must become of it in the control; nil for an instrument, which must be sound there too.
  public let inControl: InControl?
  /// What a sceptic would draw again; nil for the chapter's ``Chapter/unit``.
  public let unit: String?
  /// The points by unit: one list for a check on means, a list for each unit otherwise; none is empty.
  public let units: [[Point]]
  /// Whether the check is stated for each unit.
  public let isForEach: Bool

  /// All its points.
  public var points: [Point] { Array(units.joined()) }
}

// MARK: - Making checks

/// What a check observes.
public protocol Observation: Sendable {
  /// Value, standard error, units and interval.
  var observed: Check.Observed { get }
}

extension Check {
  /// An observation as a check sees it.
  public struct Observed: Sendable {
    /// The value.
    public let value: Double
    /// Its standard error; nil for an exact number.
    public let standardError: Double?
    /// The number of units.
    public let count: Int
    /// Where the truth is, but for the chance ``Check/tail`` on either side.
    public let interval: ClosedRange<Double>
    var isShare = false
    var estimate: Estimate?
  }

  /// The chance on one side that an interval leaves out the truth: that of four standard errors of a
  /// normal variate.
  public static let tail = 3.167_124_183_311_986e-5
}

extension Double: Observation {
  /// An exact number.
  public var observed: Check.Observed {
    Check.Observed(
      value: self, standardError: nil, count: 1,
      interval: isNaN ? -.infinity ... .infinity : self...self)
  }
}

extension Estimate: Observation {
  /// The value with the interval of a check for its degrees of freedom; all numbers where it is not finite.
  public var observed: Check.Observed {
    let width = studentQuantile(tail: Check.tail, degreesOfFreedom) * standardError
    let isKnown = value.isFinite && width.isFinite
    return Check.Observed(
      value: value, standardError: standardError, count: count,
      interval: isKnown ? value - width...value + width : -.infinity ... .infinity,
      estimate: self)
  }
}

extension Share: Observation {
  /// The share with the interval of Clopper and Pearson at the tail of a check; 0 to 1 without trials.
  public var observed: Check.Observed {
    Check.Observed(
      value: value,
      standardError: trials > 0 ? (value * (1 - value) / Double(trials)).squareRoot() : .nan,
      count: trials,
      interval: trials > 0
        ? BinomialDistribution.interval(
          successes: successes, trials: trials, confidence: 1 - 2 * Check.tail) : 0...1,
      isShare: true)
  }
}

extension Check {
  /// A check of a claim of the paper.
  ///
  /// - Parameters:
  ///   - id: unique in the chapter; it begins with the claim's identifier and a full stop.
  ///   - statement: what is compared, in words.
  ///   - observed: what was measured.
  ///   - relation: relation and prediction.
  ///   - allowance: the derived part of the tolerance; the error comes to it by itself.
  ///   - reason: where the allowance comes from.
  ///   - effect: the smallest deviation that would matter; a check on ≈ with an error needs it where
  ///     it has no rival.
  ///   - rivals: what a contradicting statement predicts for the same number.
  ///   - inControl: what must become of it when the mechanism is off.
  ///   - unit: what a sceptic would draw again, where it is not the chapter's.
  public static func claim(
    _ id: String, _ statement: String, _ observed: some Observation, _ relation: Relation,
    allowing allowance: Double = 0, because reason: String, effect: Double? = nil,
    rivals: Rivals, inControl: InControl, unit: String? = nil
  ) -> Check {
    Check(
      .claim, id, statement, observed, relation, allowance, reason, effect, rivals, inControl, unit)
  }

  /// A check of a statement of ours.
  public static func ours(
    _ id: String, _ statement: String, _ observed: some Observation, _ relation: Relation,
    allowing allowance: Double = 0, because reason: String, effect: Double? = nil,
    rivals: Rivals = .all([]), inControl: InControl, unit: String? = nil
  ) -> Check {
    Check(
      .ours, id, statement, observed, relation, allowance, reason, effect, rivals, inControl, unit)
  }

  /// A check of an instrument, which must be sound in the control as well.
  public static func instrument(
    _ id: String, _ statement: String, _ observed: some Observation, _ relation: Relation,
    allowing allowance: Double = 0, because reason: String, effect: Double? = nil,
    unit: String? = nil
  ) -> Check {
    Check(
      .instrument, id, statement, observed, relation, allowance, reason, effect, .all([]), nil, unit
    )
  }

  /// Something compatible with a claim, shown beside it and never counted.
  public static func companion(
    _ id: String, _ statement: String, _ observed: some Observation, _ relation: Relation,
    allowing allowance: Double = 0, because reason: String, effect: Double? = nil,
    unit: String? = nil
  ) -> Check {
    Check(
      .companion, id, statement, observed, relation, allowance, reason, effect, .all([]),
      .free(because: "it is never counted"), unit)
  }

  private init(
    _ role: Role, _ id: String, _ statement: String, _ observation: some Observation,
    _ relation: Relation, _ allowance: Double, _ reason: String, _ effect: Double?,
    _ rivals: Rivals, _ inControl: InControl?, _ unit: String?
  ) {
    let observed = observation.observed
    let point = Point(
      statement: statement, observed: observed.value, standardError: observed.standardError,
      count: observed.count, interval: observed.interval, relation: relation,
      allowance: allowance, reason: reason, effect: effect, rivals: rivals.list,
      isShare: observed.isShare,
      estimate: observed.estimate)
    self.init(
      id: id, role: role, noRivalReason: rivals.reason, inControl: inControl, unit: unit,
      units: [[point]], isForEach: false)
  }

  /// A check that holds if each of several does, one for every point of a curve. A rival is refuted if
  /// it is at one of the points.
  ///
  /// - Parameters:
  ///   - id: the name of the check.
  ///   - points: checks of that name and one role. Without any the check is unresolved.
  ///   - role: the role where there is no point to tell.
  public static func every(_ id: String, _ points: [Check], role: Role = .claim) -> Check {
    holding([points], id, role, isForEach: false, unit: nil)
  }

  /// The same, the points written down one below the other.
  public static func every(
    _ id: String, role: Role = .claim, @ChecksBuilder _ points: () -> [Check]
  ) -> Check {
    every(id, points(), role: role)
  }

  /// A check stated for each of a few units, with the errors within a unit: it passes if it does in
  /// every unit, at every point, and a rival is refuted only if it is in every unit.
  ///
  /// It speaks of at least three units; with fewer it is unresolved. That k of k pass excludes a share
  /// of exceptions above 1 - 0.05^(1/k), with 95 % confidence.
  ///
  /// - Parameters:
  ///   - unit: what the units are: "network".
  ///   - id: the name of the check.
  ///   - checks: the points of each unit: checks of that name and one role.
  ///   - role: the role where there is no point to tell.
  public static func forEach(
    _ unit: String, _ id: String, _ checks: [[Check]], role: Role = .claim
  ) -> Check {
    holding(checks, id, role, isForEach: true, unit: unit)
  }

  /// The same for units of one point each.
  public static func forEach(
    _ unit: String, _ id: String, _ checks: [Check], role: Role = .claim
  ) -> Check {
    forEach(unit, id, checks.map { [$0] }, role: role)
  }

  private static func holding(
    _ units: [[Check]], _ id: String, _ role: Role, isForEach: Bool, unit: String?
  ) -> Check {
    let checks = Array(units.joined())
    guard let first = checks.first, units.allSatisfy({ !$0.isEmpty }) else {
      let nothing = Point(
        statement: "no point to look at", observed: 0, standardError: nil, count: 0,
        interval: -.infinity ... .infinity, relation: .near(0), allowance: 0, reason: "",
        effect: nil, rivals: [], isShare: false, estimate: nil)
      return Check(
        id: id, role: role, noRivalReason: nil,
        inControl: .free(because: "there is no point"), unit: unit, units: [[nothing]],
        isForEach: false)
    }
    require(
      checks.allSatisfy {
        $0.id == id && $0.role == first.role && $0.inControl == first.inControl
          && $0.noRivalReason == first.noRivalReason
      },
      "the points of \(id) differ in name, role, control or reason for no rival: \(checks.map(\.id))"
    )
    return first.with(
      units.map { $0.flatMap(\.points) }, isForEach: isForEach, unit: unit ?? first.unit)
  }

  private func with(_ units: [[Point]], isForEach: Bool, unit: String?) -> Check {
    Check(
      id: id, role: role, noRivalReason: noRivalReason, inControl: inControl, unit: unit,
      units: units, isForEach: isForEach)
  }
}

// MARK: - Judging a point

extension Check {
  /// What a check, or a point of it, has shown.
  public enum Outcome: String, Sendable, Codable {
    /// The observed value stands to the prediction as it should.
    case passed
    /// It does not, beyond what the error excuses.
    case failed
    /// The data do not tell.
    case unresolved
  }
}

extension Check.Point {
  /// Whether the number is exact.
  public var isExact: Bool { standardError == nil }

  /// Half the width of the interval; infinite where the error is not known.
  public var halfWidth: Double { (interval.upperBound - interval.lowerBound) / 2 }

  /// The allowance and the half-width together.
  public var tolerance: Double { allowance + halfWidth }

  /// Whether all numbers that the outcome rests on are finite. A single unit has no standard error:
  /// that is no error, and resolves nothing.
  public var isFinite: Bool {
    observed.isFinite && allowance.isFinite && (effect?.isFinite ?? true)
      && (standardError.map { $0.isFinite || count <= 1 } ?? true)
      && ([relation] + rivals.map(\.relation)).allSatisfy(\.isNumeric)
      && rivals.allSatisfy { $0.allowance.isFinite }
  }

  /// What the point shows, its rivals left aside.
  public var outcome: Check.Outcome {
    guard isFinite else { return .failed }
    let region = relation.region
    // The observed value is at least this far from every number that is admitted, whatever the error.
    let distance = interval.distance(to: region)
    if distance > allowance { return .failed }
    if relation.isBound {
      let isInside =
        interval.lowerBound - allowance >= region.lowerBound
        && interval.upperBound + allowance <= region.upperBound
      return isInside ? .passed : .unresolved
    }
    let isResolved = effect.map { halfWidth <= $0 / 3 } ?? halfWidth.isFinite
    return isResolved ? .passed : .unresolved
  }

  /// How far the observed value is from failing, or from passing if it fails, in units of the
  /// tolerance; it orders points.
  var slack: Double {
    let region = relation.region
    let inside =
      relation.isBound
      ? min(observed - region.lowerBound, region.upperBound - observed) - tolerance
      : tolerance - abs(observed - region.lowerBound)
    guard !inside.isNaN else { return -.infinity }
    return tolerance > 0 && tolerance.isFinite ? inside / tolerance : inside
  }

  /// Whether a rival could have made the number.
  func admits(_ rival: Check.Rival) -> Bool {
    interval.distance(to: rival.relation.region) <= rival.allowance
  }

  /// The distance between what the check and a rival predict; 0 where they overlap.
  func distance(to rival: Check.Rival) -> Double {
    relation.region.distance(to: rival.relation.region)
  }

  /// Whether the rival is excluded here: it does not admit the number, and on ≈ the half-width is at
  /// most a third of the distance between the two predictions.
  func refutes(_ rival: Check.Rival) -> Bool {
    !admits(rival) && (relation.isBound || halfWidth <= distance(to: rival) / 3)
  }
}

extension Check.Relation {
  fileprivate var isNumeric: Bool {
    switch self {
    case .near(let value), .atMost(let value), .atLeast(let value), .order(let value):
      value.isFinite
    case .within(let interval):
      interval.lowerBound.isFinite && interval.upperBound.isFinite
    }
  }
}

extension ClosedRange<Double> {
  /// The distance between two intervals; 0 where they overlap.
  func distance(to other: ClosedRange<Double>) -> Double {
    Swift.max(0, other.lowerBound - upperBound, lowerBound - other.upperBound)
  }
}

// MARK: - Judging a check

extension Check {
  /// The fewest units of a statement for each.
  public static let fewestUnits = 3

  /// Whether all its numbers are exact.
  public var isExact: Bool { points.allSatisfy(\.isExact) }

  /// Whether all numbers that the outcome rests on are finite. A check with others is no result: the
  /// run ends with an error that names it.
  public var isFinite: Bool { points.allSatisfy(\.isFinite) }

  /// What the check has shown: failed if a point has, else unresolved if a point is, or a rival passes
  /// on the same data, or a claim on ≈ has neither a rival nor a smallest effect.
  public var outcome: Outcome {
    let outcome = outcomeWithoutRivals
    guard outcome == .passed else { return outcome }
    if isForEach && units.count < Self.fewestUnits { return .unresolved }
    if role == .claim && !hasScale { return .unresolved }
    return rivals.contains(where: \.passed) ? .unresolved : .passed
  }

  /// Whether the outcome is ``Outcome/passed``.
  public var passed: Bool { outcome == .passed }

  private var outcomeWithoutRivals: Outcome {
    let outcomes = points.map(\.outcome)
    if outcomes.contains(.failed) { return .failed }
    return outcomes.isEmpty || outcomes.contains(.unresolved) ? .unresolved : .passed
  }

  /// Whether there is something to compare an error on ≈ with.
  private var hasScale: Bool {
    points.allSatisfy { $0.isExact || $0.relation.isBound || $0.effect != nil }
      || units.allSatisfy { unit in unit.contains { !$0.rivals.isEmpty } }
  }

  /// What the check shows in the control: failed only if every point of every unit has, the best one
  /// included; passed only if every point has.
  public var outcomeInControl: Outcome {
    let outcomes = points.map(\.outcome)
    if !outcomes.isEmpty && outcomes.allSatisfy({ $0 == .failed }) { return .failed }
    return !outcomes.isEmpty && outcomes.allSatisfy { $0 == .passed } ? .passed : .unresolved
  }

  /// A rival as the data leave it.
  public struct JudgedRival: Sendable {
    /// The rival, as it stands to the point that decides.
    public let rival: Rival
    /// Whether the data admit it: in some unit, at every point.
    public let passed: Bool
    /// The largest ratio, over points, of the distance between the predictions to the half-width; the
    /// least of the units. It must be 3 at least on ≈.
    public let ratio: Double
  }

  /// The rivals, in the order in which the points name them.
  public var rivals: [JudgedRival] {
    var names: [String] = []
    for rival in points.flatMap(\.rivals) where !names.contains(rival.statement) {
      names.append(rival.statement)
    }
    return names.compactMap { name in
      var rival: Rival?
      var passed = false
      var ratio = Double.infinity
      for unit in units {
        var isRefuted = false
        var best = 0.0
        for point in unit {
          for own in point.rivals where own.statement == name {
            isRefuted = isRefuted || point.refutes(own)
            let distance = point.distance(to: own)
            let ownRatio = point.halfWidth > 0 ? distance / point.halfWidth : .infinity
            if rival == nil || ownRatio > best { rival = own }
            best = max(best, ownRatio)
          }
        }
        passed = passed || !isRefuted
        ratio = min(ratio, best)
      }
      return rival.map { JudgedRival(rival: $0, passed: passed, ratio: ratio) }
    }
  }

  /// The point on which the outcome hangs: one whose numbers are not finite, else one that fails, else
  /// one that is unresolved, else the one that is nearest to failing.
  public var deciding: Point { decisive(isControl: false) }

  /// The same in the control, where it is the one that is nearest to passing.
  public var decidingInControl: Point { decisive(isControl: true) }

  private func decisive(isControl: Bool) -> Point {
    func worst(_ points: some Sequence<Point>) -> Point? { points.min { $0.slack < $1.slack } }
    let points = points
    if let bad = points.first(where: { !$0.isFinite }) { return bad }
    if isControl, let best = points.max(by: { $0.slack < $1.slack }) { return best }
    return worst(points.lazy.filter { $0.outcome == .failed })
      ?? worst(points.lazy.filter { $0.outcome == .unresolved }) ?? worst(points) ?? points[0]
  }

  /// With k of k units passing, the largest share of exceptions that is not excluded with 95 %
  /// confidence: 1 - 0.05^(1/k).
  public static func exceptions(units k: Int) -> Double {
    1 - BetaDistribution(Double(k), 1).quantile(0.05)
  }

  /// How many of the units the outcome hangs on: without one of them it would be another. Nil where
  /// the values of the units are not known.
  public var unitsThatDecide: Int? {
    if isForEach { return nil }
    let counts = Set(points.map { $0.estimate?.units.count ?? 0 })
    guard counts.count == 1, let count = counts.first, count > 2 else { return nil }
    let outcome = outcome
    return (0..<count).count { index in
      let left = points.compactMap { $0.without(unit: index) }
      return left.count == points.count
        && with([left], isForEach: false, unit: unit).outcome != outcome
    }
  }

  /// The largest probability with which a true statement fails the check by chance, at the edge of its
  /// allowance: 3.2e-5 for each point that has an error, and on ≈ the same on the other side.
  public var chanceOfMiss: Double {
    points.reduce(0) { sum, point in
      guard let error = point.standardError, error > 0 else { return sum }
      return sum + (point.relation.isBound ? 1 : 2) * Self.tail
    }
  }
}

extension Check.Point {
  fileprivate func without(unit index: Int) -> Check.Point? {
    guard let rest = estimate?.without(unit: index)?.observed else { return nil }
    return Check.Point(
      statement: statement, observed: rest.value, standardError: rest.standardError,
      count: rest.count, interval: rest.interval, relation: relation, allowance: allowance,
      reason: reason, effect: effect, rivals: rivals, isShare: false, estimate: rest.estimate)
  }
}
