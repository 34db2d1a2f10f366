import Replication
import SemicircleCore

/// Which rule moves the parameters.
enum Rule: Sendable {
  /// Adam with this δ.
  case adam(dampingCoefficient: Double)
  /// Gradient descent with a heavy ball: the velocity is a sum of gradients, not their mean.
  case heavyBall
}

extension AdamSquareRoot {
  /// The images that replicates draw theirs from. Two of them share 7 % of theirs; each has its own
  /// start and batches.
  static let pool = Shared { run -> LabelledSamples<Double> in
    try run.images(training: min(60_000, 16 * run[sampleCount]), test: 1).training
      .samples(poolingBy: 4)
  }

  /// log₂ η_max of one replicate by batch size. All trainings have the same images and batches, and
  /// those of one activation the same start.
  struct Rates: Sendable {
    /// Of Adam and of gradient descent on ReLU.
    var adam: [Double], descent: [Double]
    /// Of Adam on tanh; up to B₁ only where `others` is nil.
    var tanh: [Double]
    /// On ReLU at B₁ alone, of Adam with the large δ and with the small one.
    var damped: Double, adapting: Double
    /// In a third of the replicates (all, if they are few) at all sizes, of Adam with the large δ on
    /// ReLU and of gradient descent on tanh.
    var others: (damped: [Double], tanhDescent: [Double])?
  }

  /// The searches, which claim and control share, and how many replicates have none to show.
  static let searches = Shared { run -> (found: [Rates], lost: Int) in
    let pool = try run[pool]
    let all = try run.replicate(run[replicates]) { draws -> Rates? in
      let search = Search(run, pool, draws)
      let (sizes, fit) = (run[batchSizes], fit(run))
      let large = Rule.adam(dampingCoefficient: run[largeDamping])
      do {
        let others =
          draws.replicate % 3 == 0 || run[replicates] < 9
          ? (damped: try search(.relu, large), tanhDescent: try search(.tanh, .heavyBall)) : nil
        return Rates(
          adam: try search(.relu, .adam(dampingCoefficient: run[damping])),
          descent: try search(.relu, .heavyBall),
          tanh: try search(
            .tanh, .adam(dampingCoefficient: run[damping]),
            at: others == nil ? Array(sizes[fit]) : sizes),
          damped: try others?.damped[fit.upperBound - 1]
            ?? search(.relu, large, at: [run[fitUpTo]])[0],
          adapting: try search(
            .relu, .adam(dampingCoefficient: run[smallDamping]), at: [run[fitUpTo]])[0],
          others: others)
      } catch is TrainabilityError {
        return nil
      }
    }
    let found = all.compactMap(\.self)
    guard found.count(where: { $0.others != nil }) > 1 else {
      throw UsageError("too few replicates have an edge in all their searches: raise the threshold")
    }
    return (found, all.count - found.count)
  }

  /// What the searches of one replicate have in common.
  struct Search {
    let run: Run, samples: Samples<Double>, classes: Int
    let start: RandomStream, batches: [Int: MiniBatches]

    init(_ run: Run, _ pool: LabelledSamples<Double>, _ draws: Draws) {
      var subset = draws("images")
      let drawn = pool.sample(run[sampleCount], using: &subset)
      let samples = Samples(Standardization.global(drawn.inputs)(drawn))
      (self.run, self.samples, classes) = (run, samples, drawn.classCount)
      start = draws("start")
      batches = Dictionary(
        uniqueKeysWithValues: run[batchSizes].map { B in
          (
            B,
            MiniBatches(
              sampleCount: samples.count, batchSize: B, sampling: .withReplacement,
              stream: draws("batches of \(B)"))
          )
        })
    }

    func callAsFunction(
      _ activation: Activation, _ rule: Rule, at sizes: [Int]? = nil
    ) throws -> [Double] {
      var start = start
      let sizes = sizes ?? run[batchSizes]
      let network = MultilayerPerceptron<Double>(
        layerSizes: [samples.inputs.rows, run[hiddenUnits], classes], activation: activation)
      let w = network.initialParameters(from: &start)
      func trains<Descent: Optimiser>(_ index: Int, _ η: Double, _ rule: Descent) throws -> Bool
      where Descent.Scalar == Double {
        guard let batches = batches[sizes[index]] else { preconditionFailure("no such size") }
        return try network.trains(
          from: w, on: samples, optimiser: rule, learningRate: η, batches: batches,
          steps: run[updates], below: run[threshold])
      }
      let ends = firstBracket(rule, B: Double(sizes[0]), run)
      return try trainabilityEdges(
        along: sizes.map(Double.init), between: ends.low, and: ends.high,
        resolution: run[resolution]
      ) { index, η in
        switch rule {
        case .adam(let δ):
          try trains(
            index, η,
            Adam(
              parameterCount: w.count, beta1: run[beta1], beta2: run[beta2],
              dampingCoefficient: δ))
        case .heavyBall:
          try trains(
            index, η,
            StochasticGradientDescent(parameterCount: w.count, momentum: Momentum(run[beta1])))
        }
      }.map { .log2($0.value) }
    }
  }

  /// The bracket of the search at the smallest batch; it may move.
  static func firstBracket(_ rule: Rule, B: Double, _ run: Run) -> (low: Double, high: Double) {
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
    // Two searches of five or six trainings for each size, two more in a third of the replicates, one
    // that mostly ends at a quarter of the sizes, and two of one size. A step of Adam costs as much as
    // a few samples, and a training ends with a forward pass of all.
    let passes = 3.5 * 5.5 * (Double(run[updates]) * (sum + 6 * sizes) + 0.3 * sizes * N)
    return Cost(cpuSeconds: 1.2e-10 * P * passes * Double(run[replicates]), bytes: 4e7 + 4000 * N)
  }
}
