import LinearAlgebra
import Requirements

/// The moments of the quadratic form vᵀAv over random signs v = ±1, for a symmetric matrix A that is
/// known as a whole: what Hutchinson's estimate of the trace scatters by, and how heavy its tail is.
public struct SignFormMoments: Equatable, Sendable {
  /// tr A.
  public let mean: Double
  /// 2(‖A‖_F² − Σa_ii²) (Hutchinson 1990).
  public let variance: Double
  /// The fourth cumulant κ₄ = E(vᵀAv − tr A)⁴ − 3 variance².
  public let fourthCumulant: Double

  /// κ₄ over the squared variance. The mean of n forms has an n-th of it.
  public var excessKurtosis: Double { fourthCumulant / (variance * variance) }

  /// The moments for a symmetric matrix.
  ///
  /// The diagonal gives a constant. The fourth moment of what is left is a sum over four edges of the
  /// complete graph; only those that meet every vertex an even number of times survive the mean: one
  /// edge four times, two edges twice, or a cycle of four, which closed walks count: tr A⁴ less the
  /// walks that turn back. With zero diagonal
  /// κ₄ = 48 tr A⁴ − 96 Σ_i (Σ_j a_ij²)² + 32 Σ_ij a_ij⁴.
  ///
  /// - Complexity: one product of the matrix with itself.
  public init(of a: Matrix<Double>) {
    require(a.rows == a.columns, "a form of a \(a.rows) × \(a.columns) matrix")
    mean = a.trace
    var edges = a
    for i in 0..<a.rows { edges[i, i] = 0 }
    let squares = edges.elements.map { $0 * $0 }
    variance = 2 * squares.reduce(0, +)
    let turns = (0..<a.columns).reduce(0.0) { sum, j in
      let row = squares[j * a.rows..<(j + 1) * a.rows].reduce(0, +)
      return sum + row * row
    }
    let walks = (edges * edges).frobeniusNorm
    fourthCumulant = 48 * walks * walks - 96 * turns + 32 * squares.dot(squares)
  }
}
