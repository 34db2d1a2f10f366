import DiffusionMaps
import RealModule
import Testing

struct KnownSpectraTests {
  /// ∫ f e^{κ cos θ} over 0…π by the trapezoidal rule, which is exact to rounding for smooth periodic
  /// integrands.
  private func integral(_ bandwidth: Double, _ f: (Double) -> Double) -> Double {
    let n = 4000
    return (0...n).reduce(0) { sum, i in
      let theta = Double.pi * Double(i) / Double(n)
      let weight = i == 0 || i == n ? 0.5 : 1.0
      return sum + weight * f(theta) * .exp((.cos(theta) - 1) / (2 * bandwidth))
    }
  }

  @Test(arguments: [4.0, 0.5, 0.03, 0.001]) func circleIsTheFourierCoefficient(
    bandwidth: Double
  ) {
    for k in 0...5 {
      let exact = integral(bandwidth) { .cos(Double(k) * $0) } / integral(bandwidth) { _ in 1 }
      #expect(abs(KnownSpectra.circle(k, bandwidth: bandwidth) - exact) <= 1e-13)
    }
  }

  @Test(arguments: [4.0, 0.5, 0.03]) func sphereIsElementary(bandwidth: Double) {
    // I_{3/2}/I_{1/2} = coth κ − 1/κ, and the recurrence gives degree 2: 1 − 3μ_1/κ.
    let kappa = 1 / (2 * bandwidth)
    let first = 1 / .tanh(kappa) - 1 / kappa
    #expect(abs(KnownSpectra.sphere(1, bandwidth: bandwidth) - first) <= 1e-13)
    #expect(abs(KnownSpectra.sphere(2, bandwidth: bandwidth) - (1 - 3 * first / kappa)) <= 1e-12)
  }

  @Test func everyShapeIsWrongByTheFractionOfTheBandwidth() {
    let bandwidth = 1e-4
    func bias(_ mu: Double, _ limit: Double) -> Double { (-.log(mu) / bandwidth) / limit - 1 }
    #expect(abs(bias(KnownSpectra.circle(3, bandwidth: bandwidth), 9) / bandwidth - 1) <= 0.01)
    #expect(abs(bias(KnownSpectra.torus(1, 2, bandwidth: bandwidth), 5) / bandwidth - 1) <= 0.01)
    #expect(abs(bias(KnownSpectra.sphere(2, bandwidth: bandwidth), 6) / bandwidth - 1) <= 0.01)
  }
}
