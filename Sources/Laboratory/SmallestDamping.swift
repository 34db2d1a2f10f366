import SemicircleCore

/// The smallest value of a positive parameter with which something works, such as a damping; nil where
/// the search finds no edge.
///
/// It is bisected, between four times a guess, where it must work, and a quarter of it, where it must
/// not. Both ends are tried first, and the bracket may move twice; see `trainabilityEdge`.
///
/// - Parameters:
///   - guess: positive.
///   - resolution: the largest error of log₂ of the result, if there is one edge.
///   - works: whether it does; let it draw the same numbers each time.
/// - Throws: what `works` throws.
public func smallestWorking(
  near guess: Double, resolution: Double = 0.125, _ works: (Double) throws -> Bool
) throws -> Double? {
  try edge(between: 4 * guess, and: guess / 4, resolution, works)
}

/// The largest value of a positive parameter with which something works, such as a learning rate:
/// ``smallestWorking(near:resolution:_:)`` the other way round.
public func largestWorking(
  near guess: Double, resolution: Double = 0.125, _ works: (Double) throws -> Bool
) throws -> Double? {
  try edge(between: guess / 4, and: 4 * guess, resolution, works)
}

private func edge(
  between working: Double, and failing: Double, _ resolution: Double,
  _ works: (Double) throws -> Bool
) throws -> Double? {
  try edgeIfFound {
    try trainabilityEdge(
      between: working, and: failing, resolution: resolution, widenings: 2, trains: works
    ).value
  }
}

extension ImageProblem<Double> {
  /// The damping δ above which a step with η(G′ + δ)⁻¹ stretches no direction of the quadratic loss of
  /// a batch: λ_max(ηG/2 − G′), where G is the Gauss–Newton matrix of that batch and G′ the one of
  /// another. It is the mean over pairs of batches, and may be negative.
  ///
  /// Cost: a Lanczos process with the two matrices for each pair.
  ///
  /// - Parameters:
  ///   - w: where the matrices are taken.
  ///   - learningRate: η.
  ///   - gradients: the batches of G, from their next one on.
  ///   - curvatures: those of G′.
  ///   - pairs: how many.
  /// - Throws: `KrylovError`.
  public func stableDamping(
    at w: [Double], learningRate: Double, gradients: MiniBatches, curvatures: MiniBatches,
    pairs: Int = 4
  ) throws -> Double {
    var (gradients, curvatures) = (gradients, curvatures)
    func matrix(_ batch: [Int]) -> GaussNewtonOperator<Double> {
      GaussNewtonOperator(linearisation(at: w, on: batch))
    }
    return try mean(
      (0..<pairs).map { _ in
        let half = ShiftedOperator(matrix(gradients.next()), scale: learningRate / 2, shift: 0)
        let difference = DifferenceOperator(half, matrix(curvatures.next()))
        return try extremalEigenpairs(of: difference, largest: 1, tolerance: 1e-3).largest.values[0]
      })
  }
}
