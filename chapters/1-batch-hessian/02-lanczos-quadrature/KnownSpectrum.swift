import Replication
import SemicircleCore

/// A trained network and all eigenpairs of its Hessian H.
struct KnownSpectrum: Sendable {
  /// Where the network has come to, on all samples.
  var linearisation: Linearisation<Double>
  /// H, P × P, with ascending eigenvalues and their eigenvectors.
  var matrix: Matrix<Double>
  var eigen: SymmetricEigen<Double>
  /// The largest ‖Hx − ΦΛΦᵀx‖ / ‖Hx‖ over random x, with H by products of the network.
  var disagreement: Double
  /// For each degree j up to that of the averages: tr T_j(H)/P, and the variance of vᵀT_j(H)v/P for
  /// random signs v.
  var moments: [(mean: Double, variance: Double)]
  /// Of vᵀHv for random signs v.
  var forms: SignFormMoments

  var hessian: HessianOperator<Double> { HessianOperator(linearisation) }
  var dimension: Int { matrix.rows }
  var values: [Double] { eigen.values }
  var λ₁: Double { eigen.values[dimension - 1] }

  /// The measure of a vector q/‖q‖: the weight (q·φ_i)²/‖q‖² on each λ_i.
  func measure(of q: [Double]) -> GaussQuadrature {
    var unit = q
    unit.normalise()
    return GaussQuadrature(
      nodes: values, weights: (eigen.vectors.transposed() * unit).map { $0 * $0 })
  }

  /// The spectrum: the weight 1/P on each λ_i.
  var spectrum: GaussQuadrature {
    GaussQuadrature(
      nodes: values, weights: Array(repeating: 1 / Double(dimension), count: dimension))
  }

  /// λ on the scale on which the spectrum is [−1, 1].
  func scaled(_ λ: Double) -> Double { (2 * λ - λ₁ - values[0]) / (λ₁ - values[0]) }

  /// The Chebyshev moments Σ w T_j(x), j = 0, 1, …, of a quadrature.
  func chebyshevMoments(_ quadrature: GaussQuadrature, to degree: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: degree + 1)
    for (node, weight) in zip(quadrature.nodes, quadrature.weights) {
      sums.add(LanczosQuadrature.chebyshev(degree, at: scaled(node)), scaledBy: weight)
    }
    return sums
  }

  /// The error of tr H/P in an average, in standard deviations of a single vector.
  func traceError(_ average: SpectralDensity) -> Double {
    let estimate = Double(dimension) * mean(average.probes.map { $0.integral { $0 } })
    return (estimate - forms.mean) / forms.variance.squareRoot()
  }

  /// The mean over averages of the squared error of tr H/P, in the variance of a single vector, with
  /// the standard error that the fourth moment of vᵀHv gives it.
  func squaredTraceError(_ averages: [SpectralDensity]) -> Estimate {
    let square = mean(averages.map { traceError($0) * traceError($0) })
    // Of the squared mean of n forms, over its mean.
    let variance = 2 + forms.excessKurtosis / Double(averages[0].probes.count)
    return Estimate(
      square, standardError: square * (variance / Double(averages.count)).squareRoot(),
      count: averages.count)
  }

  /// The squared errors of the Chebyshev moments of an average, over what one vector should have.
  func densityError(_ average: SpectralDensity) -> Double {
    let degree = moments.count - 1
    var errors = moments.map { -$0.mean }
    for probe in average.probes {
      errors.add(
        chebyshevMoments(probe, to: degree), scaledBy: 1 / Double(average.probes.count))
    }
    return errors.dot(errors) / moments.reduce(0) { $0 + $1.variance }
  }

  /// The largest element of HQ − QT in all columns but the last, over λ₁.
  func recurrenceDefect(of process: LanczosDecomposition<Double>) -> Double {
    var image = process.basis
    hessian.apply(process.basis, into: &image)
    image -= process.basis * process.tridiagonal.matrix
    return image.columns(0..<process.steps - 1).maximumMagnitude / λ₁
  }
}

