import LinearAlgebra
import NeuralNetworks
import Requirements

/// The damped Newton step (C + δI)⁻¹g with C the whole Hessian, Gauss–Newton or empirical Fisher
/// matrix of the batch of the last update; for small networks.
///
/// Cost: P products with C (softmax regression: P²/2 operations a sample, see
/// `PerceptronCurvature.denseMatrix`) and P³/3 operations an update (Cholesky), 2P² an application.
public struct DampedNewton<Scalar: BLASScalar>: Preconditioner, Sendable {
  /// How C + δI is inverted.
  public enum Method: Sendable {
    /// Cholesky factorisation; the application throws
    /// ``LinearAlgebraError/notPositiveDefinite(order:)`` where C + δI is not positive definite.
    case cholesky
    /// Eigen-decomposition: slower, but any C that δ does not make singular will do (the formula is
    /// kept to the letter, negative λ + δ included), and a new δ costs nothing.
    case eigen
  }

  /// Which matrix C is.
  public let curvature: CurvatureKind
  /// How it is inverted.
  public let method: Method
  /// δ.
  public var dampingCoefficient: Scalar {
    didSet { isFactored = false }
  }
  /// C without damping, P × P, of the last update; nil before the first.
  public private(set) var matrix: Matrix<Scalar>?
  /// The factor of C + δI if it is up to date; else its place is kept.
  private var factor: Matrix<Scalar>?
  private var isFactored = false
  private var eigen: SymmetricEigen<Scalar>?

  /// A Newton step, still without a batch.
  public init(
    _ curvature: CurvatureKind = .gaussNewton, dampingCoefficient: Scalar,
    method: Method = .cholesky
  ) {
    self.curvature = curvature
    self.method = method
    self.dampingCoefficient = dampingCoefficient
  }

  /// Takes C from the batch.
  /// - Throws: ``LinearAlgebraError`` from the eigen-decomposition.
  public mutating func update(from linearisation: some NetworkLinearisation<Scalar>) throws {
    let curvature = linearisation.curvature(curvature)
    // The old matrix gives its place, without a copy.
    var matrix = self.matrix.take() ?? Matrix(rows: 0, columns: 0)
    if matrix.rows == curvature.dimension {
      curvature.denseMatrix(into: &matrix)
    } else {
      matrix = curvature.denseMatrix()
    }
    self.matrix = matrix
    isFactored = false
    if method == .eigen { eigen = try matrix.symmetricEigen() }
  }

  /// direction ← (C + δI)⁻¹ gradient.
  /// - Throws: ``LinearAlgebraError`` where C + δI has no Cholesky factor, is singular, or is not
  ///   finite.
  public mutating func apply(_ gradient: [Scalar], into direction: inout [Scalar]) throws {
    guard let matrix else { unmet("apply before the first update") }
    require(
      gradient.count == matrix.rows && direction.count == matrix.rows,
      "\(gradient.count) gradient components for a matrix of order \(matrix.rows)")
    if let eigen {
      var components = [Scalar](repeating: 0, count: matrix.rows)
      Matrix.multiply(eigen.vectors, gradient, transposed: .yes, into: &components)
      for i in components.indices {
        let damped = eigen.values[i] + dampingCoefficient
        guard damped != 0 else { throw LinearAlgebraError.singular(column: i + 1) }
        components[i] /= damped
      }
      eigen.vectors.apply(components, into: &direction)
      return
    }
    var factor = self.factor.take() ?? matrix
    defer { self.factor = factor }
    if !isFactored {
      if factor.rows == matrix.rows {
        factor.elements.withUnsafeMutableBufferPointer {
          _ = $0.update(fromContentsOf: matrix.elements)
        }
      } else {
        factor = matrix
      }
      for i in 0..<matrix.rows { factor[i, i] += dampingCoefficient }
      try factor.formCholesky()
      isFactored = true
    }
    direction = gradient
    try factor.applyTriangularInverse(to: &direction)
    try factor.applyTriangularInverse(to: &direction, transposed: .yes)
  }
}
