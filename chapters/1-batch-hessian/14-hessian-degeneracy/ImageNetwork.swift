import Replication
import SemicircleCore

/// A network of ten classes, and what there is to know of its two curvature matrices.
struct ImageNetwork: Sendable {
  var network: MultilayerPerceptron<Double>
  var parameters: [Double]
  var samples: Samples<Double>
  var hessian: Spectrum
  var gaussNewton: Spectrum
  /// Of H − G, with its own largest eigenvalue; of the first network only.
  var remainder: Spectrum?
  var reading: Reading
  var outliers: Outliers
  /// The same before the training, of a few networks.
  var outliersAtStart: Outliers?
}

/// The weights at zero as the paper reads them: for each number of Lanczos steps, that of the two
/// Ritz values of H that are nearest to zero, and of the one of G.
struct Reading: Sendable {
  var hessian: [Estimate]
  var gaussNewton: [Estimate]
}

/// How the outliers of H stand to those of G.
struct Outliers: Sendable {
  /// λ₁(G)/λ₁(H).
  var ratio: Double
  /// The mean squared cosine between the leading eigenvectors of H and those of G, nine of each.
  var overlap: Double
  /// ‖H − G‖/λ₁(H).
  var rest: Double

  init(at point: Linearisation<Double>) throws {
    let (H, G) = (HessianOperator(point), GaussNewtonOperator(point))
    let count = point.network.outputCount - 1
    let (a, b) = (
      try extremalEigenpairs(of: H, largest: count).largest,
      try extremalEigenpairs(of: G, largest: count).largest
    )
    var cosines = Matrix<Double>(rows: count, columns: count)
    Matrix.multiply(a.vectors, b.vectors, transposeA: .yes, into: &cosines)
    let ends = try extremalEigenpairs(of: DifferenceOperator(H, G), largest: 1, smallest: 1)
    ratio = b.values[0] / a.values[0]
    overlap = cosines.elements.dot(cosines.elements) / Double(count)
    rest = max(abs(ends.largest.values[0]), abs(ends.smallest.values[0])) / a.values[0]
  }
}

extension HessianDegeneracy {
  /// How many of the networks are looked at before their training, too.
  private static let startCount = 3

  /// No two of them share an image.
  static let imageNetworks = Shared { run in
    let (N, count) = (run[sampleCount], run[sampleCount] * run[networks])
    let images: LabelledSamples<Double> = try run.images(training: count, test: 1).training
      .samples(poolingBy: 4)
    var subsets = run.stream("images")
    let order = subsets.permutation(count)
    return try run.replicate(run[networks]) { draws in
      var (r, start) = (draws.replicate, draws("start"))
      let drawn = images.subset(Array(order[r * N..<(r + 1) * N]))
      let samples = Samples(Standardization.global(drawn.inputs)(drawn))
      let network = MultilayerPerceptron<Double>(
        layerSizes: [drawn.dimension, run[imageUnits], drawn.classCount], activation: .relu)
      let first = network.initialParameters(from: &start)
      let w = try trained(
        network, from: first, on: samples, steps: run[updates], run, draws("training"))
      let point = Linearisation(of: network, at: w, on: samples)
      let (H, G) = (HessianOperator(point).denseMatrix(), GaussNewtonOperator(point).denseMatrix())
      return ImageNetwork(
        network: network, parameters: w, samples: samples,
        hessian: try Spectrum(of: H), gaussNewton: try Spectrum(of: G),
        remainder: r == 0 ? try Spectrum(of: H - G) : nil,
        reading: try reading(H, G, run, draws("probes")), outliers: try Outliers(at: point),
        outliersAtStart: r < startCount
          ? try Outliers(at: Linearisation(of: network, at: first, on: samples)) : nil)
    }
  }

  /// The same networks, asked for the class after the right one.
  static func relabelled(_ networks: [ImageNetwork], _ run: Run) throws -> [Outliers] {
    try run.sweep(networks) { net, _ in
      guard case .labels(let labels) = net.samples.targets else { preconditionFailure("no labels") }
      let wrong = Samples(
        inputs: net.samples.inputs, labels: labels.map { ($0 + 1) % net.network.outputCount })
      return try Outliers(at: Linearisation(of: net.network, at: net.parameters, on: wrong))
    }
  }

  /// Weights at zero where there are few images.
  static func readingsOfFew(_ networks: [ImageNetwork], _ run: Run) throws -> [Reading] {
    try run.sweep(networks, replicates: 1) { net, draws in
      let point = Linearisation(
        of: net.network, at: net.parameters,
        on: net.samples.subset(Array(0..<run[fewSamples])))
      return try reading(
        HessianOperator(point).denseMatrix(), GaussNewtonOperator(point).denseMatrix(), run,
        draws("probes of a few"))
    }.map { $0[0] }
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

  private static func reading(
    _ H: Matrix<Double>, _ G: Matrix<Double>, _ run: Run, _ probes: RandomStream
  ) throws -> Reading {
    Reading(
      hessian: try masses(of: H, nodes: 2, run, probes),
      gaussNewton: try masses(of: G, nodes: 1, run, probes))
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
