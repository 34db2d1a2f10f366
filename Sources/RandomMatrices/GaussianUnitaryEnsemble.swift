import LinearAlgebra
import Randomness
import Requirements

/// The Gaussian unitary ensemble: Hermitian matrices A + iB of order n with E|X_ij|² = σ².
///
/// Represented by the real symmetric matrix [[A, −B], [B, A]] of order 2n, which has the same
/// eigenvalues, each twice. For spectra alone ``BetaHermiteEnsemble`` at β_D = 2 is much cheaper.
public struct GaussianUnitaryEnsemble: Equatable, Sendable {
  /// The order n of the Hermitian matrix.
  public let dimension: Int
  /// σ: E|X_ij|² = σ² everywhere, on the diagonal too.
  public let elementNoise: Double

  /// Hermitian matrices of order n with E|X_ij|² = σ².
  public init(dimension: Int, elementNoise: Double = 1) {
    require(dimension > 0, "the dimension must be positive, it is \(dimension)")
    require(elementNoise > 0, "the noise must be positive, it is \(elementNoise)")
    self.dimension = dimension
    self.elementNoise = elementNoise
  }

  /// The limit of the spectrum as n → ∞: radius 2σ√n.
  public var limit: SemicircleLaw {
    SemicircleLaw(elementNoise: elementNoise, dimension: dimension)
  }

  /// A matrix of the ensemble in its real form, of order 2n.
  ///
  /// Drawn column by column of the lower triangle: the diagonal element, then real and imaginary part
  /// of each element below it.
  public func sample(from stream: inout RandomStream) -> Matrix<Double> {
    let n = dimension
    var matrix = Matrix<Double>(rows: 2 * n, columns: 2 * n)
    let part = elementNoise * 0.5.squareRoot()
    func set(_ i: Int, _ j: Int, _ real: Double, _ imaginary: Double) {
      matrix[i, j] = real
      matrix[n + i, n + j] = real
      matrix[n + i, j] = imaginary
      matrix[i, n + j] = -imaginary
    }
    let normals = stream.normals(n * n)
    var next = 0
    for j in 0..<n {
      set(j, j, elementNoise * normals[next], 0)
      next += 1
      for i in j + 1..<n {
        let (real, imaginary) = (part * normals[next], part * normals[next + 1])
        next += 2
        set(i, j, real, imaginary)
        set(j, i, real, -imaginary)
      }
    }
    return matrix
  }

  /// The n levels of a matrix of the ensemble, ascending, each once.
  ///
  /// - Throws: ``LinearAlgebraError``.
  public func levels(from stream: inout RandomStream) throws(LinearAlgebraError) -> [Double] {
    let doubled = try sample(from: &stream).symmetricEigenvalues()
    return stride(from: 0, to: 2 * dimension, by: 2).map { doubled[$0] }
  }
}
