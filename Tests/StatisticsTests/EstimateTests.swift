import Statistics
import Testing

@Suite struct EstimateTests {
  @Test func errorsPropagateToFirstOrder() {
    let a = Estimate(10, standardError: 0.3, count: 20)
    let b = Estimate(4, standardError: 0.4, count: 50)
    for (result, value) in [(a - b, 6.0), (a + b, 14)] {
      #expect(result.value == value && result.standardError == 0.5 && result.count == 20)
    }
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

  @Test func degreesOfFreedomCombineByWelchAndSatterthwaite() {
    let a = Estimate(10, standardError: 0.3, count: 20)
    let b = Estimate(4, standardError: 0.4, count: 50)
    // (0.09 + 0.16)²/(0.09²/19 + 0.16²/49).
    let expected = 0.0625 / (0.0081 / 19 + 0.0256 / 49)
    expectClose((a - b).degreesOfFreedom, expected)
    expectClose((a + b).degreesOfFreedom, expected)
    // An exact number, however poorly its (absent) error is known, leaves the other's degrees.
    let exact = Estimate(2, standardError: 0, count: 1)
    expectClose((a * exact).degreesOfFreedom, 19)
    expectClose((a / exact).degreesOfFreedom, 19)
    // Variances whose squares vanish, and known errors.
    expectClose((1e-180 * a - 1e-180 * b).degreesOfFreedom, expected)
    let known = Estimate(1, standardError: 1, count: 1, degreesOfFreedom: .infinity)
    #expect((known + known).degreesOfFreedom == .infinity)
    #expect((-3 * a + 1).degreesOfFreedom == 19 && a.log10.degreesOfFreedom == 19)
  }

  @Test func theErrorOverUnitsIsTheirScatterWhateverTheErrorsWithinThem() {
    // Three networks of 200 batches each: three units.
    let networks = [1.0, 2, 6].map { Estimate($0, standardError: 0.01, count: 200) }
    let mean = Estimate(overUnits: networks)
    #expect(mean.value == 3 && mean.count == 3 && mean.degreesOfFreedom == 2)
    expectClose(mean.standardError, (7.0 / 3).squareRoot())
    #expect(Estimate(overUnits: [networks[0]]).standardError.isNaN)
  }

  @Test func partsOfOneUnitAddUpToTheWhole() {
    let samples = (0..<40).map { Double($0 * $0 % 13) }
    let parts = [samples[..<10], samples[10...]].map { Estimate(meanOf: Array($0)) }
    let whole = Estimate(pooling: parts)
    expectClose(whole.value, mean(samples))
    #expect(whole.count == 40)
    let n = [10.0, 30]
    let expected = zip(n, parts).map { $0 * $1.standardError }
    expectClose(
      whole.standardError, (expected[0] * expected[0] + expected[1] * expected[1]).squareRoot() / 40
    )
    #expect(whole.degreesOfFreedom > 9 && whole.degreesOfFreedom < 38)
  }

  @Test func theValuesOfFewUnitsAreKeptThroughShiftsAndScalings() {
    let values = [3.0, 1, 4, 1, 5]
    let estimate = -2 * Estimate(meanOf: values) + 1
    #expect(estimate.units == [-5, -1, -7, -1, -9])
    let left = estimate.without(unit: 2)
    #expect(left == Estimate(meanOf: [-5, -1, -1, -9]))
    #expect(estimate.without(unit: 5) == nil)
    #expect((estimate + estimate).units.isEmpty)
    #expect(Estimate(meanOf: Array(repeating: 1, count: 65)).units.isEmpty)
    #expect(Estimate(meanOf: [1, 2]).without(unit: 0) == nil)
  }

  @Test func theQuantileIsStudentsAndNormalInTheLimit() {
    let tail = 3.167124183311986e-5
    #expect(abs(studentQuantile(tail: tail, .infinity) - 4) < 1e-12)
    // scipy.stats.t.isf.
    for (degrees, quantile) in [(2.0, 125.6411), (5, 12.281), (7, 8.467), (15, 5.480), (39, 4.481)]
    {
      #expect(abs(studentQuantile(tail: tail, degrees) - quantile) < 6e-4)
    }
    #expect(studentQuantile(tail: tail, 0) == .infinity)
  }

  @Test func aShareIsSuccessesOverTrials() {
    #expect(Share(3, of: 4).value == 0.75)
    #expect(Share(of: [1, 2, 3, 4, 5]) { $0 > 3 } == Share(2, of: 5))
    #expect(Share(0, of: 0).value.isNaN)
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
