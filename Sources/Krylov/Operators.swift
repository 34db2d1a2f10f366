import LinearAlgebra
import Requirements

/// A − B, for instance the fluctuation of a batch Hessian about the full one. Owns working memory:
/// one instance serves one thread at a time.
public struct DifferenceOperator<A: LinearOperator, B: LinearOperator>: LinearOperator
where A.Scalar == B.Scalar {
  /// A.
  public let a: A
  /// B.
  public let b: B
  private let scratch: Scratch<A.Scalar>

  /// The operator A − B.
  public init(_ a: A, _ b: B) {
    require(
      a.dimension == b.dimension, "difference of operators of \(a.dimension) and \(b.dimension)")
    self.a = a
    self.b = b
    scratch = Scratch(dimension: a.dimension)
  }

  /// The length P of the vectors.
  public var dimension: Int { a.dimension }

  /// y ← Ax − Bx. Cost: a product with each.
  public func apply(_ x: [A.Scalar], into y: inout [A.Scalar]) {
    a.apply(x, into: &y)
    b.apply(x, into: &scratch.vector)
    y.add(scratch.vector, scaledBy: -1)
  }

  /// Y ← AX − BX, one vector a column.
  public func apply(_ x: Matrix<A.Scalar>, into y: inout Matrix<A.Scalar>) {
    a.apply(x, into: &y)
    scratch.fitBlock(x)
    b.apply(x, into: &scratch.block)
    y -= scratch.block
  }
}

/// scale · A + shift · I: damping, a change of sign, or a spectrum moved so that its other end is
/// the dominant one.
public struct ShiftedOperator<A: LinearOperator>: LinearOperator {
  /// A.
  public let a: A
  /// What A is multiplied with.
  public let scale: A.Scalar
  /// What is added to each eigenvalue of scale · A.
  public let shift: A.Scalar

  /// The operator scale · A + shift · I.
  public init(_ a: A, scale: A.Scalar = 1, shift: A.Scalar) {
    self.a = a
    self.scale = scale
    self.shift = shift
  }

  /// The length P of the vectors.
  public var dimension: Int { a.dimension }

  /// y ← scale · Ax + shift · x. Cost: a product with A.
  public func apply(_ x: [A.Scalar], into y: inout [A.Scalar]) {
    a.apply(x, into: &y)
    if scale != 1 { y.scale(by: scale) }
    y.add(x, scaledBy: shift)
  }

  /// Y ← scale · AX + shift · X, one vector a column.
  public func apply(_ x: Matrix<A.Scalar>, into y: inout Matrix<A.Scalar>) {
    a.apply(x, into: &y)
    if scale != 1 { y *= scale }
    y.add(x, scaledBy: shift)
  }
}

/// Working memory that a product may overwrite.
final class Scratch<Scalar: BLASScalar> {
  var vector: [Scalar]
  var block = Matrix<Scalar>(rows: 0, columns: 0)

  init(dimension: Int) { vector = Array(repeating: 0, count: dimension) }

  func fitBlock(_ x: Matrix<Scalar>) {
    if block.rows != x.rows || block.columns != x.columns {
      block = Matrix(rows: x.rows, columns: x.columns)
    }
  }
}
