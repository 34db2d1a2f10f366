import RandomMatrices
import Testing

@Suite struct SemicircleLawTests {
  let law = SemicircleLaw(radius: 2)

  @Test func momentsAreCatalanNumbers() {
    let catalan = [1.0, 1, 2, 5, 14, 42, 132]
    for (k, number) in catalan.enumerated() {
      #expect(law.moment(2 * k) == number)
      #expect(law.moment(2 * k + 1) == 0)
      let integrated = integral(-2, 2) { x in
        (0..<2 * k).reduce(law.density(x)) { product, _ in product * x }
      }
      #expect(abs(integrated / number - 1) < 1e-12)
    }
    #expect(abs(SemicircleLaw(radius: 3).moment(4) / (2 * 1.5 * 1.5 * 1.5 * 1.5) - 1) < 1e-15)
  }

  @Test func distributionFunctionIsTheIntegralOfTheDensity() {
    expectConsistent(law, at: [-1.99, -1.2, -0.1, 0, 0.4, 1.5, 1.99])
    for x in [-1.5, 0.3, 1.9] {
      #expect(abs(integral(-2, x) { law.density($0) } - law.cdf(x)) < 1e-13)
    }
    #expect(law.quantile(0) == -2 && law.quantile(1) == 2 && abs(law.quantile(0.5)) < 1e-15)
  }

  @Test func agreesWithSciPy() {
    let known = [
      (-1.9, 0.006660005505070621), (-1, 0.1955011094778853), (0.3, 0.5951336488308931),
      (1.5, 0.9278531935928063),
    ]
    for (x, p) in known { #expect(abs(law.cdf(x) - p) < 1e-15) }
    #expect(abs(law.density(0.3) - 0.3147085270697081) < 1e-15)
  }

  @Test func stieltjesTransformSolvesItsEquation() {
    let wide = SemicircleLaw(radius: 3)
    for z in [3.0, 3.0001, 4, 100, 1e9, -3.5, -1e6] {
      let g = wide.stieltjes(z)
      #expect(abs(1 / g + 2.25 * g - z) <= 4 * z.ulp.magnitude)
    }
    for z in [3.5, -8.0] {
      #expect(abs(integral(-3, 3) { wide.density($0) / (z - $0) } - wide.stieltjes(z)) < 1e-13)
    }
  }

  @Test func radiusFollowsFromElementNoise() {
    #expect(SemicircleLaw(elementNoise: 0.5, dimension: 400).radius == 20)
  }
}
