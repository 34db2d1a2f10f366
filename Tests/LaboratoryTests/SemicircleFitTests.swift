import Laboratory
import Testing

@Suite struct SemicircleFitTests {
  // diag(−1, −1, −1, 3): m₂ = 3, m₃ = 6, m₄ = 21, R = 2√3.
  @Test("Four levels, worked by hand")
  func byHand() throws {
    let levels = [-1.0, -1, -1, 3]
    let fit = try SemicircleFit(
      of: Matrix(rows: 4, columns: 4) { $0 == $1 ? levels[$0] : 0 })
    #expect(fit.eigenvalues == levels)
    #expect(abs(fit.radius - 2 * 3.0.squareRoot()) < 1e-14)
    #expect(abs(fit.skewness - 6 / 27.0.squareRoot()) < 1e-14)
    #expect(abs(fit.kurtosis - 21.0 / 9) < 1e-14)
    #expect(abs(fit.edge - 3.0.squareRoot() / 2) < 1e-14)
    #expect(fit.centre == 0 && fit.mismatch < 1e-14)
    // The squares of a diagonal matrix have no signs.
    #expect(abs(fit.freeKurtosis - 21.0 / 9) < 1e-14 && abs(fit.dependence) < 1e-14)
    // At the three equal levels the staircase jumps to ¾.
    let below = SemicircleLaw(radius: fit.radius).cdf(-1)
    #expect(abs(fit.distance - (0.75 - below)) < 1e-14)
  }

  @Test("The orthogonal ensemble is within the rigidity of its levels, and has the ratio 2")
  func orthogonal() throws {
    var stream = RandomStream("laboratory/semicircle", seed: 1)
    let fits = try (0..<10).map { _ in
      try SemicircleFit(of: GaussianOrthogonalEnsemble(dimension: 200).sample(from: &stream))
    }
    #expect(fits.allSatisfy { $0.distance < SemicircleFit.rigidity(200) })
    #expect(fits.allSatisfy { abs($0.kurtosis - 2) < 0.1 && abs($0.skewness) < 0.1 })
    #expect(abs(mean(fits.map(\.centre)) - 0.064) < 0.02)
  }

  // Quantiles of the law in the place of levels are off by half a step.
  @Test("A normal law is as far from a semicircle as its quantiles are")
  func normal() throws {
    let n = 2000
    let levels = (0..<n).map { NormalDistribution().quantile((Double($0) + 0.5) / Double(n)) }
    let circle = SemicircleLaw(radius: 2)
    let distance = kolmogorovSmirnov(levels, cdf: circle.cdf).statistic
    #expect(abs(SemicircleFit.distanceOfNormalLaw - distance) <= 0.5 / Double(n) + 1e-7)
  }
}
