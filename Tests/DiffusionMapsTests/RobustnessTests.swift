import DiffusionMaps
import Krylov
import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Testing

@Suite struct RobustnessTests {
  private func points(_ n: Int) -> Matrix<Double> {
    var stream = RandomStream("diffusion-maps-tests/robust", seed: 1)
    return stream.normalMatrix(rows: 3, columns: n)
  }

  @Test func notANumberIsNoDistance() throws {
    for value in [Double.nan, .infinity] {
      var bad = points(10)
      bad[1, 4] = value
      #expect(squaredDistances(bad).elements.allSatisfy { $0.isNaN })
      #expect(throws: DiffusionMapError.self) {
        try DiffusionMap(points: bad, bandwidth: 1, coordinateCount: 2)
      }
      #expect(capturedVariance(of: bad, by: (0..<10).map(Double.init)).isNaN)
      let scan = BandwidthScan(squaredDistances: [0, 1, 2, 3, value])
      #expect(scan.bandwidth.isNaN && scan.dimension.isNaN && scan.slopes.allSatisfy { $0.isNaN })
      let coordinates = bad.transposed()
      let residuals = localLinearResiduals(coordinates)
      #expect(residuals[0] == 1 && residuals[1].isNaN && residuals[2].isNaN)
    }
  }

  @Test(arguments: [-500, -400, 500]) func pointsOfAnySizeHaveTheirDistances(exponent: Int) {
    let unit = Double(sign: .plus, exponent: exponent, significand: 1)
    let plain = squaredDistances(points(8))
    let scaled = squaredDistances(unit * points(8))
    for (a, b) in zip(scaled.elements, plain.elements) { #expect(a / unit / unit == b) }
    let x = (0..<8).map(Double.init)
    let share = capturedVariance(of: points(8), by: x)
    #expect(abs(capturedVariance(of: unit * points(8), by: x) - share) <= 1e-14)
    #expect(abs(capturedVariance(of: points(8), by: x.map { $0 * unit }) - share) <= 1e-14)
  }

  @Test func distancesBeyondTheRangeAreInfiniteAndNotZero() {
    let far = squaredDistances(Matrix<Double>(rows: 1, columns: 2, elements: [-1e200, 1e200]))
    #expect(far[0, 1] == .infinity && far[0, 0] == 0)
  }

  /// Two values, one of them in a share of the points, and a function of them.
  @Test(arguments: [0.5, 0.2, 0.1, 0.01]) func aFunctionOfTwoValuesIsNothingNew(share: Double) {
    let n = 200
    let coordinates = Matrix<Double>(rows: n, columns: 3) { i, k in
      let isFirst = Double(i) < share * Double(n)
      return k == 0 ? (isFirst ? 2 : -0.5) : k == 1 ? (isFirst ? -1 : 0.25) : (isFirst ? 3 : 7)
    }
    let residuals = localLinearResiduals(coordinates)
    #expect(residuals[1] <= 1e-10 && residuals[2] <= 1e-10)
  }

  @Test(arguments: [1e-9, 1e-3, 1e6, 1e200, 1e-200])
  func theUnitOfACoordinateDoesNotMatter(unit: Double) {
    var stream = RandomStream("diffusion-maps-tests/units", seed: 2)
    let plain = stream.normalMatrix(rows: 100, columns: 3)
    let all = localLinearResiduals(unit * plain)
    for (a, b) in zip(all, localLinearResiduals(plain)) { #expect(abs(a - b) <= 1e-9) }
    // A small second coordinate decides nothing about the distances, but has a slope.
    let t = (0..<100).map { Double($0) / 100 - 0.5 }
    let small = Matrix<Double>(rows: 100, columns: 3) { i, k in
      k == 0 ? t[i] : (k == 1 ? 1e-9 : 1) * Double.sin(37 * t[i]) * Double.cos(11 * t[i])
    }
    #expect(localLinearResiduals(small)[2] <= 1e-6)
  }

  @Test func equalPointsPredictTheirMean() {
    let coordinates = Matrix<Double>(rows: 4, columns: 2) { i, k in k == 0 ? 1 : Double(i) }
    #expect(localLinearResiduals(coordinates)[1].isFinite)
  }

  @Test func residualsAreThoseOfTheWalk() throws {
    let circle = Matrix<Double>(rows: 2, columns: 120) { i, j in
      let angle = 2 * Double.pi * Double(j) / 120
      return i == 0 ? .cos(angle) : .sin(angle)
    }
    let kernel = gaussianKernel(squaredDistances(circle), bandwidth: 0.05)
    let map = try DiffusionMap(kernel: kernel, coordinateCount: 7, tolerance: 1e-6)
    let walk = try SymmetricTransition(kernel: kernel)
    for k in 0..<7 {
      let vector = zip(map.coordinates.column(k), map.stationary).map { $0 * $1.squareRoot() }
      var residual = walk.apply(vector)
      residual.add(vector, scaledBy: -map.eigenvalues[k])
      #expect(abs(map.residuals[k] - residual.norm) <= 1e-13 + 1e-6 * residual.norm)
    }
  }

  /// 1 − I_{ν+k}(κ)/I_ν(κ) with κ = 1/2ε, by mpmath: the continued fraction with 40 digits, or
  /// Hankel's expansion.
  @Test func knownSpectraHaveTheirValuesAtEveryBandwidth() {
    let circle: [(k: Int, bandwidth: Double, rest: Double)] = [
      (1, 1e-12, 1.00000000000049998e-12), (3, 1e-12, 8.99999999996849982e-12),
      (1, 1e-6, 1.00000050000099996e-6), (40, 1e-4, 0.147869120606408668),
      (7, 1e-20, 0), (300, 1e-3, 1),
    ]
    for (k, bandwidth, rest) in circle {
      let found = KnownSpectra.circle(k, bandwidth: bandwidth)
      #expect(abs(found - (1 - rest)) <= 4e-16 * Double(1 + k))
    }
    #expect(abs(KnownSpectra.circle(300, bandwidth: 1e-3) / 8.77175428590570096e-39 - 1) <= 1e-12)
    #expect(abs(KnownSpectra.circle(2, bandwidth: 1e3) / 3.12499986979167226e-8 - 1) <= 1e-14)
    #expect(abs(KnownSpectra.sphere(2, bandwidth: 1e-12) - 0.999999999994) <= 4e-16)
    #expect(abs(KnownSpectra.sphere(5, bandwidth: 1e-5) - 0.999700041996640151) <= 2e-15)
    for k in 0...2 {
      #expect(KnownSpectra.circle(k, bandwidth: .infinity) == (k == 0 ? 1 : 0))
      #expect(KnownSpectra.sphere(k, bandwidth: 1e-320) == 1)
    }
  }
}
