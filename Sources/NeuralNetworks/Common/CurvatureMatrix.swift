import LinearAlgebra
import Requirements

/// The curvature matrices C of a loss: means over samples of matrices C_i.
public enum CurvatureKind: Sendable {
  /// The Hessian, C_i = ∂²ℓ_i/∂w².
  case hessian
  /// The generalised Gauss–Newton matrix, C_i = J_iᵀ (∂²ℓ_i/∂z²) J_i with J_i the Jacobian of the
  /// outputs z.
  case gaussNewton
  /// The empirical Fisher matrix, C_i = g_i g_iᵀ with g_i the gradient of ℓ_i.
  case empiricalFisher
}

/// A curvature matrix C + γI of a network's mean loss at one point on one batch, known by its exact
/// products.
public protocol CurvatureMatrix<Scalar>: LinearOperator {
  /// ‖C_i v‖² and vᵀC_i v for the matrix C_i of each sample (plus γI); no C_i is formed.
  func perSampleProducts(_ v: [Scalar]) -> PerSampleProducts<Scalar>

  /// Writes the whole matrix, P × P and exactly symmetric, over another; for small networks.
  func denseMatrix(into matrix: inout Matrix<Scalar>)
}

extension CurvatureMatrix {
  /// The whole matrix, P × P, exactly symmetric; for small networks.
  public func denseMatrix() -> Matrix<Scalar> {
    var matrix = Matrix<Scalar>(rows: dimension, columns: dimension)
    denseMatrix(into: &matrix)
    return matrix
  }

  /// Writes the whole matrix over another of its size, by products with the identity. The result is made
  /// exactly symmetric by taking the mean with its transpose.
  public func denseMatrix(into matrix: inout Matrix<Scalar>) { multiplyOut(into: &matrix) }

  /// The same for any network.
  func multiplyOut(into matrix: inout Matrix<Scalar>) {
    let n = dimension
    require(
      matrix.rows == n && matrix.columns == n,
      "a curvature of order \(n) into a \(matrix.rows) × \(matrix.columns) matrix")
    // Sixteen columns at a time keep the second matrix small.
    var start = 0
    while start < n {
      let width = min(16, n - start)
      var unit = Matrix<Scalar>(rows: n, columns: width)
      for j in 0..<width { unit[start + j, j] = 1 }
      var image = Matrix<Scalar>(rows: n, columns: width)
      apply(unit, into: &image)
      matrix.elements.replaceSubrange(start * n..<(start + width) * n, with: image.elements)
      start += width
    }
    symmetrise(&matrix)
  }
}

/// A ← (A + Aᵀ)/2.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func symmetrise<Scalar: BLASScalar>(_ matrix: inout Matrix<Scalar>) {
  let n = matrix.rows
  matrix.elements.withUnsafeMutableBufferPointer { a in
    for j in 0..<n {
      for i in 0..<j {
        let mean = (a[i + j * n] + a[j + i * n]) / 2
        a[i + j * n] = mean
        a[j + i * n] = mean
      }
    }
  }
}
