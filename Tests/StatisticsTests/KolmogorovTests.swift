import Randomness
import Statistics
import Testing

@Suite struct KolmogorovTests {
  /// The values at 10, 2000 (first) and 16000 observations are printed by Marsaglia, Tsang and Wang
  /// (2003); the second at 2000 is Smirnov's sum in 40 digits.
  @Test func distributionAgreesWithPublishedValues() {
    expectClose(KolmogorovDistribution(count: 10).cdf(0.274), 0.6284796154565045, relative: 1e-13)
    expectClose(
      KolmogorovDistribution(count: 2000).cdf(0.04), 0.99676943191713676985, relative: 3e-5)
    expectClose(
      KolmogorovDistribution(count: 2000).cdf(0.06), 0.99999893956930566342, relative: 1e-14)
    expectClose(
      KolmogorovDistribution(count: 16000).cdf(0.016), 0.99945234913828052085, relative: 1e-11)
  }

  /// For n = 1: D = max(u, 1 - u), P(D ≤ d) = 2d - 1. For n = 2 and ¼ ≤ d ≤ ½: P = 2(2d - ½)², above
  /// that 1 - 2(1 - d)².
  @Test func oneAndTwoObservationsHaveClosedForms() {
    for d in [0.5, 0.6, 0.9, 1] {
      expectClose(KolmogorovDistribution(count: 1).cdf(d), 2 * d - 1, floor: 1)
      expectClose(KolmogorovDistribution(count: 2).cdf(d), 1 - 2 * (1 - d) * (1 - d), floor: 1)
    }
    for d in [0.26, 0.3, 0.49] {
      expectClose(KolmogorovDistribution(count: 2).cdf(d), 2 * (2 * d - 0.5) * (2 * d - 0.5))
    }
    #expect(KolmogorovDistribution(count: 5).survival(0.1) == 1)
    #expect(KolmogorovDistribution(count: 5).survival(1) == 0)
  }

  /// The branches overlap in accuracy: at their borders the survival function does not jump.
  @Test func branchesMeet() {
    for n in [20, 200, 1000] {
      let d = 2 / Double(n).squareRoot()  // nD² = 4.
      let law = KolmogorovDistribution(count: n)
      expectClose(law.survival(d * (1 - 1e-13)), law.survival(d * (1 + 1e-13)), relative: 1e-9)
    }
    for x in [0.4, 0.8, 1.36, 1.9] {
      let exact = KolmogorovDistribution(count: 1000)
      let limit = KolmogorovDistribution(count: 1001)
      expectClose(
        exact.survival(x / 1000.0.squareRoot()), limit.survival(x / 1001.0.squareRoot()),
        relative: 2e-4, floor: 0.5)
    }
  }

  @Test func limitLawAgreesWithKolmogorovsSeries() {
    expectClose(KolmogorovDistribution.limitSurvival(0.5), 0.96394524366487509439)
    expectClose(KolmogorovDistribution.limitSurvival(1), 0.26999967167735452120)
    expectClose(KolmogorovDistribution.limitSurvival(1.36), 0.049485876755377909940)
    expectClose(KolmogorovDistribution.limitSurvival(2), 6.7092525577969534654e-4)
    expectClose(
      KolmogorovDistribution.limitSurvival(1.0.nextDown), KolmogorovDistribution.limitSurvival(1))
  }

  /// A sample worked by hand: F(x) = x at 0.1, 0.4, 0.7; the largest gap is 1 - 0.7.
  @Test func statisticIsTheLargestGap() {
    let test = kolmogorovSmirnov([0.7, 0.1, 0.4]) { $0 }
    expectClose(test.statistic, 0.3)
    #expect(kolmogorovSmirnov([0.5]) { _ in .nan }.pValue.isNaN)
    // x: 1, 3; y: 2, 4, 5. After 3 the two functions stand at 1 and 1/3.
    expectClose(kolmogorovSmirnov([3, 1], [5, 2, 4]).statistic, 2.0 / 3)
    #expect(kolmogorovSmirnov([1, 1, 2], [1, 2, 1]).statistic == 0)
    #expect(kolmogorovSmirnov([1, 1, 2], [1, 2, 1]).pValue == 1)
  }

  /// All orders of n and m observations are equally likely: the p value is the share of orders whose
  /// distance is at least as large.
  @Test func twoSamplePValueIsTheShareOfOrders() {
    let (n, m) = (5, 7)
    var distances: [Double] = []
    for mask in 0..<(1 << (n + m)) where mask.nonzeroBitCount == n {
      let x = (0..<n + m).filter { mask >> $0 & 1 == 1 }.map(Double.init)
      let y = (0..<n + m).filter { mask >> $0 & 1 == 0 }.map(Double.init)
      distances.append(kolmogorovSmirnov(x, y).statistic)
    }
    #expect(distances.count == 792)
    let x = [0.0, 1, 2, 4, 9]
    let y = [3.0, 5, 6, 7, 8, 10, 11]
    let test = kolmogorovSmirnov(x, y)
    let share = Double(distances.count { $0 >= test.statistic - 1e-12 }) / 792
    expectClose(test.pValue, share, relative: 1e-12)
  }

  /// Under the null hypothesis p values are uniform; with 400 of them, each mean is 1/2 within 4.5
  /// standard errors of 1/√(12 · 400).
  @Test func pValuesAreUniformUnderTheNullHypothesis() {
    for n in [8, 40, 300] {
      var one: [Double] = []
      var two: [Double] = []
      for replicate in 0..<400 {
        var stream = RandomStream("kolmogorov", seed: 2, cell: n, replicate: replicate)
        let normal = NormalDistribution()
        one.append(kolmogorovSmirnov(stream.normals(n), cdf: normal.cdf).pValue)
        two.append(kolmogorovSmirnov(stream.normals(n + 2), stream.normals(n - 1)).pValue)
      }
      #expect(abs(mean(one) - 0.5) < 4.5 / 4800.0.squareRoot())
      // The two-sample statistic is discrete, so P(p ≤ a) ≤ a only: the mean errs upwards.
      #expect(mean(two) > 0.5 - 4.5 / 4800.0.squareRoot())
      #expect(mean(two) < 0.5 + 0.5 / Double(n).squareRoot() + 4.5 / 4800.0.squareRoot())
    }
  }

  @Test func shiftedSampleIsFoundOut() {
    var stream = RandomStream("kolmogorov/shift", seed: 3)
    let shifted = stream.normals(2500).map { $0 + 0.3 }
    #expect(kolmogorovSmirnov(shifted, cdf: NormalDistribution().cdf).pValue < 1e-8)
    #expect(kolmogorovSmirnov(shifted, stream.normals(2000)).pValue < 1e-8)
  }
}
