import SemicircleCore

/// How long the steps of damped estimates C of curvature are along sharp and along flat directions φ:
/// s = φᵀ(C + δI)⁻¹φ = Σ (φ·u)²/(μ + δ) over the eigenpairs μ, u of C, per unit of the gradient there.
public struct DirectionalSteps: Sendable {
  /// The directions as columns.
  public let sharp: Matrix<Double>, flat: Matrix<Double>

  /// Directions of an orthonormal basis whose last column is the sharpest, of rank 0.
  ///
  /// - Precondition: the basis has the ranks.
  public init(of basis: Matrix<Double>, sharp: Range<Int>, flat: Range<Int>) {
    self.sharp = Self.ranks(sharp, of: basis)
    self.flat = Self.ranks(flat, of: basis)
  }

  /// The columns of some ranks, the last column having rank 0.
  public static func ranks(_ ranks: Range<Int>, of basis: Matrix<Double>) -> Matrix<Double> {
    basis.columns(basis.columns - ranks.upperBound..<basis.columns - ranks.lowerBound)
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
