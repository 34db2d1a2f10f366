import LinearAlgebra

/// SplitMix64, enough randomness for test matrices.
struct TestGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Uniform in (−1, 1).
  mutating func uniform() -> Double { Double(Int64(bitPattern: next()) >> 11) * 0x1p-52 }

  mutating func matrix<Scalar: BLASScalar>(_ rows: Int, _ columns: Int) -> Matrix<Scalar> {
    Matrix(rows: rows, columns: columns) { _, _ in Scalar(uniform()) }
  }

  mutating func symmetric<Scalar: BLASScalar>(_ n: Int) -> Matrix<Scalar> {
    (matrix(n, n) as Matrix<Scalar>).symmetrised()
  }
}

/// AB by the three loops of the definition.
func slowProduct<Scalar>(_ a: Matrix<Scalar>, _ b: Matrix<Scalar>) -> Matrix<Scalar> {
  Matrix(rows: a.rows, columns: b.columns) { i, j in
    (0..<a.columns).reduce(0) { $0 + a[i, $1] * b[$1, j] }
  }
}

/// The largest absolute difference of two matrices of one shape.
func distance<Scalar>(_ a: Matrix<Scalar>, _ b: Matrix<Scalar>) -> Scalar {
  precondition(a.rows == b.rows && a.columns == b.columns)
  return distance(a.elements, b.elements)
}

func distance<Scalar: BLASScalar>(_ x: [Scalar], _ y: [Scalar]) -> Scalar {
  precondition(x.count == y.count, "\(x.count) against \(y.count) numbers")
  return zip(x, y).map { $0 - $1 }.maximumMagnitude
}

/// ‖QᵀQ − I‖, largest element.
func orthogonalityDefect<Scalar>(_ q: Matrix<Scalar>) -> Scalar {
  distance(slowProduct(q.transposed(), q), .identity(q.columns))
}

/// The eigenvalues 2cos(kπ/(n+1)) of the n × n matrix with ones beside a zero diagonal, ascending.
func toeplitzEigenvalues<Scalar: BLASScalar>(_ n: Int) -> [Scalar] {
  (0..<n).map { 2 * Scalar.cos(Scalar(n - $0) * .pi / Scalar(n + 1)) }
}

func toeplitz<Scalar: BLASScalar>(_ n: Int) -> SymmetricTridiagonal<Scalar> {
  SymmetricTridiagonal(
    diagonal: Array(repeating: 0, count: n), offDiagonal: Array(repeating: 1, count: max(0, n - 1)))
}
