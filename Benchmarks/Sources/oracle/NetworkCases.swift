import Foundation
import SemicircleCore

func networkCases() throws {
  var stream = RandomStream("oracle/networks", seed: 1)
  let activations: [(Activation, String)] = [
    (.tanh, "tanh"), (.relu, "relu"), (.logistic, "sigmoid"), (.linear, "linear"),
  ]
  let losses: [(Loss, String, outputs: Int)] = [
    (.softmaxCrossEntropy, "softmax", 4), (.squared, "squared", 3), (.logistic, "logistic", 1),
  ]
  for (activation, activationName) in activations {
    for (loss, lossName, outputs) in losses {
      let sizes = [5, 7, 6, outputs]
      let network = MultilayerPerceptron<Double>(
        layerSizes: sizes, activation: activation, loss: loss)
      let w = stream.normals(network.parameterCount).map { $0 * 0.7 }
      let v = stream.normals(network.parameterCount)
      let inputs = stream.normalMatrix(rows: 5, columns: 11)
      let labels = (0..<11).map { _ in stream.integer(below: max(outputs, 2)) }
      let values = stream.normalMatrix(rows: outputs, columns: 11)
      let samples =
        loss == .squared
        ? Samples(inputs: inputs, values: values) : Samples(inputs: inputs, labels: labels)
      let point = Linearisation(of: network, at: w, on: samples)
      emit(
        "perceptron",
        [
          "sizes": .numbers(sizes.map(Double.init)), "activation": .text(activationName),
          "loss": .text(lossName), "w": .numbers(w), "v": .numbers(v), "inputs": flat(inputs),
          "labels": .numbers(labels.map(Double.init)), "values": flat(values),
        ],
        [
          "loss": .number(point.loss), "gradient": .numbers(point.gradient),
          "hessian": .numbers(point.curvature(.hessian).apply(v)),
          "gaussNewton": .numbers(point.curvature(.gaussNewton).apply(v)),
          "fisher": .numbers(point.curvature(.empiricalFisher).apply(v)),
          "squaredNorms": .numbers(point.perSampleGradientSquaredNorms()),
        ])
      if loss == .softmaxCrossEntropy {
        var kfac = KFAC<Double>(of: network, dampingCoefficient: 0.1)
        try kfac.update(from: point)
        var direction = v
        kfac.apply(v, into: &direction)
        emit(
          "KFAC",
          [
            "sizes": .numbers(sizes.map(Double.init)), "activation": .text(activationName),
            "w": .numbers(w), "v": .numbers(v), "inputs": flat(inputs),
            "labels": .numbers(labels.map(Double.init)), "damping": 0.1,
          ], ["direction": .numbers(direction)])
      }
    }
  }
  for z in stride(from: -40.0, through: 40, by: 5) {
    let network = MultilayerPerceptron<Double>.softmaxRegression(inputs: 1, classes: 3)
    let w = [z, 0, 0, 0, 0, 0]
    let v = [0.3, 0.5, -0.2, 0.1, 0, 0]
    let samples = Samples(inputs: Matrix(rows: 1, columns: 1, elements: [1.0]), labels: [0])
    let point = Linearisation(of: network, at: w, on: samples)
    emit(
      "saturated softmax", ["z": .number(z), "v": .numbers(v)],
      [
        "loss": .number(point.loss), "gradient": .numbers(point.gradient),
        "gaussNewton": .numbers(point.curvature(.gaussNewton).apply(v)),
      ])
  }

  let network = ConvolutionalNetwork<Double>(
    channels: 3, height: 8, width: 8,
    stages: [.convolution(4), .convolution(4), .maxPool, .convolution(5), .maxPool],
    classifier: [6, 4])
  for _ in 0..<4 {
    let w = stream.normals(network.parameterCount).map { 0.3 * $0 }
    let v = stream.normals(network.parameterCount)
    let inputs = stream.normalMatrix(rows: 192, columns: 6)
    let labels = (0..<6).map { _ in stream.integer(below: 4) }
    let point = network.linearisation(at: w, on: Samples(inputs: inputs, labels: labels))
    emit(
      "convolutional network",
      [
        "w": .numbers(w), "v": .numbers(v), "inputs": flat(inputs),
        "labels": .numbers(labels.map(Double.init)),
      ],
      [
        "loss": .number(point.loss), "gradient": .numbers(point.gradient),
        "hessian": .numbers(point.curvature(.hessian).apply(v)),
        "gaussNewton": .numbers(point.curvature(.gaussNewton).apply(v)),
      ])
  }
  optimiserCases(&stream)
}

