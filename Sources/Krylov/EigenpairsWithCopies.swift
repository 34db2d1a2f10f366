import LinearAlgebra
import Randomness
import Requirements

/// The `count` largest eigenpairs, multiple ones as often as they are.
///
/// One Krylov space holds one vector of each eigenspace. Hence what was found is moved below the
/// spectrum, out of the way, and Lanczos runs again from another random vector, which has a part in
/// every copy that was left out, until it finds nothing larger than what there is.
///
/// The smallest eigenpairs are those of ``ShiftedOperator`` with the scale −1. Parameters and
/// errors are those of ``extremalEigenpairs(of:largest:smallest:tolerance:maximumSteps:start:)``.
///
/// Cost: two Lanczos runs, one more for each further copy of the most frequent eigenvalue.
public func largestEigenpairsWithCopies<Operator: LinearOperator>(
  of a: Operator, count: Int, tolerance: Operator.Scalar? = nil, maximumSteps: Int? = nil
) throws -> Eigenpairs<Operator.Scalar> {
  typealias Scalar = Operator.Scalar
  let n = a.dimension
  require(count > 0 && count <= n, "the \(count) largest of \(n) eigenvalues")
  let tolerance = tolerance ?? Scalar.ulpOfOne.squareRoot()
  let starts = RandomStream("krylov/start-vector-of-copies", seed: 0)
  var (values, vectors): ([Scalar], [[Scalar]]) = ([], [])
  var moved = MovedOperator(base: a, place: 0)
  var norm: Scalar = 0
  var round: UInt32 = 0
  while values.count < n {
    let isComplete = values.count >= count
    var stream = starts.substream(round)
    // The norm of the moved operator is three times that of A.
    let run = try extremalEigenpairs(
      of: moved, largest: isComplete ? 1 : min(count, n - values.count),
      tolerance: round == 0 ? tolerance : tolerance / 3, maximumSteps: maximumSteps,
      start: stream.normals(n).map { Scalar($0) })
    if round == 0 {
      norm = run.spectralNorm
      moved.place = norm > 0 ? -3 * norm : -1
    }
    round += 1
    let found = run.largest
    if isComplete {
      let least = values.sorted(by: >)[count - 1]
      if found.values[0] <= least + tolerance * norm { break }
    }
    // Where few are left, Lanczos comes upon what was moved.
    for k in found.values.indices where found.values[k] > moved.place / 2 {
      values.append(found.values[k])
      vectors.append(found.vectors.column(k))
      moved.removed.append((found.vectors.column(k), found.values[k]))
    }
  }
  let order = values.indices.sorted { values[$0] > values[$1] }.prefix(count)
  return Eigenpairs(
    values: order.map { values[$0] },
    vectors: Matrix(rows: n, columns: count, elements: order.flatMap { vectors[$0] }),
    residuals: order.map { k in
      var residual = a.apply(vectors[k])
      residual.add(vectors[k], scaledBy: -values[k])
      return residual.norm
    })
}

/// An operator with known eigenvectors moved to one eigenvalue.
private struct MovedOperator<Base: LinearOperator>: LinearOperator {
  let base: Base
  var place: Base.Scalar
  var removed: [(vector: [Base.Scalar], value: Base.Scalar)] = []

  var dimension: Int { base.dimension }

  func apply(_ x: [Base.Scalar], into y: inout [Base.Scalar]) {
    base.apply(x, into: &y)
    for (vector, value) in removed {
      y.add(vector, scaledBy: (place - value) * vector.dot(x))
    }
  }
}
