import SemicircleCore

/// How long the steps of damped estimates C of curvature are along sharp and along flat directions φ:
/// s = φᵀ(C + δI)⁻¹φ = Σ (φ·u)²/(μ + δ) over the eigenpairs μ, u of C, per unit of the gradient there.
public struct DirectionalSteps: Sendable {
  /// The directions as columns.
  public let sharp: Matrix<Double>, flat: Matrix<Double>

  /// Steps along the given directions.
  public init(sharp: Matrix<Double>, flat: Matrix<Double>) {
    (self.sharp, self.flat) = (sharp, flat)
  }

  /// For each δ the mean of s over directions, which are columns, and over several estimates. A negative
  /// eigenvalue counts as 0.
  ///
  /// - Precondition: there is a direction and an estimate.
  public static func mean(
    along directions: Matrix<Double>, of estimates: [SymmetricEigen<Double>], dampings: [Double]
  ) -> [Double] {
    require(directions.columns > 0 && !estimates.isEmpty, "no direction or no estimate")
    let scale = 1 / Double(directions.columns * estimates.count)
    var means = [Double](repeating: 0, count: dampings.count)
    for estimate in estimates {
      var cosines = Matrix<Double>(rows: estimate.values.count, columns: directions.columns)
      Matrix.multiply(estimate.vectors, directions, transposeA: .yes, into: &cosines)
      for (k, value) in estimate.values.enumerated() {
        let weight = (0..<directions.columns).reduce(0) { $0 + cosines[k, $1] * cosines[k, $1] }
        for (d, damping) in dampings.enumerated() {
          means[d] += scale * weight / (max(value, 0) + damping)
        }
      }
    }
    return means
  }

  /// For each δ the logarithm of the mean s of flat directions over that of sharp ones.
  public func logRatio(
    of estimates: [SymmetricEigen<Double>], dampings: [Double]
  ) -> [Double] {
    zip(
      Self.mean(along: flat, of: estimates, dampings: dampings),
      Self.mean(along: sharp, of: estimates, dampings: dampings)
    ).map { Double.log($0 / $1) }
  }
}
