import CVector
import Parallel
import Requirements

/// Many small symmetric matrices of one order, whose eigenproblems are solved side by side, one in
/// each lane of SIMD vectors. For orders up to about 40, where LAPACK spends its time on calls.
///
/// Element (i, j) of the matrices 8g, …, 8g + 7 stands in the eight lanes of one vector; only lower
/// triangles are stored. Each matrix is computed by itself: its results have the same bits at any
/// place in any batch, on any number of threads and on any processor.
public struct BatchedSymmetric: Sendable {
  /// The order n of the matrices.
  public let order: Int
  /// The number of matrices.
  public let count: Int
  /// The elements: element (i, j), i ≥ j, of the matrices 8g, …, 8g + 7 stands at
  /// `g * trianglePitch + offset(i, j)`, lane = matrix − 8g. Lanes beyond `count` are not used.
  public var lanes: [SIMD8<Double>]

  /// The number of elements of a lower triangle, n(n + 1)/2.
  @inlinable public var trianglePitch: Int { order * (order + 1) / 2 }

  /// A batch of zero matrices.
  public init(order: Int, count: Int) {
    require(order > 0 && count >= 0, "\(count) matrices of order \(order)")
    self.order = order
    self.count = count
    lanes = Array(repeating: SIMD8(), count: (count + 7) / 8 * (order * (order + 1) / 2))
  }

  /// A batch of matrices of one order, of which the lower triangles are read.
  public init(_ matrices: [Matrix<Double>]) {
    require(!matrices.isEmpty, "a batch of no matrices has no order")
    self.init(order: matrices[0].dimension, count: matrices.count)
    for (member, matrix) in matrices.enumerated() {
      require(
        matrix.rows == order && matrix.columns == order,
        "a \(matrix.rows) × \(matrix.columns) matrix in a batch of order \(order)")
      for j in 0..<order {
        for i in j..<order { self[member, i, j] = matrix[i, j] }
      }
    }
  }

  /// The place of element (i, j), i ≥ j, in the lower triangle stored column by column.
  @inlinable public func offset(_ i: Int, _ j: Int) -> Int { i + j * (2 * order - j - 1) / 2 }

  /// Element (row, column) of a matrix; (column, row) is the same element.
  @inlinable public subscript(member: Int, row: Int, column: Int) -> Double {
    get {
      let place = (member >> 3) * trianglePitch + offset(max(row, column), min(row, column))
      return lanes[place][member & 7]
    }
    set {
      let place = (member >> 3) * trianglePitch + offset(max(row, column), min(row, column))
      lanes[place][member & 7] = newValue
    }
  }

  /// The eigenvalues of all matrices: column k holds those of matrix k, ascending.
  ///
  /// Householder's reduction, then the QL method without square roots of Pal, Walker and Kahan
  /// (Parlett, The Symmetric Eigenvalue Problem, §8.15) with Wilkinson's shifts; the closed form for
  /// order 2. Errors are a small multiple of ε‖A‖. Cost: about 4n³/3 + 20n² operations a matrix.
  /// - Throws: ``LinearAlgebraError/nonFinite(input:)``.
  public func eigenvalues() throws(LinearAlgebraError) -> Matrix<Double> {
    var values = Matrix<Double>(rows: order, columns: count)
    try eigenvalues(into: &values)
    return values
  }

  /// The eigenvalues of all matrices, into an n × count matrix: see ``eigenvalues()``.
  public func eigenvalues(into values: inout Matrix<Double>) throws(LinearAlgebraError) {
    require(
      values.rows == order && values.columns == count,
      "eigenvalues of \(count) matrices of order \(order) into \(values.rows) × \(values.columns)")
    try solve(values: &values.elements, vectors: nil)
  }

  /// The eigenvalues and eigenvectors of all matrices; the eigenvalues have the bits of
  /// ``eigenvalues()``.
  ///
  /// The eigenvectors are a product of reflectors and rotations, orthogonal to a small multiple of ε
  /// whatever the spectrum: the QL method with the known eigenvalues as its shifts. Cost: about 7n³
  /// operations a matrix.
  /// - Throws: ``LinearAlgebraError/nonFinite(input:)``.
  public func eigen() throws(LinearAlgebraError) -> BatchedEigen {
    var values = Matrix<Double>(rows: order, columns: count)
    var failure: LinearAlgebraError?
    let size = order * order * count
    let vectors = [Double](unsafeUninitializedCapacity: size) { buffer, initializedCount in
      do throws(LinearAlgebraError) {
        try solve(values: &values.elements, vectors: buffer.baseAddress)
        initializedCount = size
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return BatchedEigen(
      values: values, vectors: Matrix(rows: order, columns: order * count, elements: vectors))
  }

  /// The eigenvalues and eigenvectors of all matrices, into a result for a batch of this shape: see
  /// ``eigen()``. Saves the time in which the system provides fresh memory.
  public func eigen(into result: inout BatchedEigen) throws(LinearAlgebraError) {
    require(
      result.values.rows == order && result.values.columns == count,
      "\(count) matrices of order \(order) into \(result.values.rows) × \(result.values.columns)")
    var failure: LinearAlgebraError?
    result.vectors.elements.withUnsafeMutableBufferPointer { buffer in
      do throws(LinearAlgebraError) {
        try solve(values: &result.values.elements, vectors: buffer.baseAddress)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Matrices that one iteration of the parallel loop takes, a multiple of eight: about 0.1 ms of
  /// work for order 10.
  private static let chunk = 512

  private func solve(
    values: inout [Double], vectors: UnsafeMutablePointer<Double>?
  ) throws(LinearAlgebraError) {
    let (order, count, pitch) = (order, count, trianglePitch)
    let size = cvector_eigen_work(Int32(order), vectors == nil ? 0 : 1)
    let kernel = cvector_eigen_kernel()
    var failure: LinearAlgebraError?
    lanes.withUnsafeBytes { lanes in
      values.withUnsafeMutableBufferPointer { values in
        // Each chunk writes to places of its own.
        nonisolated(unsafe) let lanes = lanes.assumingMemoryBound(to: Double.self)
        nonisolated(unsafe) let (values, vectors) = (values, vectors)
        do throws(LinearAlgebraError) {
          try Parallel.forEach((count + Self.chunk - 1) / Self.chunk) {
            part throws(LinearAlgebraError) in
            guard let lanes = lanes.baseAddress, let values = values.baseAddress else { return }
            let first = part * Self.chunk
            let result = withUnsafeTemporaryAllocation(byteCount: size, alignment: 256) { work in
              cvector_eigen(
                kernel, Int32(order), min(Self.chunk, count - first), lanes + first * pitch,
                values + first * order, vectors.map { $0 + first * order * order },
                work.baseAddress)
            }
            switch result.status {
            case cvector_eigen_done: break
            case cvector_eigen_not_finite:
              throw .nonFinite(input: "matrix \(first + result.member) of the batch")
            default: throw .noConvergence(routine: "batched QL", count: order)
            }
          }
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
  }
}

/// Eigenvalues and eigenvectors of the matrices of a batch.
public struct BatchedEigen: Sendable {
  /// Column k holds the eigenvalues of matrix k, ascending.
  public internal(set) var values: Matrix<Double>
  /// The eigenvectors, one a column: those of matrix k are the columns kn, …, kn + n − 1.
  public internal(set) var vectors: Matrix<Double>

  /// The eigenvectors of one matrix, one a column, in the order of its eigenvalues.
  public func vectors(of member: Int) -> Matrix<Double> {
    vectors.columns(member * values.rows..<(member + 1) * values.rows)
  }
}
