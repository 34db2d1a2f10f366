import Randomness
import Statistics
import Testing

@Suite struct GammaTests {
  @Test func variatesFollowTheGammaDistribution() {
    for (cell, shape) in [0.1, 0.5, 0.999, 1, 2.5, 40, 1e4].enumerated() {
      var stream = RandomStream("gamma", seed: 11, cell: cell)
      let n = 20_000.0
      let x = (0..<20_000).map { _ in stream.gamma(shape: shape) }
      let law = GammaDistribution(shape: shape)
      #expect(kolmogorovSmirnov(x, cdf: law.cdf).pValue > 1e-5, "shape \(shape)")
      // Mean a and variance a; the fourth central moment is 3a² + 6a.
      #expect(abs(mean(x) - shape) < 4.5 * (shape / n).squareRoot())
      let spread = ((2 * shape * shape + 6 * shape) / n).squareRoot()
      #expect(abs(variance(x) - shape) < 4.5 * spread)
    }
  }

  @Test func chiSquareVariatesAreSumsOfSquares() {
    var stream = RandomStream("chi-square", seed: 12)
    let x = (0..<20_000).map { _ in stream.chiSquare(degreesOfFreedom: 3) }
    let sums = (0..<20_000).map { _ in stream.normals(3).reduce(0) { $0 + $1 * $1 } }
    #expect(kolmogorovSmirnov(x, cdf: ChiSquareDistribution(degreesOfFreedom: 3).cdf).pValue > 1e-5)
    #expect(kolmogorovSmirnov(Array(x[..<1500]), Array(sums[..<1500])).pValue > 1e-5)
  }

  /// Every variate takes one block number, however many candidates it rejects: the variates that
  /// follow, and other draws, stay where they are.
  @Test func rejectionsShiftNothing() {
    var mixed = RandomStream("shift", seed: 13)
    var alike = mixed
    let shapes = (0..<300).map { 0.2 + 0.01 * Double($0) }
    let a = shapes.map { mixed.gamma(shape: $0) }
    let b = shapes.map { _ in alike.gamma(shape: 1.7) }
    #expect(mixed.blockNumber == 300 && alike.blockNumber == 300)
    #expect(mixed.normal() == alike.normal())
    // The one variate of the same shape agrees, and single variates can be drawn alone.
    #expect(a[150] == b[150])
    mixed.blockNumber = 40
    #expect(mixed.gamma(shape: shapes[40]) == a[40])
  }

  @Test func smallShapesReachZeroWithoutFailing() {
    var stream = RandomStream("small", seed: 14)
    let x = (0..<1000).map { _ in stream.gamma(shape: 0.001) }
    #expect(x.allSatisfy { $0 >= 0 && $0.isFinite })
    // P(X < 10⁻³⁰⁰) = 10⁻⁰·³/Γ(1.001): about 0.5015; z = 4.5.
    let share = Double(x.count { $0 < 1e-300 }) / 1000
    #expect(abs(share - 0.5015) < 4.5 * 0.5 / 1000.0.squareRoot())
  }
}
