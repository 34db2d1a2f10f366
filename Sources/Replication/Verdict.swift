import Datasets
import Requirements

/// What a run says about a claim. It is computed from the checks, never written by hand.
public enum Verdict: String, CaseIterable, Sendable, Codable {
  /// All checks of the claim pass.
  case reproduced = "reproduced"
  /// Some do, and the others fail.
  case reproducedInPart = "reproduced in part"
  /// None does, all fail.
  case notReproduced = "not reproduced"
  /// An instrument was not sound, or the data do not tell for one of the claim's checks.
  case inconclusive = "inconclusive"
  /// The run was too small to say anything about the claim.
  case notAssessed = "not assessed"

  /// The verdict on one claim: of its own checks, and of the instruments, which must all be sound.
  ///
  /// A claim without a check is inconclusive.
  public init(of checks: [Check], instruments: [Check] = []) {
    let passed = checks.count { $0.passed }
    if checks.isEmpty || !instruments.allSatisfy(\.passed)
      || checks.contains(where: { $0.outcome == .unresolved })
    {
      self = .inconclusive
    } else if passed == checks.count {
      self = .reproduced
    } else {
      self = passed == 0 ? .notReproduced : .reproducedInPart
    }
  }

  /// The summary of several verdicts: what they agree on; in part, where something is reproduced and
  /// something is not; else inconclusive.
  public init(summing verdicts: [Verdict]) {
    let all = Set(verdicts)
    if all.count == 1, let only = all.first {
      self = only
    } else {
      self =
        all.contains(.reproduced) || all.contains(.reproducedInPart)
        ? .reproducedInPart : .inconclusive
    }
  }
}

/// The whole result of a run: the checks with the mechanism on and off, and what follows from them.
public struct Assessment: Sendable {
  /// A claim with what came of it.
  public struct Finding: Sendable {
    /// The claim.
    public let claim: Claim
    /// What was expected.
    public let expected: Verdict
    /// The verdict.
    public let verdict: Verdict
  }

  /// A check of the control that cannot count as evidence.
  public struct Refusal: Sendable {
    /// The name of the check.
    public let id: String
    /// Why not.
    public let reason: String
  }

  /// The checks with the mechanism on; empty in a run of the control alone.
  public let checks: [Check]
  /// The same checks with the mechanism off.
  public let control: [Check]
  /// The claims in their order.
  public let findings: [Finding]
  /// Whether every check that must fail in the control did fail there, and every one that must pass
  /// passed, seen with sound instruments, and none was refused; nil where the run is too small to tell.
  public let failedAsItMust: Bool?
  /// The instruments that are not sound in the control. They make the control inconclusive: a check
  /// that fails there may have failed because of them.
  public let unsoundInControl: [Check]
  /// The checks of the control that could not have come out otherwise.
  public let refusals: [Refusal]
  /// The checks of the instruments and of ours that stand between this run and success.
  public let complaints: [Check]

  /// The summary of the verdicts.
  public var verdict: Verdict { Verdict(summing: findings.map(\.verdict)) }
  /// The summary of what was expected.
  public var expected: Verdict { Verdict(summing: findings.map(\.expected)) }

