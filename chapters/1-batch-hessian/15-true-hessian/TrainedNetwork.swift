import Replication
import SemicircleCore

/// A network with the images that it was trained on, and others of the same kind.
struct TrainedNetwork: Sendable {
  var network: MultilayerPerceptron<Double>
  /// After the updates of the experiment.
  var parameters: [Double]
  /// After each number of updates in `checkpoints`; empty unless the network is followed.
  var path: [[Double]]
  /// The N training images.
  var training: Samples<Double>
  /// Images that the network never saw, M of them or M′.
  var unseen: [Int]
  /// All images as they come, and what the training images say about their mean and scale.
  var images: LabelledSamples<Double>
  var standardisation: Standardization<Double>

  /// The first of the images that the network never saw.
  func fresh(_ count: Int) -> Samples<Double> {
    Samples(standardisation(images.subset(unseen[..<count])))
  }

  /// One half of the training images and the other, which are in no order.
  var halves: (Samples<Double>, Samples<Double>) {
    let middle = training.count / 2
    return (
      training.subset(Array(0..<middle)), training.subset(Array(middle..<training.count))
    )
  }

  /// The Hessian of samples.
  func hessian(of samples: Samples<Double>, at w: [Double]? = nil) -> HessianOperator<Double> {
    HessianOperator(Linearisation(of: network, at: w ?? parameters, on: samples))
  }
}

/// The sharpest direction of the Hessian of some images, and their loss.
struct SharpDirection: Sendable {
  var λ₁: Double
  var φ₁: [Double]
  /// The mean loss.
  var loss: Double

  /// - Parameter start: of the Lanczos process; a good guess at φ₁ spares products.
  init(of H: HessianOperator<Double>, startingAt start: [Double]? = nil) throws {
    let ends = try extremalEigenpairs(of: H, largest: 1, tolerance: 1e-4, start: start)
    λ₁ = ends.largest.values[0]
    φ₁ = ends.largest.vectors.column(0)
    loss = H.linearisation.loss
  }
}

/// Images that a network was trained on, and others.
struct Pair: Sendable {
  var training: SharpDirection
  var others: SharpDirection

  init(
    _ net: TrainedNetwork, _ training: Samples<Double>, _ others: Samples<Double>, at w: [Double]
  ) throws {
    self.others = try SharpDirection(of: net.hessian(of: others, at: w))
    self.training = try SharpDirection(
      of: net.hessian(of: training, at: w), startingAt: self.others.φ₁)
  }

  /// The others over the training images.
  var λ₁: Double { others.λ₁ / training.λ₁ }
  var loss: Double { others.loss / training.loss }
}

/// Sets of B images against all images that they are drawn from.
struct ImageSets: Sendable {
  /// (λ₁(H_B) − φ₁ᵀH_Bφ₁)/λ₁ and φ₁ᵀH_Bφ₁/λ₁ − 1 of each set.
  var shifts: [Double] = []
  var projections: [Double] = []
  /// ‖(H_B − H)x‖² over the variance of H_ix, mean over probes x.
  var noise: [Double] = []
}

extension TrueHessian {
  /// Sets of each size drawn from `images`, without repeats.
  static func measure(
    _ net: TrainedNetwork, _ images: Samples<Double>, _ whole: SharpDirection, _ sizes: [Int],
    _ run: Run, _ draws: Draws
  ) throws -> [ImageSets] {
    let H = net.hessian(of: images)
    var (sampling, probing) = (draws("sets"), draws("probes"))
    let x = (0..<run[probes]).map { _ in probing.normals(H.dimension) }
    let Hx = x.map(H.apply)
    let variance = zip(x, Hx).reduce(0.0) {
      $0 + mean(H.perSampleProducts($1.0).squaredNorms) - $1.1.dot($1.1)
    }
    return try zip(sizes, zip(run[noiseCounts], run[shiftCounts])).map { B, counts in
      var sets = ImageSets()
      for k in 0..<counts.0 {
        let set = net.hessian(of: images.subset(sampling.sample(B, of: images.count)))
        let squares = zip(x, Hx).reduce(0.0) { sum, pair in
          var difference = set.apply(pair.0)
          difference.add(pair.1, scaledBy: -1)
          return sum + difference.dot(difference)
        }
        sets.noise.append(squares / variance)
        guard k < counts.1 else { continue }
        let top = try SharpDirection(of: set, startingAt: whole.φ₁)
        let projection = whole.φ₁.dot(set.apply(whole.φ₁))
        sets.shifts.append((top.λ₁ - projection) / whole.λ₁)
        sets.projections.append(projection / whole.λ₁ - 1)
      }
      return sets
    }
  }

  /// How many images there are to draw from. MNIST has an end.
  static func poolSize(_ run: Run) -> Int {
    run.imageSource == .mnist ? 60_000 : (run[farFactor] + 1) * run[sampleCount]
  }

  /// The networks, which claim and control share.
  static let trained = Shared { run in
    let (N, last, count) = (run[sampleCount], run[checkpoints].last ?? 0, poolSize(run))
    guard run[nearFactor] <= run[farFactor], (run[nearFactor] + 1) * N <= count else {
      throw UsageError("\((run[nearFactor] + 1) * N) images are wanted, there are \(count)")
    }
    let images: LabelledSamples<Double> = try run.images(training: count, test: 1).training
      .samples(poolingBy: 4)
    return try run.replicate(run[networks]) { draws in
      let isFar = draws.replicate < run[farNetworks]
      let isFollowed = draws.replicate < run[followedNetworks]
      var (split, start) = (draws("images"), draws("start"))
      let order = split.permutation(count)
      let drawn = images.subset(order[..<N])
      let standardisation = Standardization.global(drawn.inputs)
      let samples = Samples(standardisation(drawn))
      let network = MultilayerPerceptron<Double>(
        layerSizes: [images.dimension, run[hiddenUnits], images.classCount], activation: .relu)
      var w = network.initialParameters(from: &start)
      var descent = StochasticGradientDescent(
        parameterCount: w.count, momentum: Momentum(run[momentum]),
        weightDecay: .l2(run[weightDecay]))
      var batches = MiniBatches(
        sampleCount: N, batchSize: run[trainingBatch], stream: draws("training"))
      var (path, parameters) = ([[Double]](), w)
      try network.train(
        &w, on: samples, optimiser: &descent, schedule: .constant(run[learningRate]),
        batches: &batches, steps: isFollowed ? last : run[updates]
      ) { step, w, _ in
        if isFollowed && run[checkpoints].contains(step) { path.append(w) }
        if step == run[updates] { parameters = w }
        return .proceed
      }
      let others = order[N..<(isFar ? count : (run[nearFactor] + 1) * N)]
      return TrainedNetwork(
        network: network, parameters: parameters, path: path, training: samples,
        unseen: Array(others), images: images, standardisation: standardisation)
    }
  }
}
