import DiffusionMaps
import LinearAlgebra
import RealModule
import Testing

struct PrincipalVariancesTests {
  @Test func variancesOfIndependentAxesAreTheComponents() throws {
    // A grid of 3 × 2 points, stretched, turned by 30° and moved: variances 6 (2/3) and 1/4 along it.
    let (c, s) = (Double.cos(.pi / 6), Double.sin(.pi / 6))
    let points = Matrix<Double>(rows: 2, columns: 6) { axis, i in
      let (x, y) = (3 * Double(i % 3), Double(i / 3))
      return axis == 0 ? c * x - s * y + 5 : s * x + c * y - 2
    }
    let shares = try principalVariances(ofSquaredDistances: squaredDistances(points))
    #expect(distance(shares, [6 / 6.25, 0.25 / 6.25, 0, 0, 0, 0]) <= 1e-14)
  }

  @Test func aStraightLineHasOneComponent() throws {
    let line = Matrix(rows: 7, columns: 40) { Double($0 + 1) * Double($1) }
    let shares = try principalVariances(ofSquaredDistances: squaredDistances(line))
    #expect(abs(shares[0] - 1) <= 1e-12 && shares.dropFirst().allSatisfy { abs($0) <= 1e-12 })
  }
}
