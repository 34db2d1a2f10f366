import RandomMatrices
import RealModule
import Testing

@Suite struct MarchenkoPasturLawTests {
  @Test(arguments: [0.1, 0.25, 1, 2, 4])
  func momentsAreNarayanaPolynomials(_ gamma: Double) {
    let law = MarchenkoPasturLaw(aspectRatio: gamma, variance: 1.5)
    let square = gamma * gamma
    let polynomials = [
      1, 1, 1 + gamma, 1 + 3 * gamma + square,
      1 + 6 * gamma + 6 * square + square * gamma,
    ]
    for (k, polynomial) in polynomials.enumerated() {
      let expected = polynomial * Double.pow(1.5, k)
      #expect(abs(law.moment(k) / expected - 1) < 1e-14)
      var integrated = integral(law.lowerEdge, law.upperEdge) { x in
        law.density(x) * Double.pow(x, k)
      }
      if k == 0 { integrated += law.atomAtZero }
      #expect(abs(integrated / expected - 1) < 2e-8, "moment \(k)")
    }
  }

  @Test(arguments: [0.1, 0.25, 0.9, 3])
  func distributionFunctionIsTheIntegralOfTheDensity(_ gamma: Double) {
    let law = MarchenkoPasturLaw(aspectRatio: gamma, variance: 0.7)
    let (a, b) = (law.lowerEdge, law.upperEdge)
    let points = [0.05, 0.3, 0.6, 0.95].map { a + (b - a) * $0 }
    for x in points {
      let slope = (law.cdf(x + 1e-6) - law.cdf(x - 1e-6)) / 2e-6
      #expect(abs(slope / law.density(x) - 1) < 1e-7)
      #expect(abs(law.quantile(law.cdf(x)) - x) < 1e-13)
    }
    #expect(law.cdf(a) == law.atomAtZero && law.cdf(b) == 1)
    #expect(law.cdf(-1e-300) == 0 && law.quantile(1) == b)
  }

  @Test func agreesWithQuadratureInThirtyDigits() {
    let known = [
      (0.5, 0.25, 0.18637840824217976), (1.2, 0.25, 0.66789177385404306),
      (2, 0.25, 0.96563002196555737), (0.5, 1, 0.44059565583651208),
      (3, 1, 0.94233111437756269), (3, 4, 0.84616555718878135), (6, 4, 0.95219321799122854),
    ]
    for (x, gamma, p) in known {
      #expect(abs(MarchenkoPasturLaw(aspectRatio: gamma).cdf(x) - p) < 1e-14)
    }
  }

  @Test func wideMatricesHaveAnAtomAtZero() {
    let law = MarchenkoPasturLaw(aspectRatio: 4)
    #expect(law.atomAtZero == 0.75 && law.lowerEdge == 1 && law.upperEdge == 9)
    #expect(law.cdf(0) == 0.75 && law.cdf(0.99) == 0.75)
    #expect(law.quantile(0.3) == 0 && law.quantile(0.75) == 0 && law.quantile(0.7501) > 1)
    // The other Gram matrix: B/P times the law of ratio 1/4, scaled to the columns of this one.
    let narrow = MarchenkoPasturLaw(aspectRatio: 0.25, variance: 4)
    for x in [1.5, 4, 8.9] {
      #expect(abs(law.cdf(x) - 0.75 - 0.25 * narrow.cdf(x)) < 1e-14)
    }
  }

  @Test func squareCaseIsTheSquareOfAQuarterCircle() {
    let law = MarchenkoPasturLaw(aspectRatio: 1)
    let circle = SemicircleLaw(radius: 2)
    for r in [1e-6, 0.3, 1, 1.9] {
      #expect(abs(law.cdf(r * r) - (2 * circle.cdf(r) - 1)) < 1e-13)
    }
  }

  /// At γ = 1 it is what the semicircle has below the lower edge, ⅓ − √3/4π; at γ = 8 what it has above
  /// the atom; elsewhere that of a search on a fine even grid.
  @Test func distanceFromTheSemicircle() {
    let square = MarchenkoPasturLaw(aspectRatio: 1).semicircleDistance
    #expect(abs(square - (1.0 / 3 - 3.0.squareRoot() / (4 * .pi))) < 1e-12)
    let circle = SemicircleLaw(radius: 2 * 8.0.squareRoot())
    let wide = MarchenkoPasturLaw(aspectRatio: 8).semicircleDistance
    #expect(abs(wide - (7.0 / 8 - circle.cdf(-1))) < 1e-12)
    for ratio in [0.01, 0.2, 0.99, 1.01, 2.5] {
      let law = MarchenkoPasturLaw(aspectRatio: ratio, variance: 3)
      let circle = SemicircleLaw(radius: 6 * ratio.squareRoot())
      let (low, high) = (-circle.radius, 3 * ratio + circle.radius)
      let largest = (0...200_000).reduce(0.0) { largest, k in
        let x = low + (high - low) * Double(k) / 200_000
        return max(largest, abs(law.cdf(3 + x) - circle.cdf(x)))
      }
      #expect(abs(law.semicircleDistance - largest) < 1e-4)
      let other = MarchenkoPasturLaw(aspectRatio: ratio)
      #expect(abs(law.semicircleDistance - other.semicircleDistance) < 1e-7)
    }
  }
}
