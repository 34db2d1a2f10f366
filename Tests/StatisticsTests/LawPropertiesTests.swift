import LawProperties
import Randomness
import Statistics
import Testing

/// What every distribution promises, at 10,000 parameters each that nobody chose: of all sizes, spread
/// evenly in the logarithm.
@Suite struct LawPropertiesTests {
  private func expectLaw(
    _ name: String, _ location: SourceLocation = #_sourceLocation,
    _ draw: (inout RandomStream) -> Law
  ) {
    for (property, worst) in worstViolations(name, drawing: draw) {
      #expect(worst.ratio <= 1, "\(property): \(worst.text)", sourceLocation: location)
    }
  }

  private func law(
    _ law: some ContinuousDistribution, _ parameters: [Double], support: ClosedRange<Double>,
    smoothness: @escaping (Double) -> Double = { _ in .infinity }, offset: Double = 0, noise: Double
  ) -> Law {
    Law(
      density: law.density, cdf: law.cdf, survival: law.survival, quantile: law.quantile,
      upperQuantile: law.upperQuantile, support: support, parameters: "\(parameters)",
      smoothness: smoothness, offset: offset, noise: noise)
  }

  @Test func normal() {
    expectLaw("normal") { stream in
      let sigma = stream.size(1e-200, 1e200)
      let mean = stream.sign() * sigma * stream.size(1e-6, 1e6)
      return law(
        NormalDistribution(mean: mean, standardDeviation: sigma), [mean, sigma],
        support: -.infinity ... .infinity, offset: abs(mean), noise: 64)
    }
  }

  @Test func studentT() {
    expectLaw("student-t") { stream in
      let nu = stream.size(1e-3, 1e12)
      return law(
        StudentTDistribution(degreesOfFreedom: nu), [nu], support: -.infinity ... .infinity,
        smoothness: { ($0 * $0 + nu).squareRoot() }, noise: 5000)
    }
  }

  @Test func gamma() {
    expectLaw("gamma") { stream in
      let (shape, scale) = (stream.size(1e-3, 1e8), stream.size(1e-200, 1e200))
      return law(
        GammaDistribution(shape: shape, scale: scale), [shape, scale], support: 0 ... .infinity,
        noise: 5000 + 2 * shape)
    }
  }

  @Test func chiSquare() {
    expectLaw("chi-square") { stream in
      let degrees = stream.size(1e-3, 1e8)
      return law(
        ChiSquareDistribution(degreesOfFreedom: degrees), [degrees], support: 0 ... .infinity,
        noise: 5000 + 2 * degrees)
    }
  }

  /// Each step of the distribution function is the probability of a number.
  @Test func binomial() {
    for cell in 0..<10_000 {
      var stream = RandomStream("law-properties/binomial", seed: 1, cell: cell)
      let n = Int(stream.size(1, 1e6))
      var p = stream.size(1e-12, 1)
      if stream.uniform() < 0.5 { p = 1 - p }
      let law = BinomialDistribution(trials: n, probability: p)
      let spread = (Double(n) * p * (1 - p)).squareRoot()
      let guess = Double(n) * p + 4 * (2 * stream.uniform() - 1) * (spread + 1)
      let k = min(max(guess.rounded(), 0), Double(n))
      let (below, at) = (law.cdf(k - 1), law.cdf(k))
      #expect(0 <= below && below <= at && at <= 1, "\(law) at \(k)")
      #expect(law.cdf(k + 0.5) == at && law.density(k + 0.5) == 0, "\(law) at \(k)")
      let allowance = (5000 + Double(n) / 2) * Double.ulpOfOne
      #expect(abs(at + law.survival(k) - 1) <= allowance, "\(law) at \(k)")
      // Of the tail on its own side of the mean, which is not a difference of numbers near 1.
      let lower = at - below
      let upper = law.survival(k - 1) - law.survival(k)
      let (step, tail) = at < 0.5 ? (lower, at) : (upper, law.survival(k - 1))
      #expect(abs(step - law.density(k)) <= allowance * tail, "\(law) at \(k)")
    }
  }

  /// Kolmogorov's distribution falls from 1 to 0, for every number of observations. Where one form of
  /// it follows on another there are steps of the error of the worse.
  @Test func kolmogorov() {
    for cell in 0..<10_000 {
      var stream = RandomStream("law-properties/kolmogorov", seed: 1, cell: cell)
      let n = Int(stream.size(1, 100_000))
      // Large samples take their time where they are counted out.
      let isLarge = n > 300
      let law = KolmogorovDistribution(count: n)
      let unit = 1 / Double(n).squareRoot()
      let d =
        isLarge ? unit * (0.3 + 0.7 * stream.uniform()) : min(1.1, unit * stream.size(0.1, 10))
      let next = d + unit * stream.size(1e-12, 1)
      let (here, there) = (law.survival(d), law.survival(next))
      #expect(here >= 0 && here <= 1 && abs(law.cdf(d) + here - 1) <= 1e-15, "\(n), \(d)")
      let step = n > 1000 ? 3e-5 : 1e-10
      #expect(there <= here + step, "\(n): \(here) at \(d), \(there) at \(next)")
      let x = stream.size(1e-3, 30)
      let y = x * (1 + stream.size(1e-12, 1))
      let (limit, beyond) = (
        KolmogorovDistribution.limitSurvival(x), KolmogorovDistribution.limitSurvival(y)
      )
      #expect(limit >= 0 && limit <= 1 && beyond <= limit + 1e-15, "limit at \(x), \(y)")
    }
  }

  @Test func beta() {
    expectLaw("beta") { stream in
      let (a, b) = (stream.size(1e-3, 1e6), stream.size(1e-3, 1e6))
      return law(BetaDistribution(a, b), [a, b], support: 0...1, noise: 5000 + (a + b) / 2)
    }
  }
}
