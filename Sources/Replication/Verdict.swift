/// What a run says about the paper's claim. It is computed from the checks, never written by hand.
public enum Verdict: String, Sendable {
  /// All claim checks pass.
  case reproduced = "reproduced"
  /// Some do.
  case reproducedInPart = "reproduced in part"
  /// None does.
  case notReproduced = "not reproduced"
  /// An instrument was not sound, or a standard error was above the stated resolution.
  case inconclusive = "inconclusive"
  /// The run was too small to say anything about the claim.
  case notAssessed = "not assessed"

  /// The verdict of the checks.
  ///
  /// An instrument check that fails, or any check whose standard error is above its resolution,
  /// makes the run inconclusive; otherwise the claim checks decide.
  ///
  /// - Precondition: there is a claim check.
  public init(of checks: [Check]) {
    let claims = checks.filter { $0.role == .claim }
    precondition(!claims.isEmpty, "a chapter needs a check of the role claim")
    let passed = claims.count { $0.passed }
    if checks.contains(where: { $0.outcome == .unresolved })
      || checks.contains(where: { $0.role == .instrument && !$0.passed })
    {
      self = .inconclusive
    } else if passed == claims.count {
      self = .reproduced
    } else {
      self = passed == 0 ? .notReproduced : .reproducedInPart
    }
  }
}

/// The whole result of a run: the checks with the mechanism on and off, and what follows from them.
public struct Assessment: Sendable {
  /// The checks with the mechanism on; empty in a run of the control alone.
  public let checks: [Check]
  /// The same checks with the mechanism off.
  public let control: [Check]
  /// What was expected.
  public let expected: Verdict
  /// The verdict.
  public let verdict: Verdict
  /// Whether every check that must fail in the control did fail there, seen with sound instruments;
  /// nil where the run is too small to tell.
  public let failedAsItMust: Bool?
  /// The instruments that are not sound in the control. They make the control inconclusive: a check
  /// that fails there may have failed because of them.
  public let unsoundInControl: [Check]
  /// The checks that stand between this run and success, other than the verdict itself.
  public let complaints: [Check]

  /// Judges a run.
  ///
  /// At the scale `tiny` there is no statistical power: only identities are judged, and the
  /// verdict is ``Verdict/notAssessed``.
  ///
  /// - Parameter checks: nil in a run of the control alone.
  /// - Precondition: there is a claim check, and one that must fail in the control.
  /// - Throws: ``NonFinite`` where a check that counts has a number that is not finite.
  public init(checks: [Check]?, control: [Check], expected: Verdict, scale: Scale) throws {
    let mustFail = control.filter { $0.inControl == .mustFail }
    precondition(!mustFail.isEmpty, "a chapter needs a check that must fail in the control")
    if let check = checks?.first(where: { !$0.isFinite }) {
      throw NonFinite(check: check, isControl: false)
    }
    let instruments = control.filter { $0.role == .instrument }
    if let check = (mustFail + instruments).first(where: { !$0.isFinite }) {
      throw NonFinite(check: check, isControl: true)
    }
    func counts(_ check: Check) -> Bool { scale != .tiny || check.isIdentity }

    self.checks = checks ?? []
    self.control = control
    self.expected = expected
    verdict = scale == .tiny || checks == nil ? .notAssessed : Verdict(of: self.checks)
    let decisive = mustFail.filter(counts)
    unsoundInControl = instruments.filter { counts($0) && !$0.passed }
    if !unsoundInControl.isEmpty {
      failedAsItMust = false
    } else {
      failedAsItMust = decisive.isEmpty ? nil : decisive.allSatisfy { $0.outcome == .failed }
    }
    complaints = self.checks.filter { check in
      guard counts(check), !check.passed else { return false }
      // A claim that fails is a verdict, not a complaint; but at the tiny scale there is no
      // verdict, and an identity that the claim is made of must hold.
      return check.role != .claim || (scale == .tiny && expected == .reproduced)
    }
  }

  /// The largest probability with which any check fails by chance although its statement is true:
  /// the sum over all checks of ``Check/chanceOfMiss``. A chapter is designed for at most 0.5 %.
  public var chanceOfMiss: Double { min(1, checks.reduce(0) { $0 + $1.chanceOfMiss }) }

  /// The exit status that the result deserves.
  public var status: ExitStatus {
    if !complaints.isEmpty || (verdict != .notAssessed && verdict != expected) {
      return .verdictDiffers
    }
    return failedAsItMust == false ? .controlDidNotFail : .success
  }
}

/// A check came out as a number that is not finite.
public struct NonFinite: Error, CustomStringConvertible {
  /// The check.
  public let check: Check
  /// Whether it happened with the mechanism off.
  public let isControl: Bool

  public var description: String {
    let owner = isControl ? " of the control" : ""
    let error = check.standardError.map { " ± \($0)" } ?? ""
    return "check \(check.id)\(owner) is not finite: observed \(check.observed)\(error), "
      + "tolerance \(check.tolerance); nothing was written"
  }
}
