import Replication
import SemicircleCore

/// A network of ten classes, and what there is to know of its two curvature matrices.
struct ImageNetwork: Sendable {
  var hessian: Spectrum
  var gaussNewton: Spectrum
  /// Of H − G, with its own largest eigenvalue.
  var remainder: Spectrum
  /// The mean squared cosine between the leading eigenvectors of H and those of G, nine of each.
  var overlap: Double
  /// For each number of Lanczos steps, the weight of the two Ritz values of H that are nearest to
  /// zero, and of the one of G: as the paper reads its spectra.
  var hessianMass: [Estimate]
  var gaussNewtonMass: [Estimate]
}

extension HessianDegeneracy {
  /// For each moment, at the start and after training, the networks.
  static let imageNetworks = Shared { run in
    let images: LabelledSamples<Double> = try run.images(
      training: max(8192, run[sampleCount]), test: 1
    ).training.samples(poolingBy: 4)
    return try run.sweep([0, run[updates]], replicates: run[networks]) { steps, draws in
      // Both moments are of one training: the streams are those of the replicate.
      let stream = { run.stream($0, replicate: draws.replicate) }
      var (subset, start) = (stream("images"), stream("start"))
      let drawn = images.sample(run[sampleCount], using: &subset)
      let samples = Samples(Standardization.global(drawn.inputs)(drawn))
      let network = MultilayerPerceptron<Double>(
        layerSizes: [drawn.dimension, run[imageUnits], drawn.classCount], activation: .relu)
      let w = try trained(
        network, from: network.initialParameters(from: &start), on: samples, steps: steps, run,
        stream("training"))
      return try examine(network, w, samples, run, stream("probes"))
    }
  }

  static func trained(
    _ network: MultilayerPerceptron<Double>, from start: [Double], on samples: Samples<Double>,
    steps: Int, _ run: Run, _ stream: RandomStream
  ) throws -> [Double] {
    try network.trained(
      from: start, on: samples,
      batches: MiniBatches(
        sampleCount: samples.count, batchSize: run[batchSize], stream: stream),
      steps: steps, schedule: .constant(run[learningRate]), momentum: Momentum(run[momentum]))
  }

  private static func examine(
    _ network: MultilayerPerceptron<Double>, _ w: [Double], _ samples: Samples<Double>, _ run: Run,
    _ probes: RandomStream
  ) throws -> ImageNetwork {
    let point = Linearisation(of: network, at: w, on: samples)
    let H = HessianOperator(point).denseMatrix()
    let G = GaussNewtonOperator(point).denseMatrix()
    let outliers = network.outputCount - 1
    let leading = try [H, G].map {
      try extremalEigenpairs(of: $0, largest: outliers).largest.vectors
    }
    var cosines = Matrix<Double>(rows: outliers, columns: outliers)
    Matrix.multiply(leading[0], leading[1], transposeA: .yes, into: &cosines)
    return ImageNetwork(
      hessian: try Spectrum(of: H), gaussNewton: try Spectrum(of: G),
      remainder: try Spectrum(of: H - G),
      overlap: cosines.elements.dot(cosines.elements) / Double(outliers),
      hessianMass: try masses(of: H, nodes: 2, run, probes),
      gaussNewtonMass: try masses(of: G, nodes: 1, run, probes))
  }

  private static func masses(
    of matrix: Matrix<Double>, nodes: Int, _ run: Run, _ probes: RandomStream
  ) throws -> [Estimate] {
    var probes = probes
    let starts = Matrix(
      rows: matrix.rows, columns: run[probeCount],
      elements: probes.rademacher(matrix.rows * run[probeCount]))
    let longest = run[steps].max() ?? 1
    let decompositions = try lanczos(matrix, starts: starts, steps: longest)
    return try run[steps].map { steps in
      let quadratures = try decompositions.map { try $0.prefix(min(steps, $0.steps)).quadrature() }
      let density = SpectralDensity(dimension: matrix.rows, probes: quadratures)
      return density.massNearestZero(nodes: nodes).mass
    }
  }
}
