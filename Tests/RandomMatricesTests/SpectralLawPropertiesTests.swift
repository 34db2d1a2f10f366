import LawProperties
import RandomMatrices
import Randomness
import Testing

/// What every law promises, at 10,000 parameters each that nobody chose: of all sizes, spread evenly in
/// the logarithm.
@Suite struct SpectralLawPropertiesTests {
  private func expectLaw(
    _ name: String, _ location: SourceLocation = #_sourceLocation,
    _ draw: (inout RandomStream) -> Law
  ) {
    for (property, worst) in worstViolations(name, drawing: draw) {
      #expect(
        worst.ratio <= 1, "\(property) \(worst.ratio): \(worst.text)", sourceLocation: location)
    }
  }

  private func law(
    _ law: some SpectralLaw, _ parameters: [Double], support: ClosedRange<Double>,
    smoothness: @escaping (Double) -> Double = { _ in .infinity }, offset: Double = 0,
    noise: Double = 4
  ) -> Law {
    Law(
      density: law.density, cdf: law.cdf, quantile: law.quantile, support: support,
      parameters: "\(parameters)", smoothness: smoothness, offset: offset, noise: noise)
  }

  @Test func semicircle() {
    expectLaw("semicircle") { stream in
      let radius = stream.size(1e-300, 1e300)
      return law(SemicircleLaw(radius: radius), [radius], support: -radius...radius)
    }
  }

  /// Of all aspect ratios, and near 1.
  @Test(arguments: [true, false]) func marchenkoPastur(nearOne: Bool) {
    expectLaw("marchenko-pastur-\(nearOne)") { stream in
      let gamma = nearOne ? 1 + stream.sign() * stream.size(1e-17, 0.9) : stream.size(1e-18, 1e18)
      let v = stream.size(1e-250, 1e250)
      let mp = MarchenkoPasturLaw(aspectRatio: gamma, variance: v)
      return law(mp, [gamma, v], support: mp.lowerEdge...mp.upperEdge)
    }
  }

  @Test func gaussianOrthogonalLevels() {
    expectLaw("goe-levels") { stream in
      let (n, sigma) = (Int(stream.size(1, 500.9)), stream.size(1e-290, 1e290))
      // It has n ripples, of a length of about σ/√n.
      return law(
        GOELevelDensity(order: n, elementNoise: sigma), [Double(n), sigma],
        support: -.infinity ... .infinity, smoothness: { _ in sigma / Double(n).squareRoot() },
        noise: 64)
    }
  }

  @Test func spacings() {
    for index in DysonIndex.allCases {
      expectLaw("surmise-\(index)") { _ in
        law(WignerSurmise(index), [], support: 0 ... .infinity)
      }
      expectLaw("ratio-\(index)") { _ in law(SpacingRatioLaw(index), [], support: 0...1) }
    }
    expectLaw("poisson") { _ in law(PoissonSpacing(), [], support: 0 ... .infinity) }
    expectLaw("poisson-ratio") { _ in law(PoissonSpacingRatio(), [], support: 0...1) }
  }

  @Test func pairs() {
    expectLaw("pair-spacing") { stream in
      let w = stream.size(1e-290, 1e290)
      return law(PairSpacingLaw(pairWidth: w), [w], support: 0 ... .infinity)
    }
    expectLaw("pair-level") { stream in
      let w = stream.size(1e-290, 1e290)
      let center = stream.sign() * w * stream.size(1e-6, 1e6)
      return law(
        PairLevelLaw(center: center, pairWidth: w), [center, w],
        support: -.infinity ... .infinity, offset: abs(center))
    }
  }

  @Test func pairTransition() {
    expectLaw("pair-transition") { stream in
      let (g, time) = (stream.size(1e-200, 1e200), stream.size(1e-8, 1e3))
      let omega = stream.uniform() < 0.2 ? 0 : stream.size(1e-3, 1e3)
      let motion = DysonBrownianMotion(dimension: 2, stiffness: omega, strength: g)
      let (decay, noise) = motion.transition(over: time)
      let start = min(59.9 * stream.uniform() * noise / max(decay, 1e-300), 1e300)
      return law(
        PairTransitionLaw(motion, start: start, time: time), [g, omega, start, time],
        support: 0 ... .infinity, noise: 64)
    }
  }
}
