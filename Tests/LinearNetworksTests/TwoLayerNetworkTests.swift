import LinearNetworks
import Randomness
import Testing

@Suite struct TwoLayerNetworkTests {
  static func network(width: Int) -> TwoLayerNetwork {
    var stream = RandomStream("two layers", seed: 3, cell: width)
    return TwoLayerNetwork(width: width, from: &stream)
  }

  /// The gradient of f by differences: λ is its square, and a step goes against it.
  @Test func stepsAgainstTheGradient() {
    let network = Self.network(width: 5)
    let step = 1e-6
    var gradient: [Double] = []
    for layer in 0..<2 {
      for i in 0..<5 {
        func moved(_ by: Double) -> Double {
          var (first, second) = (network.first, network.second)
          if layer == 0 { first[i] += by } else { second[i] += by }
          return TwoLayerNetwork(first: first, second: second).output
        }
        gradient.append((moved(step) - moved(-step)) / (2 * step))
      }
    }
    #expect(abs(gradient.reduce(0) { $0 + $1 * $1 } - network.tangentKernel) < 1e-8)
    var after = network
    after.step(slope: 0.3)
    for i in 0..<5 {
      #expect(abs(after.first[i] - (network.first[i] - 0.3 * gradient[i])) < 1e-8)
      #expect(abs(after.second[i] - (network.second[i] - 0.3 * gradient[5 + i])) < 1e-8)
    }
  }

  @Test func outputCanBePrescribed() {
    let network = Self.network(width: 40).withOutput(-0.75)
    #expect(abs(network.output + 0.75) < 1e-14)
    #expect(network.first == Self.network(width: 40).first)
  }

  /// E λ = 2, var λ = 4/m; E f = 0, var f = 1. At z = 5 over 2,000 networks.
  @Test func startsHaveTheMomentsOfNormalWeights() {
    let (count, width) = (2000, 30)
    var (kernel, output, square) = (0.0, 0.0, 0.0)
    var stream = RandomStream("two layers/moments", seed: 4)
    for _ in 0..<count {
      let network = TwoLayerNetwork(width: width, from: &stream)
      kernel += network.tangentKernel
      output += network.output
      square += network.output * network.output
    }
    let n = Double(count)
    #expect(abs(kernel / n - 2) < 5 * (4 / Double(width) / n).squareRoot())
    #expect(abs(output / n) < 5 / n.squareRoot())
    // The fourth moment of f is 3 + 6/m.
    #expect(abs(square / n - 1) < 5 * ((2 + 6 / Double(width)) / n).squareRoot())
  }
}
