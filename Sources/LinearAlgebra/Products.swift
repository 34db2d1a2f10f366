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
    guard !x.isEmpty && !y.isEmpty else { return y }
    Scalar.gemv(.no, a.rows, a.columns, 1, a.elements, a.rows, x, 0, &y)
    return y
  }
}
