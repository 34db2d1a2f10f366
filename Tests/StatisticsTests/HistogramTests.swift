import Randomness
import Statistics
import Testing

@Suite struct HistogramTests {
  @Test func edgesBelongToTheUpperBinAndTheLastToItsOwn() {
    var histogram = Histogram(edges: [0, 1, 2, 4])
    histogram.add([0, 0.5, 1, 2, 3.9, 4, -0.1, 4.1, -.infinity, .infinity])
    #expect(histogram.counts == [2, 1, 3])
    #expect(histogram.below == 2 && histogram.above == 2 && histogram.total == 10)
    #expect(histogram.centers == [0.5, 1.5, 3] && histogram.widths == [1, 1, 2])
    #expect(histogram.density == [0.2, 0.1, 0.15])
    expectClose(histogram.densityStandardErrors[2], (0.3 * 0.7 / 10).squareRoot() / 2)
  }

  @Test func equalBinsCoverTheRangeExactly() {
    let histogram = Histogram([0.05, 0.15, 0.7], 0...0.7, bins: 7)
    #expect(histogram.edges.first == 0 && histogram.edges.last == 0.7)
    #expect(histogram.counts == [1, 1, 0, 0, 0, 0, 1])
  }

  @Test func notANumberMakesTheDensityNaN() {
    let histogram = Histogram([0.5, .nan, 1.5], 0...2, bins: 2)
    #expect(histogram.counts == [1, 1] && histogram.invalid == 1 && histogram.total == 3)
    #expect(histogram.density.allSatisfy { $0.isNaN })
    #expect(histogram.densityStandardErrors.allSatisfy { $0.isNaN })
  }

  @Test func mergingAddsCounts() {
    var a = Histogram([0.5, 3], 0...2, bins: 2)
    a.merge(Histogram([0.2, 1.5, -1], 0...2, bins: 2))
    #expect(a.counts == [2, 1] && a.above == 1 && a.below == 1)
  }

  /// The z scores of 50 bins of a uniform sample are standard normal: their χ² has 49 degrees of
  /// freedom (the bins' counts add up to n), so it stays below its 10⁻⁵ upper quantile.
  @Test func standardErrorsFitTheSpreadOfBins() {
    var stream = RandomStream("histogram", seed: 1)
    let histogram = Histogram(stream.uniforms(100_000), 0...1, bins: 50)
    let zScores = zip(histogram.density, histogram.densityStandardErrors).map { ($0 - 1) / $1 }
    let sum = zScores.reduce(0) { $0 + $1 * $1 }
    let law = ChiSquareDistribution(degreesOfFreedom: 49)
    #expect(sum < law.upperQuantile(1e-5) && sum > law.quantile(1e-5))
  }

  /// Members whose observations are all equal: only members count as observations.
  @Test func memberDensitiesTakeTheSpreadBetweenMembers() {
    let members = [[0.5, 0.5, 0.5], [1.5, 1.5, 1.5], [0.5, 0.5, 0.5], [0.5, 1.5, 9]]
    let densities = Histogram.densities(ofMembers: members, edges: [0, 1, 2])
    expectClose(densities[0].value, (1 + 0 + 1 + 1.0 / 3) / 4)
    #expect(densities[0].count == 4)
    expectClose(densities[0].standardError, standardError([1, 0, 1, 1.0 / 3]))
  }
}
