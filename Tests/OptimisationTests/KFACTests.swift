import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Optimisation
import Testing

@Suite struct KFACTests {
  /// A and G of a layer from the samples, entry by entry.
  func factors(_ linearisation: Linearisation<Double>, _ layer: Int) -> (
    Matrix<Double>, Matrix<Double>
  ) {
    let n = linearisation.sampleCount
    let inputs = linearisation.layerInputs(layer)
    let errors = linearisation.backpropagatedErrors(layer)
    let a = Matrix<Double>(rows: inputs.rows + 1, columns: inputs.rows + 1) { i, j in
      (0..<n).reduce(0) { sum, s in
        sum + (i < inputs.rows ? inputs[i, s] : 1) * (j < inputs.rows ? inputs[j, s] : 1)
      } / Double(n)
    }
    let g = Matrix<Double>(rows: errors.rows, columns: errors.rows) { i, j in
      (0..<n).reduce(0) { $0 + errors[i, $1] * errors[j, $1] } / Double(n)
    }
    return (a, g)
  }

  /// (G ⊗ A + δI)⁻¹ on a layer's gradient, by the explicit matrix.
  func explicit(
    _ a: Matrix<Double>, _ g: Matrix<Double>, delta: Double, _ gradient: [Double],
    _ layer: MultilayerPerceptron<Double>.Layer
  ) throws -> [Double] {
    let height = layer.inputs + 1
    let order = height * layer.outputs
    let matrix = Matrix<Double>(rows: order, columns: order) { i, j in
      g[i / height, j / height] * a[i % height, j % height] + (i == j ? delta : 0)
    }
    // Entry i of column o: a weight, or below all of them the bias.
    let places = (0..<order).map { index in
      index % height < layer.inputs
        ? layer.weights.lowerBound + index % height + index / height * layer.inputs
        : layer.biases.lowerBound + index / height
    }
    let solution = try matrix.solve(places.map { gradient[$0] })
    var direction = gradient
    for (place, value) in zip(places, solution) { direction[place] = value }
    return direction
  }

  @Test(
    "The step of each layer is that of the explicit Kronecker product", arguments: Case.all)
  func kronecker(_ test: Case) throws {
    let linearisation = test.linearisation
    var kfac = KFAC<Double>(of: test.network, dampingCoefficient: 0.1)
    try kfac.update(from: linearisation)
    for delta in [0.1, 1] {
      kfac.dampingCoefficient = delta
      var direction = test.direction
      kfac.apply(test.direction, into: &direction)
      var expected = test.direction
      for (index, layer) in test.network.layers.enumerated() {
        let (a, g) = factors(linearisation, index)
        expected = try explicit(a, g, delta: delta, expected, layer)
      }
      #expect(relativeDistance(direction, expected) < 1e-12)
    }
  }

  @Test("Factors average over batches, from the first batch or from the identity")
  func averages() throws {
    let test = Case.all[0]
    let first = test.linearisation
    let second = Linearisation(of: test.network, at: test.direction, on: test.samples)
    var fromBatch = KFAC<Double>(of: test.network, dampingCoefficient: 1, decay: 0.75)
    var fromIdentity = KFAC<Double>(
      of: test.network, dampingCoefficient: 1, decay: 0.75, start: .identity)
    try fromBatch.update(from: first)
    try fromIdentity.update(from: first)
    for layer in 0..<2 {
      let (a, g) = factors(first, layer)
      #expect(relativeDistance(fromBatch.inputFactor(layer).elements, a.elements) < 1e-14)
      #expect(relativeDistance(fromBatch.errorFactor(layer).elements, g.elements) < 1e-14)
      let mixed = 0.75 * .identity(g.rows) + 0.25 * g
      #expect(relativeDistance(fromIdentity.errorFactor(layer).elements, mixed.elements) < 1e-14)
    }
    try fromBatch.update(from: second)
    for layer in 0..<2 {
      let (old, new) = (factors(first, layer), factors(second, layer))
      let a = 0.75 * old.0 + 0.25 * new.0
      let g = 0.75 * old.1 + 0.25 * new.1
      #expect(relativeDistance(fromBatch.inputFactor(layer).elements, a.elements) < 1e-14)
      #expect(relativeDistance(fromBatch.errorFactor(layer).elements, g.elements) < 1e-14)
    }
  }

  @Test("Decompositions are renewed at every interval")
  func interval() throws {
    let test = Case.all[0]
    let second = Linearisation(of: test.network, at: test.direction, on: test.samples)
    var kfac = KFAC<Double>(of: test.network, dampingCoefficient: 0.1, eigenInterval: 2)
    func direction() -> [Double] {
      var result = test.direction
      kfac.apply(test.direction, into: &result)
      return result
    }
    try kfac.update(from: test.linearisation)
    let before = direction()
    try kfac.update(from: second)
    #expect(direction() == before)
    try kfac.update(from: second)
    #expect(direction() != before)
  }

  @Test("Clipping bounds η² g·d by κ and leaves the direction")
  func clipping() throws {
    let test = Case.all[0]
    var kfac = KFAC<Double>(of: test.network, dampingCoefficient: 0.1)
    try kfac.update(from: test.linearisation)
    var (free, clipped) = (test.direction, test.direction)
    kfac.apply(test.direction, into: &free)
    kfac.clipping = .init(bound: 0.01, learningRate: 0.5)
    kfac.apply(test.direction, into: &clipped)
    let scale = (0.01 / (0.25 * dot(test.direction, free))).squareRoot()
    #expect(scale < 1)
    #expect(relativeDistance(clipped, free.map { scale * $0 }) < 1e-14)
    kfac.clipping = .init(bound: 1e9, learningRate: 0.5)
    kfac.apply(test.direction, into: &clipped)
    #expect(clipped == free)
  }
}
