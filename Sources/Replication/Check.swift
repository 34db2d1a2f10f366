import Statistics

/// One comparison of an observed number with a prediction.
///
/// The tolerance of a statistical check is its derived allowance plus four standard errors of the
/// run's own estimate. A check on a plain number is an identity: there is nothing to sample, it
/// has no standard error, and it is judged at every scale.
public struct Check: Sendable {
  /// What a check is for.
  public enum Role: String, Sendable {
    /// The paper's statement.
    case claim
    /// Whether the measurement is sound.
    case instrument
    /// A statement of our own.
    case ours
  }

  /// How the observed number must stand to the prediction.
  public enum Relation: Equatable, Sendable {
    /// Within the tolerance of a number.
    case near(Double)
    /// Not above a number by more than the tolerance.
    case atMost(Double)
    /// Not below a number by more than the tolerance.
    case atLeast(Double)
    /// Not outside an interval by more than the tolerance.
    case within(ClosedRange<Double>)
    /// Falling in the stated order: each gap between neighbours is at least the margin, less the
    /// tolerance.
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
  }

  /// What must become of a check when the mechanism is off.
  public enum InControl: Sendable {
    /// It must fail there: this is what makes the check evidence for the mechanism.
    case mustFail
    /// It may pass or fail.
    case free
  }

  /// How many standard errors belong to the tolerance.
  public static let standardErrors = 4.0

  /// The name of the check, unique in its chapter; for a claim check it begins with the claim's
  /// identifier and a full stop: "B2.shift".
  public let id: String
  /// What the check is for.
  public let role: Role
  /// What is compared, in words.
  public let statement: String
  /// The observed value; for an order, the gap between neighbours that decides.
  public let observed: Double
  /// The standard error of ``observed``; nil for an identity.
  public let standardError: Double?
  /// The number of independent observations; 1 for an identity.
  public let count: Int
  /// Relation and prediction.
  public let relation: Relation
  /// The part of the tolerance that is not noise: finite size, order of an expansion, rounding.
  public let allowance: Double
  /// Why the allowance has the size that it has.
  public let reason: String
  /// The largest standard error at which the check still says something; nil for an identity.
  public let resolution: Double?
  /// What must become of it in the control.
  public let inControl: InControl
  /// The chance of a miss of the other points that the check stands for; 0 unless it was chosen by
  /// ``worst(of:)``.
  private(set) var chanceOfOthers = 0.0
}

// MARK: - Making checks

extension Check {
  /// A check on a measured number.
  ///
  /// - Parameters:
  ///   - role: the paper's claim, an instrument, or a statement of ours.
  ///   - id: unique in the chapter; that of a claim check begins with the claim's identifier and
  ///     a full stop: "B2.shift".
  ///   - statement: what is compared, in words.
  ///   - observed: the measured value with its standard error.
  ///   - relation: relation and prediction.
  ///   - allowance: the derived part of the tolerance; four standard errors are added to it.
  ///   - reason: where the allowance comes from.
  ///   - resolution: the largest standard error at which the check still says something. Choose it
  ///     so that 4 × resolution is at most a third of the effect that the control must show.
  ///   - inControl: whether it must fail when the mechanism is off.
  public init(
    _ role: Role, _ id: String, _ statement: String, _ observed: Estimate, _ relation: Relation,
    allowing allowance: Double, because reason: String, resolving resolution: Double,
    inControl: InControl = .free
  ) {
    self.init(
      id: id, role: role, statement: statement, observed: observed.value,
      standardError: observed.standardError, count: observed.count, relation: relation,
      allowance: allowance, reason: reason, resolution: resolution, inControl: inControl)
  }

  /// A check of an identity: a number that is exact but for rounding, whatever the scale.
  public init(
    _ role: Role, _ id: String, _ statement: String, _ observed: Double, _ relation: Relation,
    allowing allowance: Double, because reason: String, inControl: InControl = .free
  ) {
    self.init(
      id: id, role: role, statement: statement, observed: observed, standardError: nil, count: 1,
      relation: relation, allowance: allowance, reason: reason, resolution: nil,
      inControl: inControl)
  }

