import Replication
import Statistics
import Testing

private let free = Check.InControl.free(because: "")

/// A check with an outcome; `noise` makes the errors of two checks differ.
private func check(
  _ role: Check.Role, _ outcome: Check.Outcome, claim: String = "T1", id: String = "x",
  inControl: Check.InControl = free, noise: Double = 1
) -> Check {
  let observed = Estimate(
    outcome == .failed ? 90 : 0, standardError: (outcome == .unresolved ? 9 : 1) * noise,
    count: 40)
  switch role {
  case .claim:
    return .claim(
      "\(claim).\(id)", "", observed, .near(0), because: "", rivals: .rival("r", .near(20)),
      inControl: inControl)
  case .ours:
    return .ours(
      "\(id) of ours", "", observed, .near(0), because: "", effect: 20, inControl: inControl)
  case .instrument:
    return .instrument("\(id) instrument", "", observed, .near(0), because: "", effect: 20)
  case .companion:
    return .companion("\(id) companion", "", observed, .near(0), because: "", effect: 20)
  }
}

private func identity(
  _ role: Check.Role, passes: Bool, inControl: Check.InControl = free
) -> Check {
  let value = passes ? 0.0 : 1
  return switch role {
  case .instrument: .instrument("identity", "", value, .near(0), because: "")
  case .ours: .ours("identity", "", value, .near(0), because: "", inControl: inControl)
  default:
    .claim(
      "T1.identity", "", value, .near(0), because: "", rivals: .noRival(because: ""),
      inControl: inControl)
  }
}

@Suite struct VerdictTests {
  @Test func theChecksOfTheClaimDecide() {
    #expect(Verdict(of: [check(.claim, .passed)]) == .reproduced)
    #expect(Verdict(of: [check(.claim, .failed)]) == .notReproduced)
    let both = [check(.claim, .passed), check(.claim, .failed)]
    #expect(Verdict(of: both) == .reproducedInPart)
    #expect(Verdict(of: both.reversed()) == .reproducedInPart)
  }

  @Test func aClaimWithoutACheckIsInconclusive() {
    #expect(Verdict(of: []) == .inconclusive)
  }

  @Test func anInstrumentThatIsNotSoundMakesAClaimInconclusive() {
    for outcome in [Check.Outcome.passed, .failed] {
      for instrument in [Check.Outcome.failed, .unresolved] {
        #expect(
          Verdict(of: [check(.claim, outcome)], instruments: [check(.instrument, instrument)])
            == .inconclusive)
      }
    }
  }

  @Test func anUnresolvedCheckMakesItsClaimInconclusive() {
    #expect(
      Verdict(of: [check(.claim, .passed), check(.claim, .unresolved)]) == .inconclusive)
  }

  @Test func aChaptersVerdictSumsUpThoseOfItsClaims() {
    #expect(Verdict(summing: [.reproduced, .reproduced]) == .reproduced)
    #expect(Verdict(summing: [.notReproduced]) == .notReproduced)
    #expect(Verdict(summing: [.reproduced, .notReproduced]) == .reproducedInPart)
    #expect(Verdict(summing: [.reproduced, .inconclusive]) == .reproducedInPart)
    #expect(Verdict(summing: [.notReproduced, .inconclusive]) == .inconclusive)
  }
}

@Suite struct AssessmentTests {
  private func claim(_ id: String = "T1", _ expected: Verdict = .reproduced) -> Claim {
    Claim(id, place: "", statement: "", reported: "", expected: expected)
  }

  private let failing = [check(.claim, .failed, inControl: .mustFail, noise: 2)]

  private func assess(
    _ checks: [Check]?, control: [Check]? = nil, claims: [Claim]? = nil,
    expected: Verdict = .reproduced, scale: Scale = .default
  ) throws -> Assessment {
    try Assessment(
      checks: checks, control: control ?? failing, claims: claims ?? [claim("T1", expected)],
      scale: scale)
  }

  @Test func successNeedsTheExpectedVerdictAndAControlThatFails() throws {
    let good = try assess([check(.claim, .passed)])
    #expect(good.status == .success)
    #expect(good.failedAsItMust == true)
    #expect(try assess([check(.claim, .failed)]).status == .verdictDiffers)
    #expect(try assess([check(.claim, .unresolved)]).status == .verdictDiffers)
    let weak = [check(.claim, .passed, inControl: .mustFail, noise: 2)]
    #expect(try assess([check(.claim, .passed)], control: weak).status == .controlDidNotFail)
    #expect(try assess([check(.claim, .failed)], control: weak).status == .verdictDiffers)
  }

