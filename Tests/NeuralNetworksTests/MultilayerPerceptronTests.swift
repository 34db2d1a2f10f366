import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct MultilayerPerceptronTests {
  @Test("Weights, then biases, layer after layer")
  func layout() {
    let network = MultilayerPerceptron<Double>(layerSizes: [196, 64, 10])
    #expect(network.parameterCount == 13_258)
    #expect(network.layers.map(\.weights) == [0..<12_544, 12_608..<13_248])
    #expect(network.layers.map(\.biases) == [12_544..<12_608, 13_248..<13_258])
    #expect(network.inputCount == 196 && network.outputCount == 10)
  }

  @Test("Output o of a layer is the dot product with column o of its weights, plus its bias")
  func orientation() {
    let network = MultilayerPerceptron<Double>(layerSizes: [2, 3], loss: .squared)
    // Columns (1, 2), (3, 4), (5, 6) and biases 10, 20, 30.
    let outputs = network.outputs(
      at: [1, 2, 3, 4, 5, 6, 10, 20, 30], of: Matrix(rows: 2, columns: 1, elements: [1, 100]))
    #expect(outputs.elements == [211, 423, 635])
  }

  @Test("Softmax regression at zero: loss log K, gradient from the class means")
  func softmaxRegressionAtZero() {
    let network = MultilayerPerceptron<Double>.softmaxRegression(inputs: 2, classes: 4)
    let samples = Samples(
      inputs: Matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4]), labels: [0, 3])
    let linearisation = Linearisation(
      of: network, at: Array(repeating: 0, count: 12), on: samples)
    #expect(abs(linearisation.loss - 1.3862943611198906) < 1e-15)
    // (1/2) Σ x (1/4 − [k = y]).
    #expect(
      linearisation.gradient
        == [0, -0.25, 0.5, 0.75, 0.5, 0.75, -1, -1.25, -0.25, 0.25, 0.25, -0.25])
  }
}
