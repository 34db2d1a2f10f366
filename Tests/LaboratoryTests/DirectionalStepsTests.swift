import Laboratory
import Testing

@Suite struct DirectionalStepsTests {
  private static let dampings = [1e-3, 0.1, 10]

  @Test("With the curvature itself the ratio is that of harmonic means of λ + δ")
  func exact() throws {
    var stream = RandomStream("laboratory/steps", seed: 1)
    let basis = stream.haarOrthogonal(8)
    let exact = SymmetricEigen(values: [0.01, 0.02, 0.1, 0.2, 0.5, 1, 3, 4], vectors: basis)
    let steps = DirectionalSteps(
      sharp: exact.vectors(ranks: 1..<3), flat: exact.vectors(ranks: 6..<9))
    let logs = steps.logRatio(of: [exact], dampings: Self.dampings)
    for (damping, log) in zip(Self.dampings, logs) {
      let flat = mean([0.01, 0.02, 0.1].map { 1 / ($0 + damping) })
      let sharp = mean([3, 4].map { 1 / ($0 + damping) })
      #expect(abs(log - Double.log(flat / sharp)) < 1e-13)
    }
  }

  @Test("Along any directions the mean step is that of the inverse, over several estimates")
  func inverse() throws {
    var stream = RandomStream("laboratory/steps", seed: 2)
    let directions = stream.haarOrthogonal(6, columns: 2)
    let matrices = (0..<3).map { _ in stream.normalMatrix(rows: 6, columns: 9).symmetricProduct() }
    let steps = DirectionalSteps.mean(
      along: directions, of: try matrices.map { try $0.symmetricEigen() }, dampings: Self.dampings)
    for (damping, step) in zip(Self.dampings, steps) {
      let slow = try matrices.flatMap { matrix in
        let damped = matrix + damping * Matrix.identity(6)
        return try (0..<2).map { i in
          let direction = directions.column(i)
          return direction.dot(try damped.solvePositiveDefinite(direction))
        }
      }
      #expect(abs(step - mean(slow)) < 1e-10 * step)
    }
  }
}
