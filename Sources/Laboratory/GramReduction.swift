import SemicircleCore

extension BetaLaguerreEnsemble {
  /// The largest eigenvalue of a matrix of a model that is made in full, less that of one reduced to
  /// three diagonals, over the limit: zero on average where the two have one distribution.
  ///
  /// - Parameters:
  ///   - spike: λ, above the threshold.
  ///   - full: the stream of the full matrix, `reduced` that of the other.
  /// - Throws: `LinearAlgebraError`.
  public func reductionError(
    _ spike: Double, _ model: GramOutlierLaw.Model, full: RandomStream, reduced: RandomStream
  ) throws -> Double {
    var (full, reduced) = (full, reduced)
    let ensemble = WishartEnsemble(
      dimension: dimension, sampleCount: sampleCount, variance: variance)
    let matrix = ensemble.sample(spike: spike, model, from: &full)
    let largest = try matrix.symmetricEigen(indices: dimension - 1..<dimension).values[0]
    let law = GramOutlierLaw(
      model, aspectRatio: Double(dimension) / Double(sampleCount), variance: variance)
    let other = try sample(spike: spike, model, from: &reduced).leadingEigenvalue().value
    return (largest - other) / law.outlier(spike)
  }
}
