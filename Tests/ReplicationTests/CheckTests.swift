import Replication
import Statistics
import Testing

/// A check of a measured number with standard error 0.25, hence with four of them equal to 1; all
/// numbers are exact in binary, so that the edges of the acceptance region can be tested.
private func check(
  _ observed: Double, _ relation: Check.Relation, standardError: Double = 0.25,
  allowing allowance: Double = 0.5, resolving resolution: Double = 0.25
) -> Check {
  Check(
    .claim, "T1.x", "", Estimate(observed, standardError: standardError, count: 9), relation,
    allowing: allowance, because: "", resolving: resolution)
}

private func identity(_ observed: Double, _ relation: Check.Relation) -> Check {
  Check(.claim, "T1.x", "", observed, relation, allowing: 0.5, because: "")
}

@Suite struct CheckTests {
  @Test func theToleranceIsTheAllowancePlusFourStandardErrors() {
    #expect(check(0, .near(0)).tolerance == 1.5)
    #expect(identity(0, .near(0)).tolerance == 0.5)
  }

  @Test func aRelationHoldsUpToItsTolerance() {
    func expectEdges(_ relation: Check.Relation, below: Double?, above: Double?) {
      if let below {
        #expect(check(below, relation).outcome == .passed)
        #expect(check(below - 0x1p-40, relation).outcome == .failed)
      } else {
        #expect(check(-100, relation).outcome == .passed)
      }
      if let above {
        #expect(check(above, relation).outcome == .passed)
        #expect(check(above + 0x1p-40, relation).outcome == .failed)
      } else {
        #expect(check(100, relation).outcome == .passed)
      }
    }
    expectEdges(.near(2), below: 0.5, above: 3.5)
    expectEdges(.atMost(2), below: nil, above: 3.5)
    expectEdges(.atLeast(2), below: 0.5, above: nil)
    expectEdges(.within(2...4), below: 0.5, above: 5.5)
    expectEdges(.order(margin: 2), below: 0.5, above: nil)
  }

  @Test func anOrderMustHoldInTheRunItself() {
    // A margin below the tolerance does not excuse a gap of the wrong sign.
    #expect(check(0, .order(margin: 1)).outcome == .failed)
    #expect(check(-0.25, .order(margin: 1)).outcome == .failed)
    #expect(check(0.01, .order(margin: 1)).outcome == .passed)
  }

  @Test func aStandardErrorAboveTheResolutionSaysNothing() {
    #expect(check(2, .near(2), resolving: 0.25).outcome == .passed)
    #expect(check(2, .near(2), resolving: 0.25.nextDown).outcome == .unresolved)
    #expect(check(99, .near(2), resolving: 0.25.nextDown).outcome == .unresolved)
  }

  @Test func aNoisierRunCannotPassWhatAPreciseRunFails() {
    #expect(check(4, .near(2)).outcome == .failed)
    #expect(check(4, .near(2), standardError: 0.5).outcome == .unresolved)
  }

  @Test func anIdentityIsJudgedByItsAllowanceAlone() {
    #expect(identity(2.5, .near(2)).outcome == .passed)
    #expect(identity(2.5 + 0x1p-40, .near(2)).outcome == .failed)
    #expect(identity(2, .near(2)).isIdentity)
    #expect(!check(2, .near(2)).isIdentity)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func aNumberThatIsNotFiniteNeverPasses(value: Double) {
    let checks = [
      check(value, .near(2)), check(value, .atMost(2)), check(value, .atLeast(2)),
      check(value, .within(2...4)), check(value, .order(margin: 1)), identity(value, .near(2)),
      check(2, .near(value)), check(2, .near(2), standardError: value),
      check(2, .near(2), allowing: value),
    ]
    for check in checks {
      #expect(!check.isFinite)
      #expect(check.outcome == .failed)
    }
  }

  @Test func theGapThatDecidesIsReported() {
    func order(_ gaps: [Estimate]) -> Check {
      Check(
        .claim, "T1.order", "", gaps: gaps, margin: 1, allowing: 0, because: "", resolving: 0.2)
    }
    func gap(_ value: Double, _ standardError: Double) -> Estimate {
      Estimate(value, standardError: standardError, count: 5)
    }
    // The second gap is smaller; the first one is nearer to failing, for it is more certain.
    #expect(order([gap(0.9, 0), gap(0.8, 0.2), gap(3, 0.1)]).observed == 0.9)
    #expect(order([gap(0.9, 0), gap(0.8, 0.2), gap(3, 0.1)]).outcome == .failed)
    #expect(order([gap(1.1, 0), gap(0.8, 0.2)]).outcome == .passed)
    // A gap that cannot be told makes the order unresolved, however large it is.
    #expect(order([gap(1.1, 0), gap(50, 0.3)]).outcome == .unresolved)
    #expect(order([gap(1.1, 0), gap(.nan, 0.1)]).isFinite == false)
    // A gap of the wrong sign decides, even where its noise would excuse it and another is nearer
    // to its edge.
    let fails = Check(
      .claim, "T1.order", "", gaps: [gap(0.31, 0.175), gap(-0.01, 0.19)], margin: 0.7,
      allowing: 0, because: "", resolving: 0.2)
    #expect(fails.outcome == .failed)
  }

  @Test func theWorstPointDecidesInUnitsOfItsTolerance() {
    let coarse = check(9, .near(0), standardError: 2, allowing: 2, resolving: 2)  // 1 of 10 left
    let fine = check(0.5, .near(0), standardError: 0.25, allowing: 0, resolving: 1)  // half left
    #expect(Check.worst(of: [fine, coarse])?.observed == 9)
    #expect(Check.worst(of: [fine, coarse])?.passed == true)
    #expect(Check.worst(of: [fine, check(4, .near(0)), coarse])?.passed == false)
    #expect(Check.worst(of: []) == nil)
  }

  @Test func theWorstPointBearsTheChanceOfAll() {
    let points = [check(0, .near(0)), check(1, .near(0)), check(0, .atMost(0))]
    let sum = points.reduce(0) { $0 + $1.chanceOfMiss }
    let worst = Check.worst(of: points)
    #expect(worst.map { abs($0.chanceOfMiss / sum - 1) < 1e-12 } == true)
    let twice = Check.worst(of: [worst, worst].compactMap { $0 })
    #expect(twice.map { abs($0.chanceOfMiss / (2 * sum) - 1) < 1e-12 } == true)
  }
}
