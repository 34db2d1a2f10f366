import LinearNetworks
import Testing

@Suite struct CatapultOrbitTests {
  /// Below the edge, in the catapult, and from a start that is not small.
  @Test(arguments: [(0.01, 1.5), (0.01, 2.7), (0.9, 3.1)])
  func productIsExact(_ output: Double, _ rate: Double) throws {
    let start = CatapultRecursion(output: output, tangentKernel: 2, width: 16)
    let orbit = CatapultOrbit(of: start, learningRate: rate / 2, steps: 10_000, tolerance: 1e-9)
    let end = try #require(orbit.end)
    #expect(abs(end * (4 - end) - orbit.product) < 1e-9)
  }

  @Test func widthIsAScale() throws {
    // a and ηλ agree: f/√m and ηλ do.
    let narrow = CatapultRecursion(output: 0.01, tangentKernel: 2.5, width: 1)
    let wide = CatapultRecursion(output: 0.16, tangentKernel: 5, width: 64)
    let a = CatapultOrbit(of: narrow, learningRate: 1, steps: 1000, tolerance: 1e-12)
    let b = CatapultOrbit(of: wide, learningRate: 0.5, steps: 1000, tolerance: 1e-12)
    #expect(abs(a.peak - b.peak) < 1e-9 && abs(a.product - b.product) < 1e-9)
    #expect(try abs(#require(a.end) - #require(b.end)) < 1e-9)
  }

  @Test func aRunThatDoesNotEndHasNoEnd() {
    let start = CatapultRecursion(output: 0.1, tangentKernel: 4.2, width: 4)
    #expect(CatapultOrbit(of: start, learningRate: 1, steps: 99, tolerance: 1e-9).end == nil)
    #expect(CatapultOrbit(of: start, learningRate: 0.5, steps: 2, tolerance: 1e-9).end == nil)
  }
}
