import SemicircleCore

/// Many small eigenproblems at once, against numpy's batched routines.
func eigenRows(_ table: Table) throws {
  let count = 20_000
  let orders = [2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32]
  func batch(_ order: Int) -> BatchedSymmetric {
    var stream = RandomStream("bench/eigen", seed: 1)
    let ensemble = GaussianOrthogonalEnsemble(dimension: order)
    return BatchedSymmetric((0..<count).map { _ in ensemble.sample(from: &stream) })
  }
  func peer(_ function: String, order: Int, goal: Double?) -> PeerWork {
    PeerWork(
      name: "numpy \(function)", module: "numpy", function: function,
      arguments: ["count": .number(count), "order": .number(order)],
      goal: goal.map(Goal.atLeast))
  }

  table.section = "Eigenvalues of 20,000 symmetric matrices"
  for order in orders {
    let matrices = batch(order)
    var values = Matrix<Double>(rows: order, columns: count)
    try table.measure(
      "eigenvalues, n = \(order)", items: count,
      peer: peer("eigvalsh", order: order, goal: order <= 16 ? 10 : 8), rounds: 5
    ) { try matrices.eigenvalues(into: &values) }
  }

  table.section = "Eigenvalues and eigenvectors of 20,000 symmetric matrices"
  for order in orders {
    let matrices = batch(order)
    try table.measure(
      "eigenvectors, n = \(order)", items: count, peer: peer("eigh", order: order, goal: 5),
      rounds: 5
    ) { _ = try matrices.eigen() }
  }
}
