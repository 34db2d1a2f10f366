import DiffusionMaps
import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Testing

struct DiffusionMapTests {
  private func cloud(_ n: Int, dimension: Int = 3, seed: UInt64 = 1) -> Matrix<Double> {
    var stream = RandomStream("diffusion-maps-tests/cloud", seed: seed)
    return stream.normalMatrix(rows: dimension, columns: n)
  }

  @Test func circleHasItsBesselRatiosWithTheirMultiplicity() throws {
    // The discrete sum replaces the Fourier integral up to terms I_{n−k}, below rounding here.
    for bandwidth in [1.0 / 128, 1.0 / 16, 1.0] {
      let map = try DiffusionMap(points: circle(200), bandwidth: bandwidth, coordinateCount: 8)
      let exact = [1, 1, 2, 2, 3, 3, 4, 4].map { KnownSpectra.circle($0, bandwidth: bandwidth) }
      // Squared distances of about 4 err by up to eight units, the kernel by that over four
      // bandwidths; it enters itself and three normalisations.
      let rounding = 32 * Double.ulpOfOne * (1 + 1 / (4 * bandwidth))
      // A residual of 1e-8, where Lanczos may stop, moves an eigenvalue by its square over the gap.
      let gap = exact[7] - KnownSpectra.circle(5, bandwidth: bandwidth)
      #expect(distance(map.eigenvalues, exact) <= rounding + 1e-16 / gap)
      // The squares of a pair of coordinates add up to a constant on a circle.
      for i in 0..<200 {
        let sum =
          map.coordinates[i, 0] * map.coordinates[i, 0]
          + map.coordinates[i, 1] * map.coordinates[i, 1]
        #expect(abs(sum - 2) <= 1e-9)
      }
    }
  }

  @Test func circleKernelIsDiagonalInFourierSpace() throws {
    // Oracle without Bessel functions: eigenvalues of a circulant matrix are the cosine sums.
    let (n, bandwidth) = (60, 0.02)
    let row = (0..<n).map { j in
      Double.exp(-(2 - 2 * .cos(2 * .pi * Double(j) / Double(n))) / (4 * bandwidth))
    }
    func sum(_ k: Int) -> Double {
      row.indices.reduce(0) { $0 + row[$1] * .cos(2 * .pi * Double(k * $1) / Double(n)) }
    }
    let map = try DiffusionMap(points: circle(n), bandwidth: bandwidth, coordinateCount: 6)
    #expect(distance(map.eigenvalues, [1, 1, 2, 2, 3, 3].map { sum($0) / sum(0) }) <= 1e-13)
  }

  @Test func completeGraphHasOneEigenvalue() throws {
    // Diagonal 1, all other elements a: μ = (1 − a)/(1 + (n − 1)a), n − 1 times.
    let (n, a) = (12, 0.3)
    let kernel = Matrix(rows: n, columns: n) { $0 == $1 ? 1 : a }
    let map = try DiffusionMap(kernel: kernel, coordinateCount: n - 1)
    let mu = (1 - a) / (1 + Double(n - 1) * a)
    #expect(distance(map.eigenvalues, Array(repeating: mu, count: n - 1)) <= 1e-14)
    #expect(distance(map.stationary, Array(repeating: 1 / Double(n), count: n)) <= 1e-15)
  }

  @Test func twoPointsWithoutRestAlternate() throws {
    let kernel = Matrix(rows: 2, columns: 2, elements: [0.0, 1, 1, 0])
    let map = try DiffusionMap(kernel: kernel, coordinateCount: 1)
    #expect(abs(map.eigenvalues[0] + 1) <= 1e-15)
    #expect(abs(map.coordinates[0, 0] + map.coordinates[1, 0]) <= 1e-14)
    let rest = try DiffusionMap(
      points: Matrix(rows: 1, columns: 2, elements: [0.0, 1]), bandwidth: 0.5, coordinateCount: 1)
    // (1 − e^{−d²/4ε})/(1 + e^{−d²/4ε}) = tanh(d²/8ε).
    #expect(abs(rest.eigenvalues[0] - .tanh(0.25)) <= 1e-15)
    #expect(abs(abs(rest.coordinates[0, 0]) - 1) <= 1e-14)
  }

