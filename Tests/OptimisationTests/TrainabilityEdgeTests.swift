import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Optimisation
import Randomness
import RealModule
import Testing

@Suite struct TrainabilityEdgeTests {
  /// Outcomes with an edge that is known.
  static func isBelow(_ edge: Double) -> (Double) -> Bool { { $0 < edge } }
  static func isAbove(_ edge: Double) -> (Double) -> Bool { { $0 > edge } }

  @Test("The edge is within the resolution, from both sides, after the trainings that this takes")
  func bisection() throws {
    for edge in [0.0011, 0.37, 1.4, 900] {
      for (works, fails, trains) in [
        (0x1p-10, 0x1p10, Self.isBelow(edge)), (0x1p10, 0x1p-10, Self.isAbove(edge)),
      ] {
        let found = try trainabilityEdge(
          between: works, and: fails, resolution: 0.1, trains: trains)
        // 20 octaves, halved 7 times: half of 0.156.
        #expect(found.trainings == 9)
        #expect(abs(found.resolution - 20.0 / 256) < 1e-12)
        #expect(abs(.log2(found.value / edge)) <= found.resolution)
        #expect(trains(found.trains) && !trains(found.fails))
      }
    }
  }

  @Test("Ends that do not behave are errors, also where they belong to one another")
  func brackets() throws {
    func error(_ works: Double, _ fails: Double, widenings: Int = 0) -> TrainabilityError? {
      #expect(throws: TrainabilityError.self) {
        try trainabilityEdge(
          between: works, and: fails, resolution: 0.1, widenings: widenings,
          trains: Self.isBelow(3))
      }
    }
    #expect(error(4, 8) == .doesNotTrain(at: 4))
    #expect(error(1, 2) == .trains(at: 2))
    #expect(error(8, 1) == .isReversed(trainsAt: 1, failsAt: 8))
    // Reversed from the start, and so outwards: a widening finds no end.
    #expect(error(8, 4, widenings: 3) == .doesNotTrain(at: 8 * 0x1p14))
    // Nothing trains, as with a threshold of the loss that no rate reaches in time.
    #expect(throws: TrainabilityError.doesNotTrain(at: 0x1p-12)) {
      try trainabilityEdge(between: 1, and: 4, resolution: 0.1, widenings: 2) { _ in false }
    }
  }

  @Test("A bracket beside the edge is moved onto it, each time twice as long")
  func widening() throws {
    for (works, fails, trains) in [
      (0.25, 0.5, Self.isBelow(3)), (200, 400, Self.isBelow(3)), (12, 6, Self.isAbove(3)),
      (0.5, 0.25, Self.isAbove(3)),
    ] {
      let found = try trainabilityEdge(
        between: works, and: fails, resolution: 0.05, widenings: 4, trains: trains)
      #expect(abs(.log2(found.value / 3)) <= found.resolution)
      #expect(found.resolution <= 0.05)
    }
    var tried: [Double] = []
    _ = try trainabilityEdge(between: 1, and: 2, resolution: 3, widenings: 4) {
      tried.append($0)
      return $0 < 100
    }
    // 1…2, 2…8, 8…128.
    #expect(tried == [1, 2, 8, 128])
  }

  @Test(
    "Edges that grow, at most in proportion, take five trainings each; those that fall are found")
  func along() throws {
    let sizes = (2...9).map { Double(1 << $0) }
    let growing: [(Double) -> Double] = [
      { 0.01 * $0 }, { 0.1 * $0.squareRoot() }, { min(0.01 * $0, 0.4) },
    ]
    for law in growing + [{ 3 / $0 }] {
      let edges = try trainabilityEdges(along: sizes, between: 0.02, and: 0.2, resolution: 0.1) {
        $1 < law(sizes[$0])
      }
      for (size, edge) in zip(sizes, edges) {
        #expect(abs(.log2(edge.value / law(size))) <= edge.resolution && edge.resolution <= 0.1)
      }
      if law(512) > law(4) { #expect(edges.dropFirst().allSatisfy { $0.trainings == 5 }) }
    }
  }

  @Test("Gradient descent on a quadratic trains up to 2/λ₁, with a heavy ball up to 2(1 + ρ)/λ₁")
  func quadratic() throws {
    let test = Case([3, 2], .linear, .squared, count: 12, values: true)
    let largest =
      try HessianOperator(test.linearisation).denseMatrix().symmetricEigenvalues().last ?? .nan
    let batches = MiniBatches(
      sampleCount: 12, batchSize: 12, stream: RandomStream("networks/edge", seed: 1))
    for rho in [0, 0.5, 0.9] {
      let edge = try trainabilityEdge(between: 1 / largest, and: 5 / largest, resolution: 1e-4) {
        rate in
        try test.network.trains(
          from: test.parameters, on: test.samples,
          optimiser: StochasticGradientDescent<Double>(
            parameterCount: test.parameters.count, momentum: Momentum(rho)),
          learningRate: rate, batches: batches, steps: 10_000,
          below: Double(test.linearisation.loss))
      }
      // Just above the edge growth takes longer than 10,000 steps.
      #expect(abs(edge.value * largest / (2 * (1 + rho)) - 1) < 1e-3)
    }
  }

  @Test("An under-estimated curvature λ needs a damping of at least ηλ/2")
  func damping() throws {
    for (rate, curvature) in [(0.1, 3.0), (2, 0.7)] {
      let edge = try trainabilityEdge(between: 100, and: 1e-3, resolution: 1e-4) { damping in
        let factor = (0..<20_000).reduce(1.0) { error, _ in
          error - rate * curvature * error / damping
        }
        return factor.isFinite && abs(factor) < 1
      }
      #expect(abs(edge.value / (rate * curvature / 2) - 1) < 1e-3)
    }
  }

  @Test("a search without an edge is an outcome, another failure is none")
  func withoutAnEdge() throws {
    struct Other: Error {}
    func search(_ trains: @escaping (Double) throws -> Bool) throws -> TrainabilityEdge? {
      try edgeIfFound { try trainabilityEdge(between: 1, and: 4, resolution: 0.1, trains: trains) }
    }
    #expect(try search { _ in true } == nil)
    #expect(try search { _ in false } == nil)
    #expect(try search { $0 > 2 } == nil)
    #expect(try search { $0 < 2 } != nil)
    #expect(throws: Other.self) { try search { _ in throw Other() } }
  }
}
