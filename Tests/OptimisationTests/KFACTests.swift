import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Optimisation
import Randomness
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
    _ layer: AffineLayer
  ) throws -> [Double] {
    let height = layer.inputs + 1
    let order = height * layer.outputs
    let matrix = Matrix<Double>(rows: order, columns: order) { i, j in
      g[i / height, j / height] * a[i % height, j % height] + (i == j ? delta : 0)
    }
    // Entry i of column o: a weight, or below all of them the bias.
    let places = (0..<order).map { index in
      let (i, o) = (index % height, index / height)
      if i == layer.inputs { return layer.biases.lowerBound + o }
      return layer.weights.lowerBound
        + (layer.order == .inputsTogether ? i + o * layer.inputs : o + i * layer.outputs)
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
      for (index, layer) in test.network.affineLayers.enumerated() {
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

  @Test("Eigenvalues of a factor that are not above the floor count as 0")
  func floor() throws {
    let test = Case.all[0]
    var kfac = KFAC<Double>(of: test.network, dampingCoefficient: 0.1)
    try kfac.update(from: test.linearisation)
    kfac.eigenvalueFloor = .infinity
    var direction = test.direction
    kfac.apply(test.direction, into: &direction)
    #expect(relativeDistance(direction, test.direction.map { $0 / 0.1 }) < 1e-13)
    let largest = try kfac.inputFactor(0).symmetricEigenvalues()
    kfac.eigenvalueFloor = largest[largest.count - 1] / 2
    kfac.apply(test.direction, into: &direction)
    var expected = test.direction
    for (index, layer) in test.network.affineLayers.enumerated() {
      let factors = try [kfac.inputFactor(index), kfac.errorFactor(index)].map { factor in
        let eigen = try factor.symmetricEigen()
        let kept = Matrix<Double>(rows: factor.rows, columns: factor.rows) { i, j in
          i == j && eigen.values[i] > kfac.eigenvalueFloor ? eigen.values[i] : 0
        }
        return eigen.vectors * kept * eigen.vectors.transposed()
      }
      expected = try explicit(factors[0], factors[1], delta: 0.1, expected, layer)
    }
    #expect(relativeDistance(direction, expected) < 1e-12)
  }

  // MARK: - Convolutions

  /// A, a sum over positions, and G, a mean over them, of a layer from windows and errors one by one.
  func factors(_ test: ConvolutionalCase, _ index: Int) -> (Matrix<Double>, Matrix<Double>) {
    let layer = test.network.affineLayers[index]
    var a = Matrix<Double>(rows: layer.inputs + 1, columns: layer.inputs + 1)
    var g = Matrix<Double>(rows: layer.outputs, columns: layer.outputs)
    func add(_ column: [Double], to sum: inout Matrix<Double>, over count: Int) {
      for i in column.indices {
        for j in column.indices { sum[i, j] += column[i] * column[j] / Double(count) }
      }
    }
    for oracle in test.oracles {
      for column in oracle.entering(index) {
        add(column + [1], to: &a, over: test.samples.count)
      }
      for column in oracle.errors(index, outputs: layer.outputs, pixels: layer.positions) {
        add(column, to: &g, over: test.samples.count * layer.positions)
      }
    }
    return (a, g)
  }

  @Test(
    "Factors of a convolution are those of its windows and errors, position by position",
    arguments: ConvolutionalCase.all)
  func windows(_ test: ConvolutionalCase) throws {
    var kfac = KFAC<Double>(of: test.network, dampingCoefficient: 0.1)
    try kfac.update(from: test.linearisation)
    var direction = test.direction
    kfac.apply(test.direction, into: &direction)
    var expected = test.direction
    for (index, layer) in test.network.affineLayers.enumerated() {
      let (a, g) = factors(test, index)
      #expect(relativeDistance(kfac.inputFactor(index).elements, a.elements) < 1e-13)
      #expect(relativeDistance(kfac.errorFactor(index).elements, g.elements) < 1e-12)
      if (layer.inputs + 1) * layer.outputs < 600 {
        expected = try explicit(a, g, delta: 0.1, expected, layer)
      } else {
        expected.replaceSubrange(
          layer.weights.lowerBound..<layer.biases.upperBound,
          with: direction[layer.weights.lowerBound..<layer.biases.upperBound])
      }
    }
    #expect(relativeDistance(direction, expected) < 1e-11)
  }

  @Test("Factors of a convolution average over batches, whatever the chunks")
  func convolutionalAverages() throws {
    let network = ConvolutionalNetwork<Double>(
      channels: 1, height: 4, width: 4, stages: [.convolution(2), .maxPool], classifier: [3])
    var stream = RandomStream("kfac/averages", seed: 3)
    let w = network.initialParameters(from: &stream)
    let samples = Samples(
      inputs: stream.normalMatrix(rows: 16, columns: 150), labels: (0..<150).map { $0 % 3 })
    func factors(_ columns: [Int]) throws -> (Matrix<Double>, Matrix<Double>) {
      var kfac = KFAC<Double>(of: network, dampingCoefficient: 1)
      try kfac.update(from: network.linearisation(at: w, on: samples.subset(columns)))
      return (kfac.inputFactor(0), kfac.errorFactor(0))
    }
    // The mean over all is that over the samples one by one.
    let all = try factors(Array(0..<150))
    let each = try (0..<150).map { try factors([$0]) }
    let (a, g) = each.dropFirst().reduce(each[0]) { ($0.0 + $1.0, $0.1 + $1.1) }
    #expect(relativeDistance(all.0.elements, ((1.0 / 150) * a).elements) < 1e-13)
    #expect(relativeDistance(all.1.elements, ((1.0 / 150) * g).elements) < 1e-13)
    #expect(all.0[9, 9] == 16)

    let parts = [Array(0..<60), Array(60..<150)]
    let points = parts.map { network.linearisation(at: w, on: samples.subset($0)) }
    var kfac = KFAC<Double>(of: network, dampingCoefficient: 1, decay: 0.75, start: .identity)
    for point in points { try kfac.update(from: point) }
    let seen = try parts.map { try factors($0) }
    let floor = 0.75 * 0.75
    let expectedA = floor * .identity(10) + 0.1875 * seen[0].0 + 0.25 * seen[1].0
    let expectedG = floor * .identity(2) + 0.1875 * seen[0].1 + 0.25 * seen[1].1
    #expect(relativeDistance(kfac.inputFactor(0).elements, expectedA.elements) < 1e-13)
    #expect(relativeDistance(kfac.errorFactor(0).elements, expectedG.elements) < 1e-13)
  }

  @Test("A convolution whose windows have the whole image is a fully connected layer of windows")
  func wholeImage() throws {
    let n = 12
    let network = ConvolutionalNetwork<Double>(
      channels: 2, height: 2, width: 2, stages: [.convolution(3), .maxPool], classifier: [4])
    var stream = RandomStream("kfac/whole image", seed: 4)
    let samples = Samples(
      inputs: stream.normalMatrix(rows: 8, columns: n), labels: (0..<n).map { $0 % 4 })
    let w = network.initialParameters(from: &stream)
    var convolutional = KFAC<Double>(of: network, dampingCoefficient: 0.1)
    try convolutional.update(from: network.linearisation(at: w, on: samples))
    // Pixel (row, column) stands at tap (row − y + 1, column − x + 1) of the window at (y, x).
    var windows = Matrix<Double>(rows: 18, columns: 4 * n)
    for i in 0..<4 * n {
      let (y, x) = (i % 4 / 2, i % 2)
      for k in 0..<8 {
        let (c, row, column) = (k / 4, k % 4 / 2, k % 2)
        windows[(3 * (row - y + 1) + column - x + 1) * 2 + c, i] = samples.inputs[k, i / 4]
      }
    }
    let perceptron = MultilayerPerceptron<Double>.softmaxRegression(inputs: 18, classes: 3)
    var connected = KFAC<Double>(of: perceptron, dampingCoefficient: 0.1)
    try connected.update(
      from: perceptron.linearisation(
        at: Array(repeating: 0, count: 57),
        on: Samples(inputs: windows, labels: Array(repeating: 0, count: 4 * n))))
    // A counts all positions of a sample, which here are four.
    #expect(network.affineLayers[0].positions == 4)
    #expect(
      relativeDistance(
        convolutional.inputFactor(0).elements, (4.0 * connected.inputFactor(0)).elements) < 1e-14)
  }

  @Test("The classifier of a convolutional network is a perceptron on what the last pooling leaves")
  func classifier() throws {
    let test = ConvolutionalCase.all[0]
    let first = test.stages.count { $0 != .maxPool }
    let layers = test.network.affineLayers[first...]
    let features = test.oracles.flatMap { $0.entering(first)[0] }
    let sizes = [features.count / test.samples.count] + test.classifier
    let perceptron = MultilayerPerceptron<Double>(layerSizes: sizes, activation: .relu)
    // The same vector with the weights of each layer transposed.
    func turned(_ vector: [Double]) -> [Double] {
      layers.flatMap { layer in
        (0..<layer.outputs).flatMap { o in
          (0..<layer.inputs).map { vector[layer.weights.lowerBound + $0 * layer.outputs + o] }
        } + vector[layer.biases]
      }
    }
    let samples = Samples(
      inputs: Matrix(rows: sizes[0], columns: test.samples.count, elements: features),
      labels: test.labels)
    var convolutional = KFAC<Double>(of: test.network, dampingCoefficient: 0.01)
    try convolutional.update(from: test.linearisation)
    var connected = KFAC<Double>(of: perceptron, dampingCoefficient: 0.01)
    try connected.update(from: perceptron.linearisation(at: turned(test.parameters), on: samples))
    for index in layers.indices {
      let pairs = [
        (convolutional.inputFactor(index), connected.inputFactor(index - first)),
        (convolutional.errorFactor(index), connected.errorFactor(index - first)),
      ]
      for (x, y) in pairs { #expect(relativeDistance(x.elements, y.elements) < 1e-13) }
    }
    var (direction, expected) = (test.direction, turned(test.direction))
    convolutional.apply(test.direction, into: &direction)
    connected.apply(turned(test.direction), into: &expected)
    #expect(relativeDistance(turned(direction), expected) < 1e-12)
  }

  @Test("Training with the factors of a convolutional network lowers its loss, in Float, too")
  func training() throws {
    let network = ConvolutionalNetwork<Float>.vgg(
      channels: 1, height: 8, width: 8, widths: [4, 6], depth: 1, classes: 3)
    var stream = RandomStream("kfac/training", seed: 5)
    let samples = Samples(
      inputs: Matrix<Float>(
        rows: 64, columns: 48, elements: stream.normals(64 * 48).map { Float($0) }),
      labels: (0..<48).map { $0 % 3 })
    var w = network.initialParameters(from: &stream)
    var rule = PreconditionedDescent(
      KFAC(of: network, dampingCoefficient: 0.01), parameterCount: network.parameterCount,
      momentum: Momentum(0.5))
    let before = network.evaluate(at: w, on: samples).loss
    for _ in 0..<30 {
      try rule.step(&w, at: network.linearisation(at: w, on: samples), learningRate: 0.01)
    }
    #expect(network.evaluate(at: w, on: samples).loss < 0.5 * before)
  }
}
