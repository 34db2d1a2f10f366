import SemicircleCore

/// How a batch damps its own curvature.
///
/// Let H_B be the mean of x xᵀ over n independent normal vectors of covariance H. Then in the mean
///
///     (H_B + δI)⁻¹ ≈ (δ′/δ) (H + δ′I)⁻¹,    δ′ = δ + (δ′/n) Σ λᵢ/(λᵢ + δ′),
///
/// with the eigenvalues λᵢ of H: the curvature of all samples with more damping. (Silverstein's equation
/// for the resolvent of a sample covariance, J. Multivariate Anal. 55, 331 (1995).)
public struct SelfDamping: Sendable {
  /// The eigenvalues of H; what is negative counts as 0.
  public let eigenvalues: [Double]
  /// n, not necessarily an integer.
  public let vectors: Double

  /// The law for n vectors.
  public init(eigenvalues: [Double], vectors: Double) {
    self.eigenvalues = eigenvalues.map { max($0, 0) }
    self.vectors = vectors
  }

  /// The law for as many vectors as have the noise of some batches about H: normal vectors have
  /// E‖H_B − H‖² = ((tr H)² + tr H²)/n.
  ///
  /// - Precondition: there is a batch.
  public init(of matrix: Matrix<Double>, eigenvalues: [Double], batches: [Matrix<Double>]) {
    require(!batches.isEmpty, "there is no batch")
    let (trace, norm) = (matrix.trace, matrix.frobeniusNorm)
    let noise = mean(
      batches.map { batch in
        let deviation = (batch - matrix).frobeniusNorm
        return deviation * deviation
      })
    // A batch without noise is worth more vectors than anybody has.
    let vectors = noise > 0 ? (trace * trace + norm * norm) / noise : 1e300
    self.init(eigenvalues: eigenvalues, vectors: max(vectors, .leastNormalMagnitude))
  }

  /// δ′ for a damping δ > 0, to rounding.
  public func callAsFunction(_ damping: Double) -> Double {
    var (low, high) = (damping, damping + eigenvalues.reduce(0, +) / vectors)
    for _ in 0..<100 {
      let middle = low + (high - low) / 2
      let own = eigenvalues.reduce(0) { $0 + middle * ($1 / ($1 + middle)) } / vectors
      if middle - own < damping { low = middle } else { high = middle }
    }
    return high
  }
}
