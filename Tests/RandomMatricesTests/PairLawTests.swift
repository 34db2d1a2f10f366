import RandomMatrices
import Randomness
import RealModule
import Testing

@Suite struct PairLawTests {
  @Test func spacingLawIsTheScaledSurmise() {
    let law = PairSpacingLaw(pairWidth: 0.8)
    expectConsistent(law, at: [0.1, 0.9, 2, 4])
    for s in [0.2, 1.0, 2.5] {
      #expect(abs(law.cdf(s * law.mean) - WignerSurmise().cdf(s)) < 1e-15)
    }
    #expect(abs(integral(0, 12) { $0 * $0 * law.density($0) } / law.secondMoment - 1) < 1e-12)
    #expect(abs(integral(0, 12) { $0 * law.density($0) } / law.mean - 1) < 1e-12)
  }

  @Test func levelLawHasItsMoments() {
    let law = PairLevelLaw(center: 2, pairWidth: 0.8)
    expectConsistent(law, at: [-0.3, 1.1, 2, 2.4, 4])
    #expect(abs(integral(-8, 12) { law.density($0) } - 1) < 1e-12)
    let variance = integral(-8, 12) { ($0 - 2) * ($0 - 2) * law.density($0) }
    #expect(abs(variance / law.variance - 1) < 1e-12)
    // Mean of the squares of half spacing and centre: they are independent.
    let spacing = PairSpacingLaw(pairWidth: 0.8)
    #expect(abs(law.variance - (law.centerVariance + spacing.secondMoment / 4)) < 1e-15)
  }

  @Test func areTheLawsOfTwoByTwoMatrices() {
    var stream = RandomStream("pairs", seed: 6)
    let (width, n) = (0.3, 20_000)
    var (spacings, levels): ([Double], [Double]) = ([], [])
    for _ in 0..<n {
      let x = stream.normals(3)
      let values = TwoByTwo.symmetricEigenvalues(
        1 + width * x[0], width * 0.5.squareRoot() * x[1], 1 + width * x[2])
      spacings.append(values.upper - values.lower)
      levels.append(stream.integer(below: 2) == 0 ? values.lower : values.upper)
    }
    let limit = ksLimit / Double(n).squareRoot()
    #expect(ksDistance(spacings, PairSpacingLaw(pairWidth: width).cdf) < limit)
    #expect(ksDistance(levels, PairLevelLaw(center: 1, pairWidth: width).cdf) < limit)
  }
}
