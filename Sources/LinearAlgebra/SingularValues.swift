/// The thin singular value decomposition A = U diag(values) Vᵀ of an m × n matrix, k = min(m, n).
public struct SingularValueDecomposition<Scalar: BLASScalar>: Sendable {
  /// The k singular values, descending.
  public var values: [Scalar]
  /// U, m × k: the left singular vectors, one a column.
  public var left: Matrix<Scalar>
  /// V, n × k: the right singular vectors, one a column.
  public var right: Matrix<Scalar>
}

extension Matrix {
  /// The singular values, descending (LAPACK's `gesdd`).
  ///
  /// Cost: about 8mn²/3 operations for m ≥ n.
  /// - Throws: ``LinearAlgebraError``.
  public func singularValues() throws(LinearAlgebraError) -> [Scalar] {
    try gesdd(withVectors: false).values
  }

  /// The thin singular value decomposition (LAPACK's `gesdd`).
  ///
  /// - Throws: ``LinearAlgebraError``.
  public func singularValueDecomposition() throws(LinearAlgebraError)
    -> SingularValueDecomposition<Scalar>
  {
    try gesdd(withVectors: true)
  }

  private func gesdd(
    withVectors: Bool
  ) throws(LinearAlgebraError) -> SingularValueDecomposition<Scalar> {
    let k = Swift.min(rows, columns)
    var values = [Scalar](repeating: 0, count: k)
    var left = Matrix(rows: rows, columns: withVectors ? k : 0)
    var rightTransposed = Matrix(rows: withVectors ? k : 0, columns: columns)
    if k > 0 {
      guard isFinite else { throw .nonFinite(input: "the matrix of the singular values") }
      var copy = elements
      var (m, n, least) = (Int32(rows), Int32(columns), Int32(k))
      var (workCount, info) = (Int32(-1), Int32(0))
      var work: [Scalar] = [0]
      var integerWork = [Int32](repeating: 0, count: 8 * k)
      func call() {
        Scalar.lapack.gesdd(
          withVectors ? "S" : "N", &m, &n, &copy, &m, &values, &left.elements, &m,
          &rightTransposed.elements, &least, &work, &workCount, &integerWork, &info, 1)
      }
      call()
      // The queried size may be rounded down in a Float.
      workCount = Int32((work[0] * (1 + 2 * Scalar.ulpOfOne)).rounded(.up)) + 1
      work = Array(repeating: 0, count: Int(workCount))
      call()
      try LinearAlgebraError.check(info, "gesdd")
    }
    return SingularValueDecomposition(
      values: values, left: left, right: rightTransposed.transposed())
  }
}
