import LinearAlgebra
import Randomness
import Requirements

/// The matrix Σ λ_k φ_k φ_kᵀ of these eigenpairs alone.
extension Eigenpairs: LinearOperator {
  /// The length P of an eigenvector.
  public var dimension: Int { vectors.rows }

  /// y ← Σ λ_k φ_k (φ_k·x).
  public func apply(_ x: [Scalar], into y: inout [Scalar]) {
    var components = [Scalar](repeating: 0, count: vectors.columns)
    Matrix.multiply(vectors, x, transposed: .yes, into: &components)
    for (k, value) in values.enumerated() { components[k] *= value }
    y = vectors * components
  }
}

/// M + Qᵀ(A − M)Q for a matrix A about another one, M, that is known by its leading eigenpairs, and a
/// random signed permutation Q: the noise A − M with the same eigenvalues and elements of the same
/// sizes, but pointing somewhere else.
///
/// Cost of a product: one with A, and 8P operations for each eigenpair.
public struct TurnedNoise<Operator: LinearOperator>: LinearOperator {
  /// A.
  public let matrix: Operator
  /// M.
  public let mean: Eigenpairs<Operator.Scalar>
  /// Q moves component i to `order[i]` and multiplies it by `signs[i]`.
  private let order: [Int]
  private let signs: [Operator.Scalar]

  /// A turned about M; Q comes from the stream.
  public init(
    of matrix: Operator, about mean: Eigenpairs<Operator.Scalar>, _ stream: inout RandomStream
  ) {
    require(
      matrix.dimension == mean.dimension,
      "an operator of \(matrix.dimension) about eigenvectors of \(mean.dimension)")
    self.matrix = matrix
    self.mean = mean
    order = stream.permutation(matrix.dimension)
    signs = stream.rademacher(matrix.dimension).map { Operator.Scalar($0) }
  }

  /// P.
  public var dimension: Int { matrix.dimension }

  /// y ← Mx + Qᵀ(A − M)Qx.
  public func apply(_ x: [Operator.Scalar], into y: inout [Operator.Scalar]) {
    var turned = x
    for i in x.indices { turned[order[i]] = signs[i] * x[i] }
    var noise = matrix.apply(turned)
    noise.add(mean.apply(turned), scaledBy: -1)
    y = mean.apply(x)
    for i in y.indices { y[i] += signs[i] * noise[order[i]] }
  }
}
