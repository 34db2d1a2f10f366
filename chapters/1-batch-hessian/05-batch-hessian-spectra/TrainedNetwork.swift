import Replication
import SemicircleCore

/// A network, and what its full Hessian H says.
struct TrainedNetwork: Sendable {
  /// A curvature matrix of the samples in the given columns, or of all.
  var curvature: @Sendable (Curvature, _ columns: [Int]?) -> any CurvatureMatrix<Double>
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
  func hessian(of columns: [Int]) -> any CurvatureMatrix<Double> { curvature(.hessian, columns) }

  /// Spectral densities of the full Hessian, of the full Gauss–Newton matrix, which has the curvature
  /// of the loss without that of the network, and of batch Hessians: of each batch with one probe, so
  /// that the mean is over batches too.
  func densities(_ run: Run) throws -> [SpectralDensity] {
    typealias Chapter = BatchHessianSpectra
    let (count, steps) = (run[Chapter.probes], run[Chapter.steps])
    let stream = run.stream("probes of the density")
    let full = try run.sweep([Curvature.hessian, .gaussNewton]) { matrix, _ in
      try stochasticLanczosQuadrature(
        of: curvature(matrix, nil), probes: count, steps: steps, stream: stream)
    }
    let batches = try run.replicate(8 * count) { draws in
      var sampling = draws("batch of the density")
      let batch = hessian(of: sampling.sample(run[Chapter.batchSize], of: run[Chapter.sampleCount]))
      return try stochasticLanczosQuadrature(
        of: batch, probes: 1, steps: steps, stream: draws("probe of a batch"))
    }
    let mean = SpectralDensity(dimension: φ₁.count, probes: batches.flatMap(\.probes))
    return full + [mean]
  }
}

extension BatchHessianSpectra {
  /// The networks, which claim and control share.
  static let trained = Shared { run in
    // An excerpt of CIFAR-10 will do if it is large enough.
    let count = run.network == .cnn ? nil : min(60_000, 4 * run[sampleCount])
    let images = try run.images(training: count, test: 1).training
    guard images.count >= run[sampleCount] else {
      throw UsageError("there are \(images.count) images: --set samples=\(images.count)")
    }
    return switch run.network {
    case .cnn:
      try trained(
        images.samples(as: Float.self), run,
        { convolutionalNetwork(run, classes: $0.classCount) }, { WidenedCurvature($0) })
    default:
      try trained(
        images.samples(as: Double.self, poolingBy: 2), run,
        {
          MultilayerPerceptron(
            layerSizes: [$0.dimension, run[hiddenUnits], $0.classCount], activation: .relu)
        }, { $0 })
    }
  }

  /// The paper's network at the paper's scale, or a small relative of it.
  static func convolutionalNetwork(_ run: Run, classes: Int) -> ConvolutionalNetwork<Float> {
    run.scale == .paper ? .vgg16(classes: classes) : .vgg(widths: run[widths], classes: classes)
  }

  /// Trains networks and takes their Hessians apart. Their own numbers may be single precision; those
  /// of the measurements are double.
  private static func trained<Net: Network>(
    _ images: LabelledSamples<Net.Scalar>, _ run: Run,
    _ network: @Sendable (LabelledSamples<Net.Scalar>) -> Net,
    _ widen: @escaping @Sendable (any CurvatureMatrix<Net.Scalar>) -> any CurvatureMatrix<Double>
  ) throws -> [TrainedNetwork] {
    let network = network(images)
    return try run.replicate(run[networks]) { draws in
      var subset = draws("images"), start = draws("start"), probe = draws("symmetry")
      let drawn = images.sample(run[sampleCount], using: &subset)
      let samples = Samples(Standardization.global(drawn.inputs)(drawn))
      let w = try network.trained(
        from: network.initialParameters(from: &start), on: samples,
        batches: MiniBatches(
          sampleCount: samples.count, batchSize: run[batchSize], stream: draws("training")),
        steps: run[updates], schedule: .constant(run[learningRate]),
        momentum: Momentum(Net.Scalar(run[momentum])),
        weightDecay: .l2(Net.Scalar(run[weightDecay])))
      @Sendable func curvature(
        _ curvature: Curvature, _ columns: [Int]?
      ) -> any CurvatureMatrix<Double> {
        let batch = columns.map(samples.subset) ?? samples
        return widen(network.curvature(curvature, at: w, on: batch))
      }
      let H = curvature(.hessian, nil)
      let (u, v) = (probe.normals(H.dimension), probe.normals(H.dimension))
      try requireDeterministicProducts(of: H, at: u)
      let (Hu, Hv) = (H.apply(u), H.apply(v))
      let ends = try extremalEigenpairs(of: H, largest: run[outliers], smallest: 1, tolerance: 1e-3)
      return TrainedNetwork(
        curvature: curvature, leading: ends.largest, smallest: ends.smallest.values[0],
        accuracy: network.evaluate(at: w, on: samples).accuracy ?? .nan,
        readings: NoiseReadings(of: H, ends.largest, draws("probes of the variance")),
        asymmetry: abs(u.dot(Hv) - v.dot(Hu)) / (Hu.norm * v.norm))
    }
  }
}

extension BatchHessianSpectra {
  static func cost(_ run: Run) -> Cost? {
    let (N, R) = (Double(run[sampleCount]), Double(run[networks]))
    let batches = zip(run[batchSizes], run[batchCounts]).reduce(0.0) { $0 + Double($1.0 * $1.1) }
    // Samples that pass through a product: 17 for each one in a batch, 160 times all for a network.
    let passes = R * (17 * batches + 160 * N) + Double(2 * run[probes] * run[steps]) * N
    guard run.network == .cnn else {
      let P = Double(207 * run[hiddenUnits] + 10)
      return Cost(cpuSeconds: 1.3e-10 * P * passes, bytes: 1e4 * N + 5e3 * P)
    }
    let network = convolutionalNetwork(run, classes: 10)
    let gradients = R * Double(run[updates] * run[batchSize])
    return Cost(
      cpuSeconds: network.measuredGradientSeconds() * (2 * passes + gradients),
      bytes: 2e9 + 3e4 * N + 2e3 * Double(network.parameterCount))
  }
}
