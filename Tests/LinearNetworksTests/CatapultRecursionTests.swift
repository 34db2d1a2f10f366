import LinearNetworks
import Randomness
import RealModule
import Testing

@Suite struct CatapultRecursionTests {
  /// Every loss, on both sides of its edge, through a catapult.
  @Test(arguments: [1, 4, 64, 1024])
  func isGradientDescentOnTheWeights(_ width: Int) {
    let losses: [ScalarLoss] = [
      .squared, .logistic(positiveShare: 0.5), .logistic(positiveShare: 0.8),
      .logistic(positiveShare: 1), .exponential(positiveShare: 0.5),
    ]
    let start = TwoLayerNetworkTests.network(width: width).withOutput(0.3)
    for loss in losses {
      let edge = 2 / (loss.curvatureAtMinimum > 0 ? loss.curvatureAtMinimum : 0.25)
      for sharpness in [0.4, 0.9, 1.4] {
        let rate = sharpness * edge / start.tangentKernel
        var weights = start
        var recursion = CatapultRecursion(start)
        for _ in 0..<60 {
          weights.step(slope: rate * loss.derivative(weights.output))
          recursion.step(slope: rate * loss.derivative(recursion.output))
          guard weights.tangentKernel < 1e3 else { break }
          let scale = 1 + abs(weights.output)
          #expect(abs(recursion.output - weights.output) < 1e-9 * scale)
          #expect(abs(recursion.tangentKernel / weights.tangentKernel - 1) < 1e-9)
        }
      }
    }
  }

  /// With a = ηf/√m: 4 − ηλ grows by the factor 1 + a² in each step, exactly, and
  /// λ² − 4f²/m by (1 − a²)².
  @Test func squaredLossHasTwoExactFactors() {
    let (width, rate) = (16, 1.3)
    var network = CatapultRecursion(output: 0.8, tangentKernel: 2.1, width: width)
    for _ in 0..<30 {
      let a = rate * network.output / 4
      let distance = 4 - rate * network.tangentKernel
      let product = network.plus * network.minus
      network.step(slope: rate * network.output)
      #expect(abs(4 - rate * network.tangentKernel - distance * (1 + a * a)) < 1e-13)
      let factor = (1 - a * a) * (1 - a * a)
      #expect(abs(network.plus * network.minus - product * factor) < 1e-13)
    }
  }

  /// On the edge of divergence a = 2 cos θ goes to 2 cos 3θ: the cubic of Chebyshev.
  @Test func edgeOfDivergenceIsChebyshevs() {
    var network = CatapultRecursion(output: 2 * .cos(0.7), tangentKernel: 4, width: 1)
    var angle = 0.7
    for _ in 0..<10 {
      network.step(slope: network.output)
      angle *= 3
      #expect(abs(network.output - 2 * .cos(angle)) < 1e-9)
      #expect(abs(network.tangentKernel - 4) < 1e-9)
    }
  }

  @Test func balancedStartsStayBalanced() {
    // u = v: p₋ = 0, and stays there.
    var network = CatapultRecursion(
      TwoLayerNetwork(first: [0.6, -1.2], second: [0.6, -1.2]))
    network.step(slope: 0.2)
    #expect(network.minus == 0 && network.plus > 0)
    #expect(abs(network.tangentKernel - 2 * network.output / 2.0.squareRoot()) < 1e-15)
  }

  @Test func deviationIsRounding() {
    for rate in [1, 2.7] {
      let weights = TwoLayerNetworkTests.network(width: 64).withOutput(0.3)
      let deviation = CatapultRecursion.deviation(from: weights, rate: rate, steps: 50)
      #expect(deviation > 0 && deviation < 1e-11)
    }
  }

  @Test func drawnStartsAreThoseOfTheWeights() {
    var stream = RandomStream("catapult-recursion-tests", seed: 1001)
    let copy = stream
    let network = TwoLayerNetwork(width: 9, from: &stream)
    #expect(CatapultRecursion(width: 9, copy) == CatapultRecursion(network))
    let small = CatapultRecursion(width: 9, output: 0.01, copy)
    #expect(small == CatapultRecursion(network.withOutput(0.01)))
    #expect(abs(small.output - 0.01) < 1e-12)
  }
}
