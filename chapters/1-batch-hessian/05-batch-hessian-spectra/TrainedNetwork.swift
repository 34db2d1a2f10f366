import Replication
import SemicircleCore

/// A network, and what its full Hessian H says.
struct TrainedNetwork: Sendable {
  var network: MultilayerPerceptron<Double>
  var parameters: [Double]
  var samples: Samples<Double>
  /// The leading eigenpairs of H.
  var leading: Eigenpairs<Double>
  /// λ_P.
  var smallest: Double
  /// The share of its images that it has right.
  var accuracy: Double
  var readings: NoiseReadings
  /// |uᵀHv − vᵀHu| over ‖Hu‖‖v‖ for random u and v.
  var asymmetry: Double

  var λ₁: Double { leading.values[0] }
  var φ₁: [Double] { leading.vectors.column(0) }

  /// The Hessian of the samples in the given columns.
  func hessian(of columns: [Int]) -> HessianOperator<Double> {
    HessianOperator(Linearisation(of: network, at: parameters, on: samples.subset(columns)))
  }

  /// Spectral densities of the full Hessian, of the full Gauss–Newton matrix, which has the curvature
  /// of the loss without that of the network, and of batch Hessians: of each batch with one probe, so
  /// that the mean is over batches too.
  func densities(_ run: Run) throws -> [SpectralDensity] {
    typealias Chapter = BatchHessianSpectra
    let (count, steps) = (run[Chapter.probes], run[Chapter.steps])
    let all = Linearisation(of: network, at: parameters, on: samples)
    let stream = run.stream("probes of the density")
    let full = try run.sweep([false, true]) { isGaussNewton, _ in
      try isGaussNewton
        ? stochasticLanczosQuadrature(
          of: GaussNewtonOperator(all), probes: count, steps: steps, stream: stream)
        : stochasticLanczosQuadrature(
          of: HessianOperator(all), probes: count, steps: steps, stream: stream)
    }
    let batches = try run.replicate(8 * count) { draws in
      var sampling = draws("batch of the density")
      let batch = hessian(of: sampling.sample(run[Chapter.batchSize], of: samples.count))
      return try stochasticLanczosQuadrature(
        of: batch, probes: 1, steps: steps, stream: draws("probe of a batch"))
    }
    let mean = SpectralDensity(dimension: parameters.count, probes: batches.flatMap(\.probes))
    return full + [mean]
  }
}

extension BatchHessianSpectra {
  /// The networks, which claim and control share.
  static let trained = Shared { run in
    let images = try run.images(training: min(60_000, 4 * run[sampleCount]), test: 1).training
    let samples: LabelledSamples<Double> = images.samples(poolingBy: 2)
    return try run.replicate(run[networks]) { draws in
      let (network, w, samples) = try train(on: samples, run, draws)
      let H = HessianOperator(Linearisation(of: network, at: w, on: samples))
      var probe = draws("symmetry")
      let (u, v) = (probe.normals(H.dimension), probe.normals(H.dimension))
      try requireDeterministicProducts(of: H, at: u)
      let (Hu, Hv) = (H.apply(u), H.apply(v))
      let ends = try extremalEigenpairs(of: H, largest: run[outliers], smallest: 1, tolerance: 1e-3)
      return TrainedNetwork(
        network: network, parameters: w, samples: samples, leading: ends.largest,
        smallest: ends.smallest.values[0],
        accuracy: network.evaluate(at: w, on: samples).accuracy ?? .nan,
        readings: NoiseReadings(of: H, ends.largest, draws("probes of the variance")),
        asymmetry: abs(u.dot(Hv) - v.dot(Hu)) / (Hu.norm * v.norm))
    }
  }

  /// The network, where its training has come to, and its samples. This is the one place that knows
  /// what kind of network it is.
  private static func train(
    on images: LabelledSamples<Double>, _ run: Run, _ draws: Draws
  ) throws -> (MultilayerPerceptron<Double>, parameters: [Double], Samples<Double>) {
    var subset = draws("images"), start = draws("start")
    let drawn = images.sample(run[sampleCount], using: &subset)
    let samples = Samples(Standardization.global(drawn.inputs)(drawn))
    let network = MultilayerPerceptron<Double>(
      layerSizes: [drawn.dimension, run[hiddenUnits], drawn.classCount], activation: .relu)
    let batches = MiniBatches(
      sampleCount: samples.count, batchSize: run[batchSize], stream: draws("training"))
    let w = try network.trained(
      from: network.initialParameters(from: &start), on: samples, batches: batches,
      steps: run[updates], schedule: .constant(run[learningRate]),
      momentum: Momentum(run[momentum]), weightDecay: .l2(run[weightDecay]))
    return (network, w, samples)
  }
}

extension BatchHessianSpectra {
  static func cost(_ run: Run) -> Cost? {
    let (N, P) = (Double(run[sampleCount]), Double(207 * run[hiddenUnits] + 10))
    let batches = zip(run[batchSizes], run[batchCounts]).reduce(0.0) { $0 + Double($1.0 * $1.1) }
    // Samples that pass through a product: 20 for each one in a batch, 170 times all for a network.
    let passes =
      Double(run[networks]) * (20 * batches + 170 * N) + Double(2 * run[probes] * run[steps]) * N
    return Cost(cpuSeconds: 1.3e-10 * P * passes, bytes: 1e4 * N + 5e3 * P)
  }
}
