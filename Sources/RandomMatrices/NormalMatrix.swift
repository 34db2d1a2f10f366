import LinearAlgebra
import Randomness

extension RandomStream {
  /// A matrix of independent standard normal elements, drawn column by column.
  public mutating func normalMatrix(rows: Int, columns: Int) -> Matrix<Double> {
    Matrix(rows: rows, columns: columns, elements: normals(rows * columns))
  }
}
