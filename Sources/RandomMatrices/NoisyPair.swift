import RealModule
import Requirements

extension TwoByTwo {
  /// How far noise pushes the upper of two levels up on average by their repulsion,
  /// ½ E(√((g + x)² + 4y²) − g): half of what the spacing of [[g, y], [y, x′]] gains, where x is what
  /// the noise adds to the gap g, and y the coupling, both normal with mean zero and independent.
  ///
  /// Weak noise gives t²/g, the second order of perturbation theory; two equal levels without any x
  /// give E|y| = t√(2/π).
  ///
  /// With √q = ∫ (1 − e^{−qu}) u^{−3/2} du/(2√π) the mean over x and y can be taken in closed form.
  /// What is left is an integral over log u of a smooth function that falls off like √u and 1/√u, for
  /// which the trapezoidal rule converges exponentially (ours). The relative error is below 1e-8, but
  /// for a cancellation by (s/t)² where the coupling t is the smaller.
  ///
  /// - Parameters:
  ///   - gap: g ≥ 0.
  ///   - gapDeviation: s, the standard deviation of x.
  ///   - coupling: t, the standard deviation of y.
  ///
  /// Cost: some 300 evaluations of an exponential and two logarithms.
  public static func meanRepulsion(
    gap g: Double, gapDeviation s: Double, coupling t: Double
  ) -> Double {
    let unit = g * g + s * s + 4 * t * t
    require(unit.isFinite && g >= 0, "a gap of \(g) with noise of \(s) and \(t)")
    if s == 0 && t == 0 { return 0 }
    let step = 0.4
    let sum = (-150...150).reduce(0.0) { sum, k in
      let u = .exp(step * Double(k)) / unit
      let (a, b) = (2 * u * s * s, 8 * u * t * t)
      let without = Double.exp(-u * g * g)
      // E exp(−u(g + x)² − 4uy²), and its logarithm less that of exp(−ug²).
      let logarithms = (Double.log(onePlus: a) + .log(onePlus: b)) / 2
      let with = Double.exp(-u * g * g / (1 + a) - logarithms)
      let ratio = u * g * g * a / (1 + a) - logarithms
      let difference = abs(ratio) < 1 ? -without * .expMinusOne(ratio) : without - with
      return sum + difference / u.squareRoot()
    }
    return step * sum / (4 * Double.pi.squareRoot())
  }
}
