import Replication
import SemicircleCore

/// How the network of a search is built and trained.
struct Training: Sendable {
  /// Which rule moves the parameters.
  enum Rule: Sendable {
    /// Adam with this δ.
    case adam(dampingCoefficient: Double)
    /// Gradient descent with a heavy ball: the velocity is a sum of gradients, not their mean.
    case heavyBall
  }

  var activation: Activation
  var rule: Rule

  var name: String {
    switch rule {
    case .adam(let δ): "Adam, δ = \(δ.formatted(digits: 3))"
    case .heavyBall: "gradient descent"
    }
  }
}

extension AdamSquareRoot {
  /// More images than a replicate takes, so that no two train on the same ones.
  static let pool = Shared { run -> LabelledSamples<Double> in
    try run.images(training: max(8192, 4 * run[sampleCount]), test: 1).training
      .samples(poolingBy: 4)
  }

  /// log₂ η_max by training, replicate and batch size. Trainings of one replicate have the same
  /// images, start (for the same activation) and batches.
  static func rates(_ trainings: [Training], _ run: Run) throws -> [[[Double]]] {
    let (pool, sizes) = (try run[pool], run[batchSizes])
    let byReplicate = try run.replicate(run[replicates]) { draws in
      var subset = draws("images")
      let drawn = pool.sample(run[sampleCount], using: &subset)
      let samples = Samples(Standardization.global(drawn.inputs)(drawn))
      return try trainings.map { training in
        var start = draws("start")
        let network = MultilayerPerceptron<Double>(
          layerSizes: [drawn.dimension, run[hiddenUnits], drawn.classCount],
          activation: training.activation)
        let w = network.initialParameters(from: &start)
        let ends = firstBracket(training.rule, run)
        let batches = sizes.map {
          MiniBatches(
            sampleCount: samples.count, batchSize: $0, sampling: .withReplacement,
            stream: draws("batches"))
        }
        func trains<Descent: Optimiser>(_ index: Int, _ η: Double, _ rule: Descent) throws -> Bool
        where Descent.Scalar == Double {
          try network.trains(
            from: w, on: samples, optimiser: rule, learningRate: η, batches: batches[index],
            steps: run[updates], below: run[threshold])
        }
        do {
          return try trainabilityEdges(
            along: sizes.map(Double.init), between: ends.low, and: ends.high,
            resolution: run[resolution]
          ) { index, η in
            switch training.rule {
            case .adam(let δ):
              try trains(
                index, η,
                Adam(
                  parameterCount: w.count, beta1: run[beta1], beta2: run[beta2],
                  dampingCoefficient: δ))
            case .heavyBall:
              try trains(
                index, η,
                StochasticGradientDescent(
                  parameterCount: w.count, momentum: Momentum(run[beta1])))
            }
          }.map { Double.log2($0.value) }
        } catch let error as TrainabilityError {
          throw UsageError("\(training.name), \(training.activation): \(error)")
        }
      }
    }
    return trainings.indices.map { k in byReplicate.map { $0[k] } }
  }

  /// The bracket of the search at the smallest batch; it may move.
  private static func firstBracket(_ rule: Training.Rule, _ run: Run) -> (low: Double, high: Double)
  {
    let B = Double(run[batchSizes][0])
    switch rule {
    case .adam(let δ) where δ < 0.1: return (0.003 * B.squareRoot(), 0.05 * B.squareRoot())
    // Adam's mean gradient is 1 − β₁ times a heavy ball's sum.
    case .adam(let δ): return (0.02 * B * δ, 0.16 * B * δ)
    case .heavyBall: return (0.02 * B * (1 - run[beta1]), 0.16 * B * (1 - run[beta1]))
    }
  }
}

extension AdamSquareRoot {
  static func cost(_ run: Run) -> Cost? {
    let (P, N) = (Double(60 * run[hiddenUnits] + 10), Double(run[sampleCount]))
    let (sum, sizes) = (Double(run[batchSizes].reduce(0, +)), Double(run[batchSizes].count))
    // Five searches of five or six trainings for each size. A step of Adam costs as much as a few
    // samples, and a training ends with a forward pass of all.
    let passes = 5 * 5.5 * (Double(run[updates]) * (sum + 6 * sizes) + 0.3 * sizes * N)
    return Cost(cpuSeconds: 1.2e-10 * P * passes * Double(run[replicates]), bytes: 4e7 + 4000 * N)
  }
}
