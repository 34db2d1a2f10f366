import Randomness
import Statistics
import Testing

@Suite struct LinearRegressionTests {
  @Test func certifiedLineOfNorrisIsReproduced() {
    let line = LinearRegression(norris.map(\.x), norris.map(\.y))
    expectClose(line.intercept.value, -0.262323073774029, relative: 1e-12)
    expectClose(line.intercept.standardError, 0.232818234301152, relative: 1e-12)
    expectClose(line.slope.value, 1.00211681802045)
    expectClose(line.slope.standardError, 0.429796848199937e-3, relative: 1e-12)
    expectClose(line.residualStandardDeviation, 0.884796396144373, relative: 1e-12)
    #expect(line.degreesOfFreedom == 34)
    // t for 34 degrees of freedom and 95 %: 2.032244509.
    let half = (line.slopeInterval().upperBound - line.slopeInterval().lowerBound) / 2
    expectClose(half, 2.0322445093177186 * 0.429796848199937e-3, relative: 1e-11)
  }

  /// NIST's "NoInt1".
  @Test func certifiedLineThroughTheOriginIsReproduced() {
    let x = (60...70).map(Double.init)
    let line = LinearRegression(x, x.map { $0 + 70 }, throughOrigin: true)
    expectClose(line.slope.value, 2.07438016528926, relative: 1e-14)
    expectClose(line.slope.standardError, 0.0165289256198347, relative: 1e-12)
    expectClose(line.residualStandardDeviation, 3.56753034006338, relative: 1e-12)
    #expect(line.intercept == Estimate(0, standardError: 0, count: 11))
    #expect(line.degreesOfFreedom == 10)
  }

  @Test func weightTwoIsAPointTwice() {
    let once = LinearRegression([0, 1, 3], [1, 2, 2], weights: [1, 2, 1])
    let twice = LinearRegression([0, 1, 1, 3], [1, 2, 2, 2])
    expectClose(once.slope.value, twice.slope.value)
    expectClose(once.intercept.value, twice.intercept.value)
    expectClose(once.chiSquare, twice.chiSquare)
  }

  /// Two points: the line goes through both, and the errors of its coefficients are those of
  /// (y₂ - y₁)/(x₂ - x₁) and of the extrapolation to 0.
  @Test func knownErrorsPropagateToTheCoefficients() {
    let line = LinearRegression(
      [1, 3],
      [Estimate(2, standardError: 0.3, count: 10), Estimate(6, standardError: 0.4, count: 10)])
    expectClose(line.slope.value, 2)
    expectClose(line.slope.standardError, 0.25)
    #expect(line.slope.count == 10 && line.intercept.count == 10)
    expectClose(line.intercept.value, 0, floor: 1)
    expectClose(line.intercept.standardError, (0.45 * 0.45 + 0.2 * 0.2).squareRoot())
    // The slope is (y₂ - y₁)/2: variances 0.09/4 and 0.16/4, each with 9 degrees of freedom.
    expectClose(
      line.slope.degreesOfFreedom, 0.0625 * 0.0625 / ((0.0225 * 0.0225 + 0.04 * 0.04) / 9))
    expectClose(line.prediction(at: 1).standardError, 0.3)
    expectClose(line.prediction(at: 3).standardError, 0.4)
    expectClose(line.prediction(at: 3).value, 6)
  }

  /// A gap of c² = 3 between the middle point and its line: χ² = residuals by hand.
  @Test func chiSquareTestsTheLine() {
    let points = [0.0, 1.5, 0].map { Estimate($0, standardError: 0.5, count: 9) }
    let line = LinearRegression([-1, 0, 1], points)
    // The best line is y = 1/2; residuals -1/2, 1, -1/2 in units of 1/2.
    expectClose(line.chiSquare, 6)
    #expect(line.degreesOfFreedom == 1)
    expectClose(line.pValue, 2 * NormalDistribution().survival(6.0.squareRoot()), relative: 1e-12)
  }

  /// The 95 % intervals of slope and intercept cover the truth in 95 % of 1,000 trials within 4.5
  /// standard errors of 0.7 %, with estimated and with known errors.
  @Test func intervalsCover() {
    var covered = [0, 0, 0, 0]
    let x = [0.0, 1, 2, 5, 9]
    for trial in 0..<1000 {
      var stream = RandomStream("regression", seed: 7, replicate: trial)
      let y = x.map { 3 - 0.5 * $0 + 2 * stream.normal() }
      let plain = LinearRegression(x, y)
      let known = LinearRegression(x, y.map { Estimate($0, standardError: 2, count: 1) })
      if plain.slopeInterval().contains(-0.5) { covered[0] += 1 }
      if plain.interceptInterval().contains(3) { covered[1] += 1 }
      if known.slopeInterval().contains(-0.5) { covered[2] += 1 }
      if known.interceptInterval().contains(3) { covered[3] += 1 }
    }
    for count in covered { #expect(abs(Double(count) / 1000 - 0.95) < 4.5 * 0.0069) }
  }

  @Test func notANumberIsPassedOn() {
    let line = LinearRegression([1, 2, 3], [1, .nan, 2])
    #expect(line.slope.value.isNaN && line.slope.standardError.isNaN)
    #expect(line.slopeInterval() == -.infinity ... .infinity)
    let known = [1.0, .nan, 2].map { Estimate($0, standardError: $0 / 10, count: 4) }
    #expect(logLogSlope([1, 2, 3], known).value.isNaN)
    // Two points leave no degree of freedom for their own errors.
    #expect(LinearRegression([1, 2], [1, 3]).slopeInterval() == -.infinity ... .infinity)
  }

  @Test func powerLawIsALineInLogarithms() {
    let x = [1.0, 2, 4, 10]
    let line = LinearRegression.logLog(x, x.map { 3 / ($0 * $0.squareRoot()) })
    expectClose(line.slope.value, -1.5)
    expectClose(line.intercept.value, 1.0986122886681098)
    expectClose(logLogSlope(x, x.map { $0 * $0 }, weights: [1, 5, 2, 1]).value, 2)
    // Errors of 10 % at both ends of a decade: √2 · 0.1/log 10.
    let slope = logLogSlope(
      [1, 10],
      [Estimate(2, standardError: 0.2, count: 5), Estimate(20, standardError: 2, count: 5)])
    expectClose(slope.value, 1)
    expectClose(slope.standardError, 2.0.squareRoot() * 0.1 / 2.302585092994046)
  }
}
