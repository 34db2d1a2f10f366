import SemicircleCore

/// One training step on a given batch (loss, gradient, step) against PyTorch's eager mode.
func trainingRows(_ table: Table) throws {
  table.section = "Training steps"
  for layers in [[49, 10], [49, 32, 10], [196, 64, 10], [784, 128, 10]] {
    for batchSize in layers[0] == 49 ? [64] : [64, 512] {
      let problem = Problem(layers: layers, samples: batchSize)
      let name = "\(layers.map(String.init).joined(separator: "-")), B = \(batchSize)"
      let goal = [49: 5, 784: 1.5][layers[0]]
      var sgd = StochasticGradientDescent<Float>(
        parameterCount: problem.parameters.count, momentum: Momentum(0.9))
      try stepRow(table, "SGD, \(name)", problem, layers, "sgd", &sgd, 1e-2, goal: goal)
      var adam = Adam<Float>(parameterCount: problem.parameters.count)
      try stepRow(table, "Adam, \(name)", problem, layers, "adam", &adam, 1e-3, goal: goal)
    }
  }
}

private func stepRow<Rule: Optimiser>(
  _ table: Table, _ name: String, _ problem: Problem, _ layers: [Int], _ optimiser: String,
  _ rule: inout Rule, _ learningRate: Float, goal: Double?
) throws where Rule.Scalar == Float {
  var parameters = problem.parameters
  var stepping = rule
  var linearisation = Linearisation(of: problem.network, capacity: problem.samples.count)
  try table.measure(
    name,
    limit: Limit(name: "its sgemm", work: gradientProducts(problem)),
    peer: PeerWork(
      name: "PyTorch eager", module: "torch", function: "training_step",
      arguments: [
        "layers": .numbers(layers), "samples": .number(problem.samples.count),
        "optimiser": .word(optimiser),
      ], goal: goal.map(Goal.atLeast))
  ) {
    linearisation.update(at: parameters, on: problem.samples)
    try stepping.step(&parameters, at: linearisation, learningRate: learningRate)
  }
}

/// The matrix products of a gradient: forward and for the weights in every layer, back behind the
/// first.
private func gradientProducts(_ problem: Problem) -> () -> Void {
  let n = problem.samples.count
  func filled(_ rows: Int, _ columns: Int) -> Matrix<Float> {
    Matrix(rows: rows, columns: columns, elements: Array(repeating: 0.01, count: rows * columns))
  }
  let layers = problem.network.layers.map {
    (
      weights: filled($0.inputs, $0.outputs), inputs: filled($0.inputs, n),
      errors: filled($0.outputs, n)
    )
  }
  var scratch = layers
  return {
    for (i, layer) in layers.enumerated() {
      Matrix.multiply(layer.weights, layer.inputs, transposeA: .yes, into: &scratch[i].errors)
      Matrix.multiply(layer.inputs, layer.errors, transposeB: .yes, into: &scratch[i].weights)
      if i > 0 { Matrix.multiply(layer.weights, layer.errors, into: &scratch[i].inputs) }
    }
  }
}
