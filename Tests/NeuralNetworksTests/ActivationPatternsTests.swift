import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Testing

@Suite struct ActivationPatternsTests {
  // Two units look at one input each, so that the quadrants of the plane are the patterns.
  @Test("Of two units that see one axis each, the patterns are the quadrants")
  func quadrants() {
    let network = MultilayerPerceptron<Double>(layerSizes: [2, 2, 2], activation: .relu)
    var w = [Double](repeating: 0, count: network.parameterCount)
    (w[0], w[3]) = (1, 1)
    let inputs: [Double] = [1, 1, 2, 3, -1, 1, -1, -1, -2, -1]
    func count(_ n: Int) -> Int {
      let samples = Samples(
        inputs: Matrix(rows: 2, columns: n, elements: Array(inputs.prefix(2 * n))),
        labels: (0..<n).map { $0 % 2 })
      return network.linearisation(at: w, on: samples).activationPatternCount
    }
    #expect((1...5).map(count) == [1, 1, 2, 3, 3])
  }

  @Test("Without hidden units there is one pattern")
  func linear() {
    let test = Case([3, 2], .linear, .softmaxCrossEntropy, count: 10)
    #expect(test.linearisation.activationPatternCount == 1)
  }
}
