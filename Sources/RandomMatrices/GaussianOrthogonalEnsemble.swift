import LinearAlgebra
import Randomness
import Requirements

/// The Gaussian orthogonal ensemble: symmetric matrices of order P with independent normal elements,
/// of variance σ² off the diagonal and 2σ² on it. Its law does not change under rotations.
public struct GaussianOrthogonalEnsemble: Equatable, Sendable {
  /// The order P.
  public let dimension: Int
  /// σ, the standard deviation of an off-diagonal element.
  public let elementNoise: Double

  /// Matrices of order P with off-diagonal variance σ².
  public init(dimension: Int, elementNoise: Double = 1) {
    require(dimension > 0, "the dimension must be positive, it is \(dimension)")
    require(elementNoise > 0, "the noise must be positive, it is \(elementNoise)")
    self.dimension = dimension
    self.elementNoise = elementNoise
  }

  /// Matrices with the order of another one and, in the mean square, its Frobenius norm: the same noise
  /// with independent normal elements.
  ///
  /// - Precondition: the matrix is not zero.
  public init(like matrix: Matrix<Double>) {
    require(
      matrix.rows == matrix.columns, "an ensemble like a \(matrix.rows) × \(matrix.columns) matrix")
    let order = Double(matrix.rows)
    self.init(
      dimension: matrix.rows,
      elementNoise: matrix.frobeniusNorm / (order * (order + 1)).squareRoot())
  }

  /// The limit of the spectrum as P → ∞: radius 2σ√P.
  public var limit: SemicircleLaw {
    SemicircleLaw(elementNoise: elementNoise, dimension: dimension)
  }

  /// A matrix of the ensemble.
  public func sample(from stream: inout RandomStream) -> Matrix<Double> {
    var matrix = Matrix<Double>(rows: dimension, columns: dimension)
    sample(into: &matrix, from: &stream)
    return matrix
  }

  /// Overwrites a P × P matrix with a matrix of the ensemble, without allocation.
  ///
  /// The lower triangle is drawn column by column: from a fresh stream, element (i, j), i ≥ j, is σ
  /// (on the diagonal √2 σ) times normal variate number jP − j(j − 1)/2 + i − j, counted from 0.
  public func sample(into matrix: inout Matrix<Double>, from stream: inout RandomStream) {
    let n = dimension
    require(
      matrix.rows == n && matrix.columns == n,
      "a \(matrix.rows) × \(matrix.columns) matrix for dimension \(n)")
    matrix.elements.withUnsafeMutableBufferPointer { elements in
      for j in 0..<n {
        let column = UnsafeMutableBufferPointer(
          rebasing: elements[j * n + j..<(j + 1) * n])
        stream.fillNormal(column)
        column[0] *= 2.0.squareRoot()
        for i in column.indices { column[i] *= elementNoise }
      }
    }
    matrix.mirrorLowerTriangle()
  }
}