  /// Judges a run.
  ///
  /// At the scale `tiny` there is no statistical power: only exact numbers are judged, and every
  /// verdict is ``Verdict/notAssessed``.
  ///
  /// - Parameter checks: nil in a run of the control alone.
  /// - Precondition: there is a claim, each claim check belongs to one, and one has something to show
  ///   in the control.
  /// - Throws: ``NonFinite`` where a check that counts has a number that is not finite.
  public init(
    checks: [Check]?, control: [Check], claims: [Claim], scale: Scale, images: ImageSource? = nil
  ) throws {
    require(!claims.isEmpty, "a chapter needs a claim")
    for check in (checks ?? []) + control where check.role == .claim {
      require(
        claims.contains { $0.owns(check) },
        "the claim check \(check.id) must begin with one of \(claims.map(\.id)) and a full stop")
    }
    let decisive = control.filter { $0.inControl == .mustFail || $0.inControl == .mustPass }
    require(!decisive.isEmpty, "a chapter needs a check that must fail in the control")
    if let check = checks?.first(where: { $0.role != .companion && !$0.isFinite }) {
      throw NonFinite(check: check, isControl: false)
    }
    let instruments = control.filter { $0.role == .instrument }
    if let check = (decisive + instruments).first(where: { !$0.isFinite }) {
      throw NonFinite(check: check, isControl: true)
    }
    func counts(_ check: Check) -> Bool { scale != .tiny || check.isExact }

    self.checks = checks ?? []
    self.control = control
    let isAssessed = scale != .tiny && checks != nil
    let own = self.checks
    findings = claims.map { claim in
      Finding(
        claim: claim, expected: claim.expected(on: images),
        verdict: isAssessed
          ? Verdict(
            of: own.filter(claim.owns), instruments: own.filter { $0.role == .instrument })
          : .notAssessed)
    }
    unsoundInControl = instruments.filter { counts($0) && !$0.passed }
    refusals =
      isAssessed
      ? decisive.compactMap { check in
        own.first { $0.id == check.id }.flatMap { check.refusal(against: $0) }
          .map { Refusal(id: check.id, reason: $0) }
      } : []
    let judged = decisive.filter(counts)
    if !unsoundInControl.isEmpty || !refusals.isEmpty {
      failedAsItMust = false
    } else {
      failedAsItMust = judged.isEmpty ? nil : judged.allSatisfy(\.isAsItMustBeInControl)
    }
    complaints = own.filter { check in
      guard counts(check), check.role != .companion, !check.passed else { return false }
      // A claim that fails is a verdict, not a complaint; but at the tiny scale there is no verdict,
      // and an identity that the claim is made of must hold.
      guard check.role == .claim else { return true }
      let claim = claims.first { $0.owns(check) }
      return scale == .tiny && check.outcome == .failed
        && claim?.expected(on: images) == .reproduced
    }
  }

  /// The claims whose verdict is not the expected one.
  public var surprises: [Finding] {
    findings.filter { $0.verdict != .notAssessed && $0.verdict != $0.expected }
  }

  /// The largest probability with which any check fails by chance although its statement is true: the
  /// sum over all checks of ``Check/chanceOfMiss``. A chapter is designed for at most 0.5 %.
  public var chanceOfMiss: Double { min(1, checks.reduce(0) { $0 + $1.chanceOfMiss }) }

  /// The exit status that the result deserves.
  public var status: ExitStatus {
    if !complaints.isEmpty || !surprises.isEmpty { return .verdictDiffers }
    return failedAsItMust == false ? .controlDidNotFail : .success
  }
}

extension Check {
  /// Whether it came out in the control as it must; true where it may come out either way.
  public var isAsItMustBeInControl: Bool {
    switch inControl {
    case .mustFail: outcomeInControl == .failed
    case .mustPass: outcomeInControl == .passed
    case .free: true
    case nil: passed
    }
  }

  /// Why this check of the control is no evidence beside the claim's, or nil: where the claim's has an
  /// error and this one has none, or the same one to the last bit, be it of the value or relative to it
  /// (the same data, shifted or scaled); and where exact numbers are fewer than the claim's.
  func refusal(against claim: Check) -> String? {
    let (own, others) = (points, claim.points)
    if claim.isExact {
      return own.count < others.count
        ? "it is looked at in \(own.count) points, the claim in \(others.count)" : nil
    }
    for (point, other) in zip(own, others) {
      guard !other.isShare, let error = other.standardError, error > 0 else { continue }
      guard !point.isShare else { continue }
      guard let ownError = point.standardError, ownError > 0 else {
        return "its number has no error, the claim's has: it is so by construction"
      }
      // But for the rounding of the shift or the scaling.
      func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * abs(b) }
      if isSame(ownError, error)
        || isSame(ownError * abs(other.observed), error * abs(point.observed))
      {
        return "its error is that of the claim to the last digits: it is the same data"
      }
    }
    return nil
  }
}

/// A check came out as a number that is not finite.
public struct NonFinite: Error, CustomStringConvertible {
  /// The check.
  public let check: Check
  /// Whether it happened with the mechanism off.
  public let isControl: Bool

  /// The check and the number that it came to.
  public var description: String {
    let owner = isControl ? " of the control" : ""
    let point = check.deciding
    let error = point.standardError.map { " ± \($0)" } ?? ""
    return "check \(check.id)\(owner) is not finite: observed \(point.observed)\(error), "
      + "allowance \(point.allowance); nothing was written"
  }
}
