import RandomMatrices
import Randomness
import Testing

@Suite struct TwoByTwoTests {
  @Test func eigenvaluesOfKnownMatrices() {
    let exact: [(Double, Double, Double, Double, Double)] = [
      (2, 0, 3, 2, 3), (3, 0, 2, 2, 3), (0, 1, 0, -1, 1), (1, 2, -2, -3, 2), (0, 0, 0, 0, 0),
      (5, 2, 2, 1, 6), (-5, 2, -2, -6, -1),
    ]
    for (a, b, d, lower, upper) in exact {
      let values = TwoByTwo.symmetricEigenvalues(a, b, d)
      #expect(values.lower == lower && values.upper == upper)
    }
  }

  @Test func smallEigenvalueOfANearlySingularMatrixIsAccurate() {
    // Determinant exactly 2⁻⁵⁰ and trace 2 + 2⁻⁵⁰.
    let tiny = 0x1p-50
    let values = TwoByTwo.symmetricEigenvalues(1, 1, 1 + tiny)
    #expect(abs(values.lower / (tiny / 2 * (1 - tiny / 4)) - 1) < 4e-16)
    let negative = TwoByTwo.symmetricEigenvalues(-1, 1, -1 - tiny)
    #expect(abs(negative.upper / (-tiny / 2 * (1 - tiny / 4)) - 1) < 4e-16)
    // Products that differ in their last bits only: 1 + 2x + x² against 1 + 2x.
    let x = 0x1p-30
    let close = TwoByTwo.singularValues(1 + x, 1, 1 + 2 * x, 1 + x)
    #expect(abs(close.lower * close.upper / (x * x) - 1) < 1e-15)
  }

  @Test func gradedMatricesKeepRelativeAccuracy() {
    let values = TwoByTwo.symmetricEigenvalues(1e20, 1, 1e-20 + 1e-20)
    #expect(abs(values.lower / 1e-20 - 1) < 1e-15 && values.upper == 1e20)
  }

  @Test func singularValuesAreRootsOfTheGramMatrix() {
    var stream = RandomStream("two by two", seed: 7)
    for _ in 0..<200 {
      let x = stream.normals(4)
      let (a, b, c, d) = (x[0], x[1], x[2], x[3])
      let values = TwoByTwo.singularValues(a, b, c, d)
      let gram = TwoByTwo.symmetricEigenvalues(a * a + c * c, a * b + c * d, b * b + d * d)
      #expect(abs(values.upper * values.upper / gram.upper - 1) < 1e-14)
      #expect(abs(values.lower * values.lower - gram.lower) < 1e-14 * gram.upper)
      let spacing = TwoByTwo.spacing(a, b, d)
      let levels = TwoByTwo.symmetricEigenvalues(a, b, d)
      #expect(abs(levels.upper - levels.lower - spacing) < 1e-14 * (1 + spacing))
      #expect(abs(levels.upper + levels.lower - (a + d)) < 1e-14)
    }
    let zero = TwoByTwo.singularValues(0, 0, 0, 0)
    #expect(zero.lower == 0 && zero.upper == 0)
  }
}