private func optimiserCases(_ stream: inout RandomStream) {
  let (count, steps) = (9, 25)
  let start = stream.normals(count)
  let gradients = stream.normals(count * steps)
  func path(_ step: (inout [Double], [Double]) -> Void) -> Value {
    var w = start
    for k in 0..<steps { step(&w, Array(gradients[k * count..<(k + 1) * count])) }
    return .numbers(w)
  }
  func emitPath(_ rule: String, _ settings: [String: Value], _ end: Value) {
    let own: [String: Value] = ["w": .numbers(start), "gradients": .numbers(gradients)]
    emit(rule, own.merging(settings) { $1 }, ["w": end])
  }
  for (coefficient, isNesterov, decay) in [
    (0, false, 0), (0.9, false, 0), (0.9, true, 0), (0.8, false, 0.1), (0.8, true, 0.1),
  ] {
    var rule = StochasticGradientDescent<Double>(
      parameterCount: count,
      momentum: Momentum(coefficient, rule: isNesterov ? .nesterov : .heavyBall),
      weightDecay: decay > 0 ? .l2(decay) : .none)
    emitPath(
      "StochasticGradientDescent.step",
      [
        "rate": 0.05, "momentum": .number(coefficient), "nesterov": .number(isNesterov ? 1 : 0),
        "decay": .number(decay),
      ], path { rule.step(&$0, gradient: $1, learningRate: 0.05) })
  }
  for (decay, isDecoupled, delta) in [(0, false, 1e-8), (0.1, false, 1e-4), (0.1, true, 1e-8)] {
    var rule = Adam<Double>(
      parameterCount: count, dampingCoefficient: delta,
      weightDecay: decay == 0 ? .none : isDecoupled ? .decoupled(decay) : .l2(decay))
    emitPath(
      "Adam.step",
      [
        "rate": 0.01, "delta": .number(delta), "decoupled": .number(isDecoupled ? 1 : 0),
        "decay": .number(decay),
      ], path { rule.step(&$0, gradient: $1, learningRate: 0.01) })
  }
}

func mapCases() throws {
  var stream = RandomStream("oracle/maps", seed: 1)
  for (count, alpha) in [(30, 0.0), (60, 0.5), (90, 1.0)] {
    let points = stream.normalMatrix(rows: 3, columns: count)
    let map = try DiffusionMap(
      points: points, bandwidth: 0.4, normalisationExponent: alpha, coordinateCount: 5,
      tolerance: 1e-12)
    emit(
      "DiffusionMap", ["rows": 3, "points": flat(points), "epsilon": 0.4, "alpha": .number(alpha)],
      [
        "eigenvalues": .numbers(map.eigenvalues), "coordinates": flat(map.coordinates),
        "stationary": .numbers(map.stationary),
      ])
    let distances = squaredDistances(points)
    emit(
      "squaredDistances", ["rows": 3, "points": flat(points)], ["distances": flat(distances)])
    let scan = BandwidthScan(squaredDistances: distances.elements)
    emit(
      "BandwidthScan", ["distances": flat(distances), "bandwidths": .numbers(scan.bandwidths)],
      ["slopes": .numbers(scan.slopes)])
  }
  for _ in 0..<60 {
    let (k, epsilon) = (stream.integer(below: 12), stream.size(1e-5, 100))
    emit(
      "KnownSpectra", ["k": .number(Double(k)), "epsilon": .number(epsilon)],
      [
        "circle": .number(KnownSpectra.circle(k, bandwidth: epsilon)),
        "sphere": .number(KnownSpectra.sphere(k, bandwidth: epsilon)),
      ])
  }
}

