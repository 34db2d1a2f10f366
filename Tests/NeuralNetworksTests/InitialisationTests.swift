import LinearAlgebra
import NeuralNetworks
import Randomness
import Testing

@Suite struct InitialisationTests {
  /// The mean square of the weights of a layer.
  func variance(_ parameters: [Double], _ range: Range<Int>) -> Double {
    range.reduce(0) { $0 + parameters[$1] * parameters[$1] } / Double(range.count)
  }

  // The mean square of n normal variates has the relative standard error √(2/n); 5 of them let
  // 1 seed in 10⁶ fail.
  @Test(
    "Normal weights have variance 2/fan-in before ReLU and 1/fan-in elsewhere; biases are zero",
    arguments: [Activation.relu, .tanh, .linear])
  func normal(_ activation: Activation) {
    let network = MultilayerPerceptron<Double>(
      layerSizes: [200, 100, 50, 40], activation: activation)
    var stream = RandomStream("networks/normal", seed: 1)
    let parameters = network.initialParameters(from: &stream)
    for (index, layer) in network.layers.enumerated() {
      let numerator = activation == .relu && index < 2 ? 2.0 : 1.0
      let ratio = variance(parameters, layer.weights) * Double(layer.inputs) / numerator
      #expect(abs(ratio - 1) < 5 * (2 / Double(layer.weights.count)).squareRoot())
      #expect(layer.biases.allSatisfy { parameters[$0] == 0 })
    }
  }

  // u² of a variate uniform on ±1 has mean 1/3 and variance 4/45.
  @Test("Uniform weights and biases fill ±1/√fan-in")
  func uniform() {
    let network = MultilayerPerceptron<Double>(layerSizes: [400, 100, 10])
    var stream = RandomStream("networks/uniform", seed: 1)
    let parameters = network.initialParameters(.uniform, from: &stream)
    for layer in network.layers {
      let all = layer.weights.lowerBound..<layer.biases.upperBound
      let bound = 1 / Double(layer.inputs).squareRoot()
      #expect(all.allSatisfy { abs(parameters[$0]) < bound })
      let meanSquare = variance(parameters, all) / (bound * bound)
      #expect(abs(meanSquare - 1 / 3.0) < 5 * (4 / 45.0 / Double(all.count)).squareRoot())
    }
  }

  @Test("Float and Double networks start at the same point")
  func precision() {
    var stream = RandomStream("networks/precision", seed: 1)
    var copy = stream
    let double = MultilayerPerceptron<Double>(layerSizes: [5, 4, 3])
      .initialParameters(from: &stream)
    let single = MultilayerPerceptron<Float>(layerSizes: [5, 4, 3]).initialParameters(from: &copy)
    #expect(single == double.map { Float($0) })
  }
}
