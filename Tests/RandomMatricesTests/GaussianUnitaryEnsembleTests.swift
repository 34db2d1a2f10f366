import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

@Suite struct GaussianUnitaryEnsembleTests {
  @Test func realFormIsSymmetricWithDoubleLevels() throws {
    var stream = RandomStream("real form", seed: 1)
    let n = 12
    let matrix = GaussianUnitaryEnsemble(dimension: n).sample(from: &stream)
    #expect(matrix.asymmetry == 0)
    for j in 0..<n {
      for i in 0..<n {
        #expect(matrix[i, j] == matrix[n + i, n + j] && matrix[n + i, j] == -matrix[i, n + j])
      }
    }
    let levels = try matrix.symmetricEigenvalues()
    for k in 0..<n { #expect(abs(levels[2 * k] - levels[2 * k + 1]) < 1e-13) }
  }

  /// E tr X² = n² σ² and E tr X⁴ = (2n³ + n) σ⁴, by Wick's theorem; the real form doubles traces.
  @Test func traceMomentsAreExactAtFiniteOrder() {
    let n = 5
    let ensemble = GaussianUnitaryEnsemble(dimension: n, elementNoise: 0.8)
    var stream = RandomStream("traces", seed: 2)
    let powers = (0..<6_000).map { _ -> (Double, Double) in
      let square = ensemble.sample(from: &stream).symmetricProduct()
      return (0.5 * square.trace, 0.5 * square.frobeniusNorm * square.frobeniusNorm)
    }
    let (x, v) = (Double(n), 0.64)
    expectMean(powers.map(\.0), x * x * v)
    expectMean(powers.map(\.1), (2 * x * x * x + x) * v * v)
  }

  @Test func twoLevelsFollowTheUnitarySurmise() throws {
    let ensemble = GaussianUnitaryEnsemble(dimension: 2)
    var stream = RandomStream("surmise", seed: 3)
    let spacings = try (0..<6_000).map { _ in
      let levels = try ensemble.levels(from: &stream)
      return levels[1] - levels[0]
    }
    // E S = 4σ/√π: S²/2 is σ² χ² with three degrees of freedom.
    let law = WignerSurmise(.unitary)
    let mean = 4 / Double.pi.squareRoot()
    #expect(
      ksDistance(spacings.map { $0 / mean }, law.cdf) < ksLimit / 6_000.0.squareRoot())
  }
}
