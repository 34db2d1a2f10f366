import Krylov
import Testing

struct SpectralDensityTests {
  /// Two probes whose numbers are simple.
  let density = SpectralDensity(
    dimension: 10,
    probes: [
      GaussQuadrature(nodes: [-2, 0.1, 1, 5], weights: [0.05, 0.5, 0.4, 0.05]),
      GaussQuadrature(nodes: [-1, -0.2, 2, 6], weights: [0.2, 0.6, 0.15, 0.05]),
    ])

  @Test func estimatesAreMeansOverProbesWithTheirStandardErrors() {
    // First moments .6 and .28: mean .44, half the difference .16.
    let first = density.moment(1)
    #expect(abs(first.value - 0.44) <= 1e-15 && abs(first.standardError - 0.16) <= 1e-15)
    #expect(first.count == 2)
    #expect(density.moment(0).value == 1)
    #expect(density.largestNode.value == 5.5 && density.largestNode.standardError == 0.5)
    #expect(density.smallestNode.value == -1.5)
    let one = SpectralDensity(dimension: 10, probes: [density.probes[0]])
    #expect(one.moment(1).standardError.isNaN)
  }

  @Test func theCumulativeDistributionCountsWeights() {
    let values = density.cumulativeDistribution(at: [-3, -1, 0, 1, 6]).map(\.value)
    let exact = [0, 0.125, 0.425, 0.875, 1]
    #expect(zip(values, exact).allSatisfy { abs($0 - $1) <= 1e-15 })
  }

  @Test func theSmoothedDensityIsAMixtureOfNormalKernels() {
    let width = 0.5
    let at = density.smoothed(on: [0.1], width: width)[0]
    func curve(_ probe: GaussQuadrature) -> Double {
      probe.integral {
        let u = (0.1 - $0) / width
        return Double.exp(-u * u / 2) / (width * (2 * Double.pi).squareRoot())
      }
    }
    let (x, y) = (curve(density.probes[0]), curve(density.probes[1]))
    #expect(abs(at.value - (x + y) / 2) <= 1e-15)
    #expect(abs(at.standardError - abs(x - y) / 2) <= 1e-15)
    // The trapezium rule converges beyond every power for a smooth curve that vanishes at the ends.
    let grid = density.grid(count: 401, margin: 5)
    #expect(grid.first == -6.5 && grid.last == 10.5)
    let area = density.smoothed(on: grid, width: width).reduce(0) { $0 + $1.value } * 17 / 400
    #expect(abs(area - 1) <= 1e-12)
  }

  @Test func theMassNearestZeroTakesTheNodesOfSmallestModulus() {
    let one = density.massNearestZero()
    #expect(abs(one.mass.value - 0.55) <= 1e-15 && abs(one.node.value + 0.05) <= 1e-15)
    let two = density.massNearestZero(nodes: 2)
    // Probe 1: nodes .1 and 1; probe 2: nodes −.2 and −1.
    #expect(abs(two.mass.value - 0.85) <= 1e-15)
    #expect(abs(two.node.value - (0.45 / 0.9 - 0.32 / 0.8) / 2) <= 1e-15)
  }

  @Test func theBulkEndsWhereAWeightFallsBelowOneEigenvalue() {
    let edges = density.bulkEdges
    // Probe 1: weights below .1 at −2 and 5; probe 2: none below, so its end; and 6 above.
    #expect(edges.lower.value == -1.5 && edges.upper.value == 5.5)
  }

  @Test func whatIsNoNumberHasNoShare() {
    let density = SpectralDensity(
      dimension: 2, probes: [GaussQuadrature(nodes: [0, 1], weights: [0.5, 0.5])])
    #expect(density.cumulativeDistribution(at: [.nan])[0].value.isNaN)
    #expect(density.smoothed(on: [.nan], width: 0.1)[0].value.isNaN)
    #expect(density.mean { _ in .nan }.value.isNaN)
  }

  @Test func aDensityRefusesANodeThatIsNoNumber() async {
    await #expect(processExitsWith: .exitCode(70)) {
      let bad = GaussQuadrature(nodes: [0, .nan], weights: [0.5, 0.5])
      _ = SpectralDensity(dimension: 2, probes: [bad])
    }
  }

  @Test("An eigenvalue that rounding has split counts as one node, and its weight is whole")
  func splitNode() {
    let probe = GaussQuadrature(
      nodes: [-1e-15, 2e-15, 3e-14, 0.5, 2], weights: [0.3, 0.2, 0.1, 0.25, 0.15])
    let density = SpectralDensity(dimension: 100, probes: [probe])
    #expect(abs(density.massNearestZero().mass.value - 0.6) < 1e-12)
    #expect(abs(density.massNearestZero(nodes: 2).mass.value - 0.85) < 1e-12)
  }
}
