import Requirements

extension Matrix {
  /// How much of the space that orthonormal columns span lies in the span of another matrix's columns:
  /// the mean over the columns of their squared projections, from 0 to 1.
  ///
  /// - Parameter basis: n × k of full column rank, k ≤ n, for an n × m matrix.
  /// - Throws: ``LinearAlgebraError/nonFinite(input:)``.
  ///
  /// Cost: that of a QR factorisation of the basis, and 2nkm operations.
  public func share(inSpanOf basis: Matrix) throws(LinearAlgebraError) -> Scalar {
    require(
      rows == basis.rows && columns > 0,
      "\(rows) × \(columns) in the span of \(basis.rows) × \(basis.columns)")
    var projections = Matrix(rows: basis.columns, columns: columns)
    Matrix.multiply(try basis.qr().q, self, transposeA: .yes, into: &projections)
    let norm = projections.frobeniusNorm
    return norm * norm / Scalar(columns)
  }
}
