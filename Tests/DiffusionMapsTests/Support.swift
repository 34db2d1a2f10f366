import LinearAlgebra
import RealModule

/// Equally spaced points of the unit circle, 2 × n.
func circle(_ n: Int) -> Matrix<Double> {
  Matrix(rows: 2, columns: n) { axis, i in
    let angle = 2 * Double.pi * Double(i) / Double(n)
    return axis == 0 ? .cos(angle) : .sin(angle)
  }
}

/// The largest difference of two lists.
func distance(_ a: [Double], _ b: [Double]) -> Double {
  precondition(a.count == b.count)
  return zip(a, b).map { abs($0 - $1) }.max() ?? 0
}

/// The transition matrix, written from its definition.
func slowTransitionMatrix(_ w: Matrix<Double>, exponent: Double) -> Matrix<Double> {
  let n = w.rows
  func rowSums(_ a: Matrix<Double>) -> [Double] {
    (0..<n).map { i in (0..<n).reduce(0) { $0 + a[i, $1] } }
  }
  let q = rowSums(w)
  let k = Matrix(rows: n, columns: n) { i, j in w[i, j] / .pow(q[i] * q[j], exponent) }
  let d = rowSums(k)
  return Matrix(rows: n, columns: n) { i, j in k[i, j] / d[i] }
}
