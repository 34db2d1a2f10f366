/// The thin factorisation A = QR of an m × n matrix, k = min(m, n).
public struct QR<Scalar: BLASScalar>: Sendable {
  /// Q, m × k, with orthonormal columns.
  public var q: Matrix<Scalar>
  /// R, k × n, upper triangular with a non-negative diagonal.
  public var r: Matrix<Scalar>
}

extension Matrix {
  /// The thin QR factorisation, by Householder reflectors (LAPACK's `geqrf`, `orgqr`).
  ///
  /// Signs are chosen such that R has a non-negative diagonal. That makes the factors of a matrix
  /// of full column rank unique, and the Q of a matrix of independent normal numbers uniform (Haar)
  /// on the orthogonal frames (Mezzadri, Notices AMS 54 (2007) 592).
  /// Cost: about 4mn² operations for m ≥ n. ‖QᵀQ − I‖ and ‖A − QR‖/‖A‖ are a small multiple of ε.
  /// - Throws: ``LinearAlgebraError/nonFinite(input:)``.
  public func qr() throws(LinearAlgebraError) -> QR<Scalar> {
    let k = Swift.min(rows, columns)
    var q = Matrix(rows: rows, columns: k)
    var r = Matrix(rows: k, columns: columns)
    guard k > 0 else { return QR(q: q, r: r) }
    guard isFinite else { throw .nonFinite(input: "the matrix of the QR factorisation") }
    var factored = elements
    var tau = [Scalar](repeating: 0, count: k)
    var (m, n, least) = (Int32(rows), Int32(columns), Int32(k))
    var (workCount, info) = (Int32(64 * columns), Int32(0))
    var work = [Scalar](repeating: 0, count: Int(workCount))
    Scalar.lapack.geqrf(&m, &n, &factored, &m, &tau, &work, &workCount, &info)
    try LinearAlgebraError.check(info, "geqrf")
    for j in 0..<columns {
      for i in 0...Swift.min(j, k - 1) { r[i, j] = factored[i + j * rows] }
    }
    q.elements.replaceSubrange(0..<rows * k, with: factored[0..<rows * k])
    Scalar.lapack.orgqr(&m, &least, &least, &q.elements, &m, &tau, &work, &workCount, &info)
    try LinearAlgebraError.check(info, "orgqr")
    for i in 0..<k where r[i, i] < 0 {
      for j in i..<columns { r[i, j].negate() }
      for row in 0..<rows { q[row, i].negate() }
    }
    return QR(q: q, r: r)
  }
}
