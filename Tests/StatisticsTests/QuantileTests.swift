import Statistics
import Testing

@Suite struct QuantileTests {
  @Test func interpolatesLinearlyBetweenOrderStatistics() {
    let sample = [15.0, 20, 35, 40, 50].shuffledByHand
    #expect(quantile(sample, 0) == 15 && quantile(sample, 1) == 50)
    expectClose(quantile(sample, 0.4), 29)  // Position 1.6.
    expectClose(median(sample), 35)
    expectClose(quantile([1, 2, 3, 4], 0.25), 1.75)
    #expect(quantiles(sample, [0.25, 0.75]) == [20, 40])
    #expect(quantile([7], 0.3) == 7)
  }

  @Test func infiniteEndsStayInfinite() {
    let sample = [-Double.infinity, -.infinity, 1, .infinity]
    #expect(quantile(sample, 0.1) == -.infinity)
    #expect(quantile(sample, 1) == .infinity)
  }

  @Test func notANumberIsPassedOn() {
    #expect(median([1, .nan, 2]).isNaN)
  }
}

extension [Double] {
  fileprivate var shuffledByHand: [Double] { [2, 0, 4, 3, 1].map { self[$0] } }
}