  @Test func eachClaimHasAVerdictOfItsOwn() throws {
    let result = try assess(
      [
        check(.claim, .passed, claim: "T1"), check(.claim, .unresolved, claim: "T2"),
        check(.claim, .failed, claim: "T3"),
      ],
      claims: [claim("T1"), claim("T2", .inconclusive), claim("T3", .notReproduced), claim("T4")])
    #expect(
      result.findings.map(\.verdict)
        == [.reproduced, .inconclusive, .notReproduced, .inconclusive])
    #expect(result.surprises.map(\.claim.id) == ["T4"])
    #expect(result.status == .verdictDiffers)
    #expect(result.verdict == .reproducedInPart)
  }

  @Test func anInstrumentThatIsNotSoundTouchesEveryClaim() throws {
    let result = try assess(
      [
        check(.claim, .passed, claim: "T1"), check(.claim, .failed, claim: "T2"),
        check(.instrument, .failed),
      ], claims: [claim("T1"), claim("T2")])
    #expect(result.findings.map(\.verdict) == [.inconclusive, .inconclusive])
    #expect(result.complaints.map(\.role) == [.instrument])
  }

  @Test func aRefutedClaimSucceedsWhenItFailsAndHoldsInTheControl() throws {
    let refuted = try assess(
      [check(.claim, .failed)], control: [check(.claim, .passed, inControl: .mustPass, noise: 2)],
      expected: .notReproduced)
    #expect(refuted.findings[0].verdict == .notReproduced)
    #expect(refuted.status == .success)
    let weak = try assess(
      [check(.claim, .failed)], control: [check(.claim, .failed, inControl: .mustPass, noise: 2)],
      expected: .notReproduced)
    #expect(weak.status == .controlDidNotFail)
  }

  @Test func aStatementOfOursThatFailsIsAComplaintAndNoVerdict() throws {
    let result = try assess([check(.claim, .passed), check(.ours, .failed)])
    #expect(result.findings[0].verdict == .reproduced)
    #expect(result.complaints.count == 1 && result.status == .verdictDiffers)
    // One that does not tell is none either.
    let open = try assess([check(.claim, .passed), check(.ours, .unresolved)])
    #expect(open.findings[0].verdict == .reproduced && open.status == .verdictDiffers)
  }

  @Test(arguments: [Check.Outcome.passed, .failed, .unresolved])
  func aCompanionIsNeverCounted(outcome: Check.Outcome) throws {
    let result = try assess([check(.claim, .passed), check(.companion, outcome)])
    #expect(result.status == .success && result.verdict == .reproduced)
  }

  @Test func everyCheckThatMustFailMustFail() throws {
    func control(_ outcomes: Check.Outcome...) -> [Check] {
      outcomes.enumerated().map {
        check(.claim, $1, id: "\($0)", inControl: .mustFail, noise: 2)
      } + [check(.ours, .passed)]
    }
    let checks = [check(.claim, .passed)]
    #expect(try assess(checks, control: control(.failed, .failed)).failedAsItMust == true)
    #expect(try assess(checks, control: control(.failed, .passed)).failedAsItMust == false)
    // A control that is too noisy to fail has not failed.
    #expect(try assess(checks, control: control(.failed, .unresolved)).failedAsItMust == false)
  }

  @Test(arguments: [Check.Outcome.failed, .unresolved])
  func anInstrumentThatIsNotSoundMakesTheControlInconclusive(outcome: Check.Outcome) throws {
    let result = try assess(
      [check(.claim, .passed)], control: failing + [check(.instrument, outcome)])
    #expect(result.verdict == .reproduced)
    #expect(result.failedAsItMust == false)
    #expect(result.unsoundInControl.count == 1)
    #expect(result.status == .controlDidNotFail)
    let sound = try assess(
      [check(.claim, .passed)], control: failing + [check(.instrument, .passed)])
    #expect(sound.unsoundInControl.isEmpty && sound.status == .success)
  }

  @Test func aControlThatCouldNotHaveComeOutOtherwiseIsRefused() throws {
    let values = [1.0, 2, 4, 7, 1, 0, 3, 5, 2, 6, 1, 3]
    func check(_ observed: some Observation) -> Check {
      .claim(
        "T1.x", "", observed, .near(2.9), because: "", rivals: .rival("", .near(99)),
        inControl: .mustFail)
    }
    func refusals(_ claim: some Observation, _ control: some Observation) throws -> Int {
      let result = try assess([check(claim)], control: [check(control)])
      #expect(result.refusals.isEmpty || result.status == .controlDidNotFail)
      return result.refusals.count
    }
    let claim = Estimate(meanOf: values)
    #expect(claim.value > 2.8 && check(claim).passed)
    // A constant; an array less itself; an exact number; one number.
    #expect(try refusals(claim, Estimate(meanOf: values.map { _ in 50 })) == 1)
    #expect(try refusals(claim, Estimate(meanOf: zip(values, values).map { $0 - $1 })) == 1)
    #expect(try refusals(claim, 50.0) == 1)
    #expect(try refusals(claim, Estimate(meanOf: [50])) == 1)
    // The same data, shifted or scaled; rounding does not hide it.
    #expect(try refusals(claim, Estimate(meanOf: values.map { $0 + 49.3 })) == 1)
    #expect(try refusals(claim, Estimate(meanOf: values.map { 17.3 * $0 })) == 1)
    // Other data.
    #expect(try refusals(claim, Estimate(meanOf: values.map { 50 + $0 * $0 })) == 0)
    // A share without a success, or one that is the same share, is one.
    #expect(try refusals(Share(9, of: 12), Share(0, of: 12)) == 0)
    // Exact numbers are looked at in as many points.
    func points(_ values: [Double]) -> [Check] { [.every("T1.x", values.map(check))] }
    #expect(try assess(points([2.9, 2.9]), control: points([7])).refusals.count == 1)
    #expect(try assess(points([2.9, 2.9]), control: points([7, 8])).refusals.isEmpty)
  }

  @Test func exchangingClaimAndControlMakesEveryCheckLose() throws {
    let names = ["a", "b", "c"]
    let claim = names.map { check(.claim, .passed, id: $0, inControl: .mustFail) }
    let control = names.map { check(.claim, .failed, id: $0, inControl: .mustFail, noise: 2) }
    #expect(try assess(claim, control: control).status == .success)
    let exchanged = try assess(control, control: claim)
    #expect(exchanged.verdict == .notReproduced && exchanged.failedAsItMust == false)
    #expect(exchanged.checks.allSatisfy { !$0.passed })
    #expect(exchanged.control.allSatisfy { !$0.isAsItMustBeInControl })
  }

  @Test func aTinyControlIsJudgedByTheIdentitiesAmongItsInstruments() throws {
    func tiny(_ instrument: Check) throws -> Replication.ExitStatus {
      try assess([check(.claim, .passed)], control: failing + [instrument], scale: .tiny).status
    }
    #expect(try tiny(check(.instrument, .failed)) == .success)
    #expect(try tiny(identity(.instrument, passes: true)) == .success)
    #expect(try tiny(identity(.instrument, passes: false)) == .controlDidNotFail)
  }

  @Test func aTinyRunJudgesIdentitiesOnly() throws {
    let noisy = [check(.claim, .failed), check(.instrument, .unresolved)]
    let tiny = try assess(noisy, scale: .tiny)
    #expect(tiny.verdict == .notAssessed)
    #expect(tiny.failedAsItMust == nil)
    #expect(tiny.status == .success)
    for role in [Check.Role.claim, .instrument, .ours] {
      let broken = try assess(
        [check(.claim, .passed), identity(role, passes: false)], scale: .tiny)
      #expect(broken.status == .verdictDiffers)
    }
    let refuted = try assess(
      [identity(.claim, passes: false)], expected: .notReproduced, scale: .tiny)
    #expect(refuted.status == .success)
  }

  @Test func aTinyControlIsJudgedByTheIdentitiesThatMustFail() throws {
    func tiny(_ passes: Bool) throws -> Assessment {
      try assess(
        [check(.claim, .passed)],
        control: [
          identity(.claim, passes: passes, inControl: .mustFail),
          check(.claim, .passed, inControl: .mustFail),
        ], scale: .tiny)
    }
    #expect(try tiny(false).status == .success)
    #expect(try tiny(true).status == .controlDidNotFail)
  }

  @Test func theControlAloneHasNoVerdict() throws {
    let alone = try assess(nil)
    #expect(alone.verdict == .notAssessed)
    #expect(alone.status == .success)
    let weak = try assess(nil, control: [check(.claim, .passed, inControl: .mustFail)])
    #expect(weak.status == .controlDidNotFail)
  }

  @Test func aNumberThatIsNotFiniteIsAnErrorThatNamesTheCheck() {
    func nan(_ inControl: Check.InControl = free) -> Check {
      .ours(
        "T1.bad", "", Estimate(.nan, standardError: 1, count: 2), .near(0), because: "", effect: 1,
        inControl: inControl)
    }
    #expect(throws: NonFinite.self) { try assess([check(.claim, .passed), nan()]) }
    #expect(throws: NonFinite.self) { try assess([check(.claim, .passed), nan()], scale: .tiny) }
    #expect(throws: NonFinite.self) {
      try assess([check(.claim, .passed)], control: [nan(.mustFail)])
    }
    #expect(throws: NonFinite.self) {
      let bad = Check.instrument("T1.bad", "", Double.nan, .near(0), because: "")
      return try assess([check(.claim, .passed)], control: failing + [bad])
    }
    // What the control does beyond its instruments and the checks that must fail is its own affair.
    #expect(throws: Never.self) {
      try assess([check(.claim, .passed)], control: failing + [nan()])
    }
    do {
      _ = try assess([nan()])
    } catch {
      #expect("\(error)".contains("T1.bad"))
    }
  }
}
