import Requirements

/// A dense matrix, stored column by column as BLAS and LAPACK have it: element (i, j) stands at
/// `elements[i + j * rows]`, so that column j is contiguous. An n × 1 matrix is a column vector;
/// a block of vectors has one vector a column.
public struct Matrix<Scalar: BLASScalar>: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements, column by column; their number stays `rows * columns`.
  public var elements: [Scalar]

  /// The rows × columns matrix with the given elements, column by column.
  public init(rows: Int, columns: Int, elements: [Scalar]) {
    require(rows >= 0 && columns >= 0, "negative shape \(rows) × \(columns)")
    require(
      elements.count == rows * columns,
      "\(elements.count) elements do not fill \(rows) × \(columns)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// The rows × columns matrix of zeros.
  @inlinable public init(rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns, elements: Array(repeating: 0, count: rows * columns))
  }

  /// The matrix whose element (i, j) is `element(i, j)`.
  @inlinable public init(rows: Int, columns: Int, element: (Int, Int) -> Scalar) {
    var elements: [Scalar] = []
    elements.reserveCapacity(rows * columns)
    for j in 0..<columns {
      for i in 0..<rows { elements.append(element(i, j)) }
    }
    self.init(rows: rows, columns: columns, elements: elements)
  }

  /// The square matrix with the given diagonal and zeros elsewhere.
  @inlinable public init(diagonal: [Scalar]) {
    self.init(rows: diagonal.count, columns: diagonal.count)
    for i in diagonal.indices { self[i, i] = diagonal[i] }
  }

  /// The n × n identity.
  @inlinable public static func identity(_ n: Int) -> Matrix {
    Matrix(diagonal: Array(repeating: 1, count: n))
  }

  /// Element (row, column), both counted from 0.
  @inlinable public subscript(row: Int, column: Int) -> Scalar {
    get {
      assert(row >= 0 && row < rows && column >= 0 && column < columns)
      return elements[row + column * rows]
    }
    set {
      assert(row >= 0 && row < rows && column >= 0 && column < columns)
      elements[row + column * rows] = newValue
    }
    _modify {
      assert(row >= 0 && row < rows && column >= 0 && column < columns)
      yield &elements[row + column * rows]
    }
  }

  /// Column j as a vector of length `rows`.
  @inlinable public func column(_ j: Int) -> [Scalar] {
    Array(elements[j * rows..<(j + 1) * rows])
  }

  /// The transpose, as a new matrix. Products take transposes by flag and need no copy.
  @inlinable public func transposed() -> Matrix {
    Matrix(rows: columns, columns: rows) { self[$1, $0] }
  }
}
