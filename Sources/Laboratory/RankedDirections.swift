import SemicircleCore

/// A symmetric matrix with all its eigenpairs.
public struct RankedDirections: Sendable {
  /// The matrix, P × P.
  public let matrix: Matrix<Double>
  /// Its eigenpairs, which ascend.
  public let eigen: SymmetricEigen<Double>

  /// Finds the eigenpairs of a matrix; the lower triangle is read.
  ///
  /// - Throws: ``LinearAlgebraError``. Cost: that of all eigenvectors.
  public init(of matrix: Matrix<Double>) throws(LinearAlgebraError) {
    self.matrix = matrix
    eigen = try matrix.symmetricEigen()
  }

  /// The mean of yyᵀ over n normal vectors y whose covariance is the matrix, negative eigenvalues taken
  /// as 0: noise that is a share of the curvature, E‖yyᵀ − A‖² = ‖A‖² + (tr A)².
  ///
  /// Cost: 4P²n operations.
  public func covarianceSample(_ n: Int, from stream: inout RandomStream) -> Matrix<Double> {
    let roots = eigen.values.map { max(0, $0).squareRoot() }
    let normals = stream.normalMatrix(rows: matrix.rows, columns: n)
    let scaled = Matrix(rows: normals.rows, columns: n) { roots[$0] * normals[$0, $1] }
    return (eigen.vectors * scaled).symmetricProduct(scale: 1 / Double(n))
  }
}

extension Matrix<Double> {
  /// vᵀAv for each column v of another matrix.
  public func quadraticForms(along vectors: Matrix) -> [Double] {
    let images = self * vectors
    return (0..<vectors.columns).map { vectors.column($0).dot(images.column($0)) }
  }
}

extension Linearisation<Double> {
  /// ‖H_i‖_F² for the Hessian of each sample's loss in softmax regression, H_i = A_i ⊗ x_i x_iᵀ with
  /// A_i = diag p_i − p_i p_iᵀ, its probabilities p_i and its input x_i, to which the bias adds a 1.
  ///
  /// - Precondition: the network has no hidden layer.
  /// - Parameter labels: those of the samples.
  public func softmaxHessianSquaredNorms(labels: [Int]) -> [Double] {
    require(network.layers.count == 1, "softmax regression has one layer")
    let (x, errors) = (layerInputs(0), backpropagatedErrors(0))
    return labels.enumerated().map { i, label in
      var p = errors.column(i)
      p[label] += 1
      let (square, length) = (p.dot(p), 1 + x.column(i).dot(x.column(i)))
      return (square - 2 * p.reduce(0) { $0 + $1 * $1 * $1 } + square * square) * length * length
    }
  }
}
