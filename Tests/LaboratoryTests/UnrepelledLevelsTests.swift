import Laboratory
import Testing

@Suite struct UnrepelledLevelsTests {
  @Test("Simulated pairs settle to the mean spacing of the implicit scheme, coarse steps included")
  func implicit() throws {
    for step in [0.2, 0.05] {
      var x = Matrix(rows: 2, columns: 40_000) { k, _ in [-0.5, 0.5][k] }
      try DysonBrownianMotion(dimension: 2).evolve(
        &x, steps: Int(6 / step), timeStep: step, stream: RandomStream("implicit", seed: 1001))
      let spacing = Estimate(meanOf: (0..<x.columns).map { x[1, $0] - x[0, $0] })
      let exact = DysonBrownianMotion.implicitSpacing(step)
      #expect(abs(spacing.value - exact) < 5 * spacing.standardError)
    }
  }

  @Test("The share of close pairs is that of two systems of one level each")
  func share() throws {
    let single = DysonBrownianMotion(dimension: 1)
    var x = Matrix(rows: 1, columns: 40_000) { $1 % 2 == 0 ? -0.5 : 0.5 }
    try single.evolve(
      &x, steps: 1, timeStep: 0.7, scheme: .matrixExact,
      stream: RandomStream("share", seed: 1001))
    let spacings = (0..<20_000).map { abs(x[0, 2 * $0 + 1] - x[0, 2 * $0]) }
    for s in [0.3, 1, 3] {
      let share = Estimate(meanOf: spacings.map { $0 < s ? 1 : 0 })
      let exact = single.shareWithoutRepulsion(below: s, start: 1, time: 0.7)
      #expect(abs(share.value - exact) < 5 * share.standardError)
    }
  }

  @Test("Levels of WᵀW without repulsion ascend, and their sum drifts by the Itô terms alone")
  func rectangular() {
    let motion = RectangularDysonMotion(rows: 12, columns: 4)
    let levels = motion.levelsWithoutRepulsion(
      20_000, from: [1, 2, 3, 4], time: 0.05,
      stream: RandomStream("rectangular", seed: 1001))
    for k in 0..<3 { #expect(levels.gaps(k).allSatisfy { $0 >= 0 }) }
    #expect(abs(levels.sum.value - (10 + 4 * 9 * 0.05)) < 5 * levels.sum.standardError)
  }
}
