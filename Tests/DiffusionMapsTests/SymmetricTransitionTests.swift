import DiffusionMaps
import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

struct SymmetricTransitionTests {
  private func walk(_ exponent: Double) throws -> SymmetricTransition<Matrix<Double>> {
    var stream = RandomStream("diffusion-maps-tests/walk", seed: 3)
    let points = stream.normalMatrix(rows: 2, columns: 40)
    return try SymmetricTransition(
      kernel: gaussianKernel(squaredDistances(points), bandwidth: 0.2),
      normalisationExponent: exponent)
  }

  @Test(arguments: [0.0, 0.5, 1.0]) func rowsOfTheTransitionMatrixSumToOne(
    exponent: Double
  ) throws {
    let rows = try walk(exponent).step([Double](repeating: 1, count: 40))
    #expect(distance(rows, [Double](repeating: 1, count: 40)) <= 1e-14)
  }

  @Test func stepsAreThoseOfTheSlowMatrix() throws {
    let walk = try walk(1)
    let slow = slowTransitionMatrix(walk.kernel, exponent: 1)
    let x = (0..<40).map { Double($0 % 7) }
    #expect(distance(walk.step(x), slow * x) <= 1e-13)
    // π is stationary: πT = π.
    let flow = slow.transposed() * walk.stationary
    #expect(distance(flow, walk.stationary) <= 1e-15)
  }

  @Test func conjugateIsSymmetric() throws {
    let walk = try walk(1)
    var image = Matrix<Double>(rows: 40, columns: 40)
    walk.apply(Matrix.identity(40), into: &image)
    #expect(image.asymmetry <= 1e-15)
  }

  @Test func weightsOfAStarAreItsDegrees() throws {
    // One centre and three leaves, no rest: π = (3, 1, 1, 1)/6 for α = 0.
    let star = Matrix(rows: 4, columns: 4) { ($0 == 0) != ($1 == 0) ? 1.0 : 0 }
    let walk = try SymmetricTransition(kernel: star, normalisationExponent: 0)
    #expect(distance(walk.stationary, [0.5, 1.0 / 6, 1.0 / 6, 1.0 / 6]) <= 1e-15)
    #expect(walk.density == [3, 1, 1, 1])
  }
}
