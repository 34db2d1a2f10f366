import RandomMatrices
import Randomness
import Testing

@Suite struct SpacingRatioLawTests {
  @Test(arguments: DysonIndex.allCases)
  func isNormalisedAndHasItsMean(_ index: DysonIndex) {
    let law = SpacingRatioLaw(index)
    #expect(abs(integral(0, 1) { law.density($0) } - 1) < 1e-13)
    #expect(abs(integral(0, 1) { $0 * law.density($0) } - law.mean) < 1e-13)
    expectConsistent(law, at: [0.1, 0.3, 0.6, 0.9], inverse: 1e-12)
  }

  @Test func independentLevelsHaveTheirLaw() {
    let law = PoissonSpacingRatio()
    expectConsistent(law, at: [0.1, 0.3, 0.6, 0.9])
    #expect(abs(integral(0, 1) { $0 * law.density($0) } - law.mean) < 1e-13)
    #expect(abs(law.mean - 0.3863) < 5e-5)
    var stream = RandomStream("ratio of independent levels", seed: 1)
    let ratios = (0..<20_000).map { _ in
      let (a, b) = (stream.exponential(), stream.exponential())
      return min(a, b) / max(a, b)
    }
    #expect(ksDistance(ratios, law.cdf) < ksLimit / 20_000.0.squareRoot())
  }

  @Test(arguments: DysonIndex.allCases)
  func isExactForThreeLevels(_ index: DysonIndex) throws {
    let ensemble = BetaHermiteEnsemble(dimension: 3, dysonIndex: Double(index.rawValue))
    var stream = RandomStream("ratio of three levels", seed: 2, cell: index.rawValue)
    let ratios = try (0..<20_000).map { _ in
      LevelSpacings.meanRatio(try ensemble.sample(from: &stream).eigenvalues())
    }
    #expect(ksDistance(ratios, SpacingRatioLaw(index).cdf) < ksLimit / 20_000.0.squareRoot())
  }

  @Test(arguments: DysonIndex.allCases)
  func largeMatricesHaveTheMeasuredMean(_ index: DysonIndex) throws {
    let ensemble = BetaHermiteEnsemble(dimension: 150, dysonIndex: Double(index.rawValue))
    var stream = RandomStream("ratio of many levels", seed: 3, cell: index.rawValue)
    let means = try (0..<150).map { _ in
      LevelSpacings.meanRatio(Array(try ensemble.sample(from: &stream).eigenvalues()[30..<120]))
    }
    // The error of the published number is 1e-4.
    expectMean(means, SpacingRatioLaw(index).largeMatrixMean, allowance: 1e-3)
  }
}
