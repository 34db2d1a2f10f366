import Foundation
import SemicircleCore

// Whole steps of the damped optimisers, one and several, on batches that change. What each is told
// are the start, the samples, the columns of each batch and the settings; what it tells are the
// parameters after one step and after the last.

func dampingCases() throws {
  var stream = RandomStream("oracle/damping", seed: 1)
  let perceptron = Problem(
    MultilayerPerceptron<Double>(layerSizes: [6, 8, 7, 4], activation: .tanh),
    ["sizes": .numbers([6, 8, 7, 4])], scale: 0.6, samples: 40, batch: 12, &stream)
  let images = Problem(
    ConvolutionalNetwork<Double>(
      channels: 3, height: 8, width: 8,
      stages: [.convolution(4), .convolution(4), .maxPool, .convolution(5), .maxPool],
      classifier: [6, 4]), ["sizes": .numbers([])], scale: 0.3, samples: 18, batch: 6, &stream)
  try kfacCases(perceptron, isSmall: true)
  try kfacCases(images, isSmall: false)
  let regression = Problem(
    MultilayerPerceptron<Double>.softmaxRegression(inputs: 6, classes: 4),
    ["sizes": .numbers([6, 4])], scale: 0.6, samples: 40, batch: 12, &stream)
  try newtonCases(regression, perceptron)
  try secondMomentCases(perceptron, images)
  try learnerCases(perceptron, regression, images)
}

/// A network, where it starts, its samples and batches.
private struct Problem<Model: LayeredNetwork<Double>> {
  let network: Model
  let start: [Double]
  let samples: Samples<Double>
  let batches: [[Int]]
  let described: [String: Value]

  init(
    _ network: Model, _ shape: [String: Value], scale: Double, samples count: Int, batch: Int,
    _ stream: inout RandomStream
  ) {
    self.network = network
    start = stream.normals(network.parameterCount).map { scale * $0 }
    let inputs = stream.normalMatrix(rows: network.inputCount, columns: count)
    let labels = (0..<count).map { _ in stream.integer(below: network.outputCount) }
    samples = Samples(inputs: inputs, labels: labels)
    var batches: [[Int]] = []
    for _ in 0..<10 { batches.append((0..<batch).map { _ in stream.integer(below: count) }) }
    self.batches = batches
    described = shape.merging([
      "w": .numbers(start), "inputs": flat(inputs), "labels": .numbers(labels.map(Double.init)),
      "batches": .numbers(batches.flatMap { $0 }.map(Double.init)),
      "batchSize": .number(Double(batch)),
    ]) { $1 }
  }

  /// Writes the case of a rule that makes one step on each batch.
  func emitSteps<Rule: Optimiser<Double>>(
    _ name: String, _ rule: Rule, rate: Double, _ settings: [String: Value],
    _ further: (Rule) -> [String: Value] = { _ in [:] }
  ) throws {
    var (rule, w, first) = (rule, start, start)
    var point = network.linearisation(capacity: batches[0].count)
    for (k, batch) in batches.enumerated() {
      point.update(at: w, on: samples, columns: batch)
      try rule.step(&w, at: point, learningRate: rate)
      if k == 0 { first = w }
    }
    emit(
      name, described.merging(settings) { $1 }.merging(["rate": .number(rate)]) { $1 },
      further(rule).merging(["first": .numbers(first), "last": .numbers(w)]) { $1 })
  }
}

private func kfacCases(_ problem: Problem<some LayeredNetwork<Double>>, isSmall: Bool) throws {
  for (delta, start, interval, update, momentum, bound, floor) in [
    (0.1, KFAC<Double>.Start.firstBatch, 1, 1, 0.0, 0.0, 0.0),
    (0.01, .firstBatch, 3, 1, 0.9, 0, 0), (0.1, .identity, 1, 1, 0.9, 0, 0),
    (0.03, .identity, 2, 3, 0.9, 0, 1e-10), (0.03, .firstBatch, 1, 1, 0.9, 1e-3, 0),
    (0.1, .identity, 4, 2, 0.5, 1e-4, 1e-10), (1, .firstBatch, 10, 1, 0.9, 0, 0.02),
  ] {
    let rate = 0.02
    var kfac = KFAC(
      of: problem.network, dampingCoefficient: delta, decay: 0.9, eigenInterval: interval,
      start: start)
    if bound > 0 { kfac.clipping = .init(bound: bound, learningRate: rate) }
    kfac.eigenvalueFloor = floor
    try problem.emitSteps(
      isSmall ? "KFAC, steps" : "KFAC of convolutions, steps",
      PreconditionedDescent(
        kfac, parameterCount: problem.start.count, momentum: Momentum(momentum),
        updateInterval: update), rate: rate,
      [
        "delta": .number(delta), "decay": 0.9, "identity": .number(start == .identity ? 1 : 0),
        "eigenInterval": .number(Double(interval)), "updateInterval": .number(Double(update)),
        "momentum": .number(momentum), "bound": .number(bound), "floor": .number(floor),
      ])
  }
}

