import RandomMatrices
import RealModule
import Testing

@Suite struct WignerSurmiseTests {
  @Test(arguments: DysonIndex.allCases)
  func isNormalisedWithUnitMean(_ index: DysonIndex) {
    let law = WignerSurmise(index)
    #expect(abs(integral(0, 12) { law.density($0) } - 1) < 1e-13)
    #expect(abs(integral(0, 12) { $0 * law.density($0) } - 1) < 1e-13)
    #expect(abs(law.moment(0) - 1) < 1e-14 && abs(law.moment(1) - 1) < 1e-14)
    for k in 2...4 {
      let integrated = integral(0, 12) { .pow($0, k) * law.density($0) }
      #expect(abs(law.moment(k) / integrated - 1) < 1e-12)
    }
  }

  @Test func secondMomentsAreTheTextbooks() {
    let expected: [DysonIndex: Double] = [
      .orthogonal: 4 / .pi, .unitary: 3 * .pi / 8, .symplectic: 45 * .pi / 128,
    ]
    for (index, moment) in expected {
      #expect(abs(WignerSurmise(index).moment(2) / moment - 1) < 1e-14)
    }
  }

  @Test(arguments: DysonIndex.allCases)
  func distributionFunctionIsTheIntegralOfTheDensity(_ index: DysonIndex) {
    expectConsistent(WignerSurmise(index), at: [0.2, 0.6, 0.8, 1, 1.5, 2.5])
  }

  @Test func smallSpacingsKeepRelativeAccuracy() {
    let unitary = [
      (0.01, 1.0806767320110797e-6), (1, 0.5330502005906137), (2, 0.98294987682983908),
    ]
    for (s, p) in unitary { #expect(abs(WignerSurmise(.unitary).cdf(s) / p - 1) < 1e-14) }
    let symplectic = [
      (0.01, 2.3191164393669542e-10), (1, 0.52373076890550194), (2, 0.99718630222512792),
    ]
    for (s, p) in symplectic { #expect(abs(WignerSurmise(.symplectic).cdf(s) / p - 1) < 1e-14) }
    #expect(abs(WignerSurmise().cdf(1e-8) / (.pi / 4 * 1e-16) - 1) < 1e-14)
  }

  @Test func poissonSpacingsAreExponential() {
    let law = PoissonSpacing()
    expectConsistent(law, at: [0.2, 1, 3])
    #expect(law.quantile(1) == .infinity && law.quantile(0) == 0)
  }
}