extension LanczosQuadrature {
  /// The networks and their spectra, which claim and control share.
  static let known = Shared { run in
    let (N, count) = (run[sampleCount], run[networks])
    guard run[batchSize] <= N else {
      throw UsageError("batch-size must not be above samples")
    }
    var subset = run.stream("images")
    let images: LabelledSamples<Double> = try run.images(training: max(8192, count * N), test: 1)
      .training.samples(poolingBy: 4).sample(count * N, using: &subset)
    return try run.replicate(count) { draws in
      let first = draws.replicate * N
      return try spectrum(of: images.subset(first..<first + N), run, draws)
    }
  }

  private static func spectrum(
    of images: LabelledSamples<Double>, _ run: Run, _ draws: Draws
  ) throws -> KnownSpectrum {
    let standardised = Standardization.global(images.inputs)(images)
    let samples = Samples(inputs: standardised.inputs, labels: standardised.labels)
    let network = MultilayerPerceptron<Double>(
      layerSizes: [images.dimension, run[hiddenUnits], images.classCount], activation: .relu)
    var start = draws("start")
    var w = network.initialParameters(from: &start)
    var descent = StochasticGradientDescent(
      parameterCount: w.count, momentum: Momentum(run[momentum]), weightDecay: .l2(run[weightDecay])
    )
    var batches = MiniBatches(
      sampleCount: images.count, batchSize: run[batchSize], stream: draws("training"))
    try network.train(
      &w, on: samples, optimiser: &descent, schedule: .constant(run[learningRate]),
      batches: &batches, steps: run[updates])
    return try KnownSpectrum(Linearisation(of: network, at: w, on: samples), run, draws)
  }

  /// For each network one quadrature for each vector of all averages.
  static let pool = Shared { run -> [[GaussQuadrature]] in
    let count = zip(run[probeCounts], run[repeats]).reduce(0) { $0 + $1.0 * $1.1 }
    return try run.sweep(try run[known].map(\.matrix), replicates: (count + 15) / 16) { H, draws in
      try stochasticLanczosQuadrature(
        of: H, probes: 16, steps: run[probeSteps], blockSize: 16, stream: draws("vectors")
      ).probes
    }.map { $0.flatMap(\.self) }
  }
}

extension KnownSpectrum {
  /// The spectrum of a network's Hessian, by LAPACK.
  init(_ linearisation: Linearisation<Double>, _ run: Run, _ draws: Draws) throws {
    self.linearisation = linearisation
    let H = HessianOperator(linearisation)
    let matrix = H.denseMatrix()
    let eigen = try matrix.symmetricEigen()
    (self.matrix, self.eigen) = (matrix, eigen)
    (disagreement, moments, forms) = (.nan, [], SignFormMoments(of: matrix))
    var stream = draws("comparison")
    disagreement =
      (0..<4).map { _ in
        let x = stream.normals(H.dimension)
        var difference = H.apply(x)
        let size = difference.norm
        let components = zip(eigen.values, eigen.vectors.transposed() * x).map(*)
        difference.add(eigen.vectors * components, scaledBy: -1)
        return difference.norm / size
      }.max() ?? .nan
    let squares = Matrix(rows: matrix.rows, columns: matrix.rows) {
      eigen.vectors[$0, $1] * eigen.vectors[$0, $1]
    }
    let degree = 2 * run[LanczosQuadrature.probeSteps] - 1
    let polynomials = eigen.values.map { LanczosQuadrature.chebyshev(degree, at: scaled($0)) }
    moments = (0...degree).map { j in
      let f = polynomials.map { $0[j] }
      let (P, diagonal) = (Double(f.count), squares * f)
      return (mean(f), 2 * (f.dot(f) - diagonal.dot(diagonal)) / (P * P))
    }
  }
}
