import Requirements

/// A symmetric matrix that is known by its products alone: a dense matrix, a Hessian, a
/// Gauss–Newton matrix, a covariance, a difference of two of them. Lanczos, quadrature, trace and
/// norm estimators know operators only.
///
/// An operator may own working memory, so that a product allocates nothing; one instance then
/// serves one thread at a time.
public protocol LinearOperator<Scalar> {
  /// The number type of the vectors.
  associatedtype Scalar: BLASScalar
  /// The length P of the vectors.
  var dimension: Int { get }
  /// y ← Ax; both vectors have length ``dimension``.
  func apply(_ x: [Scalar], into y: inout [Scalar])
  /// Y ← AX, one vector a column: X and Y are P × k.
  func apply(_ x: Matrix<Scalar>, into y: inout Matrix<Scalar>)
}

extension LinearOperator {
  /// Y ← AX column by column, for operators that gain nothing from blocks.
  public func apply(_ x: Matrix<Scalar>, into y: inout Matrix<Scalar>) {
    require(
      x.rows == dimension && y.rows == dimension && x.columns == y.columns,
      "operator of dimension \(dimension) on \(x.rows) × \(x.columns) into \(y.rows) × \(y.columns)"
    )
    var image = [Scalar](repeating: 0, count: dimension)
    for j in 0..<x.columns {
      apply(x.column(j), into: &image)
      y.elements.replaceSubrange(j * dimension..<(j + 1) * dimension, with: image)
    }
  }

  /// Ax, as a new vector.
  public func apply(_ x: [Scalar]) -> [Scalar] {
    var y = [Scalar](repeating: 0, count: dimension)
    apply(x, into: &y)
    return y
  }
}

extension Matrix: LinearOperator {
  /// The order of the matrix, which must be square to be an operator.
  public var dimension: Int {
    require(rows == columns, "a \(rows) × \(columns) matrix is not an operator")
    return rows
  }

  /// y ← Ax.
  @inlinable public func apply(_ x: [Scalar], into y: inout [Scalar]) {
    require(
      x.count == columns && y.count == rows,
      "\(rows) × \(columns) times a vector of \(x.count) into \(y.count)")
    guard !x.isEmpty && !y.isEmpty else { return }
    Scalar.gemv(.no, rows, columns, 1, elements, rows, x, 0, &y)
  }

  /// Y ← AX.
  @inlinable public func apply(_ x: Matrix, into y: inout Matrix) {
    Matrix.multiply(self, x, into: &y)
  }
}
