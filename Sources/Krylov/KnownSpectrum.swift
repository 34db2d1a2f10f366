import LinearAlgebra
import Randomness

/// A symmetric matrix A whose eigenpairs are all known: what an estimate of its spectrum from a few
/// products should come to, and by how much it should scatter.
///
/// Cost: all eigenpairs, O(P³), and memory for two P × P matrices.
public struct KnownSpectrum: Sendable {
  /// A.
  public let matrix: Matrix<Double>
  /// The eigenvalues, ascending.
  public let values: [Double]
  /// The orthonormal eigenvectors φ_i, one a column.
  public let vectors: Matrix<Double>

  /// The spectrum of a symmetric matrix.
  public init(of matrix: Matrix<Double>) throws(LinearAlgebraError) {
    let eigen = try matrix.symmetricEigen()
    (self.matrix, values, vectors) = (matrix, eigen.values, eigen.vectors)
  }

  /// P.
  public var dimension: Int { values.count }

  /// λ_1.
  public var largest: Double { values[values.count - 1] }

  /// From λ_P to λ_1.
  public var interval: ClosedRange<Double> { values[0]...largest }

  /// The spectral density: the weight 1/P on each eigenvalue.
  public var density: GaussQuadrature {
    GaussQuadrature(nodes: values, weights: values.map { _ in 1 / Double(values.count) })
  }

  /// The measure of a vector q: the weight (q·φ_i)²/‖q‖² on each eigenvalue.
  public func measure(of q: [Double]) -> GaussQuadrature {
    var unit = q
    unit.normalise()
    return GaussQuadrature(
      nodes: values, weights: (vectors.transposed() * unit).map { $0 * $0 })
  }

  /// For the Chebyshev polynomials T_j of ``interval``, j = 0, …, degree: the moments tr T_j(A)/P of the
  /// spectral density, and the variances of vᵀT_j(A)v/P over vectors of random signs v, which have them
  /// in the mean: 2(‖f(A)‖_F² − Σf(A)_ii²)/P² for f = T_j (Hutchinson 1990).
  public func chebyshevMoments(to degree: Int) -> (means: [Double], variances: [Double]) {
    let order = Double(dimension)
    let polynomials = values.map { chebyshevPolynomials(to: degree, at: $0, on: interval) }
    let squares = Matrix(rows: dimension, columns: dimension) {
      vectors[$0, $1] * vectors[$0, $1]
    }
    let ofDegree = (0...degree).map { j in polynomials.map { $0[j] } }
    return (
      means: ofDegree.map { $0.reduce(0, +) / order },
      variances: ofDegree.map { f in
        let diagonal = squares * f
        return 2 * (f.dot(f) - diagonal.dot(diagonal)) / (order * order)
      }
    )
  }

  /// The largest ‖Ax − ΦΛΦᵀx‖ / ‖Ax‖ over random normal vectors x, where Ax comes from another operator
  /// that should be the same matrix.
  public func disagreement(
    with operation: some LinearOperator<Double>, vectors count: Int = 4, _ stream: RandomStream
  ) -> Double {
    var stream = stream
    return (0..<count).map { _ in
      let x = stream.normals(dimension)
      var difference = operation.apply(x)
      let size = difference.norm
      let components = zip(values, vectors.transposed() * x).map(*)
      difference.add(vectors * components, scaledBy: -1)
      return difference.norm / size
    }.max() ?? .nan
  }
}
