import LinearAlgebra
import Testing

/// Wilkinson's W21+: diagonal |i − 10|, ones beside it.
let wilkinson = SymmetricTridiagonal<Double>(
  diagonal: (0..<21).map { abs(Double($0) - 10) }, offDiagonal: Array(repeating: 1, count: 20))

struct SymmetricTridiagonalTests {
  @Test(arguments: [0, 1, 2, 3, 31]) func theSecondDifferenceHasItsKnownSpectrum(n: Int) throws {
    let t: SymmetricTridiagonal<Double> = toeplitz(n)
    #expect(distance(try t.eigenvalues(), toeplitzEigenvalues(n)) <= 1e-14)
    let eigen = try t.eigen()
    #expect(distance(eigen.values, toeplitzEigenvalues(n)) <= 1e-14)
    #expect(orthogonalityDefect(eigen.vectors) <= 1e-14)
    let image = slowProduct(t.matrix, eigen.vectors)
    let scaled = Matrix(rows: n, columns: n) { eigen.vectors[$0, $1] * eigen.values[$1] }
    #expect(distance(image, scaled) <= 1e-14)
    let single: SymmetricTridiagonal<Float> = toeplitz(n)
    #expect(distance(try single.eigenvalues(), toeplitzEigenvalues(n)) <= 2e-6)
  }

  /// Wilkinson, The Algebraic Eigenvalue Problem (1965), p. 309: the two largest agree to 15 digits.
  @Test func theTopPairOfW21AgreesToFifteenDigits() throws {
    let values = try wilkinson.eigenvalues()
    #expect(abs(values[20] - 10.746194182903393) <= 2e-14)
    #expect(abs(values[19] - 10.746194182903322) <= 2e-14)
    #expect(values[20] - values[19] > 0 && values[20] - values[19] < 1e-13)
  }

  @Test func nonFiniteInputIsRefused() {
    let t = SymmetricTridiagonal<Double>(diagonal: [1, .nan], offDiagonal: [0])
    let error = LinearAlgebraError.nonFinite(input: "the tridiagonal matrix")
    #expect(throws: error) { try t.eigenvalues() }
    #expect(throws: error) { try t.eigen() }
    #expect(throws: error) { try t.eigenvaluesAndFirstComponents() }
  }
}
