import Replication
import SemicircleCore

/// A training set, and the sequence of its batches.
typealias Batches<Scalar: BLASScalar> = (samples: Samples<Scalar>, sequence: MiniBatches)

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
  ) -> Batches<Net.Scalar> {
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
  /// The images that replicates draw theirs from. At the default scale two of them share 7 % of
  /// theirs; each has its own start and batches.
  static let pool = Shared { run -> LabelledImages in
    // An excerpt of CIFAR-10 will do if it is large enough.
    let count = run.network == .cnn ? nil : min(60_000, 16 * run[sampleCount])
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

  /// ln of the loss of all samples at `marks`, at multiples of a learning rate. A run that has diverged
  /// counts as a loss of 10, as does any loss above it.
  static func losses(
    _ problem: Problem<some Network>, _ B: Int, rate η: Double, _ run: Run, _ mechanism: Mechanism,
    _ draws: Draws
  ) throws -> [[Double]] {
    let marks = marks(run)
    let (samples, sequence) = problem.batches(of: B, mechanism, draws("long run"))
    return try run[multiples].map { multiple in
      var (w, batches, descent) = (problem.start, sequence, problem.descent(run[momentum]))
      var losses: [Double] = []
      try problem.network.train(
        &w, on: samples, optimiser: &descent, schedule: .constant(multiple * η),
        batches: &batches, steps: marks[marks.count - 1]
      ) { step, w, _ in
        if marks.contains(step) {
          losses.append(min(10, Double(problem.network.evaluate(at: w, on: samples).loss)))
        }
        return .proceed
      }
      losses += Array(repeating: 10, count: marks.count - losses.count)
      return losses.map { .log($0) }
    }
  }

  /// The largest eigenvalue of the Hessian of batches of each size, mean over the same batches: at the
  /// start, and after as many updates as a training has, at a rate that trains. The control has the
  /// start only: its samples are fitted, and have no curvature left.
  static func sharpness<Net: Network>(
    _ problem: Problem<Net>, rate η: Double, _ run: Run, _ mechanism: Mechanism, _ draws: Draws
  ) throws -> (start: [Double], trained: [Double]) {
    let batches = run[batchSizes].map { B in
      var (samples, batches) = problem.batches(of: B, mechanism, draws("curvature of \(B)"))
      let count = mechanism == .on ? max(run[curvatureBatches], 64 / B) : 1
      return (0..<count).map { _ in samples.subset(batches.next()) }
    }
    func λ₁(at w: [Net.Scalar]) throws -> [Double] {
      try batches.map { batches in
        mean(
          try batches.map { batch in
            let H = problem.network.curvature(.hessian, at: w, on: batch)
            return Double(try extremalEigenpairs(of: H, tolerance: 0.01).largest.values[0])
          })
      }
    }
    let start = try λ₁(at: problem.start)
    guard mechanism == .on else { return (start, start) }
    var (samples, approach) = problem.batches(of: run[linearUpTo], .on, draws("approach"))
    var (w, descent) = (problem.start, problem.descent(run[momentum]))
    try problem.network.train(
      &w, on: samples, optimiser: &descent, schedule: .constant(η), batches: &approach,
      steps: run[updates])
    return (start, try λ₁(at: w))
  }
}

extension SGDLinearScaling {
  /// Where curve-batch stands among the sizes; sizes that cannot be used are an error.
  static func indexOfCurveBatch(_ run: Run) throws -> Int {
    let sizes = run[batchSizes]
    guard sizes == sizes.sorted(), Set(sizes).count == sizes.count,
      sizes.count(where: { $0 <= run[linearUpTo] }) > 1,
      sizes.count(where: { $0 >= run[trendFrom] }) > 1, sizes[0] < run[trendFrom],
      let middle = sizes.firstIndex(of: run[curveBatch]),
      sizes[sizes.count - 1] > run[linearUpTo], sizes[sizes.count - 1] <= run[sampleCount]
    else {
      throw UsageError(
        "batch-sizes must ascend to at most samples, hold curve-batch, and stand on both sides of "
          + "linear-up-to and trend-from, two of them up to the one and two from the other on")
    }
    guard run[firstBracket].count == 2, run[firstBracket][0] < run[firstBracket][1] else {
      throw UsageError("first-bracket must be two numbers that ascend")
    }
    return middle
  }

  /// The updates after which the loss of a long run is taken.
  static func marks(_ run: Run) -> [Int] {
    Set([0, 3, run[earlyUpdates], 10, 20, 30, 50, 100, 200, 300, 500, 1000]).sorted()
  }

  /// log₂ B.
  static func octaves(_ run: Run) -> [Double] { run[batchSizes].map { .log2(Double($0)) } }

  /// The power of B in each replicate, over sizes in an interval.
  static func exponent(_ rates: [[Double]], _ sizes: ClosedRange<Int>, _ run: Run) -> Estimate {
    let fitted = run[batchSizes].indices.filter { sizes.contains(run[batchSizes][$0]) }
    let x = fitted.map { octaves(run)[$0] }
    return Estimate(
      meanOf: rates.map { rates in LinearRegression(x, fitted.map { rates[$0] }).slope.value })
  }

  /// The largest error of such a power if each rate is off by r.
  static func searchError(_ sizes: ClosedRange<Int>, _ run: Run) -> Double {
    let x = run[batchSizes].filter(sizes.contains).map { Double.log2(Double($0)) }
    let deviations = x.map { abs($0 - mean(x)) }
    return run[resolution] * deviations.reduce(0, +) / deviations.reduce(0) { $0 + $1 * $1 }
  }

  /// The octaves from one rate to another, by replicate and batch size.
  static func difference(_ rates: [[Double]], _ others: [[Double]]) -> [[Double]] {
    zip(rates, others).map { zip($0, $1).map { $0 - $1 } }
  }

  /// The sizes of the fit, and those of the comparison of trends.
  static func fit(_ run: Run) -> ClosedRange<Int> { 1...run[linearUpTo] }
  static func trend(_ run: Run) -> ClosedRange<Int> { run[trendFrom]...Int.max }
}

extension SGDLinearScaling {
  static func cost(_ run: Run) -> Cost? {
    let P = Double(60 * run[hiddenUnits] + 10)
    let (sum, sizes) = (Double(run[batchSizes].reduce(0, +)), Double(run[batchSizes].count))
    // Samples that pass through a gradient: with and without momentum, six trainings for each edge at
    // the default resolution, each of which ends with a forward pass of all samples. The control has
    // two thirds of the replicates.
    let N = Double(run[sampleCount])
    let trainings = 3.7 + max(1, .log2(0.77 / run[resolution]).rounded(.up) - 1)
    let edges = 2 * trainings * (Double(run[updates]) * sum + 0.3 * sizes * N)
    let B₀ = Double(run[curveBatch])
    let curves =
      Double(run[multiples].count) * (1000 * B₀ + 0.3 * Double(marks(run).count) * N)
      + trainings * (Double(run[updates]) * B₀ + 0.3 * N)
    let bounds = 2 * Double(run[curvatureBatches]) * 30 * sum
    let passes =
      Double(run[replicates]) * (1.67 * edges + bounds)
      + 1.67 * Double(run[curveReplicates]) * curves
    guard run.network == .cnn else {
      return Cost(cpuSeconds: 1e-10 * P * passes, bytes: 4e7 + 4000 * N)
    }
    let network = convolutionalNetwork(run, classes: 10)
    return Cost(
      cpuSeconds: network.measuredGradientSeconds() * passes,
      bytes: 1e9 + 3e4 * N + 1e2 * Double(network.parameterCount))
  }
}
