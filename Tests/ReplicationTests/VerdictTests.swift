import Replication
import Statistics
import Testing

private func check(
  _ role: Check.Role, _ outcome: Check.Outcome, inControl: Check.InControl = .free
) -> Check {
  Check(
    role, "T1.\(role)", "",
    Estimate(
      outcome == .failed ? 9 : 0, standardError: outcome == .unresolved ? 2 : 1, count: 9),
    .near(0), allowing: 0, because: "", resolving: 1, inControl: inControl)
}

private func identity(
  _ role: Check.Role, passes: Bool, inControl: Check.InControl = .free
) -> Check {
  Check(
    role, "T1.identity", "", passes ? 0 : 1, .near(0), allowing: 0, because: "",
    inControl: inControl)
}

@Suite struct VerdictTests {
  @Test func theClaimChecksDecide() {
    #expect(Verdict(of: [check(.claim, .passed)]) == .reproduced)
    #expect(Verdict(of: [check(.claim, .failed)]) == .notReproduced)
    let both = [check(.claim, .passed), check(.claim, .failed)]
    #expect(Verdict(of: both) == .reproducedInPart)
    #expect(Verdict(of: both.reversed()) == .reproducedInPart)
  }

  @Test func anInstrumentThatFailsMakesTheRunInconclusive() {
    #expect(Verdict(of: [check(.claim, .passed), check(.instrument, .passed)]) == .reproduced)
    for claim in [Check.Outcome.passed, .failed] {
      let checks = [check(.claim, claim), check(.instrument, .failed)]
      #expect(Verdict(of: checks) == .inconclusive)
    }
  }

  @Test(arguments: [Check.Role.claim, .instrument, .ours])
  func aCheckWithoutResolutionMakesTheRunInconclusive(role: Check.Role) {
    #expect(Verdict(of: [check(.claim, .passed), check(role, .unresolved)]) == .inconclusive)
  }

  @Test func aStatementOfOursThatFailsLeavesTheVerdict() {
    #expect(Verdict(of: [check(.claim, .passed), check(.ours, .failed)]) == .reproduced)
  }
}

@Suite struct AssessmentTests {
  private func assess(
    _ checks: [Check]?, control: [Check] = [check(.claim, .failed, inControl: .mustFail)],
    expected: Verdict = .reproduced, scale: Scale = .default
  ) throws -> Assessment {
    try Assessment(checks: checks, control: control, expected: expected, scale: scale)
  }

  @Test func successNeedsTheExpectedVerdictAndAControlThatFails() throws {
    let good = try assess([check(.claim, .passed)])
    #expect(good.status == .success)
    #expect(good.failedAsItMust == true)
    #expect(try assess([check(.claim, .failed)]).status == .verdictDiffers)
    #expect(try assess([check(.claim, .unresolved)]).status == .verdictDiffers)
    let weak = [check(.claim, .passed, inControl: .mustFail)]
    #expect(try assess([check(.claim, .passed)], control: weak).status == .controlDidNotFail)
    #expect(try assess([check(.claim, .failed)], control: weak).status == .verdictDiffers)
  }

  @Test func aRefutedClaimSucceedsWhenItFailsAndTheRefutationFailsInTheControl() throws {
    let checks = [check(.claim, .failed), check(.ours, .passed, inControl: .mustFail)]
    let control = [check(.claim, .passed), check(.ours, .failed, inControl: .mustFail)]
    let refuted = try assess(checks, control: control, expected: .notReproduced)
    #expect(refuted.verdict == .notReproduced)
    #expect(refuted.status == .success)
    let unexpected = try assess(control, control: control, expected: .notReproduced)
    #expect(unexpected.status == .verdictDiffers)
  }

  @Test(arguments: [Check.Role.instrument, .ours])
  func everyOtherCheckMustPass(role: Check.Role) throws {
    for expected in [Verdict.reproduced, .inconclusive] {
      let result = try assess([check(.claim, .passed), check(role, .failed)], expected: expected)
      #expect(result.status == .verdictDiffers)
      #expect(result.complaints.map(\.role) == [role])
    }
  }

  @Test func everyCheckThatMustFailInTheControlDecides() throws {
    func control(_ outcomes: Check.Outcome...) -> [Check] {
      outcomes.map { check(.claim, $0, inControl: .mustFail) } + [check(.ours, .passed)]
    }
    let checks = [check(.claim, .passed)]
    #expect(try assess(checks, control: control(.failed, .failed)).failedAsItMust == true)
    #expect(try assess(checks, control: control(.failed, .passed)).failedAsItMust == false)
    // A control that is too noisy to fail has not failed.
    #expect(try assess(checks, control: control(.failed, .unresolved)).failedAsItMust == false)
  }

  @Test(arguments: [Check.Outcome.failed, .unresolved])
  func anInstrumentThatIsNotSoundMakesTheControlInconclusive(outcome: Check.Outcome) throws {
    let failure = check(.claim, .failed, inControl: .mustFail)
    let result = try assess(
      [check(.claim, .passed)], control: [failure, check(.instrument, outcome)])
    #expect(result.verdict == .reproduced)
    #expect(result.failedAsItMust == false)
    #expect(result.unsoundInControl.map(\.id) == ["T1.instrument"])
    #expect(result.status == .controlDidNotFail)
    let sound = try assess(
      [check(.claim, .passed)], control: [failure, check(.instrument, .passed)])
    #expect(sound.unsoundInControl.isEmpty && sound.status == .success)
  }

  @Test func aTinyControlIsJudgedByTheIdentitiesAmongItsInstruments() throws {
    func tiny(_ instrument: Check) throws -> Replication.ExitStatus {
      let failure = check(.claim, .failed, inControl: .mustFail)
      return try assess(
        [check(.claim, .passed)], control: [failure, instrument], scale: .tiny
      ).status
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
    func nan(_ inControl: Check.InControl = .free) -> Check {
      Check(
        .ours, "T1.bad", "", Estimate(.nan, standardError: 1, count: 2), .near(0), allowing: 0,
        because: "", resolving: 1, inControl: inControl)
    }
    #expect(throws: NonFinite.self) { try assess([check(.claim, .passed), nan()]) }
    #expect(throws: NonFinite.self) { try assess([check(.claim, .passed), nan()], scale: .tiny) }
    #expect(throws: NonFinite.self) {
      try assess([check(.claim, .passed)], control: [nan(.mustFail)])
    }
    #expect(throws: NonFinite.self) {
      let bad = Check(.instrument, "T1.bad", "", .nan, .near(0), allowing: 0, because: "")
      return try assess(
        [check(.claim, .passed)], control: [check(.claim, .failed, inControl: .mustFail), bad])
    }
    // What the control does beyond its instruments and the checks that must fail is its own affair.
    #expect(throws: Never.self) {
      try assess(
        [check(.claim, .passed)],
        control: [check(.claim, .failed, inControl: .mustFail), nan()])
    }
    do {
      _ = try assess([nan()])
    } catch {
      #expect("\(error)".contains("T1.bad"))
    }
  }
}
