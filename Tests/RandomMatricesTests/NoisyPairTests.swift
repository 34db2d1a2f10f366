import RandomMatrices
import RealModule
import Testing

struct NoisyPairTests {
  private func expect(
    _ g: Double, _ s: Double, _ t: Double, _ wanted: Double, within tolerance: Double
  ) {
    let found = TwoByTwo.meanRepulsion(gap: g, gapDeviation: s, coupling: t)
    #expect(abs(found / wanted - 1) <= tolerance, "\(g), \(s), \(t): \(found), not \(wanted)")
  }

  @Test("Equal levels without noise in the gap: t√(2/π), at any size")
  func equalLevels() {
    for t in [1e-6, 0.3, 1, 5e4] { expect(0, 0, t, t * (2 / Double.pi).squareRoot(), within: 1e-8) }
  }

  @Test("Equal levels with s = 2t: the spacing is the length of a normal vector in the plane")
  func surmise() {
    for t in [1e-3, 1, 70] { expect(0, 2 * t, t, t * (Double.pi / 2).squareRoot(), within: 1e-8) }
  }

  @Test("No coupling: half the mean of |g + x| − g, a folded normal variate")
  func folded() {
    for (g, s) in [(0.5, 1.0), (1, 0.4), (0, 2)] {
      let density = Double.exp(-g * g / (2 * s * s)) / (2 * Double.pi).squareRoot()
      let below = Double.erfc(g / (s * 2.0.squareRoot())) / 2
      expect(g, s, 0, s * density - g * below, within: 1e-7)
    }
  }

  @Test("Weak noise: second order t²/g, and (s² − 3t²)t²/g³ after it")
  func weakNoise() {
    for g in [0.1, 1] {
      let t = 1e-3 * g
      expect(g, 0, t, t * t / g * (1 - 3e-6), within: 1e-8)
      expect(g, t, t, t * t / g * (1 - 2e-6), within: 1e-8)
    }
  }

  // The rectangle rule on a grid fine enough for the corner at g + x = y = 0.
  @Test("Between the limits it is the mean over a fine grid of x and y")
  func grid() {
    let (h, n) = (0.02, 400)
    for (g, s, t) in [(0.05, 0.08, 0.05), (0.3, 0.1, 0.2), (0.9, 0.3, 0.1)] {
      var (sum, weight) = (0.0, 0.0)
      for i in -n...n {
        for k in -n...n {
          let (u, v) = (h * (Double(i) + 0.3), h * (Double(k) + 0.4))
          let w = Double.exp(-(u * u + v * v) / 2)
          sum += w * (Double.hypot(g + s * u, 2 * t * v) - g) / 2
          weight += w
        }
      }
      expect(g, s, t, sum / weight, within: 1e-4)
    }
  }
}
