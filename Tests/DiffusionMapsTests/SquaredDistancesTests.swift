import DiffusionMaps
import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

struct SquaredDistancesTests {
  @Test(arguments: [(3, 20), (50, 7)]) func theyAreTheSumsOfSquaredDifferences(
    p: Int, n: Int
  ) {
    var stream = RandomStream("diffusion-maps-tests/distances", seed: 4)
    var points = stream.normalMatrix(rows: p, columns: n)
    // Far from the origin: the Gram matrix of points that are not centred would cancel.
    for j in 0..<n { points[0, j] += 1e6 }
    let found = squaredDistances(points)
    for i in 0..<n {
      for j in 0..<n {
        let slow = (0..<p).reduce(0.0) {
          $0 + (points[$1, i] - points[$1, j]) * (points[$1, i] - points[$1, j])
        }
        #expect(abs(found[i, j] - slow) <= 1e-8)
      }
      #expect(found[i, i] == 0)
    }
    #expect(found.asymmetry == 0)
  }

  @Test func equalPointsAreNotApart() {
    let found = squaredDistances(Matrix(rows: 3, columns: 5) { i, _ in Double(i) / 3 })
    #expect(found.maximumMagnitude == 0)
  }
}