  /// A check of an order: every gap (larger minus smaller, as the claim has it) is at least
  /// `margin`, less the tolerance, and positive.
  ///
  /// The gap that is reported is the one that decides: one whose standard error is above the
  /// resolution if there is one, otherwise the one that is nearest to failing.
  ///
  /// - Parameter gaps: the differences between neighbours; not empty. Pair them by replicate where
  ///   you can: that is the smaller standard error.
  public init(
    _ role: Role, _ id: String, _ statement: String, gaps: [Estimate], margin: Double,
    allowing allowance: Double, because reason: String, resolving resolution: Double,
    inControl: InControl = .free
  ) {
    let checks = gaps.map {
      Check(
        role, id, statement, $0, .order(margin: margin), allowing: allowance, because: reason,
        resolving: resolution, inControl: inControl)
    }
    guard let worst = Check.worst(of: checks) else {
      preconditionFailure("check \(id) has no gaps")
    }
    self = worst
  }

  /// Of checks of one statement at several points, the one that decides; nil where there is no
  /// point. All pass exactly if it passes.
  ///
  /// It is one whose numbers are not finite, else one whose standard error is above its resolution,
  /// else one that fails, else the one that is nearest to failing in units of its tolerance. Its
  /// chance of a miss is that of all points together.
  public static func worst(of checks: [Check]) -> Check? {
    func nearest(_ checks: some Sequence<Check>) -> Check? {
      checks.min { $0.relativeSlack < $1.relativeSlack }
    }
    var worst =
      checks.first { !$0.isFinite }
      ?? checks.first { $0.outcome == .unresolved }
      ?? nearest(checks.lazy.filter { $0.outcome == .failed })
      ?? nearest(checks)
    if let own = worst?.chanceOfMiss {
      worst?.chanceOfOthers += checks.reduce(-own) { $0 + $1.chanceOfMiss }
    }
    return worst
  }

  private var relativeSlack: Double { tolerance > 0 ? slack / tolerance : slack }
}

// MARK: - Judging checks

extension Check {
  /// What a check has shown.
  public enum Outcome: Sendable {
    /// The observed value stands to the prediction as it should.
    case passed
    /// It does not.
    case failed
    /// The standard error is above the stated resolution: the check says nothing.
    case unresolved
  }

  /// Whether the check is on an exact number.
  public var isIdentity: Bool { standardError == nil }

  /// Allowance + 4 standard errors.
  public var tolerance: Double { allowance + Self.standardErrors * (standardError ?? 0) }

  /// How far the observed value is inside its acceptance region; negative outside, zero on the
  /// edge.
  public var slack: Double {
    switch relation {
    case .near(let prediction): tolerance - abs(observed - prediction)
    case .atMost(let bound): bound + tolerance - observed
    case .atLeast(let bound): observed - (bound - tolerance)
    case .within(let interval):
      min(observed - interval.lowerBound, interval.upperBound - observed) + tolerance
    case .order(let margin): observed - (margin - tolerance)
    }
  }

  /// Whether all numbers that the outcome rests on are finite. A check with others is no result:
  /// the run ends with an error that names it.
  public var isFinite: Bool {
    observed.isFinite && tolerance.isFinite && slack.isFinite
  }

  /// What the check has shown; one with numbers that are not finite has failed.
  public var outcome: Outcome {
    guard isFinite else { return .failed }
    if let standardError, let resolution, standardError > resolution { return .unresolved }
    if case .order = relation, observed <= 0 { return .failed }
    return slack >= 0 ? .passed : .failed
  }

  /// Whether the outcome is ``Outcome/passed``.
  public var passed: Bool { outcome == .passed }
}

// MARK: - The chance of a miss

extension Check {
  /// The largest probability with which a true statement fails the check by chance: the deviation
  /// from the prediction is as large as the allowance admits, and the error is Student's with
  /// n - 1 degrees of freedom. 0 for an identity, and where all observations agree.
  ///
  /// With n observations at four standard errors it is 0.52 % for n = 8 on two sides, 0.08 % for
  /// n = 20, 0.01 % for n = 100: this, not the 0.006 % of the normal law, is what a chapter's
  /// budget of 0.5 % has to cover.
  public var chanceOfMiss: Double { min(1, ownChance + chanceOfOthers) }

  private var ownChance: Double {
    guard let standardError, standardError > 0, isFinite else { return 0 }
    guard count > 1 else { return 1 }
    let student = StudentTDistribution(degreesOfFreedom: Double(count - 1))
    func beyond(_ distance: Double) -> Double {
      student.survival(Self.standardErrors + distance / standardError)
    }
    let otherSide =
      switch relation {
      case .near: beyond(2 * allowance)
      case .within(let interval):
        beyond(interval.upperBound - interval.lowerBound + 2 * allowance)
      case .atMost, .atLeast, .order: 0.0
      }
    return beyond(0) + otherSide
  }
}
