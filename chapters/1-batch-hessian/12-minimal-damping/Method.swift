import Replication
import SemicircleCore

/// An optimiser with damping, and what it trains.
enum Method: CaseIterable, Sendable {
  /// Adam, with δ beside √v̂, on a network with a hidden layer.
  case adam
  /// Gauss–Newton steps with the curvature of other samples, on softmax regression.
  case gaussNewton
}

/// Whose curvature a Gauss–Newton step knows.
enum Curvature: Sendable {
  /// That of a batch which the gradient has not seen, kept for so many updates.
  case another(keptFor: Int)
  /// That of the very batch of its gradient, at each update.
  case own
}

/// One training but for its damping: start, samples and batches are drawn.
struct Training: Sendable {
  var method: Method
  var network: MultilayerPerceptron<Double>
  var start: [Double]
  var samples: Samples<Double>
  var learningRate: Double
  var gradients: MiniBatches
  var curvatures: MiniBatches

  /// A training whose draws stand at a cell and a replicate: trainings at the same place share samples,
  /// start and batches, whatever their learning rate.
  init(
    _ method: Method, learningRate: Double, batchSize: Int, images: LabelledSamples<Double>,
    _ run: Run, cell: Int, replicate: Int
  ) {
    typealias Chapter = MinimalDamping
    func draws(_ purpose: String) -> RandomStream {
      run.again("\(purpose), \(method)", cell: cell, replicate: replicate)
    }
    var (subset, stream) = (draws("images"), draws("start"))
    let drawn = images.sample(run[Chapter.sampleCount], using: &subset)
    let samples = Samples(Standardization.global(drawn.inputs)(drawn))
    self.method = method
    self.learningRate = learningRate
    self.samples = samples
    switch method {
    case .adam:
      network = MultilayerPerceptron(
        layerSizes: [drawn.dimension, run[Chapter.hiddenUnits], drawn.classCount],
        activation: .relu)
      start = network.initialParameters(from: &stream)
    case .gaussNewton:
      network = .softmaxRegression(inputs: drawn.dimension, classes: drawn.classCount)
      start = Array(repeating: 0, count: network.parameterCount)
    }
    func batches(_ purpose: String) -> MiniBatches {
      MiniBatches(
        sampleCount: samples.count, batchSize: batchSize, sampling: .withReplacement,
        stream: draws(purpose))
    }
    gradients = batches("batches of gradients")
    curvatures = batches("batches of curvature")
  }

  /// Where the largest damping with which it fails meets the smallest with which it works; nil where
  /// the search finds no such place.
  func edge(with curvature: Curvature? = nil, _ run: Run) throws -> TrainabilityEdge? {
    let guess = (method == .adam ? 12 : 4) * learningRate / Double(gradients.batchSize)
    do {
      return try trainabilityEdge(
        between: 4 * guess, and: guess / 4, resolution: MinimalDamping.resolution, widenings: 2
      ) { try works(damping: $0, with: curvature, run) }
    } catch is TrainabilityError {
      return nil
    }
  }

  /// Whether it works with a damping.
  func works(damping: Double, with curvature: Curvature? = nil, _ run: Run) throws -> Bool {
    typealias Chapter = MinimalDamping
    switch method {
    case .adam:
      return try network.trains(
        from: start, on: samples,
        optimiser: Adam(parameterCount: start.count, dampingCoefficient: damping),
        learningRate: learningRate, batches: gradients, steps: run[Chapter.updates],
        below: run[Chapter.lossThreshold])
    case .gaussNewton:
      let descent = PreconditionedDescent(
        HessianFreeNewton(dampingCoefficient: damping, tolerance: 1e-4),
        parameterCount: start.count)
      let (batches, interval) =
        switch curvature ?? .another(keptFor: run[Chapter.refresh]) {
        case .own: (gradients, 1)
        case .another(let updates): (curvatures, updates)
        }
      let optimiser = IndependentCurvature(
        descent, of: network, on: samples, batches: batches, updateInterval: interval)
      return try network.trains(
        from: start, on: samples, optimiser: optimiser, learningRate: learningRate,
        batches: gradients, steps: run[Chapter.newtonUpdates],
        below: .log(Double(network.outputCount)))
    }
  }

  /// The largest learning rate of gradient descent with momentum on the same batches, if there is one.
  func largestRate(_ run: Run) throws -> Double? {
    let guess = Double(gradients.batchSize) / 120
    do {
      return try trainabilityEdge(
        between: guess / 4, and: 4 * guess, resolution: MinimalDamping.resolution, widenings: 2
      ) {
        try network.trains(
          from: start, on: samples,
          optimiser: StochasticGradientDescent(
            parameterCount: start.count, momentum: Momentum(MinimalDamping.beta1)),
          learningRate: $0, batches: gradients, steps: run[MinimalDamping.updates],
          below: run[MinimalDamping.lossThreshold])
      }.value
    } catch is TrainabilityError {
      return nil
    }
  }

  /// The largest eigenvalue of ηG/2 − G′ at the start, for batches of gradient and of curvature: the
  /// mean of a few.
  func lawDamping() throws -> Double {
    var (gradients, curvatures) = (gradients, curvatures)
    func matrix(_ batches: inout MiniBatches) -> GaussNewtonOperator<Double> {
      GaussNewtonOperator(
        Linearisation(of: network, at: start, on: samples.subset(batches.next())))
    }
    return try mean(
      (0..<4).map { _ in
        let half = ShiftedOperator(matrix(&gradients), scale: learningRate / 2, shift: 0)
        return try extremalEigenpairs(
          of: DifferenceOperator(half, matrix(&curvatures)), largest: 1, tolerance: 1e-3
        ).largest.values[0]
      })
  }
}
