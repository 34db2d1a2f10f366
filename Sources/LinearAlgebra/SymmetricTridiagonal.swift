import Requirements

/// A symmetric tridiagonal matrix of order n.
public struct SymmetricTridiagonal<Scalar: BLASScalar>: Equatable, Sendable {
  /// The n diagonal elements.
  public var diagonal: [Scalar]
  /// The n − 1 elements beside the diagonal; none for n = 0.
  public var offDiagonal: [Scalar]

  /// The matrix with the given diagonals.
  public init(diagonal: [Scalar], offDiagonal: [Scalar]) {
    require(
      offDiagonal.count == Swift.max(0, diagonal.count - 1),
      "\(offDiagonal.count) off-diagonal elements beside \(diagonal.count) diagonal ones")
    self.diagonal = diagonal
    self.offDiagonal = offDiagonal
  }

  /// The order n.
  public var order: Int { diagonal.count }

  /// The same matrix, dense.
  public var matrix: Matrix<Scalar> {
    var a = Matrix(diagonal: diagonal)
    for i in offDiagonal.indices {
      a[i, i + 1] = offDiagonal[i]
      a[i + 1, i] = offDiagonal[i]
    }
    return a
  }

  /// All eigenvalues, ascending, by the root-free QL method (LAPACK's `sterf`).
  ///
  /// Cost: about 10n² operations.
  /// - Throws: ``LinearAlgebraError``.
  public func eigenvalues() throws(LinearAlgebraError) -> [Scalar] {
    try requireFinite()
    var (d, e, n, info) = (diagonal, offDiagonal, Int32(order), Int32(0))
    guard n > 0 else { return [] }
    Scalar.lapack.sterf(&n, &d, &e, &info)
    try LinearAlgebraError.check(info, "sterf")
    return d
  }

  /// All eigenvalues, ascending, and eigenvectors, by divide and conquer (LAPACK's `stedc`).
  ///
  /// Cost: at most 4n³/3 operations, less where eigenvalues deflate.
  /// - Throws: ``LinearAlgebraError``.
  public func eigen() throws(LinearAlgebraError) -> SymmetricEigen<Scalar> {
    try requireFinite()
    var (d, e, n, info) = (diagonal, offDiagonal, Int32(order), Int32(0))
    var vectors = Matrix<Scalar>(rows: order, columns: order)
    guard n > 0 else { return SymmetricEigen(values: [], vectors: vectors) }
    var workCount = Int32(1 + 4 * order + order * order)
    var integerWorkCount = Int32(3 + 5 * order)
    var work = [Scalar](repeating: 0, count: Int(workCount))
    var integerWork = [Int32](repeating: 0, count: Int(integerWorkCount))
    Scalar.lapack.stedc(
      "I", &n, &d, &e, &vectors.elements, &n, &work, &workCount, &integerWork, &integerWorkCount,
      &info, 1)
    try LinearAlgebraError.check(info, "stedc")
    return SymmetricEigen(values: d, vectors: vectors)
  }

  func requireFinite() throws(LinearAlgebraError) {
    guard diagonal.isFinite && offDiagonal.isFinite else {
      throw .nonFinite(input: "the tridiagonal matrix")
    }
  }
}
