import LinearAlgebra
import LinearNetworks
import Randomness
import Testing

@Suite struct DeepLinearNetworkTests {
  let balanced = ScalarLoss.logistic(positiveShare: 0.5)

  static func network(depth: Int, width: Int) -> DeepLinearNetwork {
    var stream = RandomStream("deep", seed: 3, cell: width, replicate: depth)
    return DeepLinearNetwork(depth: depth, width: width, from: &stream)
  }

  /// All weights in one list, and the network that has them.
  static func weights(_ network: DeepLinearNetwork) -> [Double] {
    network.first + network.hidden.flatMap(\.elements) + network.last
  }

  static func network(_ weights: [Double], depth: Int, width m: Int) -> DeepLinearNetwork {
    DeepLinearNetwork(
      first: Array(weights.prefix(m)),
      hidden: (0..<depth - 2).map { k in
        let start = m + k * m * m
        return Matrix(rows: m, columns: m, elements: Array(weights[start..<start + m * m]))
      },
      last: Array(weights.suffix(m)))
  }

  /// The gradient of a quantity by central differences.
  static func gradient(
    of quantity: KeyPath<DeepLinearNetwork, Double>, at network: DeepLinearNetwork
  ) -> [Double] {
    let (weights, step) = (weights(network), 1e-6)
    return weights.indices.map { i in
      func moved(_ by: Double) -> Double {
        var moved = weights
        moved[i] += by
        return Self.network(moved, depth: network.depth, width: network.width)[keyPath: quantity]
      }
      return (moved(step) - moved(-step)) / (2 * step)
    }
  }

  @Test("Steps go against the gradient of f by differences, and λ is its square", arguments: 2...5)
  func gradient(depth: Int) {
    let network = Self.network(depth: depth, width: 4)
    let gradient = Self.gradient(of: \.output, at: network)
    #expect(abs(gradient.dot(gradient) - network.tangentKernel) < 1e-7)
    var after = network
    after.step(slope: 0.3)
    var expected = Self.weights(network)
    expected.add(gradient, scaledBy: -0.3)
    for (x, y) in zip(Self.weights(after), expected) { #expect(abs(x - y) < 1e-8) }
    let anew = Self.network(Self.weights(after), depth: depth, width: 4)
    #expect(abs(after.output - anew.output) < 1e-13)
  }

  @Test("|∇λ|² is that by differences; at depth 2 it is 4λ/m", arguments: 2...5)
  func kernelSlope(depth: Int) {
    let network = Self.network(depth: depth, width: 4)
    let gradient = Self.gradient(of: \.tangentKernel, at: network)
    #expect(abs(gradient.dot(gradient) / network.tangentKernelSlope - 1) < 1e-7)
    let two = Self.network(depth: 2, width: 9)
    #expect(abs(two.tangentKernelSlope - 4 * two.tangentKernel / 9) < 1e-13)
  }

  @Test("A product of single weights: f = w₁w₂w₃, λ = (w₂w₃)² + (w₁w₃)² + (w₁w₂)²")
  func widthOne() {
    let network = Self.network([2, 3, 5], depth: 3, width: 1)
    #expect(network.output == 30 && network.tangentKernel == 225 + 100 + 36)
  }

  @Test("At depth 2 it is the two-layer network, step by step, through a catapult")
  func twoLayers() {
    var deep = Self.network(depth: 2, width: 40)
    var two = TwoLayerNetwork(first: deep.first, second: deep.last)
    let rate = 12 / two.tangentKernel
    for _ in 0..<200 {
      deep.step(slope: rate * balanced.derivative(deep.output))
      two.step(slope: rate * balanced.derivative(two.output))
      #expect(abs(deep.output - two.output) < 1e-10)
      #expect(abs(deep.tangentKernel / two.tangentKernel - 1) < 1e-11)
    }
  }

  @Test("The output can be prescribed", arguments: 2...4)
  func prescribedOutput(depth: Int) {
    let network = Self.network(depth: depth, width: 20)
    let moved = network.withOutput(-0.75)
    #expect(abs(moved.output + 0.75) < 1e-13 && moved.first == network.first)
    #expect(moved.hidden == network.hidden)
  }

  /// E λ = L at every width, by independence of the layers; |∇λ|² m tends to 48 at depth 3. Over 300
  /// networks at five standard errors, and 15 % for terms beyond 1/m.
  @Test("Starts have the moments of normal weights")
  func moments() {
    for depth in 2...4 {
      var stream = RandomStream("deep/moments", seed: 4, cell: depth)
      let networks = (0..<300).map { _ in
        DeepLinearNetwork(depth: depth, width: 40, from: &stream)
      }
      let kernels = networks.map(\.tangentKernel)
      let mean = kernels.reduce(0, +) / 300
      let variance = kernels.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 299
      #expect(abs(mean - Double(depth)) < 5 * (variance / 300).squareRoot())
      if depth == 3 {
        let slope = networks.reduce(0) { $0 + $1.tangentKernelSlope } / 300
        #expect(abs(slope * 40 / 48 - 1) < 0.15)
      }
    }
  }

  @Test("Beyond the edge it lands below 8/η by (3/64) η²|∇λ|²/λ, up to the square of that")
  func lands() {
    let start = Self.network(depth: 3, width: 200)
    let rate = 12 / start.tangentKernel
    let end = start.descend(on: balanced, rate: 12, steps: 4000, tolerance: 1e-9)
    let law = StabilityEdgeLaw(
      loss: balanced, learningRate: rate, kernel: end.network.tangentKernel,
      slope: end.network.tangentKernelSlope)
    let gap = 1 - (law.finalSharpness(from: 20) ?? .nan) / 2
    #expect(end.end == .converged && gap > 0.02 && gap < 0.1)
    #expect(abs(1 - rate * end.network.tangentKernel / 8 - gap) < 2 * gap * gap)
  }
}
