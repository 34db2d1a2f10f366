import RandomMatrices
import Randomness
import Testing

@Suite struct LevelSpacingsTests {
  @Test func spacingsAndRatiosOfAKnownSequence() {
    let levels = [0.0, 1, 3, 3, 3, 7]
    #expect(LevelSpacings.spacings(levels) == [1, 2, 0, 0, 4])
    #expect(LevelSpacings.ratios(levels) == [0.5, 0, 0, 0])
    #expect(LevelSpacings.meanRatio(levels) == 0.125)
    let unit = LevelSpacings.unitSpacings(levels)
    #expect(zip(unit, [1, 2, 0, 0, 4]).allSatisfy { abs($0 - $1 * 5 / 7) < 1e-15 })
  }

  @Test func ratiosOfAPicketFenceAreOne() {
    #expect(LevelSpacings.meanRatio((0..<50).map { 3 + 0.25 * Double($0) }) == 1)
  }

  @Test func knownLawUnfoldsItsQuantilesToAPicketFence() {
    let law = MarchenkoPasturLaw(aspectRatio: 0.3)
    let levels = (0..<40).map { law.quantile((Double($0) + 0.5) / 40) }
    for (i, y) in LevelSpacings.unfolded(levels, by: law).enumerated() {
      #expect(abs(y - (Double(i) + 0.5)) < 1e-10)
    }
  }

  @Test func polynomialReproducesAPolynomialCountingFunction() {
    // Levels whose rank + 1/2 is 200 (0.2 y⁵ + 0.5 y³ + 0.3 y), y from 0 to 1, by bisection.
    func count(_ y: Double) -> Double { 200 * y * (0.3 + y * y * (0.5 + 0.2 * y * y)) }
    let levels = (0..<200).map { rank -> Double in
      var (low, high) = (0.0, 1.0)
      for _ in 0..<60 {
        let middle = 0.5 * (low + high)
        if count(middle) < Double(rank) + 0.5 { low = middle } else { high = middle }
      }
      return 1e6 + 1e5 * low
    }
    for degree in [5, 7, 12] {
      let unfolded = LevelSpacings.unfolded(levels, polynomialDegree: degree)
      for (i, y) in unfolded.enumerated() { #expect(abs(y - (Double(i) + 0.5)) < 1e-8) }
    }
  }

  @Test func lowDegreeIsTheLeastSquaresLine() {
    let unfolded = LevelSpacings.unfolded([0, 1, 5], polynomialDegree: 1)
    // Slope Σ(x − 2)(y − 3/2)/Σ(x − 2)² = 5/14 about (2, 3/2).
    for (x, y) in zip([0.0, 1, 5], unfolded) { #expect(abs(y - (1.5 + 5 * (x - 2) / 14)) < 1e-14) }
  }

  @Test func unfoldedOrthogonalEnsembleFollowsTheSurmise() throws {
    var stream = RandomStream("unfolding", seed: 4)
    let ensemble = BetaHermiteEnsemble(dimension: 120)
    var spacings: [Double] = []
    for _ in 0..<60 {
      let levels = try ensemble.sample(from: &stream).eigenvalues()
      let unfolded = LevelSpacings.unfolded(levels, polynomialDegree: 7)
      spacings += LevelSpacings.spacings(Array(unfolded[10..<110]))
    }
    let mean = meanAndError(spacings).mean
    #expect(abs(mean - 1) < 0.01)
    // The surmise differs from the law of large matrices by 0.005; 5,940 spacings, nearly
    // independent.
    let distance = ksDistance(spacings.map { $0 / mean }, WignerSurmise().cdf)
    #expect(distance < 0.005 + ksLimit / Double(spacings.count).squareRoot())
    #expect(ksDistance(spacings, PoissonSpacing().cdf) > 0.15)
  }
}
