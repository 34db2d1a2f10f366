import RandomMatrices
import Randomness
import RealModule
import Testing

@Suite struct GOELevelDensityTests {
  @Test func orderOneIsNormal() {
    let law = GOELevelDensity(order: 1, elementNoise: 1.5)
    for x in [-4, -0.3, 0, 2.2] {
      let expected = Double.exp(-x * x / 9) / (9 * Double.pi).squareRoot()
      #expect(abs(law.density(x) - expected) < 1e-15)
      #expect(abs(law.cdf(x) - 0.5 * .erfc(-x / 3)) < 1e-15)
    }
  }

  @Test func orderTwoIsThePairLaw() {
    let law = GOELevelDensity(order: 2, elementNoise: 0.6)
    let pair = PairLevelLaw(pairWidth: 0.6 * 2.0.squareRoot())
    for x in stride(from: -4, through: 4, by: 0.37) {
      #expect(abs(law.density(x) - pair.density(x)) < 4e-15)
      #expect(abs(law.cdf(x) - pair.cdf(x)) < 1e-15)
    }
    #expect(abs(law.variance - pair.variance) < 1e-15)
  }

  @Test func agreesWithQuadratureInThirtyDigits() {
    // n rho_n of Mehta's formula with the integral of sgn by quadrature, in units of √2 σ.
    let known: [(Int, [Double])] = [
      (3, [0.2431456288980266, 0.2283432605810678, 0.1192224568555825, 0.006837814253450915]),
      (6, [0.1763092448586738, 0.1727682177801109, 0.1381703888221741, 0.04246093494026018]),
    ]
    for (order, densities) in known {
      let law = GOELevelDensity(order: order, elementNoise: 0.5.squareRoot())
      for (x, density) in zip([0, 0.7, 2.1, -3.5], densities) {
        #expect(abs(law.density(x) - density) < 1e-15)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 9, 10, 51, 100, 300])
  func isNormalisedWithTheExactVariance(_ order: Int) {
    let law = GOELevelDensity(order: order)
    // Smooth and decaying: the trapezoidal rule converges exponentially.
    let (reach, step) = (2 * Double(order).squareRoot() + 12, 0.02)
    var (mass, second) = (0.0, 0.0)
    for x in stride(from: -reach, through: reach, by: step) {
      mass += step * law.density(x)
      second += step * x * x * law.density(x)
    }
    #expect(abs(mass - 1) < 1e-12)
    #expect(abs(second / law.variance - 1) < 1e-12)
  }

  @Test(arguments: [1, 2, 3, 5, 10, 41, 100])
  func distributionFunctionIsTheIntegralOfTheDensity(_ order: Int) {
    let law = GOELevelDensity(order: order, elementNoise: 2)
    let radius = 4 * Double(order).squareRoot()
    expectConsistent(
      law, at: [-1.05, -0.8, -0.33, 0, 0.21, 0.9, 1.02].map { $0 * radius }, step: 1e-4,
      tolerance: 1e-7)
    for x in [0.3 * radius, radius] { #expect(abs(law.cdf(x) + law.cdf(-x) - 1) < 1e-13) }
  }

  @Test func tendsToTheSemicircle() {
    // The distance of the distribution functions falls as 1/n.
    let distances = [5, 20, 80, 320].map { order -> Double in
      let noise = 1 / Double(order).squareRoot()
      let law = GOELevelDensity(order: order, elementNoise: noise)
      let limit = SemicircleLaw(radius: 2)
      return stride(from: -2.5, through: 2.5, by: 0.01)
        .map { abs(law.cdf($0) - limit.cdf($0)) }.max() ?? 0
    }
    for (coarse, fine) in zip(distances, distances.dropFirst()) {
      #expect(coarse / fine > 3.2 && coarse / fine < 5)
    }
  }

  @Test func isTheLawOfSampledLevels() throws {
    let ensemble = GaussianOrthogonalEnsemble(dimension: 5, elementNoise: 0.7)
    let law = GOELevelDensity(order: 5, elementNoise: 0.7)
    var stream = RandomStream("level density", seed: 5)
    // One level of each matrix, so that the sample is independent.
    let levels = try (0..<8_000).map { _ in
      let values = try ensemble.sample(from: &stream).symmetricEigenvalues()
      return values[stream.integer(below: 5)]
    }
    #expect(ksDistance(levels, law.cdf) < ksLimit / 8_000.0.squareRoot())
  }
}