  @Test(arguments: [0.0, 0.5, 1.0]) func itIsTheEigensystemOfTheTransitionMatrix(
    exponent: Double
  ) throws {
    let points = cloud(70)
    let kernel = gaussianKernel(squaredDistances(points), bandwidth: 0.4)
    let map = try DiffusionMap(
      kernel: kernel, normalisationExponent: exponent, coordinateCount: 10)
    let t = slowTransitionMatrix(kernel, exponent: exponent)
    for k in 0..<10 {
      let psi = map.coordinates.column(k)
      #expect(distance(t * psi, psi.map { map.eigenvalues[k] * $0 }) <= 1e-7)
    }
    // All of the spectrum: trace of T less 1, and the sum of squares.
    let all = try DiffusionMap(
      kernel: kernel, normalisationExponent: exponent, coordinateCount: 69)
    #expect(abs(all.eigenvalues.reduce(1, +) - t.trace) <= 1e-12)
    #expect(abs(all.eigenvalues.reduce(1) { $0 + $1 * $1 } - (t * t).trace) <= 1e-12)
    #expect(all.eigenvalues.allSatisfy { $0 > -1e-15 && $0 < 1 })
  }

  @Test func coordinatesAreOrthonormalInTheStationaryDistribution() throws {
    let map = try DiffusionMap(points: cloud(80), bandwidth: 0.5, coordinateCount: 5)
    for k in 0..<5 {
      let mean = (0..<80).reduce(0) { $0 + map.stationary[$1] * map.coordinates[$1, k] }
      #expect(abs(mean) <= 1e-12)
      for l in 0...k {
        let product = (0..<80).reduce(0) {
          $0 + map.stationary[$1] * map.coordinates[$1, k] * map.coordinates[$1, l]
        }
        #expect(abs(product - (k == l ? 1 : 0)) <= 1e-12)
      }
      let column = map.coordinates.column(k)
      #expect((column.max() ?? 0) >= -(column.min() ?? 0))
    }
  }

  @Test func rotationsAndShiftsChangeNothing() throws {
    var stream = RandomStream("diffusion-maps-tests/rotation", seed: 2)
    let points = cloud(60)
    let rotation = stream.haarOrthogonal(3, columns: 3)
    var moved = rotation * points
    for j in 0..<60 { moved[0, j] += 5 }
    let map = try DiffusionMap(points: points, bandwidth: 0.6, coordinateCount: 3)
    let other = try DiffusionMap(points: moved, bandwidth: 0.6, coordinateCount: 3)
    #expect(distance(map.eigenvalues, other.eigenvalues) <= 1e-13)
    #expect(distance(map.coordinates.column(0), other.coordinates.column(0)) <= 1e-6)
  }

  @Test func separateClustersHaveAsManyEigenvaluesOne() throws {
    let points = Matrix(rows: 1, columns: 30) { _, i in Double(i / 10) * 100 + Double(i % 10) * 0.1
    }
    let map = try DiffusionMap(points: points, bandwidth: 0.1, coordinateCount: 3)
    #expect(distance(Array(map.eigenvalues[0..<2]), [1, 1]) <= 1e-13)
    #expect(map.eigenvalues[2] < 0.999)
  }

  @Test func generatorEigenvaluesTendToThoseOfTheCircle() throws {
    let map = try DiffusionMap(points: circle(400), bandwidth: 1.0 / 256, coordinateCount: 4)
    let estimates = map.generatorEigenvalues(bandwidth: 1.0 / 256)
    // λ̂ = λ(1 + ε + O(ε²)).
    for (estimate, limit) in zip(estimates, [1.0, 1, 4, 4]) {
      #expect(abs(estimate / limit - 1 - 1.0 / 256) <= 1e-4)
    }
  }

  @Test func waveOfTheCircleLiesInItsOwnPairOfCoordinates() throws {
    let n = 200
    let map = try DiffusionMap(points: circle(n), bandwidth: 1.0 / 64, coordinateCount: 4)
    let waves = Matrix<Double>(rows: 3, columns: n) { row, i in
      .cos(2 * .pi * Double((row + 1) * i) / Double(n) + 0.3) + 5
    }
    #expect(distance(map.shares(of: waves, inSpanOf: 2), [1, 0, 0]) <= 1e-10)
    #expect(distance(map.shares(of: waves, inSpanOf: 4), [1, 1, 0]) <= 1e-10)
  }

  @Test func anIsolatedPointIsNamed() {
    var kernel = Matrix<Double>.identity(4)
    kernel[2, 2] = 0
    #expect(throws: DiffusionMapError.isolatedPoint(2)) {
      _ = try DiffusionMap(kernel: kernel, coordinateCount: 1)
    }
  }
}
