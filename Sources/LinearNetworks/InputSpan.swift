import LinearAlgebra
import Requirements

/// What the training inputs span, and what they do not: an orthonormal basis U of the first.
///
/// A linear model learns in the span alone. Where it has fewer dimensions than the inputs (fewer samples,
/// entries that are always 0, or inputs of mean 0), everything that moves is a function of the
/// coordinates Uᵀx; the rest of a test input meets the initial weights.
public struct InputSpan: Sendable, Equatable {
  /// U, d × r, with orthonormal columns.
  public let basis: Matrix<Double>

  /// The span of the columns of `inputs`, d × n; directions in which they are below 10⁻¹⁰ of their largest
  /// singular value are left out.
  ///
  /// Cost: of the singular value decomposition, about 8dn min(d, n) operations.
  /// - Throws: `LinearAlgebraError`.
  public init(of inputs: Matrix<Double>) throws(LinearAlgebraError) {
    let decomposition = try inputs.singularValueDecomposition()
    let largest = decomposition.values.first ?? 0
    let rank = decomposition.values.count { $0 > 1e-10 * largest }
    basis = decomposition.left.columns(0..<rank)
  }

  /// The number d of inputs of a sample.
  public var dimension: Int { basis.rows }
  /// The number r of dimensions that they span.
  public var rank: Int { basis.columns }

  /// Uᵀx for each column x of d numbers: r × n.
  public func coordinates(of inputs: Matrix<Double>) -> Matrix<Double> {
    var coordinates = Matrix<Double>(rows: rank, columns: inputs.columns)
    Matrix.multiply(basis, inputs, transposeA: .yes, into: &coordinates)
    return coordinates
  }

  /// What is left of each column x outside of the span, x − UUᵀx: d × n.
  public func rest(of inputs: Matrix<Double>) -> Matrix<Double> {
    inputs - basis * coordinates(of: inputs)
  }

  /// The same task in the coordinates: r × n. Predictors there have r numbers, and β = U times them.
  public func task(_ task: LinearTask) -> LinearTask {
    LinearTask(inputs: coordinates(of: task.inputs), targets: task.targets, loss: task.loss)
  }
}
