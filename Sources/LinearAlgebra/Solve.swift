import Requirements

/// Which triangle of a matrix holds the numbers.
public enum Triangle: Sendable {
  /// On and below the diagonal.
  case lower
  /// On and above the diagonal.
  case upper
}

extension Matrix {
  /// The Cholesky factor of a symmetric positive definite matrix: lower triangular L with
  /// A = LLᵀ. The lower triangle of A is read.
  ///
  /// Cost: n³/3 operations (LAPACK's `potrf`).
  /// - Throws: ``LinearAlgebraError/notPositiveDefinite(order:)``,
  ///   ``LinearAlgebraError/nonFinite(input:)``.
  public func cholesky() throws(LinearAlgebraError) -> Matrix {
    var factor = self
    try factor.formCholesky()
    return factor
  }

  /// Replaces the matrix by its factor, see ``cholesky()``; after an error its elements mean nothing.
  ///
  /// - Throws: as ``cholesky()``.
  public mutating func formCholesky() throws(LinearAlgebraError) {
    var n = Int32(dimension)
    guard n > 0 else { return }
    guard isFinite else { throw .nonFinite(input: "the matrix of the Cholesky factorisation") }
    let order = rows
    elements.withUnsafeMutableBufferPointer { elements in
      for j in 1..<order { elements[j * order..<j * order + j].update(repeating: 0) }
    }
    var info: Int32 = 0
    Scalar.lapack.potrf("L", &n, &elements, &n, &info, 1)
    if info > 0 { throw .notPositiveDefinite(order: Int(info)) }
    try LinearAlgebraError.check(info, "potrf")
  }

  /// The solution X of AX = B, by LU factorisation with partial pivoting (LAPACK's `gesv`).
  ///
  /// Cost: 2n³/3 + 2n²k operations for k right-hand sides. The error is about the condition number
  /// times ε; a matrix that is singular but for rounding gives numbers without meaning.
  /// - Throws: ``LinearAlgebraError/singular(column:)``, ``LinearAlgebraError/nonFinite(input:)``.
  public func solve(_ b: Matrix) throws(LinearAlgebraError) -> Matrix {
    var x = b
    var (n, k) = try checkedSizes(b)
    guard n > 0 && k > 0 else { return x }
    var (factored, pivots, info) = (elements, [Int32](repeating: 0, count: rows), Int32(0))
    Scalar.lapack.gesv(&n, &k, &factored, &n, &pivots, &x.elements, &n, &info)
    if info > 0 { throw .singular(column: Int(info)) }
    try LinearAlgebraError.check(info, "gesv")
    return x
  }

  /// The solution X of AX = B for a symmetric positive definite A, by Cholesky factorisation; half
  /// the cost of ``solve(_:)-(Matrix)``. The lower triangle of A is read.
  ///
  /// - Throws: ``LinearAlgebraError/notPositiveDefinite(order:)``,
  ///   ``LinearAlgebraError/nonFinite(input:)``.
  public func solvePositiveDefinite(_ b: Matrix) throws(LinearAlgebraError) -> Matrix {
    var x = b
    var (n, k) = try checkedSizes(b)
    var (factor, info) = (try cholesky(), Int32(0))
    guard n > 0 && k > 0 else { return x }
    Scalar.lapack.potrs("L", &n, &k, &factor.elements, &n, &x.elements, &n, &info, 1)
    try LinearAlgebraError.check(info, "potrs")
    return x
  }

  /// The solution X of op(A)X = B for a triangular A; the other triangle is not read.
  ///
  /// Cost: n²k operations (LAPACK's `trtrs`).
  /// - Throws: ``LinearAlgebraError/singular(column:)``, ``LinearAlgebraError/nonFinite(input:)``.
  public func solveTriangular(
    _ b: Matrix, triangle: Triangle = .lower, transposed: Transposition = .no
  ) throws(LinearAlgebraError) -> Matrix {
    var x = b
    var (n, k) = try checkedSizes(b)
    guard n > 0 && k > 0 else { return x }
    var info: Int32 = 0
    Scalar.lapack.trtrs(
      triangle == .lower ? "L" : "U", transposed == .yes ? "T" : "N", "N", &n, &k, elements, &n,
      &x.elements, &n, &info, 1, 1, 1)
    if info > 0 { throw .singular(column: Int(info)) }
    try LinearAlgebraError.check(info, "trtrs")
    return x
  }

  /// The solution x of Ax = b for one right-hand side: see ``solve(_:)-(Matrix)``.
  public func solve(_ b: [Scalar]) throws(LinearAlgebraError) -> [Scalar] {
    try solve(Matrix(rows: b.count, columns: 1, elements: b)).elements
  }

  /// The solution x of Ax = b for one right-hand side: see ``solvePositiveDefinite(_:)-(Matrix)``.
  public func solvePositiveDefinite(_ b: [Scalar]) throws(LinearAlgebraError) -> [Scalar] {
    try solvePositiveDefinite(Matrix(rows: b.count, columns: 1, elements: b)).elements
  }

  /// The solution x of op(A)x = b for one right-hand side: see ``solveTriangular(_:triangle:transposed:)-(Matrix,_,_)``.
  public func solveTriangular(
    _ b: [Scalar], triangle: Triangle = .lower, transposed: Transposition = .no
  ) throws(LinearAlgebraError) -> [Scalar] {
    try solveTriangular(
      Matrix(rows: b.count, columns: 1, elements: b), triangle: triangle, transposed: transposed
    ).elements
  }

  /// x ← op(A)⁻¹x for a triangular A, in place. That A is finite is known, as of a factor, and not looked at.
  ///
  /// Cost: n² operations (LAPACK's `trtrs`).
  /// - Throws: ``LinearAlgebraError/singular(column:)``, ``LinearAlgebraError/nonFinite(input:)``.
  public func applyTriangularInverse(
    to x: inout [Scalar], triangle: Triangle = .lower, transposed: Transposition = .no
  ) throws(LinearAlgebraError) {
    require(
      rows == columns && x.count == rows,
      "a \(rows) × \(columns) system with a right-hand side of \(x.count)")
    guard x.isFinite else { throw .nonFinite(input: "the right-hand side") }
    var (n, k, info) = (Int32(rows), Int32(1), Int32(0))
    guard n > 0 else { return }
    Scalar.lapack.trtrs(
      triangle == .lower ? "L" : "U", transposed == .yes ? "T" : "N", "N", &n, &k, elements, &n, &x,
      &n, &info, 1, 1, 1)
    if info > 0 { throw .singular(column: Int(info)) }
    try LinearAlgebraError.check(info, "trtrs")
  }

  private func checkedSizes(_ b: Matrix) throws(LinearAlgebraError) -> (Int32, Int32) {
    require(
      rows == columns && b.rows == rows,
      "a \(rows) × \(columns) system with a right-hand side of \(b.rows) × \(b.columns)")
    guard isFinite && b.isFinite else { throw .nonFinite(input: "the linear system") }
    return (Int32(rows), Int32(b.columns))
  }
}
