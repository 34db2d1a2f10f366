import Statistics
import Testing

/// Reference values: mpmath's incomplete gamma and beta functions in 30 digits, except where another
/// source is named.
@Suite struct DistributionTests {
  @Test func normalAgreesWithErrorFunction() {
    let normal = NormalDistribution()
    expectClose(normal.cdf(-1.5), 0.0668072012688580660)
    expectClose(normal.cdf(-10), 7.6198530241605260660e-24, relative: 1e-12)
    expectClose(normal.survival(10), 7.6198530241605260660e-24, relative: 1e-12)
    expectClose(normal.quantile(0.975), 1.9599639845400542355)
    expectClose(normal.upperQuantile(1e-10), 6.3613409024040562047)
    expectClose(normal.density(0), 0.39894228040143267794)
    let wide = NormalDistribution(mean: 3, standardDeviation: 2)
    expectClose(wide.cdf(0), normal.cdf(-1.5))
    expectClose(wide.quantile(0.975), 3 + 2 * 1.9599639845400542355)
    expectClose(wide.density(3), 0.39894228040143267794 / 2)
  }

  /// The t table of every textbook.
  @Test func studentTAgreesWithTable() {
    for (degrees, t) in [
      (1.0, 12.706204736174704646), (2, 4.3026527297494638525), (5, 2.5705818356363155147),
      (30, 2.0422724563012383100),
    ] {
      let distribution = StudentTDistribution(degreesOfFreedom: degrees)
      expectClose(distribution.quantile(0.975), t)
      expectClose(distribution.upperQuantile(0.025), t)
      expectClose(distribution.cdf(-t), 0.025, relative: 1e-12)
    }
    expectClose(StudentTDistribution(degreesOfFreedom: 4).cdf(-2.5), 0.033383272405994072519)
    expectClose(StudentTDistribution(degreesOfFreedom: 3).survival(30), 4.0676402135819797270e-5)
    // One degree of freedom is Cauchy's density 1/(π(1 + x²)).
    expectClose(StudentTDistribution(degreesOfFreedom: 1).density(2), 1 / (5 * Double.pi))
  }

  @Test func chiSquareAndGammaAgreeWithIncompleteGamma() {
    expectClose(ChiSquareDistribution(degreesOfFreedom: 7).cdf(3.2), 0.13409525826390158108)
    let ten = ChiSquareDistribution(degreesOfFreedom: 10)
    expectClose(ten.quantile(0.95), 18.307038053275146872)
    expectClose(ten.survival(100), 5.4497019829205293351e-17, relative: 1e-12)
    expectClose(ten.degreesOfFreedom, 10)
    expectClose(GammaDistribution(shape: 0.3).cdf(0.01), 0.27924099635901484555)
    expectClose(GammaDistribution(shape: 0.3, scale: 5).cdf(0.05), 0.27924099635901484555)
    // Shape 1 is exponential.
    let exponential = GammaDistribution(shape: 1, scale: 2)
    expectClose(exponential.quantile(0.5), 1.3862943611198906188)
    expectClose(exponential.density(0), 0.5)
  }

  @Test func betaAgreesWithIncompleteBeta() {
    let beta = BetaDistribution(2.5, 0.5)
    expectClose(beta.cdf(0.3), 0.018927124071945653504)
    expectClose(beta.quantile(0.1), 0.55185080043957038826)
    expectClose(beta.survival(0.3), 1 - 0.018927124071945653504)
    // The arcsine law.
    expectClose(BetaDistribution(0.5, 0.5).cdf(0.25), 1.0 / 3)
    expectClose(BetaDistribution(0.5, 0.5).density(0.5), 2 / Double.pi)
  }

  @Test func binomialAgreesWithSumOfTerms() {
    let binomial = BinomialDistribution(trials: 20, probability: 0.3)
    expectClose(binomial.cdf(4), 0.23750777887760164276)
    expectClose(binomial.cdf(4.9), 0.23750777887760164276)
    expectClose((0...4).reduce(0) { $0 + binomial.density(Double($1)) }, binomial.cdf(4))
    expectClose(binomial.survival(4), 1 - binomial.cdf(4))
    #expect(binomial.density(1.5) == 0)
    #expect(binomial.cdf(-1) == 0 && binomial.cdf(20) == 1)
  }

  /// With no success in n trials the upper end is 1 - (α/2)^(1/n); otherwise the ends are defined by
  /// the tails of the binomial distribution.
  @Test func clopperPearsonEndsHaveTheirTails() {
    let none = BinomialDistribution.interval(successes: 0, trials: 20)
    #expect(none.lowerBound == 0)
    expectClose(none.upperBound, 0.1684334709830853)
    let all = BinomialDistribution.interval(successes: 20, trials: 20)
    #expect(all.upperBound == 1)
    expectClose(all.lowerBound, 1 - 0.1684334709830853)
    let some = BinomialDistribution.interval(successes: 4, trials: 20, confidence: 0.9)
    expectClose(
      BinomialDistribution(trials: 20, probability: some.lowerBound).survival(3), 0.05,
      relative: 1e-11)
    expectClose(
      BinomialDistribution(trials: 20, probability: some.upperBound).cdf(4), 0.05, relative: 1e-11)
  }

  @Test func endsAndTailsAreExact() {
    let laws: [any ContinuousDistribution] = [
      NormalDistribution(), StudentTDistribution(degreesOfFreedom: 3),
      ChiSquareDistribution(degreesOfFreedom: 3), GammaDistribution(shape: 2),
      BetaDistribution(2, 3),
    ]
    for law in laws {
      #expect(law.cdf(-.infinity) == 0 && law.survival(-.infinity) == 1)
      #expect(law.cdf(.infinity) == 1 && law.survival(.infinity) == 0)
      #expect(law.cdf(law.quantile(0)) == 0 && law.cdf(law.quantile(1)) == 1)
      #expect(law.cdf(law.upperQuantile(1)) == 0 && law.cdf(law.upperQuantile(0)) == 1)
      #expect(law.cdf(.nan).isNaN && law.density(.nan).isNaN && law.survival(.nan).isNaN)
      for p in [1e-12, 0.01, 0.5, 0.9] {
        expectClose(law.cdf(law.quantile(p)), p, relative: 1e-10)
        expectClose(law.survival(law.upperQuantile(p)), p, relative: 1e-10)
      }
    }
  }
}
