import RandomMatrices
import RealModule
import Testing

@Suite struct PairTransitionLawTests {
  @Test func agreesWithSciPy() {
    // Free motion with g = 1: scale √t = 0.7, ν = 1.5.
    let law = PairTransitionLaw(
      DysonBrownianMotion(dimension: 2, stiffness: 0), start: 3, time: 0.49)
    let known = [
      (0.2, 0.004216514070159682, 0.04323002668064568),
      (1, 0.15411997379064163, 0.3798641550007961),
      (2, 0.6939510308204371, 0.5215049350812592),
      (3.5, 0.9966026444341572, 0.014876484047507096),
    ]
    for (r, p, density) in known {
      #expect(abs(law.cdf(2 * r) - p) < 1e-14)
      #expect(abs(law.density(2 * r) - 0.5 * density) < 1e-14)
    }
  }

  @Test func isConsistent() {
    let motion = DysonBrownianMotion(dimension: 2, stiffness: 2, strength: 0.5)
    let law = PairTransitionLaw(motion, start: 1, time: 0.1)
    expectConsistent(law, at: [0.2, 0.6, 0.9, 1.4])
    #expect(abs(integral(0, 6) { $0 * $0 * law.density($0) } / law.secondMoment - 1) < 1e-12)
    let far = PairTransitionLaw(motion, start: 8, time: 0.1)
    #expect(abs(integral(0, 20) { far.density($0) } - 1) < 1e-12)
  }

  @Test func endsAtThePairLaw() {
    let motion = DysonBrownianMotion(dimension: 2, stiffness: 2, strength: 0.5)
    let late = PairTransitionLaw(motion, start: 1, time: 30)
    let touching = PairTransitionLaw(motion, start: 0, time: 0.3)
    let pair = PairSpacingLaw(pairWidth: motion.stationaryPairWidth)
    let young = PairSpacingLaw(
      pairWidth: motion.transition(over: 0.3).elementNoise * 2.0.squareRoot())
    for s in [0.05, 0.3, 1, 1.7] {
      #expect(abs(late.cdf(s) - pair.cdf(s)) < 1e-14)
      #expect(abs(touching.cdf(s) - young.cdf(s)) < 1e-14)
    }
  }
}
