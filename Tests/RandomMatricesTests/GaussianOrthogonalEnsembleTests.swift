import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

@Suite struct GaussianOrthogonalEnsembleTests {
  @Test func elementsAreTheDocumentedVariatesOfTheStream() {
    let ensemble = GaussianOrthogonalEnsemble(dimension: 40, elementNoise: 0.5)
    var stream = RandomStream("elements", seed: 1)
    let matrix = ensemble.sample(from: &stream)
    var again = RandomStream("elements", seed: 1)
    let variates = again.normals(40 * 41 / 2)
    #expect(matrix.asymmetry == 0)
    for (i, j) in [(0, 0), (39, 0), (1, 1), (17, 5), (39, 38), (39, 39)] {
      let variate = variates[j * 40 - j * (j - 1) / 2 + i - j]
      #expect(abs(matrix[i, j] - 0.5 * (i == j ? 2.0.squareRoot() : 1) * variate) < 1e-15)
    }
    // The stream stands where the matrix ended.
    #expect(stream.normal() == again.normal())
  }

  @Test func variancesAreOnceAndTwiceTheSquareOfTheNoise() {
    let ensemble = GaussianOrthogonalEnsemble(dimension: 200, elementNoise: 0.5)
    var stream = RandomStream("variances", seed: 2)
    var (side, diagonal): ([Double], [Double]) = ([], [])
    for _ in 0..<4 {
      let matrix = ensemble.sample(from: &stream)
      for j in 0..<200 {
        for i in j..<200 {
          if i == j { diagonal.append(matrix[i, i]) } else { side.append(matrix[i, j]) }
        }
      }
    }
    expectMean(side, 0)
    expectMean(diagonal, 0)
    expectMean(side.map { $0 * $0 }, 0.25)
    expectMean(diagonal.map { $0 * $0 }, 0.5)
  }

  /// E tr X² = n(n + 1) σ² and E tr X⁴ = (2n³ + 5n² + 5n) σ⁴, by Wick's theorem.
  @Test func traceMomentsAreExactAtFiniteOrder() throws {
    let n = 6
    let ensemble = GaussianOrthogonalEnsemble(dimension: n, elementNoise: 1.3)
    var stream = RandomStream("traces", seed: 3)
    let powers = (0..<6_000).map { _ -> (Double, Double) in
      let square = ensemble.sample(from: &stream).symmetricProduct()
      return (square.trace, square.frobeniusNorm * square.frobeniusNorm)
    }
    let (x, v) = (Double(n), 1.3 * 1.3)
    expectMean(powers.map(\.0), x * (x + 1) * v)
    expectMean(powers.map(\.1), (2 * x * x * x + 5 * x * x + 5 * x) * v * v)
  }

  /// E‖A‖_F² = P(P + 1)σ².
  @Test func likeAMatrixItHasItsNorm() {
    let matrix = Matrix<Double>(rows: 3, columns: 3, elements: [1, 2, 0, 2, -5, 4, 0, 4, 7])
    let ensemble = GaussianOrthogonalEnsemble(like: matrix)
    #expect(ensemble.dimension == 3)
    let square = matrix.frobeniusNorm * matrix.frobeniusNorm
    #expect(abs(12 * ensemble.elementNoise * ensemble.elementNoise / square - 1) < 1e-14)
  }

  @Test func spectrumFillsTheSemicircle() throws {
    let ensemble = GaussianOrthogonalEnsemble(dimension: 300, elementNoise: 0.1)
    var stream = RandomStream("spectrum", seed: 4)
    let levels = try ensemble.sample(from: &stream).symmetricEigenvalues()
    // Levels repel: their distribution function is within log(n)/n of the limit, not 1/√n.
    #expect(ksDistance(levels, ensemble.limit.cdf) < 3.0 / 300 * 2)
    let edge = WignerOutlierLaw(elementNoise: 0.1, dimension: 300)
    #expect(abs(levels[299] - edge.edgeMean) < 5 * edge.edgeStandardDeviation)
    #expect(abs(levels[0] + edge.edgeMean) < 5 * edge.edgeStandardDeviation)
  }
}
