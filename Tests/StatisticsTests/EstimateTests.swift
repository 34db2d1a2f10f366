import Statistics
import Testing

@Suite struct EstimateTests {
  @Test func errorsPropagateToFirstOrder() {
    let a = Estimate(10, standardError: 0.3, count: 20)
    let b = Estimate(4, standardError: 0.4, count: 50)
    #expect((a - b) == Estimate(6, standardError: 0.5, count: 20))
    #expect((a + b) == Estimate(14, standardError: 0.5, count: 20))
    // Relative errors of product and ratio add in squares: 0.03² + 0.1².
    let relative = 0.0109.squareRoot()
    expectClose((a * b).relativeError, relative)
    expectClose((a / b).relativeError, relative)
    expectClose((a / b).value, 2.5)
    expectClose((-2 * a).standardError, 0.6)
    expectClose((a / 2).value, 5)
    #expect((-a).value == -10 && (a - 1).value == 9)
    #expect((a + 1).value == 11 && (a + 1).standardError == 0.3)
    expectClose(a.zScore(against: 9.1), 3)
    // d log₁₀ a = da / (a ln 10).
    #expect(a.log10.value == 1 && a.log10.count == 20)
    expectClose(a.log10.standardError, 0.03 / 2.302585092994046)
  }

  @Test func averageHasTheErrorOfIndependentParts() {
    let parts = [(1.0, 0.3), (2, 0.4), (6, 1.2)].map {
      Estimate($0.0, standardError: $0.1, count: 10)
    }
    // (0.3² + 0.4² + 1.2²)^½ = 1.3.
    let average = Estimate(averaging: parts)
    #expect(average.value == 3 && average.count == 30)
    expectClose(average.standardError, 1.3 / 3)
    #expect(Estimate(averaging: [parts[1]]) == parts[1])
  }

  @Test func withoutAnErrorTheIntervalIsTheWholeLine() {
    let line = -Double.infinity...Double.infinity
    #expect(Estimate(meanOf: [3]).interval() == line)
    #expect(Estimate(meanOf: [3, .nan, 1]).interval() == line)
    #expect(Estimate(2, standardError: 0, count: 5).interval() == 2...2)
  }

  @Test func meanOfSamplesHasStudentInterval() {
    let estimate = Estimate(meanOf: [1, 2, 3, 4, 5])
    #expect(estimate.value == 3 && estimate.count == 5)
    expectClose(estimate.standardError, 0.5.squareRoot())
    // t for 4 degrees of freedom: 2.776445105.
    let interval = estimate.interval(confidence: 0.95)
    expectClose(interval.upperBound, 3 + 2.7764451051977987 * 0.5.squareRoot(), relative: 1e-12)
    expectClose(interval.lowerBound, 3 - 2.7764451051977987 * 0.5.squareRoot(), relative: 1e-12)
  }
}
