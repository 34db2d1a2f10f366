import LinearAlgebra
import Randomness
import Requirements

/// Symmetric matrices with elements of given sizes in their places and independent signs, each as
/// likely as the other: what is left of a matrix when no element tells the sign of another.
public struct FreeSigns: Equatable, Sendable {
  /// A symmetric matrix with elements of these sizes.
  public let sizes: Matrix<Double>

  /// Matrices whose elements are as large as those of a symmetric matrix.
  public init(like matrix: Matrix<Double>) {
    require(
      matrix.rows == matrix.columns && matrix.rows > 0,
      "signs for a \(matrix.rows) × \(matrix.columns) matrix")
    sizes = matrix
  }

  /// A matrix of the ensemble. Columns of the lower triangle are drawn one after the other, each from
  /// fresh words.
  public func sample(from stream: inout RandomStream) -> Matrix<Double> {
    var matrix = sizes
    for j in 0..<matrix.columns {
      for (i, sign) in zip(j..<matrix.rows, stream.rademacher(matrix.rows - j)) {
        matrix[i, j] *= sign
      }
    }
    matrix.mirrorLowerTriangle()
    return matrix
  }

  /// E m₄/m₂², with m_k the mean of λᵏ over the eigenvalues; exact, as m₂ does not depend on signs.
  ///
  /// m₄ counts closed walks of four steps. Those that take each pair of places an even number of times
  /// survive the mean: out to two places and back each time, or two steps out and the same way back.
  /// Walks to and fro between two places are of both kinds (ours). P² operations.
  public var fourthMomentRatio: Double {
    let n = sizes.rows
    let rows = (0..<n).map { j in
      sizes.elements[j * n..<(j + 1) * n].reduce(0) { $0 + $1 * $1 }
    }
    let fourths = sizes.elements.reduce(0) { $0 + $1 * $1 * $1 * $1 }
    let (P, m2) = (Double(n), rows.reduce(0, +) / Double(n))
    return (2 * rows.reduce(0) { $0 + $1 * $1 } / P - fourths / P) / (m2 * m2)
  }
}
