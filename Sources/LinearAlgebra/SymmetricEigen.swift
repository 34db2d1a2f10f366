import Requirements

/// Eigenvalues and eigenvectors of a symmetric matrix: A = V diag(values) Vᵀ.
public struct SymmetricEigen<Scalar: BLASScalar>: Sendable {
  /// The eigenvalues, ascending.
  public var values: [Scalar]
  /// The orthonormal eigenvectors, one a column, in the order of ``values``; signs are arbitrary.
  public var vectors: Matrix<Scalar>

  /// A decomposition from its parts.
  public init(values: [Scalar], vectors: Matrix<Scalar>) {
    self.values = values
    self.vectors = vectors
  }
}

/// The complete symmetric eigenproblem of one order, solved again and again without allocation.
///
/// LAPACK's divide and conquer (`syevd`; without vectors the root-free QL method): with the QL method
/// the most accurate of its symmetric solvers (Demmel, Marques, Parlett and Vömel, SIAM J. Sci.
/// Comput. 30 (2008) 1508), and faster than that, at 2n² numbers of working memory. Errors are a
/// small multiple of ε‖A‖ for each eigenvalue. Cost: 4n³/3 operations for values, about 4n³ with
/// vectors.
public struct SymmetricEigenSolver<Scalar: BLASScalar>: Sendable {
  /// The order n of the matrices.
  public let order: Int
  /// Whether eigenvectors are computed.
  public let withVectors: Bool
  /// The eigenvalues of the last matrix, ascending.
  public private(set) var values: [Scalar]
  /// The eigenvectors of the last matrix, one a column; working memory without vectors.
  public private(set) var vectors: Matrix<Scalar>

  private var work: [Scalar]
  private var integerWork: [Int32]

  /// Working memory for matrices of the given order.
  public init(order: Int, vectors withVectors: Bool = true) {
    self.order = order
    self.withVectors = withVectors
    values = Array(repeating: 0, count: order)
    vectors = Matrix(rows: order, columns: order)
    // A size that is returned in a Float is rounded, hence never less than the documented one.
    work = [0]
    integerWork = [0]
    guard order > 0 else { return }
    _ = call(workCount: -1, integerWorkCount: -1)
    let (leastWork, leastIntegerWork) =
      withVectors ? (1 + 6 * order + 2 * order * order, 3 + 5 * order) : (2 * order + 1, 1)
    work = Array(repeating: 0, count: max(Int(work[0]), leastWork))
    integerWork = Array(repeating: 0, count: max(Int(integerWork[0]), leastIntegerWork))
  }

  /// Finds ``values`` (and ``vectors``) of a symmetric matrix, of which the lower triangle is read.
  ///
  /// - Throws: ``LinearAlgebraError/nonFinite(input:)``, ``LinearAlgebraError/noConvergence``.
  public mutating func solve(_ a: Matrix<Scalar>) throws(LinearAlgebraError) {
    require(
      a.rows == order && a.columns == order,
      "a solver of order \(order) got a \(a.rows) × \(a.columns) matrix")
    guard order > 0 else { return }
    guard a.isFinite else { throw .nonFinite(input: "the matrix of the symmetric eigenproblem") }
    vectors.elements.withUnsafeMutableBufferPointer { copy in
      _ = copy.update(fromContentsOf: a.elements)
    }
    let info = call(workCount: Int32(work.count), integerWorkCount: Int32(integerWork.count))
    try LinearAlgebraError.check(info, "syevd")
  }

  private mutating func call(workCount: Int32, integerWorkCount: Int32) -> Int32 {
    var n = Int32(order)
    var (workCount, integerWorkCount, info) = (workCount, integerWorkCount, Int32(0))
    Scalar.lapack.syevd(
      withVectors ? "V" : "N", "L", &n, &vectors.elements, &n, &values, &work, &workCount,
      &integerWork, &integerWorkCount, &info, 1, 1)
    return info
  }
}

extension Matrix {
  /// All eigenvalues of a symmetric matrix, ascending; the lower triangle is read.
  ///
  /// - Throws: ``LinearAlgebraError``. Cost and accuracy: ``SymmetricEigenSolver``.
  public func symmetricEigenvalues() throws(LinearAlgebraError) -> [Scalar] {
    var solver = SymmetricEigenSolver<Scalar>(order: dimension, vectors: false)
    try solver.solve(self)
    return solver.values
  }

  /// All eigenvalues and eigenvectors of a symmetric matrix; the lower triangle is read.
  ///
  /// - Throws: ``LinearAlgebraError``. Cost and accuracy: ``SymmetricEigenSolver``.
  public func symmetricEigen() throws(LinearAlgebraError) -> SymmetricEigen<Scalar> {
    var solver = SymmetricEigenSolver<Scalar>(order: dimension)
    try solver.solve(self)
    return SymmetricEigen(values: solver.values, vectors: solver.vectors)
  }

  /// The eigenpairs of a symmetric matrix whose indices, counted ascending from 0, lie in a range:
  /// `0..<k` are the k smallest, `n - k..<n` the k largest. The lower triangle is read.
  ///
  /// LAPACK's `syevr`: the reduction to tridiagonal form (4n³/3 operations) is paid in full, the
  /// vectors only for the range. For a few pairs of a large matrix Lanczos is cheaper.
  /// - Throws: ``LinearAlgebraError``.
  public func symmetricEigen(
    indices: Range<Int>
  ) throws(LinearAlgebraError) -> SymmetricEigen<Scalar> {
    let order = dimension
    require(
      indices.lowerBound >= 0 && indices.upperBound <= order,
      "eigenvalues \(indices) of a matrix of order \(order)")
    guard !indices.isEmpty else {
      return SymmetricEigen(values: [], vectors: Matrix(rows: order, columns: 0))
    }
    guard isFinite else { throw .nonFinite(input: "the matrix of the symmetric eigenproblem") }
    var copy = elements
    var values = [Scalar](repeating: 0, count: order)
    var vectors = Matrix(rows: order, columns: indices.count)
    var support = [Int32](repeating: 0, count: 2 * order)
    var n = Int32(order)
    var (first, last) = (Int32(indices.lowerBound + 1), Int32(indices.upperBound))
    var (unused, tolerance, found, info) = (Scalar(0), Scalar(0), Int32(0), Int32(0))
    var (workCount, integerWorkCount) = (Int32(-1), Int32(-1))
    var (work, integerWork) = ([Scalar(0)], [Int32(0)])
    func call() {
      Scalar.lapack.syevr(
        "V", "I", "L", &n, &copy, &n, &unused, &unused, &first, &last, &tolerance, &found, &values,
        &vectors.elements, &n, &support, &work, &workCount, &integerWork, &integerWorkCount, &info,
        1, 1, 1)
    }
    call()
    workCount = Int32(max(Int(work[0]), 26 * order))
    integerWorkCount = max(integerWork[0], 10 * n)
    work = Array(repeating: 0, count: Int(workCount))
    integerWork = Array(repeating: 0, count: Int(integerWorkCount))
    call()
    try LinearAlgebraError.check(info, "syevr")
    return SymmetricEigen(values: Array(values.prefix(indices.count)), vectors: vectors)
  }
}
