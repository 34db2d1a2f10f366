import DiffusionMaps
import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Testing

struct LocalLinearResidualsTests {
  @Test func affineFunctionIsPredictedExactly() {
    let x = (0..<60).map { Double($0) / 60 - 0.5 }
    let coordinates = Matrix(rows: 60, columns: 2) { i, k in k == 0 ? x[i] : 3 * x[i] }
    let residuals = localLinearResiduals(coordinates)
    #expect(residuals[0] == 1 && residuals[1] <= 1e-10)
  }

  @Test func harmonicsOfACurveAreNothingNew() {
    let coordinates = Matrix(rows: 400, columns: 4) { i, k in
      Double.cos(Double.pi * Double(k + 1) * (Double(i) + 0.5) / 400)
    }
    let residuals = localLinearResiduals(coordinates)
    // A local line through ψ_2 = √2(ψ_1² − 1) is off by h²/√2 inside, with h about 0.35.
    #expect(residuals[1...].allSatisfy { $0 < 0.1 })
  }

  @Test func independentCoordinatesAreNew() {
    var stream = RandomStream("diffusion-maps-tests/independent", seed: 6)
    let residuals = localLinearResiduals(stream.normalMatrix(rows: 400, columns: 3))
    // √(1 + 1/neighbours) for a variable that nothing predicts.
    #expect(residuals.allSatisfy { $0 > 0.9 && $0 < 1.3 })
  }

  @Test func sumsAgreeWithTheDefinition() throws {
    var stream = RandomStream("diffusion-maps-tests/slow-regression", seed: 7)
    let n = 30
    let coordinates = stream.normalMatrix(rows: n, columns: 3)
    var squares: [Double] = []
    func square(_ i: Int, _ j: Int) -> Double {
      (0..<2).reduce(0) {
        $0 + (coordinates[i, $1] - coordinates[j, $1]) * (coordinates[i, $1] - coordinates[j, $1])
      }
    }
    for i in 0..<n { for j in 0..<n { squares.append(square(i, j)) } }
    let width = squares.sorted()[n * n / 2].squareRoot() / 3
    var (error, total) = (0.0, 0.0)
    for i in 0..<n {
      // Weighted least squares through the QR-free general solver.
      var normal = Matrix<Double>(rows: 3, columns: 3)
      var right = [0.0, 0, 0]
      for j in 0..<n where j != i {
        let row = [1, coordinates[j, 0], coordinates[j, 1]]
        let weight = Double.exp(-square(i, j) / (width * width))
        for a in 0..<3 {
          right[a] += weight * row[a] * coordinates[j, 2]
          for b in 0..<3 { normal[a, b] += weight * row[a] * row[b] }
        }
      }
      let slopes = try normal.solve(right)
      let prediction = slopes[0] + slopes[1] * coordinates[i, 0] + slopes[2] * coordinates[i, 1]
      error += (coordinates[i, 2] - prediction) * (coordinates[i, 2] - prediction)
      total += coordinates[i, 2] * coordinates[i, 2]
    }
    let residual = localLinearResiduals(coordinates)[2]
    #expect(abs(residual / (error / total).squareRoot() - 1) <= 1e-6)
  }
}
