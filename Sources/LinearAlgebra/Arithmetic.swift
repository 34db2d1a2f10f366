import Requirements

extension Matrix {
  /// A ← A + B.
  @inlinable public static func += (a: inout Matrix, b: Matrix) { a.add(b) }

  /// A ← A − B.
  @inlinable public static func -= (a: inout Matrix, b: Matrix) { a.add(b, scaledBy: -1) }

  /// A ← αA.
  @inlinable public static func *= (a: inout Matrix, alpha: Scalar) { a.elements.scale(by: alpha) }

  /// A + B, as a new matrix.
  @inlinable public static func + (a: Matrix, b: Matrix) -> Matrix {
    var sum = a
    sum += b
    return sum
  }

  /// A − B, as a new matrix.
  @inlinable public static func - (a: Matrix, b: Matrix) -> Matrix {
    var difference = a
    difference -= b
    return difference
  }

  /// αA, as a new matrix.
  @inlinable public static func * (alpha: Scalar, a: Matrix) -> Matrix {
    var product = a
    product *= alpha
    return product
  }

  /// A ← A + αB, without allocation.
  @inlinable public mutating func add(_ b: Matrix, scaledBy alpha: Scalar = 1) {
    require(
      rows == b.rows && columns == b.columns,
      "sum of matrices of \(rows) × \(columns) and \(b.rows) × \(b.columns)")
    elements.add(b.elements, scaledBy: alpha)
  }

  /// The columns in a range, as a new matrix.
  @inlinable public func columns(_ range: Range<Int>) -> Matrix {
    require(
      range.lowerBound >= 0 && range.upperBound <= columns,
      "columns \(range) of a \(rows) × \(columns) matrix")
    return Matrix(
      rows: rows, columns: range.count,
      elements: Array(elements[range.lowerBound * rows..<range.upperBound * rows]))
  }

  /// AAᵀ, or AᵀA with `transposed`, times a scale; exactly symmetric, at half the cost of a general
  /// product.
  @inlinable public func symmetricProduct(
    transposed: Transposition = .no, scale: Scalar = 1
  ) -> Matrix {
    let (n, k) = transposed == .yes ? (columns, rows) : (rows, columns)
    var product = Matrix(rows: n, columns: n)
    guard n > 0 && k > 0 else { return product }
    Scalar.syrk(transposed, n, k, scale, elements, rows, 0, &product.elements, n)
    product.mirrorLowerTriangle()
    return product
  }
}
