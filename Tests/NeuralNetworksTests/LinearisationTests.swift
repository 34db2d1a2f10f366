import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Parallel
import Randomness
import Testing

@Suite struct LinearisationTests {
  @Test("Loss, per-sample losses and gradient equal the oracle's", arguments: Case.all)
  func lossAndGradient(_ test: Case) {
    let linearisation = test.linearisation
    let losses = test.oracles.map(\.loss)
    #expect(relativeDistance(linearisation.losses, losses) < 1e-13)
    #expect(abs(linearisation.loss - losses.reduce(0, +) / 7) < 1e-13)
    #expect(relativeDistance(linearisation.gradient, mean(test.oracles.map(\.gradient))) < 1e-12)
  }

  @Test(
    "The gradient is the slope of the loss, by a central difference of fourth order",
    arguments: Case.all)
  func finiteDifference(_ test: Case) {
    // The kinks of ReLU are further than h from these points, as the agreement itself shows.
    let h = 1e-3
    func loss(_ t: Double) -> Double {
      let moved = zip(test.parameters, test.direction).map { $0 + t * $1 }
      return test.network.evaluate(at: moved, on: test.samples).loss
    }
    let slope = (8 * (loss(h) - loss(-h)) - (loss(2 * h) - loss(-2 * h))) / (12 * h)
    let exact = dot(test.linearisation.gradient, test.direction)
    #expect(abs(slope - exact) < 1e-7 * max(1, abs(exact)))
  }

  @Test(
    "Per-sample gradients equal the oracle's; so do their norms, which need none",
    arguments: Case.all)
  func perSampleGradients(_ test: Case) {
    let gradients = test.linearisation.perSampleGradients()
    let norms = test.linearisation.perSampleGradientSquaredNorms()
    for (i, oracle) in test.oracles.enumerated() {
      let exact = oracle.gradient
      #expect(relativeDistance(gradients.column(i), exact) < 1e-12)
      #expect(abs(norms[i] - dot(exact, exact)) < 1e-12 * dot(exact, exact))
    }
  }

  @Test("A gathered batch gives what the subset of the samples gives", arguments: Case.all)
  func gathered(_ test: Case) {
    var linearisation = Linearisation(of: test.network, capacity: 5)
    let columns = [6, 2, 2, 0]
    linearisation.update(at: test.parameters, on: test.samples, columns: columns)
    let subset = Linearisation(
      of: test.network, at: test.parameters, on: test.samples.subset(columns))
    #expect(linearisation.gradient == subset.gradient)
    #expect(linearisation.loss == subset.loss)
    #expect(linearisation.errorRate == subset.errorRate)
    #expect(linearisation.layerInputs(0) == subset.layerInputs(0))
    #expect(linearisation.backpropagatedErrors(0) == subset.backpropagatedErrors(0))
  }

  @Test("A large batch in still larger room gives what the subset of the samples gives")
  func gatheredInPart() {
    let test = Case([5, 4, 3], .tanh, .softmaxCrossEntropy, count: 9000)
    var linearisation = Linearisation(of: test.network, capacity: 9000)
    // Fewer chunks than the room has, but more segments.
    let columns = (0..<8000).map { (7 * $0) % 9000 }
    linearisation.update(at: test.parameters, on: test.samples, columns: columns)
    let subset = Linearisation(
      of: test.network, at: test.parameters, on: test.samples.subset(columns))
    #expect(linearisation.gradient == subset.gradient)
    let product = HessianOperator(linearisation).apply(test.direction)
    #expect(product == HessianOperator(subset).apply(test.direction))
  }

  @Test("A copy keeps its point when the original moves on")
  func valueSemantics() {
    let test = Case.all[0]
    var linearisation = test.linearisation
    let copy = linearisation
    let operators = HessianOperator(copy)
    let before = operators.apply(test.direction)
    let gradient = copy.gradient
    linearisation.update(at: test.direction, on: test.samples, columns: [1, 3])
    #expect(copy.gradient == gradient)
    #expect(copy.parameters == test.parameters)
    #expect(operators.apply(test.direction) == before)
  }

