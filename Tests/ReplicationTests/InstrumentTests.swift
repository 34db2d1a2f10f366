import Randomness
import Replication
import Statistics
import Testing

/// The harness as an instrument: what it says of made-up runs whose truth is known.
///
/// A run has some units, each a normal variate of deviation 1 about the truth. The claim says 0, its
/// rival `distance`; at that distance q · SE is a third of it when all goes as on average. The null is
/// a truth half-way.
@Suite struct InstrumentTests {
  static let runs = 10_000
  static let unitCounts = [3, 8, 20]

  /// q/√n: the half-width that is to be expected.
  private static func halfWidth(units n: Int) -> Double {
    studentQuantile(tail: Check.tail, Double(n - 1)) / Double(n).squareRoot()
  }

  /// How often each outcome comes out of a check of the claim.
  private func outcomes(
    units n: Int, truth: Double, distance: Double, relation: Check.Relation = .near(0),
    purpose: String
  ) -> [Check.Outcome: Int] {
    var stream = RandomStream("harness/\(purpose) \(n)", seed: 1)
    var counts: [Check.Outcome: Int] = [:]
    for _ in 0..<Self.runs {
      let observed = Estimate(meanOf: stream.normals(n).map { $0 + truth })
      let check = Check.claim(
        "T1.x", "", observed, relation, because: "",
        rivals: .rival("another", .near(distance)), inControl: .mustFail)
      counts[check.outcome, default: 0] += 1
    }
    return counts
  }

  /// Six runs in ten thousand are expected to miss on two sides at that chance: 0.63. More than 6 have
  /// a chance of 6e-6.
  private let fewMisses = 6

  @Test(arguments: unitCounts) func aTrueClaimFailsAsRarelyAsFourStandardErrorsOfANormal(n: Int) {
    let counts = outcomes(
      units: n, truth: 0, distance: 6 * Self.halfWidth(units: n), purpose: "claim")
    #expect(counts[.failed, default: 0] <= fewMisses)
    // With twice the distance that the rule asks for it nearly always speaks: the scatter of the
    // scatter must be twice its mean to make it silent.
    let power = Double(counts[.passed, default: 0]) / Double(Self.runs)
    #expect(power > [3: 0.97, 8: 0.999, 20: 0.999][n] ?? 1)
  }

  @Test(arguments: unitCounts) func aTrueRivalNeverLetsTheClaimPass(n: Int) {
    let counts = outcomes(
      units: n, truth: 6 * Self.halfWidth(units: n), distance: 6 * Self.halfWidth(units: n),
      purpose: "rival")
    #expect(counts[.passed, default: 0] == 0)
    #expect(Double(counts[.failed, default: 0]) > 0.99 * Double(Self.runs))
  }

  @Test(arguments: unitCounts) func aTruthHalfWayIsNotTakenForTheClaim(n: Int) {
    let distance = 6 * Self.halfWidth(units: n)
    let counts = outcomes(units: n, truth: distance / 2, distance: distance, purpose: "null")
    // It passes only where the interval reaches 0 and is narrow at once, which contradict each other.
    #expect(counts[.passed, default: 0] <= fewMisses)
  }

  @Test(arguments: unitCounts) func tooFewUnitsForARivalAreNoVerdict(n: Int) {
    // The rival is nearer than an error.
    let distance = 0.3 * Self.halfWidth(units: n)
    let counts = outcomes(units: n, truth: distance / 2, distance: distance, purpose: "close")
    #expect(counts[.passed, default: 0] == 0)
    #expect(Double(counts[.unresolved, default: 0]) > 0.9 * Double(Self.runs))
  }

  @Test(arguments: unitCounts) func aBoundIsWronglyMetOrRefutedAsRarely(n: Int) {
    // The truth is on the bound: either outcome would be a false verdict.
    let counts = outcomes(
      units: n, truth: 1, distance: -99, relation: .atLeast(1), purpose: "bound")
    #expect(counts[.passed, default: 0] + counts[.failed, default: 0] <= fewMisses)
    let above = outcomes(
      units: n, truth: 1 + 2 * Self.halfWidth(units: n), distance: -99, relation: .atLeast(1),
      purpose: "above")
    #expect(above[.failed, default: 0] == 0)
    #expect(Double(above[.passed, default: 0]) > 0.94 * Double(Self.runs))
  }

  @Test func unitsInPlaceOfObservationsAreWhatKeepsTheChance() {
    // 20 observations in each of 8 networks that differ by as much as one observation scatters.
    var stream = RandomStream("harness/nested", seed: 1)
    var misses = (units: 0, observations: 0)
    for _ in 0..<Self.runs {
      let networks = (0..<8).map { _ in
        let own = stream.normal()
        return stream.normals(20).map { $0 + own }
      }
      func fails(_ estimate: Estimate) -> Bool {
        Check.claim(
          "T1.x", "", estimate, .near(0), because: "", rivals: .rival("", .near(99)),
          inControl: .mustFail
        ).outcome == .failed
      }
      if fails(Estimate(overUnits: networks.map(Estimate.init(meanOf:)))) { misses.units += 1 }
      if fails(Estimate(meanOf: networks.flatMap(\.self))) { misses.observations += 1 }
    }
    #expect(misses.units <= fewMisses)
    #expect(misses.observations > Self.runs / 10)
  }

  @Test(arguments: [0.05, 0.5]) func aShareIsMissedNoMoreOftenThanTheChance(truth: Double) {
    let law = BinomialDistribution(trials: 24, probability: truth)
    // Exactly, over all numbers of successes: the interval may not leave out the truth more often.
    let chance = (0...24).reduce(0.0) { sum, k in
      let interval = Share(k, of: 24).observed.interval
      return sum + (interval.contains(truth) ? 0 : law.density(Double(k)))
    }
    #expect(chance <= 2 * Check.tail)
  }
}
