import Requirements

extension Matrix {
  /// C ← scale · op(A) op(B) + accumulating · C, without allocation.
  ///
  /// Cost: 2mnk operations for op(A) m × k and op(B) k × n.
  @inlinable public static func multiply(
    _ a: Matrix, _ b: Matrix, transposeA: Transposition = .no, transposeB: Transposition = .no,
    scale: Scalar = 1, into c: inout Matrix, accumulating: Scalar = 0
  ) {
    let (m, k) = transposeA == .yes ? (a.columns, a.rows) : (a.rows, a.columns)
    let (l, n) = transposeB == .yes ? (b.columns, b.rows) : (b.rows, b.columns)
    require(
      k == l && c.rows == m && c.columns == n,
      "cannot put the product of \(m) × \(k) and \(l) × \(n) into \(c.rows) × \(c.columns)")
    guard m > 0 && n > 0 else { return }
    a.elements.withUnsafeBufferPointer { bufferA in
      b.elements.withUnsafeBufferPointer { bufferB in
        c.elements.withUnsafeMutableBufferPointer { bufferC in
          guard let pointerA = bufferA.baseAddress, let pointerB = bufferB.baseAddress,
            let pointerC = bufferC.baseAddress
          else { return }
          Scalar.gemm(
            transposeA, transposeB, m, n, k, scale, pointerA, max(1, a.rows), pointerB,
            max(1, b.rows), accumulating, pointerC, max(1, m))
        }
      }
    }
  }

  /// y ← scale · op(A) x + accumulating · y, without allocation.
  ///
  /// Cost: 2mn operations for an m × n matrix.
  @inlinable public static func multiply(
    _ a: Matrix, _ x: [Scalar], transposed: Transposition = .no, scale: Scalar = 1,
    into y: inout [Scalar], accumulating: Scalar = 0
  ) {
    let (m, n) = transposed == .yes ? (a.columns, a.rows) : (a.rows, a.columns)
    require(
      x.count == n && y.count == m,
      "cannot put the product of \(m) × \(n) and a vector of \(x.count) into one of \(y.count)")
    guard m > 0 else { return }
    guard n > 0 else {
      for i in y.indices { y[i] = accumulating == 0 ? 0 : accumulating * y[i] }
      return
    }
    Scalar.gemv(
      transposed, a.rows, a.columns, scale, a.elements, a.rows, x, accumulating, &y)
  }

  /// The product AB, as a new matrix.
  @inlinable public static func * (a: Matrix, b: Matrix) -> Matrix {
    var c = Matrix(rows: a.rows, columns: b.columns)
    multiply(a, b, into: &c)
    return c
  }

  /// The product Ax, as a new vector.
  @inlinable public static func * (a: Matrix, x: [Scalar]) -> [Scalar] {
    require(x.count == a.columns, "\(a.rows) × \(a.columns) times a vector of \(x.count)")
    var y = [Scalar](repeating: 0, count: a.rows)
    multiply(a, x, into: &y)
    return y
  }
}
