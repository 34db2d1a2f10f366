import Replication
import Statistics
import Testing

/// An estimate whose interval has the half-width 1: numbers that are exact in binary, so that the
/// edges of a region can be tested.
private struct Measured: Observation {
  var value: Double
  var halfWidth = 1.0
  var observed: Check.Observed {
    Estimate(value, standardError: halfWidth / 4, count: 40, degreesOfFreedom: .infinity).observed
  }
}

private let rounding = 0x1p-40

private func check(
  _ observed: some Observation, _ relation: Check.Relation, allowing allowance: Double = 0.5,
  effect: Double? = 6, rivals: Check.Rivals = .all([]), inControl: Check.InControl = .mustFail
) -> Check {
  .claim(
    "T1.x", "", observed, relation, allowing: allowance, because: "", effect: effect,
    rivals: rivals, inControl: inControl)
}

@Suite struct CheckTests {
  @Test func theIntervalLeavesOutTheTruthAsOftenAsFourStandardErrors() {
    // Student's quantiles at that chance, from scipy.stats.t.isf(3.167124183311986e-5, n - 1).
    for (count, quantile) in [(3, 125.6411), (6, 12.281), (8, 8.467), (16, 5.480), (40, 4.481)] {
      let point = check(Estimate(5, standardError: 2, count: count), .near(5)).deciding
      #expect(abs(point.halfWidth / 2 - quantile) < 6e-4)
    }
    let known = Estimate(5, standardError: 2, count: 1, degreesOfFreedom: .infinity)
    #expect(abs(check(known, .near(5)).deciding.halfWidth - 8) < 1e-10)
    // A share has the interval of Clopper and Pearson: 12 of 12 exclude shares below c^(1/12).
    let share = check(Share(12, of: 12), .atLeast(0.1)).deciding
    #expect(share.interval.upperBound == 1)
    #expect(abs(share.interval.lowerBound - 0.42175032) < 1e-8)
  }

  @Test func nearHoldsUpToTheAllowanceAndTheError() {
    #expect(check(Measured(value: 3.5 - rounding), .near(2)).outcome == .passed)
    #expect(check(Measured(value: 0.5 + rounding), .near(2)).outcome == .passed)
    #expect(check(Measured(value: 3.5 + rounding), .near(2)).outcome == .failed)
    #expect(check(Measured(value: 0.5 - rounding), .near(2)).outcome == .failed)
  }