func descentCases() {
  var stream = RandomStream("oracle/descent", seed: 1)
  let losses: [(ScalarLoss, String)] = [
    (.squared, "squared"), (.logistic(positiveShare: 0.3), "logistic"),
    (.exponential(positiveShare: 0.4), "exponential"),
  ]
  for (loss, name) in losses {
    for width in [1, 4, 30] {
      for rate in [0.3, 1.2, 2.5] {
        var draw = stream.substream(UInt32(width))
        let network = TwoLayerNetwork(width: width, from: &draw)
        let recursion = CatapultRecursion(network)
        let path = recursion.trajectory(on: loss, rate: rate, steps: 12)
        emit(
          "CatapultRecursion",
          [
            "loss": .text(name), "u": .numbers(network.first), "v": .numbers(network.second),
            "rate": .number(rate / recursion.tangentKernel),
          ],
          [
            "outputs": .numbers(path.map(\.output)), "kernels": .numbers(path.map(\.tangentKernel)),
          ])
      }
    }
    for _ in 0..<30 {
      let f = stream.normal() * stream.size(1e-6, 300)
      emit(
        "ScalarLoss", ["loss": .text(name), "f": .number(f)],
        [
          "value": .number(loss.value(f)), "slope": .number(loss.derivative(f)),
          "bend": .number(loss.secondDerivative(f)),
        ])
    }
  }
  for rate in [8.001, 8.5, 12, 100] {
    let amplitude = ScalarLoss.logistic(positiveShare: 0.5).twoCycleAmplitude(rate: rate)
    emit(
      "ScalarLoss.twoCycleAmplitude", ["rate": .number(rate)],
      ["amplitude": .number(amplitude ?? .nan)])
  }
}

func linearNetworkCases() throws {
  var stream = RandomStream("oracle/linear networks", seed: 1)
  for (loss, name) in [(LinearTask.Loss.squared, "squared"), (.logistic, "logistic")] {
    for (width, d, n) in [(40, 5, 30), (3, 5, 30), (64, 12, 40)] {
      let inputs = stream.normalMatrix(rows: d, columns: n)
      let targets = (0..<n).map { _ in loss == .squared ? stream.normal() : stream.uniform() }
      let task = LinearTask(inputs: inputs, targets: targets, loss: loss)
      let start = LinearNetwork(width: width, dimension: d, from: &stream)
      let rate = try 1.5 / start.sharpness(on: task)
      let end = try start.reduced().descend(on: task, rate: .constant(rate), steps: 40).network
      let common: [String: Value] = [
        "loss": .text(name), "inputs": flat(inputs), "rows": .number(Double(d)),
        "targets": .numbers(targets),
      ]
      emit(
        "LinearNetwork",
        common.merging([
          "first": flat(start.first), "second": .numbers(start.second), "rate": .number(rate),
        ]) { $1 },
        [
          "predictor": .numbers(end.predictor), "square": .number(end.secondSquare),
          "sharpness": .number(try end.sharpness(on: task)),
          "kernel": .number(end.meanTangentKernel(on: task)),
        ])
      emit("LinearTask.minimiser", common, ["predictor": .numbers(try task.minimiser())])
    }
  }
  for depth in 2...5 {
    var network = DeepLinearNetwork(depth: depth, width: 9, from: &stream)
    let weights = network.first + network.hidden.flatMap(\.elements) + network.last
    let loss = ScalarLoss.logistic(positiveShare: 0.3)
    var (outputs, kernels, slopes): ([Double], [Double], [Double]) = ([], [], [])
    for _ in 0..<20 {
      outputs.append(network.output)
      kernels.append(network.tangentKernel)
      slopes.append(network.tangentKernelSlope)
      network.step(slope: 0.2 * loss.derivative(network.output))
    }
    emit(
      "DeepLinearNetwork",
      ["depth": .number(Double(depth)), "weights": .numbers(weights), "rate": 0.2],
      ["outputs": .numbers(outputs), "kernels": .numbers(kernels), "slopes": .numbers(slopes)])
  }
}
