import Replication
import SemicircleCore

/// What one replicate trains: a network, where it starts, and its images.
struct Problem<Net: Network>: Sendable {
  var network: Net
  var start: [Net.Scalar]
  var samples: Samples<Net.Scalar>
  /// The samples in an order in which the classes take turns.
  var inTurn: [Int]

  /// Batches of B; in the control B samples that are the whole training set, of all classes in turn.
  func batches(
    of B: Int, _ mechanism: Mechanism, _ stream: RandomStream
  ) -> (samples: Samples<Net.Scalar>, MiniBatches) {
    let samples = mechanism == .on ? samples : samples.subset(Array(inTurn.prefix(B)))
    return (
      samples,
      MiniBatches(
        sampleCount: samples.count, batchSize: B,
        sampling: mechanism == .on ? .withReplacement : .epochs, stream: stream)
    )
  }
}

extension Problem {
  func descent(_ momentum: Double) -> StochasticGradientDescent<Net.Scalar> {
    StochasticGradientDescent(
      parameterCount: start.count, momentum: Momentum(Net.Scalar(momentum)))
  }
}

extension SGDLinearScaling {
  /// More images than a replicate takes, so that no two train on the same ones.
  static let pool = Shared { run -> LabelledImages in
    // An excerpt of CIFAR-10 will do if it is large enough.
    let count = run.network == .cnn ? nil : max(8192, 4 * run[sampleCount])
    let images = try run.images(training: count, test: 1).training
    guard images.count >= run[sampleCount] else {
      throw UsageError("there are \(images.count) images: --set samples=\(images.count)")
    }
    return images
  }

  /// The paper's network at the paper's scale, or a small relative of it.
  static func convolutionalNetwork(_ run: Run, classes: Int) -> ConvolutionalNetwork<Float> {
    run.scale == .paper ? .vgg16(classes: classes) : .vgg(widths: run[widths], classes: classes)
  }

  static func problem<Net: Network>(
    _ run: Run, _ draws: Draws, poolingBy factor: Int,
    _ network: (LabelledSamples<Net.Scalar>) -> Net
  ) throws -> Problem<Net> {
    var (subset, start) = (draws("images"), draws("start"))
    let images = try run[pool].sample(run[sampleCount], using: &subset)
    let drawn = images.samples(as: Net.Scalar.self, poolingBy: factor)
    var seen = Array(repeating: 0, count: drawn.classCount)
    let turns = drawn.labels.map { label in
      defer { seen[label] += 1 }
      return seen[label]
    }
    let network = network(drawn)
    return Problem(
      network: network, start: network.initialParameters(from: &start),
      samples: Samples(Standardization.global(drawn.inputs)(drawn)),
      inTurn: turns.indices.sorted { (turns[$0], $0) < (turns[$1], $1) })
  }

  /// The losses of all samples at `marks`, at multiples of a learning rate. A run that has diverged
  /// counts as a loss of 100, as does any loss above it.
  static func losses(
    _ problem: Problem<some Network>, _ B: Int, rate η: Double, _ run: Run, _ mechanism: Mechanism,
    _ draws: Draws
  ) throws -> [[Double]] {
    let (samples, batches) = problem.batches(of: B, mechanism, draws("long run"))
    return try run[multiples].map { multiple in
      var (w, batches) = (problem.start, batches)
      var descent = problem.descent(run[momentum])
      var losses: [Double] = []
      try problem.network.train(
        &w, on: samples, optimiser: &descent, schedule: .constant(multiple * η), batches: &batches,
        steps: marks(run).last ?? 0
      ) { step, w, _ in
        if marks(run).contains(step) {
          losses.append(min(100, Double(problem.network.evaluate(at: w, on: samples).loss)))
        }
        return .proceed
      }
      return losses + Array(repeating: 100, count: marks(run).count - losses.count)
    }
  }

  /// The largest eigenvalue of the Hessian of batches of each size: at the start, and after as many
  /// updates as a training has, at a rate that trains.
  static func sharpness<Net: Network>(
    _ problem: Problem<Net>, rate η: Double, _ run: Run, _ draws: Draws
  ) throws -> (start: [Double], trained: [Double]) {
    let B = run[batchSizes]
    var (w, batches) = (problem.start, problem.batches(of: run[linearUpTo], .on, draws("approach")))
    var descent = problem.descent(run[momentum])
    try problem.network.train(
      &w, on: batches.samples, optimiser: &descent, schedule: .constant(η), batches: &batches.1,
      steps: run[updates])
    func λ₁(at w: [Net.Scalar]) throws -> [Double] {
      try B.map { B in
        var batches = problem.batches(of: B, .on, draws("curvature")).1
        return mean(
          try (0..<run[curvatureBatches]).map { _ in
            let batch = problem.samples.subset(batches.next())
            let H = problem.network.curvature(.hessian, at: w, on: batch)
            return Double(try extremalEigenpairs(of: H, tolerance: 0.01).largest.values[0])
          })
      }
    }
    return (try λ₁(at: problem.start), try λ₁(at: w))
  }
}

extension SGDLinearScaling {
  static func cost(_ run: Run) -> Cost? {
    let P = Double(60 * run[hiddenUnits] + 10)
    let (sum, sizes) = (Double(run[batchSizes].reduce(0, +)), Double(run[batchSizes].count))
    // Samples that pass through a gradient: with and without noise, with and without momentum, five
    // or six trainings for each edge, each of which ends with a forward pass of all samples.
    let N = Double(run[sampleCount])
    let edges = 4 * 5.5 * (Double(run[updates]) * sum + 0.3 * sizes * N)
    let curves =
      2 * Double(run[multiples].count)
      * (Double(1000 * run[curveBatch]) + 0.3 * Double(marks(run).count) * N)
    let bounds = 2 * Double(run[curvatureBatches]) * 30 * sum
    let passes = Double(run[replicates]) * (edges + curves + bounds)
    guard run.network == .cnn else {
      return Cost(cpuSeconds: 1e-10 * P * passes, bytes: 4e7 + 4000 * N)
    }
    let network = convolutionalNetwork(run, classes: 10)
    return Cost(
      cpuSeconds: network.measuredGradientSeconds() * passes,
      bytes: 1e9 + 3e4 * N + 1e2 * Double(network.parameterCount))
  }
}
