import DiffusionMaps
import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Testing

struct BandwidthScanTests {
  @Test func slopeOfTwoPointsIsItsClosedForm() {
    // S = 2 + 2e^{−x}, x = d²/4ε: s = x e^{−x}/(1 + e^{−x}).
    let scan = BandwidthScan(squaredDistances: [0, 9, 9, 0], exponents: -4...2, step: 1)
    for (bandwidth, slope) in zip(scan.bandwidths, scan.slopes) {
      let x = 9 / (4 * bandwidth)
      #expect(abs(slope - x * .exp(-x) / (1 + .exp(-x))) <= 1e-15)
    }
    #expect(scan.bandwidths[4] == 9)
  }

  @Test func slopesAreTheDerivativeOfTheKernelSum() {
    let pairs = squaredDistances(circle(50)).elements
    let scan = BandwidthScan(squaredDistances: pairs, exponents: -10...2, step: 2)
    func logSum(_ bandwidth: Double) -> Double {
      .log(pairs.reduce(0) { $0 + .exp(-$1 / (4 * bandwidth)) })
    }
    for (bandwidth, slope) in zip(scan.bandwidths, scan.slopes) {
      let h = 1e-4
      let difference = (logSum(bandwidth * .exp(h)) - logSum(bandwidth * .exp(-h))) / (2 * h)
      #expect(abs(slope - difference) <= 1e-6)
    }
  }

  @Test func smoothCurveMeasuresOneAtEverySmallScale() {
    // Neighbours 0.003 apart: between their scale and that of the circle the slope is ½.
    let pairs = squaredDistances(circle(2000)).elements
    let scan = BandwidthScan(squaredDistances: pairs, exponents: -16 ... -8, step: 1)
    for slope in scan.slopes { #expect(abs(2 * slope - 1) <= 0.01) }
  }

  @Test func randomWalkInManyDimensionsMeasuresTwo() {
    var stream = RandomStream("diffusion-maps-tests/brownian", seed: 5)
    let steps = stream.normalMatrix(rows: 500, columns: 600)
    let path = accumulated(steps, from: [Double](repeating: 0, count: 500))
    let scan = BandwidthScan(squaredDistances: squaredDistances(path).elements)
    // In infinitely many dimensions d² ∝ |i − j| and S = Σ e^{−|i−j|/τ}; 600 points are finite.
    #expect(abs(scan.dimension - 2) <= 0.15)
  }

  @Test func aSubsetOfPairsSaysTheSame() {
    let pairs = squaredDistances(circle(400)).elements
    let all = BandwidthScan(squaredDistances: pairs, exponents: -10...0, step: 1)
    let some = BandwidthScan(
      squaredDistances: pairs, exponents: -10...0, step: 1, maximumPairs: 40_000)
    #expect(distance(all.slopes, some.slopes) <= 0.05)
  }
}
