import Statistics
import Testing

@Suite struct SummaryTests {
  @Test func certifiedUnivariateDataSetsAreReproduced() {
    expectClose(mean(lew), -177.435)
    expectClose(standardDeviation(lew), 277.332168044316)
    expectClose(standardError(lew), 277.332168044316 / 200.0.squareRoot())
    expectClose(mean(numAcc4), 10_000_000.2, relative: 1e-15)
    expectClose(standardDeviation(numAcc4), 0.1, relative: 1e-7)
  }

  @Test func correlationOfALineIsOne() {
    let x = [1.0, 2, 4, 8]
    expectClose(correlation(x, x.map { 3 - 2 * $0 }), -1)
    expectClose(covariance(x, x), variance(x))
    // By hand: deviations (-1, 0, 1) and (-1, 1, 0).
    expectClose(covariance([1, 2, 3], [0, 2, 1]), 0.5)
    expectClose(correlation([1, 2, 3], [0, 2, 1]), 0.5)
  }

  @Test func nothingHasNoMean() {
    #expect(mean([]).isNaN && variance([1]).isNaN)
  }
}
