import Laboratory
import Testing

@Suite struct LogisticCycleTests {
  let loss = ScalarLoss.logistic(positiveShare: 0.5)

  @Test("near the edge the cycle stands 3/2 (1 - 8/ηλ) above the minimum")
  func height() {
    // F = (r/4) tanh(F/2) with tanh x ≈ x - x³/3: F² ≈ 12 (1 - 8/r), and log cosh F/2 ≈ F²/8.
    let r = 8.0008
    #expect(abs(loss.cycleHeight(rate: r) / (1.5 * (1 - 8 / r)) - 1) < 1e-3)
    #expect(loss.cycleHeight(rate: 7.9) == 0)
  }

  @Test("a network of constant curvature stays on the cycle for ever")
  func plateau() {
    let plateau = LogisticPlateau(of: OneLayerNetwork(output: 0.01, tangentKernel: 2), rate: 12)
    #expect(abs(plateau.height - 1) < 1e-3)
    #expect(abs(plateau.mean / loss.cycleHeight(rate: 12) - plateau.height) < 1e-9)
    #expect(abs(plateau.rate - 12) < 1e-9)
  }

  @Test("the edge is where a small deviation grows by 2^(1/t) in a step")
  func edge() throws {
    let start = OneLayerNetwork(output: 1e-6, tangentKernel: 2)
    let edge = try start.edge(on: loss, doublingWithin: 100)
    #expect(abs(edge - (1 + Double.exp2(1 / 100))) < 1e-5)
  }

  @Test("a slide begins at its rate, ends on the edge, and is dense where it begins")
  func slide() {
    let start = CatapultRecursion(output: 0.01, tangentKernel: 2, width: 1024)
    let slide = start.slide(on: loss, rate: 12, steps: 4096)
    #expect(slide.prefix(10).map(\.step) == Array(1...10))
    #expect(slide.count < 200 && abs(slide[0].rate - 12) < 1e-3)
    let end = slide[slide.count - 1].rate
    #expect(abs(end - (8 - 1.5 * 36 / 1024)) < 0.01)
    #expect(zip(slide, slide.dropFirst()).allSatisfy { $0.0.rate > $0.1.rate - 1e-12 })
  }
}
