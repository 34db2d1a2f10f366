import SemicircleCore

/// The whole spectra of a network's curvature at one point: of the Hessian H, of its Gauss–Newton part
/// G and of the rest, H − G; and the weight at zero that Lanczos quadrature reads off H and G.
public struct CurvatureSpectra: Codable, Equatable, Sendable {
  public let hessian: EigenvalueSizes, gaussNewton: EigenvalueSizes, rest: EigenvalueSizes
  /// For each number of steps the weight at zero of H, of two Ritz values, and of G, of one, each the
  /// mean over random vectors.
  public let hessianWeights: [Double], gaussNewtonWeights: [Double]

  /// Cost: P products with H and as many with G, three eigenvalue problems of order P, and as many
  /// Lanczos processes as there are probes.
  ///
  /// - Parameters:
  ///   - point: the network at its weights, on the samples.
  ///   - steps: numbers of Lanczos steps; P at most have an effect.
  ///   - probes: the random vectors of a reading.
  /// - Throws: ``LinearAlgebraError`` and ``KrylovError``.
  public init(
    at point: Linearisation<Double>, after steps: [Int], probes: Int, _ stream: RandomStream
  ) throws {
    let (H, G) = (HessianOperator(point).denseMatrix(), GaussNewtonOperator(point).denseMatrix())
    hessian = try EigenvalueSizes(of: H)
    gaussNewton = try EigenvalueSizes(of: G)
    rest = try EigenvalueSizes(of: H - G)
    hessianWeights = try H.weightsAtZero(nodes: 2, after: steps, probes: probes, stream)
    gaussNewtonWeights = try G.weightsAtZero(nodes: 1, after: steps, probes: probes, stream)
  }
}

extension Matrix<Double> {
  /// The weight at zero of a symmetric matrix's spectrum as Lanczos quadrature reads it after several
  /// numbers of steps: that of the Ritz values nearest to zero, see
  /// `SpectralDensity.massNearestZero(nodes:)`, in the mean of random vectors. The fewer the steps, the
  /// more one Ritz value gathers.
  ///
  /// - Parameters:
  ///   - nodes: how many Ritz values: one for a Gauss–Newton matrix, two for a Hessian.
  ///   - steps: numbers of steps; a process that has found an invariant space before stays there.
  /// - Throws: ``KrylovError``.
  public func weightsAtZero(
    nodes: Int, after steps: [Int], probes: Int, _ stream: RandomStream
  ) throws -> [Double] {
    var stream = stream
    let starts = Matrix(rows: rows, columns: probes, elements: stream.rademacher(rows * probes))
    let processes = try lanczos(self, starts: starts, steps: steps.max() ?? 1)
    return try steps.map { count in
      let quadratures = try processes.map { try $0.prefix(min(count, $0.steps)).quadrature() }
      return SpectralDensity(dimension: rows, probes: quadratures)
        .massNearestZero(nodes: nodes).mass.value
    }
  }
}

extension TrainedNetwork {
  /// The network at the end of its training, on the images in the given columns or on all.
  public func point(on columns: [Int]? = nil) -> Linearisation<Scalar> {
    problem.linearisation(at: weights, on: columns)
  }

  /// The same on all images, when it is asked for the class after the right one: large errors, and a
  /// Gauss–Newton matrix that knows nothing of them, as softmax's curvature does not see the labels.
  ///
  /// - Precondition: the targets are labels.
  public func pointWithNextLabels() -> Linearisation<Scalar> {
    guard case .labels(let labels) = problem.samples.targets else {
      unmet("samples without labels have no next class")
    }
    let wrong = Samples(
      inputs: problem.samples.inputs,
      labels: labels.map { ($0 + 1) % problem.network.outputCount })
    return problem.network.linearisation(at: weights, on: wrong)
  }
}
