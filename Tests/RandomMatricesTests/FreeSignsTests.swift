import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

struct FreeSignsTests {
  private static func symmetric(_ n: Int, seed: UInt64) -> Matrix<Double> {
    var stream = RandomStream("free signs", seed: seed)
    return GaussianOrthogonalEnsemble(dimension: n).sample(from: &stream)
  }

  private static func ratio(_ a: Matrix<Double>) -> Double {
    let (square, P) = (a * a, Double(a.rows))
    let (m2, m4) = (square.trace / P, (square * square).trace / P)
    return m4 / (m2 * m2)
  }

  @Test(arguments: 1...4)
  func theirFourthMomentIsThatOfTheListOfAllSigns(n: Int) {
    let a = Self.symmetric(n, seed: 3)
    let places = (0..<n).flatMap { j in (j..<n).map { (i: $0, j: j) } }
    let ratios = (0..<1 << places.count).map { bits in
      var signed = a
      for (k, place) in places.enumerated() where bits >> k & 1 == 1 {
        signed[place.i, place.j] = -a[place.i, place.j]
        signed[place.j, place.i] = -a[place.i, place.j]
      }
      return Self.ratio(signed)
    }
    let mean = ratios.reduce(0, +) / Double(ratios.count)
    #expect(abs(FreeSigns(like: a).fourthMomentRatio / mean - 1) <= 1e-12)
  }

  @Test func elementsKeepTheirSizesAndSymmetry() {
    let a = Self.symmetric(6, seed: 5)
    var stream = RandomStream("free signs", seed: 6)
    let signed = FreeSigns(like: a).sample(from: &stream)
    #expect(signed.asymmetry == 0)
    #expect(zip(a.elements, signed.elements).allSatisfy { abs($0) == abs($1) })
    let changed = zip(a.elements, signed.elements).count { $0 != $1 }
    #expect(changed > 4 && changed < 32)
  }

  /// s_i s_j has the eigenvalue P and zeros, so a ratio of P; with free signs it is near 2.
  @Test func signsOfAProductAreNotFree() {
    var stream = RandomStream("free signs", seed: 7)
    let s = stream.rademacher(40)
    let product = Matrix(rows: 40, columns: 40) { s[$0] * s[$1] }
    #expect(abs(Self.ratio(product) - 40) <= 1e-12)
    #expect(abs(FreeSigns(like: product).fourthMomentRatio - (2 - 1.0 / 40)) <= 1e-14)
  }
}
