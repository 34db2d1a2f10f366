import SemicircleCore

/// How the outliers of a Hessian H stand to those of its Gauss–Newton part G, for a network with k
/// outputs: the first k − 1 eigenpairs of both.
public struct GaussNewtonOutliers: Codable, Equatable, Sendable {
  /// λ₁(G)/λ₁(H).
  public let ratio: Double
  /// The mean squared cosine between the two spaces of leading eigenvectors: 1 if they are the same.
  public let overlap: Double
  /// ‖H − G‖/λ₁(H), in the spectral norm.
  public let rest: Double

  /// - Parameter point: the network at its weights, on the samples of both matrices.
  /// - Precondition: there are two outputs or more.
  /// - Throws: ``KrylovError`` and ``LinearAlgebraError``.
  public init(at point: Linearisation<Double>) throws {
    let (H, G) = (HessianOperator(point), GaussNewtonOperator(point))
    let count = point.network.outputCount - 1
    let (ofH, ofG) = (
      try extremalEigenpairs(of: H, largest: count).largest,
      try extremalEigenpairs(of: G, largest: count).largest
    )
    let ends = try extremalEigenpairs(of: DifferenceOperator(H, G), largest: 1, smallest: 1)
    ratio = ofG.values[0] / ofH.values[0]
    overlap = try ofH.vectors.share(inSpanOf: ofG.vectors)
    rest = max(abs(ends.largest.values[0]), abs(ends.smallest.values[0])) / ofH.values[0]
  }
}
