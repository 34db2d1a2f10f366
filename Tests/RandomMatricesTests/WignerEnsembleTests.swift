import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Testing

@Suite struct WignerEnsembleTests {
  static let rows = (0..<6).map { 0.5 + Double($0) }

  @Test(arguments: [WignerEnsemble.Profile.equal, .circulant(amplitude: 0.9), .rows(rows)])
  func elementsHaveTheVariancesOfTheProfile(_ profile: WignerEnsemble.Profile) {
    for elements in [WignerEnsemble.Elements.normal, .signs, .tiedSigns] {
      let ensemble = WignerEnsemble(dimension: 6, elements: elements, profile: profile)
      var stream = RandomStream("profile", seed: 1)
      let matrices = (0..<2_000).map { _ in ensemble.sample(from: &stream) }
      #expect(matrices.allSatisfy { $0.asymmetry == 0 })
      for (i, j) in [(0, 0), (3, 1), (5, 2), (5, 5)] {
        expectMean(matrices.map { $0[i, j] }, 0)
        let variance = ensemble.variance(i, j)
        expectMean(matrices.map { $0[i, j] * $0[i, j] }, variance, allowance: 1e-12 * variance)
      }
    }
  }

  @Test func blocksOfTiedSignsHaveProductOneAndThreeAreIndependent() {
    let ensemble = WignerEnsemble(dimension: 8, elements: .tiedSigns)
    var stream = RandomStream("tied", seed: 2)
    var (corner, threes) = ([Double](), [Double]())
    for _ in 0..<2_000 {
      let x = ensemble.sample(from: &stream)
      for (a, b) in [(1, 0), (2, 0), (3, 0), (2, 1), (3, 1), (3, 2)] {
        let block = [x[2 * a, 2 * b], x[2 * a + 1, 2 * b], x[2 * a, 2 * b + 1]]
        #expect(block.reduce(x[2 * a + 1, 2 * b + 1], *) == 1)
      }
      threes.append(x[7, 1] * x[6, 1] * x[7, 0])
      corner.append(x[1, 0])
    }
    expectMean(threes, 0)
    expectMean(corner, 0)
  }

  /// The distance is that of rigid levels: some logarithms over P, not 1/√P.
  @Test func spectraAreSemicirclesExactlyIfRowsAreEqual() throws {
    let n = 300
    var stream = RandomStream("rows", seed: 3)
    let unequal = stream.normals(n).map { Double.exp($0) }
    let ensembles: [(WignerEnsemble.Elements, WignerEnsemble.Profile, Bool)] = [
      (.normal, .equal, true), (.signs, .equal, true), (.tiedSigns, .equal, true),
      (.normal, .circulant(amplitude: 0.9), true), (.normal, .rows(unequal), false),
    ]
    for (elements, profile, isSemicircle) in ensembles {
      let ensemble = WignerEnsemble(dimension: n, elements: elements, profile: profile)
      let levels = try ensemble.sample(from: &stream).symmetricEigenvalues()
      let square = levels.reduce(0) { $0 + $1 * $1 } / Double(n)
      let distance = ksDistance(levels, SemicircleLaw(radius: 2 * square.squareRoot()).cdf)
      #expect((distance < 5.0 / Double(n)) == isSemicircle, "\(elements): \(distance)")
    }
  }

  @Test func fourthMomentCountsTheRowVariances() throws {
    let n = 200
    let v = (0..<n).map { $0 < n / 4 ? 4.0 : 1.0 }
    let ensemble = WignerEnsemble(dimension: n, elements: .signs, profile: .rows(v))
    var stream = RandomStream("fourth", seed: 4)
    let ratios = (0..<8).map { _ in
      let x = ensemble.sample(from: &stream)
      let square = x.symmetricProduct().elements.norm
      let (m2, m4) = (x.elements.dot(x.elements) / Double(n), square * square / Double(n))
      return m4 / (m2 * m2)
    }
    // mean v = 1.75, mean v² = 4.75
    expectMean(ratios, 2 * 4.75 / (1.75 * 1.75), allowance: 4.0 / Double(n))
    #expect(abs(ensemble.fourthMomentRatio - 2 * 4.75 / (1.75 * 1.75)) < 1e-13)
    #expect(WignerEnsemble(dimension: 3, elements: .normal).fourthMomentRatio == 2)
  }
}
