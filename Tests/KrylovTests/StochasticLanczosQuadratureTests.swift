import Krylov
import LinearAlgebra
import Randomness
import Testing

struct StochasticLanczosQuadratureTests {
  let stream = RandomStream("krylov-tests/probes", seed: 11)

  /// For a diagonal matrix every vector of signs has the weight 1/P at each eigenvalue.
  @Test func signsSeeTheExactSpectrumOfADiagonalMatrix() throws {
    let diagonal = [-2, -0.5, 0, 1, 4.0]
    let density = try stochasticLanczosQuadrature(
      of: DiagonalOperator(diagonal: diagonal), probes: 3, steps: 5, stream: stream)
    for probe in density.probes {
      #expect(distance(probe.nodes, diagonal) <= 1e-13)
      #expect(distance(probe.weights, Array(repeating: 0.2, count: 5)) <= 1e-13)
    }
    let third = density.moment(3)
    #expect(abs(third.value - (-8 - 0.125 + 1 + 64) / 5) <= 1e-12)
    #expect(third.standardError <= 1e-12 && third.count == 3)
  }

  @Test func weightsSumToOneAndNodesStayInTheSpectrum() throws {
    let a = randomSymmetric(150, seed: 12)
    let values = try a.symmetricEigenvalues()
    for distribution in [ProbeDistribution.rademacher, .gaussian] {
      let density = try stochasticLanczosQuadrature(
        of: a, probes: 5, steps: 30, distribution: distribution, blockSize: 2, stream: stream)
      for probe in density.probes {
        #expect(abs(probe.weights.reduce(0, +) - 1) <= 1e-13)
        #expect(probe.weights.allSatisfy { $0 >= 0 })
        #expect(probe.nodes[0] >= values[0] - 1e-11)
        #expect(probe.nodes[29] <= values[149] + 1e-11)
      }
    }
  }

  @Test func aProbeDependsNeitherOnTheirNumberNorOnTheBlocks() throws {
    let a = randomSymmetric(80, seed: 13)
    let many = try stochasticLanczosQuadrature(
      of: a, probes: 7, steps: 10, blockSize: 3, stream: stream)
    let few = try stochasticLanczosQuadrature(
      of: a, probes: 2, steps: 10, blockSize: 1, stream: stream)
    for r in 0..<2 {
      #expect(distance(many.probes[r].nodes, few.probes[r].nodes) <= 1e-10)
      #expect(distance(many.probes[r].weights, few.probes[r].weights) <= 1e-10)
    }
  }

  /// With one step the only node is q_1ᵀAq_1 = vᵀAv/P.
  @Test func theFirstMomentIsHutchinsonsEstimate() throws {
    let a = randomSymmetric(60, seed: 14)
    let trace = try hutchinsonTrace(of: a, probes: 9, stream: stream)
    for steps in [1, 6] {
      let moment = try stochasticLanczosQuadrature(of: a, probes: 9, steps: steps, stream: stream)
        .moment(1)
      #expect(abs(moment.value * 60 - trace.value) <= 1e-11)
      #expect(abs(moment.standardError * 60 - trace.standardError) <= 1e-11)
    }
  }

  /// 40 probes, 5 standard errors: four t statistics with 39 degrees of freedom all pass for
  /// 99.995 % of seeds.
  @Test func momentsAreUnbiasedForTheWholeSpectrum() throws {
    let a = (1 / 12.0) * randomSymmetric(100, seed: 15)
    let values = try a.symmetricEigenvalues()
    let density = try stochasticLanczosQuadrature(of: a, probes: 40, steps: 20, stream: stream)
    for k in 1...4 {
      let exact = values.reduce(0) { $0 + Double.pow($1, k) } / 100
      let moment = density.moment(k)
      #expect(abs(moment.value - exact) <= 5 * moment.standardError)
    }
  }

  @Test func aChangingOperatorIsRefused() {
    final class Counter { var calls = 0.0 }
    let counter = Counter()
    let drifting = FunctionOperator(dimension: 4) { x in
      counter.calls += 1
      return x.map { $0 * counter.calls }
    }
    #expect(throws: KrylovError.notDeterministic(largestDifference: 1)) {
      try stochasticLanczosQuadrature(of: drifting, probes: 1, steps: 2, stream: stream)
    }
  }

  @Test func singlePrecisionOperatorsHaveADensityToo() throws {
    let a = DiagonalOperator<Float>(diagonal: [-1, 0, 0.5, 2])
    let density = try stochasticLanczosQuadrature(of: a, probes: 2, steps: 4, stream: stream)
    #expect(distance(density.probes[1].nodes, [-1, 0, 0.5, 2]) <= 1e-5)
  }
}
