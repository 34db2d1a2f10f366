import SemicircleCore

/// One training step on a given batch (loss, gradient, step) against PyTorch's eager mode.
func trainingRows(_ table: Table) throws {
  table.section = "Training steps"
  for layers in [[49, 10], [49, 32, 10], [196, 64, 10], [784, 128, 10]] {
    for batchSize in layers[0] == 49 ? [64] : [64, 512] {
      let problem = Problem(layers: layers, samples: batchSize)
      let name = "\(layers.map(String.init).joined(separator: "-")), B = \(batchSize)"
      let goal = layers[0] == 49 ? 5.0 : nil
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