private func newtonCases(
  _ regression: Problem<MultilayerPerceptron<Double>>,
  _ perceptron: Problem<MultilayerPerceptron<Double>>
) throws {
  typealias Kind = (problem: Problem<MultilayerPerceptron<Double>>, CurvatureKind, String)
  let kinds: [Kind] = [
    (regression, .hessian, "hessian"), (perceptron, .gaussNewton, "gaussNewton"),
    (perceptron, .empiricalFisher, "fisher"), (perceptron, .hessian, "hessian"),
  ]
  for (problem, curvature, name) in kinds {
    for method in [DampedNewton<Double>.Method.cholesky, .eigen] {
      // The perceptron's Hessian has negative eigenvalues, which shrinkage to 1/4 outweighs.
      for (beta, momentum) in [(0.25, 0.0), (0.1, 0.9)] {
        let rate = 0.1
        let newton = DampedNewton<Double>(
          curvature, dampingCoefficient: (1 - beta) / beta, method: method)
        try problem.emitSteps(
          "DampedNewton, steps with shrinkage",
          PreconditionedDescent(
            newton, parameterCount: problem.start.count, momentum: Momentum(momentum)),
          // βH + (1 − β)I is β(H + δI): the rate of the damped step is that of the shrunken one over β.
          rate: rate / beta,
          [
            "curvature": .text(name), "beta": .number(beta), "momentum": .number(momentum),
            "shrunkenRate": .number(rate),
          ])
      }
    }
  }
}

private func secondMomentCases(
  _ perceptron: Problem<MultilayerPerceptron<Double>>,
  _ images: Problem<ConvolutionalNetwork<Double>>
) throws {
  func cases(_ problem: Problem<some LayeredNetwork<Double>>) throws {
    for delta in [1e-8, 1e-3, 1] {
      let settings: [String: Value] = ["delta": .number(delta), "beta2": 0.99]
      for momentum in [0, 0.9] {
        try problem.emitSteps(
          "SecondMomentPreconditioner, steps",
          PreconditionedDescent(
            SecondMomentPreconditioner<Double>(beta2: 0.99, dampingCoefficient: delta),
            parameterCount: problem.start.count, momentum: Momentum(momentum)), rate: 0.01,
          settings.merging(["momentum": .number(momentum)]) { $1 })
      }
      try problem.emitSteps(
        "Adam, steps",
        Adam<Double>(
          parameterCount: problem.start.count, beta1: 0.8, beta2: 0.99, dampingCoefficient: delta),
        rate: 0.01, settings.merging(["beta1": 0.8]) { $1 })
    }
  }
  try cases(perceptron)
  try cases(images)
}

private func learnerCases(
  _ perceptron: Problem<MultilayerPerceptron<Double>>,
  _ regression: Problem<MultilayerPerceptron<Double>>,
  _ images: Problem<ConvolutionalNetwork<Double>>
) throws {
  func learn<Rule: DampedOptimiser<Double>, Model>(
    _ problem: Problem<Model>, _ name: String, _ rule: Rule, offset: Double, interval: Int,
    isBefore: Bool, towards target: ShrinkageTarget, rate: Double
  ) throws {
    let probes = RandomStream("oracle/probes", seed: 3)
    let batchSize = problem.samples.count / 3
    let learner = DampingLearner(
      rule, offset: offset, of: problem.network, on: problem.samples, batchSize: batchSize,
      .init(
        timing: isBefore ? .beforeStep : .afterStep, interval: interval, memory: 0.6,
        target: target), probes: probes)
    let updates = (problem.batches.count + interval - 1) / interval
    let vectors = (0..<updates).flatMap { k in
      var stream = probes.substream(UInt32(k))
      return stream.normals(problem.start.count)
    }
    try problem.emitSteps(
      "DampingLearner, steps", learner, rate: rate,
      [
        "rule": .text(name), "offset": .number(offset), "interval": .number(Double(interval)),
        "before": .number(isBefore ? 1 : 0), "memory": 0.6, "probes": .numbers(vectors),
        "target": .text(target == .identity ? "identity" : "mean curvature"),
        "statisticsBatch": .number(Double(batchSize)), "beta2": 0.99, "momentum": 0.9, "decay": 0.9,
      ]
    ) { ["history": .numbers($0.history), "rateFactor": .number($0.rateFactor)] }
  }
  func moments(_ count: Int) -> PreconditionedDescent<SecondMomentPreconditioner<Double>> {
    PreconditionedDescent(
      SecondMomentPreconditioner<Double>(beta2: 0.99, dampingCoefficient: 1),
      parameterCount: count, momentum: Momentum(0.9))
  }
  func factors(_ network: some LayeredNetwork<Double>) -> PreconditionedDescent<KFAC<Double>> {
    PreconditionedDescent(
      KFAC(of: network, dampingCoefficient: 1, decay: 0.9, eigenInterval: 1),
      parameterCount: network.parameterCount, momentum: Momentum(0.9))
  }
  for (offset, interval, isBefore, target) in [
    (0.0, 1, true, ShrinkageTarget.identity), (0.01, 1, false, .identity),
    (0.1, 3, true, .identity),
    (1, 3, false, .identity), (0, 1, true, .meanCurvature), (0.1, 2, false, .meanCurvature),
  ] {
    try learn(
      perceptron, "moments", moments(perceptron.start.count), offset: offset, interval: interval,
      isBefore: isBefore, towards: target, rate: 0.003)
    try learn(
      images, "moments", moments(images.start.count), offset: offset, interval: interval,
      isBefore: isBefore, towards: target, rate: 0.003)
    // With δ₀ = 0 after the step the first step would have no damping: not a case for factors.
    try learn(
      perceptron, "KFAC", factors(perceptron.network), offset: max(offset, 0.01),
      interval: interval, isBefore: isBefore, towards: target, rate: 0.003)
    try learn(
      regression, "KFAC", factors(regression.network), offset: max(offset, 0.01),
      interval: interval, isBefore: isBefore, towards: target, rate: 0.003)
  }
}
