import Laboratory
import Testing

@Suite struct EvenLossEdgesTests {
  @Test("One layer: 8, 2f/sinh f, and the cycle", arguments: [0.02, -1.3, 3])
  func oneLayer(_ output: Double) throws {
    let start = OneLayerNetwork(output: output, tangentKernel: 1.7)
    let edges = try EvenLossEdges(of: start, rates: [5, 9, 20], steps: 20_000)
    #expect(edges.output == output && abs(edges.logistic - 8) < 2e-3)
    #expect(abs(edges.exponential / (2 * output / .sinh(output)) - 1) < 3e-4)
    #expect(abs(edges.exponentialLaw / (2 * output / .sinh(output)) - 1) < 1e-15)
    #expect(edges.limits[0] < 1e-8)
    for (rate, limit) in [(9.0, edges.limits[1]), (20, edges.limits[2])] {
      #expect(abs(limit - rate / 4 * .tanh(limit / 2)) < 1e-9 && limit > 1)
    }
  }

  @Test("Two layers settle beyond 8, and one that has diverged says so")
  func twoLayers() throws {
    let start = CatapultRecursion(output: 0.5, tangentKernel: 2, width: 16)
    let edges = try EvenLossEdges(of: start, rates: [10, 900], steps: 20_000)
    #expect(edges.logistic > 16 && edges.limits[0] < 1e-8 && edges.limits[1] == 1e9)
    #expect(edges.exponential > 1.01 * edges.exponentialLaw)
  }

  @Test("At an output of zero there is no edge to find, and the error says where it was looked for")
  func zero() {
    let start = OneLayerNetwork(output: 0, tangentKernel: 1)
    #expect(throws: PhaseBoundaryError.self) {
      try EvenLossEdges(of: start, rates: [], steps: 10)
    }
  }
}
