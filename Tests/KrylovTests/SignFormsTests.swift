import Krylov
import LinearAlgebra
import Testing

struct SignFormsTests {
  /// The moments over all 2ⁿ vectors of signs.
  static func listed(_ a: Matrix<Double>) -> (mean: Double, second: Double, fourth: Double) {
    let n = a.rows
    let forms = (0..<1 << n).map { bits in
      let v = (0..<n).map { bits >> $0 & 1 == 0 ? 1.0 : -1 }
      return v.dot(a * v)
    }
    let center = forms.reduce(0, +) / Double(forms.count)
    func moment(_ power: Int) -> Double {
      forms.reduce(0) { sum, form in
        sum + (0..<power).reduce(1.0) { product, _ in product * (form - center) }
      } / Double(forms.count)
    }
    return (center, moment(2), moment(4))
  }

  @Test(arguments: 2...8)
  func theirMomentsAreThoseOfTheListOfAllSigns(n: Int) {
    let a = randomSymmetric(n, seed: 23)
    let (listed, law) = (Self.listed(a), SignFormMoments(of: a))
    #expect(abs(law.mean - listed.mean) <= 1e-13 * Double(n))
    #expect(abs(law.variance - listed.second) <= 1e-13 * listed.second)
    let cumulant = listed.fourth - 3 * listed.second * listed.second
    #expect(abs(law.fourthCumulant - cumulant) <= 1e-12 * listed.fourth)
  }

  /// For A = uuᵀ with all u_i = 1 the form is the square of a sum of n signs, which tends to n times
  /// a χ² variate with one degree of freedom: excess kurtosis 12, less terms of order 1/n.
  @Test func oneEigenvalueMakesAHeavyTail() {
    let n = 400
    let law = SignFormMoments(of: Matrix(rows: n, columns: n) { _, _ in 1 })
    #expect(abs(law.excessKurtosis - 12) <= 100 / Double(n))
  }

  @Test func aDiagonalMatrixHasNoChance() {
    let law = SignFormMoments(of: Matrix(rows: 3, columns: 3) { $0 == $1 ? Double($0) : 0 })
    #expect(law.mean == 3 && law.variance == 0 && law.fourthCumulant == 0)
  }
}
