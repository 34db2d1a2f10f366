import Requirements

extension Matrix {
  /// Whether no element is a NaN or an infinity.
  public var isFinite: Bool { elements.isFinite }

  /// ‖A‖_F, the root of the sum of squares, without overflow.
  public var frobeniusNorm: Scalar { elements.norm }

  /// The largest absolute value of an element; NaN if one is NaN.
  public var maximumMagnitude: Scalar { elements.maximumMagnitude }

  /// The sum of the diagonal of a square matrix.
  @inlinable public var trace: Scalar { diagonal.reduce(0, +) }

  /// The diagonal, of length min(rows, columns).
  @inlinable public var diagonal: [Scalar] { (0..<Swift.min(rows, columns)).map { self[$0, $0] } }

  /// max |a_ij − a_ji|: zero for a symmetric matrix; NaN if one is NaN.
  @inlinable public var asymmetry: Scalar {
    require(rows == columns, "a \(rows) × \(columns) matrix has no symmetry")
    var largest: Scalar = 0
    for j in 0..<columns {
      if self[j, j].isNaN { return .nan }
      for i in 0..<j {
        // Equal infinities have the difference 0 too.
        let difference = self[i, j] == self[j, i] ? 0 : abs(self[i, j] - self[j, i])
        if difference > largest || difference.isNaN { largest = difference }
      }
    }
    return largest
  }

  /// (A + Aᵀ)/2, exactly symmetric.
  @inlinable public func symmetrised() -> Matrix {
    require(rows == columns, "a \(rows) × \(columns) matrix has no symmetric part")
    return Matrix(rows: rows, columns: columns) { (self[$0, $1] + self[$1, $0]) / 2 }
  }

  /// Copies the lower triangle onto the upper one, as after a product that writes one triangle.
  @inlinable public mutating func mirrorLowerTriangle() {
    require(rows == columns, "a \(rows) × \(columns) matrix has no triangles")
    for j in 0..<columns {
      for i in 0..<j { self[i, j] = self[j, i] }
    }
  }
}
