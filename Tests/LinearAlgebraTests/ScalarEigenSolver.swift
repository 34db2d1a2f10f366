import LinearAlgebra

/// The batched eigensolver for one matrix and one number at a time: what every lane of the vector
/// kernels must compute, in the same order of operations and so to the same bits.
struct ScalarEigenSolver {
  private let n: Int
  private var a: [[Double]]
  private var d: [Double]
  private var e: [Double]
  private var tau: [Double]

  /// The eigenvalues, ascending, and the eigenvectors, one after another.
  static func solve(_ matrix: Matrix<Double>) -> (values: [Double], vectors: [Double]) {
    let n = matrix.rows
    let largest = matrix.maximumMagnitude
    let exponent = min(max(largest.bitPattern >> 52, 23), 2023)
    let factor = Double(bitPattern: (2046 - exponent) << 52)
    var solver = ScalarEigenSolver(
      n: n, a: (0..<n).map { i in (0..<n).map { matrix[max(i, $0), min(i, $0)] * factor } },
      d: Array(repeating: 0, count: n), e: Array(repeating: 0, count: n),
      tau: Array(repeating: 0, count: n))
    solver.reduce()
    let norm = (0..<n).map { solver.d[$0] * solver.d[$0] + solver.e[$0] * solver.e[$0] }.max() ?? 0
    let values = solver.values(negligible: 0x1p-103 * norm)
    let vectors = solver.vectors(negligible: 0x1p-103 * norm, values: values)
    let order = (0..<n).sorted { solver.d[$0] < solver.d[$1] }
    return (
      values.map { $0 * Double(bitPattern: exponent << 52) },
      order.flatMap { j in vectors.map { $0[j] + 0 } }
    )
  }

  /// Householder's reduction, in the lower triangle of a; row i of it is a[i].
  private mutating func reduce() {
    for k in 0..<n - 1 {
      d[k] = a[k][k]
      e[k] = a[k + 1][k]
      guard k < n - 2 else { break }
      let first = a[k + 1][k]
      var squares = 0.0
      for i in k + 2..<n { squares += a[i][k] * a[i][k] }
      let beta = -Double(signOf: first, magnitudeOf: (first * first + squares).squareRoot())
      let isZero = squares < 1e-280
      tau[k] = isZero ? 0 : (beta - first) / beta
      let inverse = isZero ? 0 : 1 / (first - beta)
      if !isZero { e[k] = beta }
      a[k + 1][k] = 1
      for i in k + 2..<n { a[i][k] *= inverse }
      // The columns of the product Av are added in pairs.
      var w = [Double](repeating: 0, count: n)
      for j in stride(from: k + 1, to: n, by: 2) {
        guard j + 1 < n else {
          w[j] += a[j][j] * a[j][k]
          break
        }
        let (left, right) = (a[j][k], a[j + 1][k])
        w[j] = w[j] + a[j][j] * left + a[j + 1][j] * right
        w[j + 1] = w[j + 1] + a[j + 1][j] * left + a[j + 1][j + 1] * right
        for i in j + 2..<max(n, j + 2) {
          w[i] += a[i][j] * left + a[i][j + 1] * right
          w[j] += a[i][j] * a[i][k]
          w[j + 1] += a[i][j + 1] * a[i][k]
        }
      }
      var inner = 0.0
      for i in k + 1..<n {
        w[i] *= tau[k]
        inner += w[i] * a[i][k]
      }
      let half = 0.5 * tau[k] * inner
      for i in k + 1..<n { w[i] -= half * a[i][k] }
      for j in k + 1..<n {
        for i in j..<n { a[i][j] -= a[i][k] * w[j] + w[i] * a[j][k] }
      }
    }
    d[n - 1] = a[n - 1][n - 1]
  }

  private func wilkinson(_ d: [Double], _ square: Double, at l: Int) -> Double {
    let half = 0.5 * (d[l + 1] - d[l])
    let root = (half * half + square).squareRoot()
    return d[l] - square / (half + Double(signOf: half, magnitudeOf: root))
  }

  /// x, or its sign times `least` where |x| is smaller.
  private func atLeast(_ least: Double, _ x: Double) -> Double {
    Double(signOf: x, magnitudeOf: x.magnitude > least ? x.magnitude : least)
  }

  /// The method of Pal, Walker and Kahan.
  private func values(negligible: Double) -> [Double] {
    var d = d
    var squares = e.map { $0 * $0 }
    var l = 0
    while l < n - 2 {
      if squares[l] <= negligible {
        l += 1
        continue
      }
      let shift = wilkinson(d, squares[l], at: l)
      var gamma = atLeast(1e-40, d[n - 1] - shift)
      var p = gamma * gamma
      var sine = 0.0
      for i in (l..<n - 1).reversed() {
        let square = squares[i]
        let r = p + square
        let inverse = 1 / (p * r)
        let q = atLeast(1e-40 * r, p * (d[i] - shift) - square * gamma)
        let scaled = p * inverse
        let former = gamma
        squares[i + 1] = sine * r
        gamma = q * scaled
        d[i + 1] = former + (d[i] - gamma)
        sine = square * scaled
        p = q * q * inverse
      }
      squares[l] = sine * p
      d[l] = shift + gamma
    }
    if n > 1 {
      let (x, y) = (d[n - 2], d[n - 1])
      let difference = x - y
      let root = (difference * difference + 4 * squares[n - 2]).squareRoot()
      let dominant = 0.5 * (x + y + Double(signOf: x + y, magnitudeOf: root))
      let (big, small) = x.magnitude > y.magnitude ? (x, y) : (y, x)
      d[n - 2] = dominant
      d[n - 1] = dominant == 0 ? 0 : (big / dominant) * small - squares[n - 2] / dominant
    }
    return d.sorted()
  }

  /// Rows of the eigenvectors, by the QL method; d becomes the eigenvalues in their order.
  private mutating func vectors(negligible: Double, values: [Double]) -> [[Double]] {
    var z = (0..<n).map { i in (0..<n).map { i == $0 ? 1.0 : 0 } }
    for k in (0..<max(0, n - 2)).reversed() {
      for j in k + 1..<n {
        var inner = 0.0
        for i in k + 1..<n { inner += a[i][k] * z[i][j] }
        inner *= tau[k]
        for i in k + 1..<n { z[i][j] -= inner * a[i][k] }
      }
    }
    var (l, former) = (0, -1)
    while l < n - 1 {
      if e[l] * e[l] <= negligible {
        l += 1
        continue
      }
      let shift = l != former ? values[l] : wilkinson(d, e[l] * e[l], at: l)
      former = l
      var (cosine, sine, p) = (1.0, 0.0, d[n - 1] - shift)
      for i in (l..<n - 1).reversed() {
        let (g, h) = (cosine * e[i], cosine * p)
        let sum = p * p + e[i] * e[i]
        let isZero = sum < 1e-280
        let r = isZero ? 0 : sum.squareRoot()
        let inverse = 1 / r
        e[i + 1] = sine * r
        sine = isZero ? 0 : e[i] * inverse
        cosine = isZero ? 1 : p * inverse
        let shifted = d[i] - shift
        p = cosine * shifted - sine * g
        d[i + 1] = shift + (h + sine * (cosine * g + sine * shifted))
        for k in 0..<n {
          let (x, y) = (z[k][i], z[k][i + 1])
          z[k][i + 1] = sine * x + cosine * y
          z[k][i] = cosine * x - sine * y
        }
      }
      e[l] = sine * p
      d[l] = shift + cosine * p
    }
    return z
  }
}
