import Statistics
import Testing

@Suite struct RunningMomentsTests {
  /// Central moments of {1, 2, 4, 8} by hand: mean 15/4, Σd² = 28.75, Σd³ = 50.625, Σd⁴ = 392.828125.
  @Test func momentsOfFourNumbersAreExact() {
    let moments = RunningMoments([1, 2, 4, 8])
    expectClose(moments.mean, 3.75)
    expectClose(moments.variance, 28.75 / 3)
    expectClose(moments.standardDeviation, (28.75 / 3).squareRoot())
    expectClose(moments.standardError, (28.75 / 12).squareRoot())
    let m2 = 28.75 / 4
    expectClose(moments.skewness, 50.625 / 4 / (m2 * m2.squareRoot()))
    expectClose(moments.excessKurtosis, 392.828125 / 4 / (m2 * m2) - 3)
    #expect(moments.count == 4 && moments.minimum == 1 && moments.maximum == 8)
    #expect(moments.estimate.count == 4 && moments.estimate.value == 3.75)
  }

  @Test func certifiedUnivariateDataSetsAreReproduced() {
    let beam = RunningMoments(lew)
    expectClose(beam.mean, -177.435)
    expectClose(beam.standardDeviation, 277.332168044316)
    // The data themselves carry rounding errors of 2⁻³⁰: of 0.1 eight digits are left.
    let hard = RunningMoments(numAcc4)
    expectClose(hard.mean, 10_000_000.2)
    expectClose(hard.standardDeviation, 0.1, relative: 1e-7)
  }

  @Test func mergedHalvesGiveTheWhole() {
    let whole = RunningMoments(lew)
    for cut in [0, 1, 2, 77, 199, 200] {
      var merged = RunningMoments(lew[..<cut])
      merged.merge(RunningMoments(lew[cut...]))
      #expect(merged.count == 200)
      #expect(merged.minimum == whole.minimum && merged.maximum == whole.maximum)
      expectClose(merged.mean, whole.mean)
      expectClose(merged.variance, whole.variance)
      expectClose(merged.skewness, whole.skewness, relative: 1e-12)
      expectClose(merged.excessKurtosis, whole.excessKurtosis, relative: 1e-12)
    }
  }

  @Test func spreadOfOneNumberIsUnknown() {
    #expect(RunningMoments([3]).variance.isNaN)
    #expect(RunningMoments([3]).standardError.isNaN)
    #expect(RunningMoments().count == 0)
  }
}
