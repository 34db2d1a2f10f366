import Randomness
import Statistics
import Testing

@Suite struct ResamplingTests {
  private let members = [3.0, 8, 1, 9, 4, 7, 7, 2, 6, 5, 11, 0]

  /// For the mean the ideal bootstrap has the closed form √((n-1)/n) s/√n; a standard deviation from R
  /// replicates has a relative error of about 1/√(2R), here 0.5 %: 4.5 of them are allowed.
  @Test func standardErrorOfTheMeanHasItsClosedForm() {
    let result = bootstrap(
      members, replicates: 20_000, stream: RandomStream("bootstrap", seed: 4), statistic: mean)
    #expect(result.value == mean(members))
    expectClose(
      result.standardError, standardError(members) * (11.0 / 12).squareRoot(), relative: 0.0225)
    #expect(result.estimate.count == 12 && result.memberCount == 12)
    // The percentile interval is near the normal one.
    let half = 1.96 * result.standardError
    expectClose(result.interval.lowerBound, result.value - half, relative: 0.05)
    expectClose(result.interval.upperBound, result.value + half, relative: 0.05)
  }

  /// Groups of equal observations: resampling members leaves the spread between them, pooling would
  /// divide it by √50.
  @Test func membersAreResampledNotObservations() {
    let groups = members.map { Array(repeating: $0, count: 50) }
    let result = bootstrap(
      groups, replicates: 2000, stream: RandomStream("bootstrap", seed: 4),
      statistic: { mean($0.flatMap { $0 }) })
    let single = bootstrap(
      members, replicates: 2000, stream: RandomStream("bootstrap", seed: 4), statistic: mean)
    expectClose(result.standardError, single.standardError, relative: 1e-12)
  }

  @Test func notANumberIsPassedOn() {
    let result = bootstrap(
      [1, .nan, 2], replicates: 50, stream: RandomStream("bootstrap", seed: 5), statistic: mean)
    #expect(result.value.isNaN && result.standardError.isNaN)
    #expect(result.interval == -.infinity ... .infinity)
  }

  @Test func severalStatisticsShareTheResampledSets() {
    let stream = RandomStream("bootstrap", seed: 5)
    let both = bootstrap(
      members, replicates: 100, stream: stream, statistics: { [mean($0), median($0)] })
    #expect(both[0] == bootstrap(members, replicates: 100, stream: stream, statistic: mean))
    #expect(both[1] == bootstrap(members, replicates: 100, stream: stream, statistic: median))
  }

  /// The nominal 90 % interval for the mean of 30 normal members covers it in about 88 % of cases
  /// (percentile intervals are a little short); 500 trials have a standard error of 1.5 %.
  @Test func percentileIntervalCovers() {
    var covered = 0
    for trial in 0..<500 {
      var stream = RandomStream("bootstrap/coverage", seed: 6, replicate: trial)
      let sample = stream.normals(30)
      let result = bootstrap(
        sample, replicates: 200, confidence: 0.9, stream: stream, statistic: mean)
      if result.interval.contains(0) { covered += 1 }
    }
    #expect(abs(Double(covered) / 500 - 0.88) < 0.07)
  }

  /// For the mean the jackknife is the classical standard error; for the variance with divisor n it
  /// removes the whole bias.
  @Test func jackknifeOfMeanAndBiasedVarianceIsExact() {
    let ofMean = jackknife(members, statistic: mean)
    expectClose(ofMean.value, mean(members))
    expectClose(ofMean.standardError, standardError(members))
    let ofVariance = jackknife(members) { variance($0) * Double($0.count - 1) / Double($0.count) }
    expectClose(ofVariance.value, variance(members))
  }
}
