import Krylov
import LinearAlgebra
import Randomness
import Requirements

/// The largest eigenpairs of a symmetric operator with spectrum in [−1, 1], multiple ones included.
struct LeadingEigenpairs {
  var values: [Double]
  var vectors: [[Double]]

  /// The `count` largest eigenpairs on the complement of the vectors in `known`, which are unit
  /// eigenvectors with the eigenvalue 1.
  ///
  /// One Krylov space holds one vector of each eigenspace, so that Lanczos may leave out copies of
  /// a multiple eigenvalue and not know it. Circles and spheres have nothing but multiple
  /// eigenvalues. Hence what was found is moved to −2, out of the way, and Lanczos runs again, until
  /// it finds nothing larger than what there is. Each run has a random start vector of its own, which
  /// has a part in every copy with probability 1; the start of the run before has none in those that
  /// it left out.
  init<Operator: LinearOperator>(
    of s: Operator, count: Int, known: [Double], tolerance: Double, maximumSteps: Int?
  ) throws where Operator.Scalar == Double {
    require(
      count > 0 && count < s.dimension,
      "\(count) coordinates of \(s.dimension) points; there are at most n − 1")
    (values, vectors) = ([], [])
    var deflated = DeflatedOperator(s)
    deflated.remove(known, eigenvalue: 1)
    let starts = RandomStream("diffusion-maps/start-vector", seed: 0)
    var round: UInt32 = 0
    while true {
      let left = s.dimension - 1 - values.count
      guard left > 0 else { break }
      // One pair is enough to see that nothing is missing; then more in one go.
      let isComplete = values.count >= count
      let probe = isComplete ? 1 : min(count, left)
      var start = starts.substream(round)
      round += 1
      let found = try extremalEigenpairs(
        of: deflated, largest: probe, tolerance: tolerance, maximumSteps: maximumSteps,
        start: start.normals(s.dimension)
      ).largest
      if isComplete && found.values[0] <= values.sorted(by: >)[count - 1] + tolerance { break }
      // Where few are left, Lanczos comes upon what was moved.
      for k in found.values.indices where found.values[k] > -1.5 {
        values.append(found.values[k])
        vectors.append(found.vectors.column(k))
        deflated.remove(found.vectors.column(k), eigenvalue: found.values[k])
      }
    }
    let order = values.indices.sorted { values[$0] > values[$1] }.prefix(count)
    (values, vectors) = (order.map { values[$0] }, order.map { vectors[$0] })
  }
}

/// An operator with known eigenvectors moved to the eigenvalue −2.
private struct DeflatedOperator<Operator: LinearOperator>: LinearOperator
where Operator.Scalar == Double {
  let base: Operator
  var removed: [(vector: [Double], shift: Double)] = []

  init(_ base: Operator) { self.base = base }

  mutating func remove(_ vector: [Double], eigenvalue: Double) {
    removed.append((vector, eigenvalue + 2))
  }

  var dimension: Int { base.dimension }

  func apply(_ x: [Double], into y: inout [Double]) {
    base.apply(x, into: &y)
    for (vector, shift) in removed { y.add(vector, scaledBy: -shift * vector.dot(x)) }
  }
}