  @Test("The factors of a layer multiply to its gradient")
  func factors() {
    let test = Case.all[1]
    let linearisation = test.linearisation
    for (index, layer) in test.network.layers.enumerated() {
      var product = Matrix<Double>(rows: layer.inputs, columns: layer.outputs)
      Matrix.multiply(
        linearisation.layerInputs(index), linearisation.backpropagatedErrors(index),
        transposeB: .yes, scale: 1 / 7.0, into: &product)
      #expect(
        relativeDistance(product.elements, Array(linearisation.gradient[layer.weights])) < 1e-14)
    }
  }

  @Test("Outputs, loss and error rate by the forward pass alone agree", arguments: Case.all)
  func evaluation(_ test: Case) {
    let linearisation = test.linearisation
    let evaluation = test.network.evaluate(at: test.parameters, on: test.samples)
    #expect(abs(evaluation.loss - linearisation.loss) < 1e-14)
    #expect(evaluation.errorRate == linearisation.errorRate)
    let outputs = test.network.outputs(at: test.parameters, of: test.samples.inputs)
    let w = test.parameters.map { HyperDual(value: $0) }
    for (i, oracle) in test.oracles.enumerated() {
      #expect(relativeDistance(outputs.column(i), oracle.outputs(w).map(\.value)) < 1e-13)
    }
  }

  @Test("The error rate counts the samples whose class has not the largest output")
  func errorRate() {
    let test = Case.all[3]
    guard case .labels(let labels) = test.samples.targets else { return }
    let outputs = test.network.outputs(at: test.parameters, of: test.samples.inputs)
    let errors = labels.indices.filter { i in
      outputs.column(i).indices.max { outputs[$0, i] < outputs[$1, i] } != labels[i]
    }
    #expect(test.linearisation.errorRate == Double(errors.count) / 7)
  }

  @Test("Loss and gradient have the same bits on 1, 2 and 3 threads")
  func threads() {
    let test = Case([5, 4, 3], .tanh, .softmaxCrossEntropy, count: 9000)
    let results = onThreads([1, 2, 3]) {
      let linearisation = test.linearisation
      let evaluation = test.network.evaluate(at: test.parameters, on: test.samples)
      return linearisation.gradient + [linearisation.loss, evaluation.loss]
    }
    #expect(results[0] == results[1] && results[0] == results[2])
  }

  @Test("A batch of many chunks gives the mean of its parts")
  func chunks() {
    let test = Case([5, 4, 3], .tanh, .softmaxCrossEntropy, count: 5000)
    let parts = [0..<700, 700..<5000].map { range in
      Linearisation(
        of: test.network, at: test.parameters, on: test.samples.subset(Array(range)))
    }
    let whole = zip(parts[0].gradient, parts[1].gradient).map { 0.14 * $0 + 0.86 * $1 }
    #expect(relativeDistance(test.linearisation.gradient, whole) < 1e-13)
  }

  @Test("Outputs far from zero overflow nothing")
  func extremes() {
    let inputs = Matrix(rows: 1, columns: 2, elements: [1000.0, -1000.0])
    let softmax = MultilayerPerceptron<Double>.softmaxRegression(inputs: 1, classes: 2)
    let a = Linearisation(
      of: softmax, at: [1, -1, 0, 0], on: Samples(inputs: inputs, labels: [1, 1]))
    #expect(a.losses == [2000, 0])
    #expect(a.gradient == [500, -500, 0.5, -0.5])
    let logistic = MultilayerPerceptron<Double>(layerSizes: [1, 1], loss: .logistic)
    let b = Linearisation(of: logistic, at: [1, 0], on: Samples(inputs: inputs, labels: [0, 0]))
    #expect(b.losses == [1000, 0])
    #expect(b.gradient == [500, 0.5])
  }

  @Test("A network that has blown up shows it", arguments: [Activation.relu, .tanh, .logistic])
  func notANumber(_ activation: Activation) {
    let network = MultilayerPerceptron<Double>(layerSizes: [2, 3, 2], activation: activation)
    let samples = Samples(inputs: Matrix(rows: 2, columns: 1) { _, _ in 1.0 }, labels: [0])
    let linearisation = Linearisation(
      of: network, at: Array(repeating: .nan, count: network.parameterCount), on: samples)
    #expect(linearisation.loss.isNaN)
    #expect(linearisation.errorRate == 1)
  }

  @Test("Float agrees with Double", arguments: Case.all)
  func singlePrecision(_ test: Case) {
    let single = test.inSinglePrecision
    #expect(relativeDistance(single.gradient.map(Double.init), test.linearisation.gradient) < 1e-5)
  }
}

/// The results of `body` on different numbers of threads.
func onThreads<Result>(_ counts: [Int], _ body: () -> Result) -> [Result] {
  counts.map { Parallel.withThreads($0, body) }
}

extension Case {
  /// The same in Float.
  var inSinglePrecision: Linearisation<Float> {
    let inputs = Matrix(
      rows: samples.inputs.rows, columns: samples.count,
      elements: samples.inputs.elements.map { Float($0) })
    let single: Samples<Float> =
      switch samples.targets {
      case .labels(let labels): Samples(inputs: inputs, labels: labels)
      case .values(let values):
        Samples(
          inputs: inputs,
          values: Matrix(
            rows: values.rows, columns: values.columns, elements: values.elements.map { Float($0) })
        )
      }
    return Linearisation(
      of: MultilayerPerceptron(
        layerSizes: network.layerSizes, activation: network.activation, loss: network.loss),
      at: parameters.map { Float($0) }, on: single)
  }
}
