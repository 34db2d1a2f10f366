import LinearNetworks
import RealModule
import Testing

@Suite struct PhaseBoundaryTests {
  static let start = CatapultRecursion(output: 0.4, tangentKernel: 1.7, width: 256)

  static func run(_ edge: Double) -> Descent<CatapultRecursion> {
    start.descend(
      on: .squared, learningRate: edge / start.tangentKernel, steps: 2000, tolerance: 1e-9)
  }

  @Test func squaredLossDivergesAtFour() throws {
    let edge = try PhaseBoundary(in: 1...8, run: Self.run)
    #expect(edge.lower <= 4.000001 && edge.upper >= 4 && edge.upper < 4.00001)
    #expect(edge.upper <= 1.000001 * edge.lower && edge.lower < edge.value)
  }

  /// The loss rises where ηλ > 2 + a², a = ηf/√m; the bracket ends far in the divergent phase,
  /// where the condition alone would be comparing infinities.
  @Test func divergedRunsAreBeyondEveryBoundary() throws {
    let edge = try PhaseBoundary(in: 0.5...32, run: Self.run) { $0.peakLoss > $0.initialLoss }
    let a = edge.value * 0.4 / (1.7 * 16)
    #expect(abs(edge.value - (2 + a * a)) < 1e-5)
    // A condition that no run meets leaves the boundary of divergence.
    let same = try PhaseBoundary(in: 0.5...32, run: Self.run) { _ in false }
    #expect(abs(same.value - 4) < 1e-5)
  }

  @Test func bracketsAreChecked() {
    #expect(throws: PhaseBoundaryError.below(4.5)) {
      try PhaseBoundary(in: 4.5...8, run: Self.run)
    }
    #expect(throws: PhaseBoundaryError.above(3)) {
      try PhaseBoundary(in: 1...3, run: Self.run)
    }
  }
}
