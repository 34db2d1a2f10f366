import LinearNetworks
import RealModule
import Testing

@Suite struct StabilityEdgeLawTests {
  let balanced = ScalarLoss.logistic(positiveShare: 0.5)

  @Test func coefficientsAreThoseOfTheFlip() {
    let law = StabilityEdgeLaw(loss: balanced, learningRate: 4, width: 100)
    #expect(abs(law.flattening - 16.0 / 800) < 1e-16 && abs(law.saturation - 1.0 / 6) < 1e-16)
    // Far above the edge: η λ = 8 − (3/2) η²/m.
    let end = law.finalSharpness(from: 4) ?? .nan
    #expect(abs(4 * end - (8 - 1.5 * 16 / 100)) < 1e-12)
    // χ by the second iterate of the plain map at its edge: x″ = x − 2χx³ + O(x⁴), the odd part.
    for q in [0.5, 0.7, 0.9] {
      let loss = ScalarLoss.logistic(positiveShare: q)
      let rate = 2 / loss.curvatureAtMinimum
      func twice(_ x: Double) -> Double {
        var f = loss.minimiser + x
        for _ in 0..<2 { f -= rate * loss.derivative(f) }
        return f - loss.minimiser
      }
      let x = 0.01
      let odd = (twice(x) - twice(-x)) / 2
      let law = StabilityEdgeLaw(loss: loss, learningRate: 1, width: 1)
      #expect(abs((x - odd) / (2 * x * x * x) / law.saturation - 1) < 0.01)
    }
  }

  /// The two differential equations, by the rule of Heun, from a small oscillation to its end.
  @Test(arguments: [0.02, 0.1, 0.4])
  func endIsThatOfTheSlowEquations(_ excess: Double) throws {
    let law = StabilityEdgeLaw(loss: balanced, learningRate: 6, width: 60)
    var (e, x) = (excess, -30.0)
    let step = 0.05
    func slope(_ e: Double, _ x: Double) -> (Double, Double) {
      (-law.flattening * .exp(x), 2 * (e - law.saturation * .exp(x)))
    }
    while x > -31 {
      let first = slope(e, x)
      let second = slope(e + step * first.0, x + step * first.1)
      e += step * (first.0 + second.0) / 2
      x += step * (first.1 + second.1) / 2
    }
    let end = try #require(law.finalSharpness(from: 2 + excess))
    #expect(abs(end - 2 - e) < 1e-5)
  }

  /// The error of relative order η²/m falls with the width.
  @Test func logisticRunsEndWhereTheLawSays() throws {
    for (width, allowance) in [(256, 0.05), (4096, 0.004)] {
      let start = CatapultRecursion(output: 1e-3, tangentKernel: 2, width: width)
      for edge in [9.0, 12, 16] {
        let rate = edge / 2
        let run = start.descend(
          on: balanced, learningRate: rate, steps: 100 * width, tolerance: 1e-9)
        #expect(run.end == .converged)
        let law = StabilityEdgeLaw(loss: balanced, learningRate: rate, width: width)
        let end = try #require(law.finalSharpness(from: rate * 2 / 4))
        let observed = rate * run.network.tangentKernel / 4
        #expect(abs((2 - observed) / (2 - end) - 1) < allowance)
      }
    }
  }

  /// A run with the exponential loss returns up to 3η²/m above the edge, and no further.
  @Test func exponentialLossHasANarrowWindow() {
    let loss = ScalarLoss.exponential(positiveShare: 0.5)
    let law = StabilityEdgeLaw(loss: loss, learningRate: 1, width: 1000)
    #expect(law.finalSharpness(from: 2 + 0.0029) != nil)
    #expect(law.finalSharpness(from: 2 + 0.0031) == nil)
    let start = CatapultRecursion(output: 1e-3, tangentKernel: 2, width: 1000)
    #expect(!start.descend(on: loss, learningRate: 1.0012, steps: 20_000).hasDiverged)
    #expect(start.descend(on: loss, learningRate: 1.0020, steps: 20_000).hasDiverged)
  }

  @Test func startsBelowTheEdgeStay() {
    let law = StabilityEdgeLaw(loss: balanced, learningRate: 3, width: 64)
    #expect(law.finalSharpness(from: 1.5) == 1.5)
  }
}
