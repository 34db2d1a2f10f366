import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Randomness
import Testing

@Suite struct ConvolutionalNetworkTests {
  @Test("VGG-16 has 15,291,300 parameters for 100 classes")
  func vgg16() {
    let network = ConvolutionalNetwork<Float>.vgg16(classes: 100)
    #expect(network.parameterCount == 15_291_300)
    // 13 convolutions and three fully connected layers.
    #expect(network.layers.count == 16)
    #expect(network.multiplyAdds == 313_772_032)
  }

  @Test("Widths 16, 32 and 64 make 82,330 parameters and 9.9 million multiply-adds on CIFAR-10")
  func vgg() {
    let network = ConvolutionalNetwork<Float>.vgg(widths: [16, 32, 64], classes: 10)
    #expect(network.parameterCount == 82_330)
    #expect(network.inputCount == 3_072)
    #expect(network.multiplyAdds == 9_889_792)
  }

  @Test("Initial weights have the variance of He before rectification, 1/fan-in at the output")
  func initialisation() {
    let network = ConvolutionalNetwork<Double>.vgg(widths: [32, 32], classes: 50)
    var stream = RandomStream("networks/convolutional start", seed: 5)
    let w = network.initialParameters(from: &stream)
    for (index, layer) in network.layers.enumerated() {
      let weights = w[layer.weights]
      let variance = weights.reduce(0) { $0 + $1 * $1 } / Double(weights.count)
      let expected = (index < 4 ? 2 : 1) / Double(layer.fanIn)
      // Four standard errors.
      #expect(
        abs(variance / expected - 1) < 4 * (2 / Double(weights.count)).squareRoot())
      #expect(w[layer.biases].allSatisfy { $0 == 0 })
    }
  }

  @Test("The evaluation agrees with the linearisation", arguments: ConvolutionalCase.all)
  func evaluation(_ test: ConvolutionalCase) {
    let evaluation = test.network.evaluate(at: test.parameters, on: test.samples)
    #expect(abs(evaluation.loss - test.linearisation.loss) < 1e-14)
    #expect(evaluation.errorRate == test.linearisation.errorRate)
  }
}