  @Test func aBoundIsMetWithTheErrorAndTheAllowanceToSpareAndRefutedFromTheOtherSide() {
    func outcomes(_ relation: Check.Relation, _ values: [Double]) -> [Check.Outcome] {
      values.map { check(Measured(value: $0), relation).outcome }
    }
    let edges = [0.5 - rounding, 0.5 + rounding, 3.5 - rounding, 3.5 + rounding]
    #expect(outcomes(.atLeast(2), edges) == [.failed, .unresolved, .unresolved, .passed])
    #expect(outcomes(.order(margin: 2), edges) == [.failed, .unresolved, .unresolved, .passed])
    #expect(outcomes(.atMost(2), edges) == [.passed, .unresolved, .unresolved, .failed])
    let inside = [0.5 - rounding, 3.5 - rounding, 3.5 + rounding, 6.5 - rounding, 6.5 + rounding]
    #expect(
      outcomes(.within(2...8), inside) == [.failed, .unresolved, .passed, .passed, .unresolved])
  }

  @Test func anExactNumberIsJudgedByItsAllowanceAlone() {
    #expect(check(2.5, .near(2)).outcome == .passed)
    #expect(check(2.5 + rounding, .near(2)).outcome == .failed)
    #expect(check(2, .near(2)).isExact && !check(Measured(value: 2), .near(2)).isExact)
    #expect(check(1e-11, .atMost(1e-10), allowing: 0).outcome == .passed)
    #expect(check(1e-9, .atMost(1e-10), allowing: 0).outcome == .failed)
  }

  @Test func aPassNeedsAnErrorThatIsAThirdOfTheEffectAtMost() {
    let half = Measured(value: 2)
    #expect(check(half, .near(2), effect: 3).outcome == .passed)
    #expect(check(half, .near(2), effect: 3 - rounding).outcome == .unresolved)
    // A miss beyond the error is one, however wide the error.
    #expect(check(Measured(value: 9), .near(2), effect: 0.1).outcome == .failed)
  }

  @Test func aClaimWithoutRivalOrEffectIsUnresolved() {
    #expect(check(Measured(value: 2), .near(2), effect: nil).outcome == .unresolved)
    #expect(
      check(
        Measured(value: 2), .near(2), effect: nil, rivals: .noRival(because: "none is known")
      ).outcome == .unresolved)
    #expect(check(Measured(value: 9), .atLeast(2), effect: nil).outcome == .passed)
    #expect(check(2.0, .near(2), effect: nil).outcome == .passed)
  }

  @Test func aRivalThatPassesOnTheSameDataLeavesTheClaimUnresolved() {
    func outcome(_ rival: Double, allowing allowance: Double = 0, value: Double = 2)
      -> Check.Outcome
    {
      check(
        Measured(value: value), .near(2), effect: nil,
        rivals: .rival("another", .near(rival), allowing: allowance)
      ).outcome
    }
    #expect(outcome(6) == .passed)
    // The rival's prediction is inside the interval, or as near as its own allowance.
    #expect(outcome(3) == .unresolved)
    #expect(outcome(6, allowing: 3) == .unresolved)
    // Excluded, but by an error of more than a third of the distance.
    #expect(outcome(4.5) == .unresolved)
    // Where the claim fails there is nothing to resolve.
    #expect(outcome(6, value: 6) == .failed)
    // Bounds: no third is asked for, but the rival must not pass.
    let bound = { (rival: Check.Relation) in
      check(
        Measured(value: 9), .atLeast(2), effect: nil, rivals: .rival("another", rival)
      ).outcome
    }
    #expect(bound(.atMost(1)) == .passed && bound(.near(8)) == .unresolved)
    #expect(bound(.atLeast(11)) == .passed && bound(.within(9...12)) == .unresolved)
  }

  @Test func everyRivalMustBeRefuted() {
    let rivals = [Check.Rival("far", .near(20)), Check.Rival("close", .near(2.5))]
    let both = check(Measured(value: 2), .near(2), effect: nil, rivals: .all(rivals))
    #expect(both.outcome == .unresolved)
    #expect(both.rivals.map(\.passed) == [false, true])
    #expect(both.rivals.map(\.ratio) == [18, 0.5])
  }

  @Test func ofSeveralPointsEachMustPassAndOneMustRefuteTheRival() {
    func point(_ value: Double, rival: Double) -> Check {
      check(
        Measured(value: value), .near(2), effect: nil, rivals: .rival("another", .near(rival)))
    }
    // The two statements part at the second point only.
    #expect(Check.every("T1.x", [point(2, rival: 2), point(2, rival: 9)]).outcome == .passed)
    #expect(Check.every("T1.x", [point(2, rival: 2), point(2, rival: 3)]).outcome == .unresolved)
    #expect(Check.every("T1.x", [point(9, rival: 2), point(2, rival: 9)]).outcome == .failed)
  }

  @Test func withoutAPointACheckIsUnresolved() {
    let none = Check.every("T1.x", [])
    #expect(none.outcome == .unresolved && none.isFinite && none.deciding.count == 0)
    #expect(Check.forEach("network", "T1.x", [[Check]]()).outcome == .unresolved)
    #expect(Check.forEach("network", "T1.x", [[check(2.0, .near(2))], []]).outcome == .unresolved)
  }

  @Test func aStatementForEachNeedsThreeUnitsAndEveryOne() {
    func each(_ values: [Double], rival: Double = 9) -> Check {
      .forEach(
        "network", "T1.x",
        values.map {
          check(Measured(value: $0), .near(2), effect: nil, rivals: .rival("r", .near(rival)))
        })
    }
    #expect(each([2, 2.25, 1.75]).outcome == .passed)
    #expect(each([2, 2]).outcome == .unresolved)
    #expect(each([2, 2, 5]).outcome == .failed)
    // A rival must be refuted in every unit.
    #expect(each([2, 2, 2], rival: 4.5).outcome == .unresolved)
    #expect(each([2, 2, 2]).units.count == 3 && each([2, 2, 2]).isForEach)
    // 1 - 0.05^(1/3) and 1 - 0.05^(1/20).
    #expect(abs(Check.exceptions(units: 3) - 0.6315969) < 1e-7)
    #expect(abs(Check.exceptions(units: 20) - 0.1391083) < 1e-7)
  }

  @Test func aSingleUnitShowsNothing() {
    let one = check(Estimate(meanOf: [2]), .near(2), rivals: .rival("another", .near(99)))
    #expect(one.isFinite && one.outcome == .unresolved && one.deciding.count == 1)
    #expect(check(Estimate(meanOf: [2]), .atLeast(-1000)).outcome == .unresolved)
  }

  @Test func aControlHasFailedOnlyIfItsBestPointHas() {
    func control(_ values: [Double]) -> Check.Outcome {
      Check.every("T1.x", values.map { check(Measured(value: $0), .near(2)) }).outcomeInControl
    }
    #expect(control([9, 8]) == .failed)
    #expect(control([9, 2]) == .unresolved)
    #expect(control([2, 2]) == .passed)
    let each = Check.forEach(
      "network", "T1.x",
      [[check(Measured(value: 9), .near(2))], [check(Measured(value: 2), .near(2))]])
    #expect(each.outcomeInControl == .unresolved)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func aNumberThatIsNotFiniteNeverPasses(value: Double) {
    let checks = [
      check(Measured(value: value), .near(2)), check(Measured(value: value), .atMost(2)),
      check(Measured(value: value), .atLeast(2)), check(value, .near(2)),
      check(Measured(value: 2), .near(value)),
      check(Estimate(2, standardError: value, count: 5), .near(2)),
      check(2.0, .near(2), allowing: value), check(2.0, .near(2), effect: value),
      check(2.0, .near(2), rivals: .rival("", .near(value))),
      check(2.0, .near(2), rivals: .rival("", .near(9), allowing: value)),
      check(Share(0, of: 0), .near(2)),
    ]
    for (index, check) in checks.enumerated() {
      #expect(!check.isFinite, "case \(index)")
      #expect(!check.passed, "case \(index)")
    }
  }

  @Test func thePointThatDecidesIsShown() {
    func deciding(_ values: [Double]) -> Double {
      Check.every("T1.x", values.map { check(Measured(value: $0), .near(2)) }).deciding.observed
    }
    #expect(deciding([2, 3, 2.5]) == 3)
    #expect(deciding([2, 3, 7]) == 7)
    let control = Check.every("T1.x", [9, 5, 7].map { check(Measured(value: $0), .near(2)) })
    #expect(control.decidingInControl.observed == 5)
  }

  @Test func aCheckKnowsOnHowManyUnitsItHangs() {
    // Eleven networks agree on 0; a twelfth carries the difference to 10.
    let even = Array(repeating: [-0.1, 0.1], count: 6).flatMap(\.self)
    let steady = check(Estimate(meanOf: even), .near(0), allowing: 0.01, effect: 3)
    #expect(steady.passed && steady.unitsThatDecide == 0)
    var odd = even
    odd[11] = 30
    let carried = check(Estimate(meanOf: odd), .near(0), allowing: 0.01, effect: 3)
    #expect(carried.outcome == .unresolved && carried.unitsThatDecide == 1)
    #expect(check(Measured(value: 2), .near(2)).unitsThatDecide == nil)
  }
}
