import LinearAlgebra
import Testing

struct LeadingEigenvalueTests {
  /// Random matrices against the dense eigensolver's values and vectors.
  @Test(arguments: [1, 2, 3, 10, 100]) func agreesWithTheWholeSpectrum(n: Int) throws {
    var generator = TestGenerator(state: UInt64(n))
    for _ in 0..<20 {
      let matrix = SymmetricTridiagonal<Double>(
        diagonal: (0..<n).map { _ in generator.uniform() },
        offDiagonal: (0..<n - 1).map { _ in generator.uniform() })
      let all = try matrix.eigen()
      let (value, weight) = try matrix.leadingEigenvalue()
      #expect(abs(value - all.values[n - 1]) <= 4e-15)
      let gap = n > 1 ? all.values[n - 1] - all.values[n - 2] : 1
      #expect(abs(weight - all.vectors[0, n - 1] * all.vectors[0, n - 1]) <= 4e-15 / gap)
    }
  }

  /// λ = 2cos θ with θ = π/(n + 1), and the eigenvector √(2/(n + 1)) sin kθ.
  @Test(arguments: [1, 2, 10, 1000]) func chainHasItsClosedForm(n: Int) throws {
    let (value, weight) = try toeplitz(n).leadingEigenvalue() as (Double, Double)
    let exact = (toeplitzEigenvalues(n) as [Double])[n - 1]
    #expect(abs(value - exact) <= 1e-15)
    let squaredSine = 1 - exact * exact / 4
    #expect(abs(weight - 2 * squaredSine / Double(n + 1)) <= 1e-12)
  }

  @Test func aBlockThatDoesNotTouchTheFirstAxisHasNoWeight() throws {
    let apart = SymmetricTridiagonal<Double>(diagonal: [1, 3, 2], offDiagonal: [0, 1])
    let (value, weight) = try apart.leadingEigenvalue()
    #expect(abs(value - (2.5 + 1.25.squareRoot())) <= 1e-15 && weight == 0)
    let first = SymmetricTridiagonal<Double>(diagonal: [5, 3, 2], offDiagonal: [0, 1])
    #expect(try first.leadingEigenvalue() == (5, 1))
  }

  @Test func aWeakTieHasAWeakWeight() throws {
    let weak = SymmetricTridiagonal<Double>(diagonal: [1, 3], offDiagonal: [1e-6])
    let (value, weight) = try weak.leadingEigenvalue()
    // Perturbation theory: 3 + e²/2, and e²/4.
    #expect(abs(value - 3 - 5e-13) <= 2e-15 && abs(weight - 2.5e-13) <= 4e-15)
  }

  @Test(arguments: [1e-300, 1e-160, 1e160, 1e300]) func scaleDoesNotMatter(scale: Double) throws {
    let t = SymmetricTridiagonal<Double>(diagonal: [1, -2, 3], offDiagonal: [0.5, 0.25])
    let scaled = SymmetricTridiagonal(
      diagonal: t.diagonal.map { scale * $0 }, offDiagonal: t.offDiagonal.map { scale * $0 })
    let (reference, pair) = (try t.leadingEigenvalue(), try scaled.leadingEigenvalue())
    #expect(abs(pair.value / scale - reference.value) <= 4e-15)
    #expect(abs(pair.weight - reference.weight) <= 4e-15)
  }

  @Test func edgeCasesHaveTheirAnswers() throws {
    #expect(
      try SymmetricTridiagonal<Double>(diagonal: [0, 0], offDiagonal: [0]).leadingEigenvalue().value
        == 0)
    let negative = SymmetricTridiagonal<Float>(diagonal: [-3, -2], offDiagonal: [1])
    // (−5 + √5)/2.
    #expect(try abs(negative.leadingEigenvalue().value + 1.381_966) <= 1e-6)
    let bad = SymmetricTridiagonal<Double>(diagonal: [.nan, 1], offDiagonal: [1])
    #expect(throws: LinearAlgebraError.self) { try bad.leadingEigenvalue() }
  }

  /// Wilkinson's matrices of order 2m + 1, whose two largest eigenvalues come as close as ε: values
  /// and weights by mpmath with 40 digits.
  @Test(arguments: [
    (7, 4.0241716833717853e-08, 0.30186685870237323),
    (8, 6.1217120448295230e-10, 0.30186688115155290),
    (9, 7.3550880019703270e-12, 0.30186688151662827),
    (10, 7.1599567552025730e-14, 0.30186688152126560),
  ])
  func wilkinsonsMatrixHasItsWeight(m: Int, gap: Double, weight: Double) throws {
    let matrix = SymmetricTridiagonal<Double>(
      diagonal: (0...2 * m).map { Double(abs($0 - m)) },
      offDiagonal: Array(repeating: 1, count: 2 * m))
    let found = try matrix.leadingEigenvalue()
    #expect(abs(found.value - (Double(m) + 0.7461941829033)) <= 1e-7)
    #expect(abs(found.value - (try matrix.eigenvalues())[2 * m]) <= 1e-14)
    #expect(abs(found.weight - weight) <= 2.2e-16 * Double(m + 1) / gap)
    // Each of the pair has half of it where it counts as one.
    let close = SymmetricTridiagonal<Double>(
      diagonal: (0...28).map { Double(abs($0 - 14)) }, offDiagonal: Array(repeating: 1, count: 28))
    let both = try close.leadingEigenvalue()
    #expect(abs(both.value - 14.7461941829033) <= 1e-9 && both.weight > 0.25 && both.weight < 0.65)
  }

  @Test func singlePrecisionSeparatesWhatItCan() throws {
    let matrix = SymmetricTridiagonal<Float>(
      diagonal: (0...8).map { Float(abs($0 - 4)) }, offDiagonal: Array(repeating: 1, count: 8))
    let exact = try SymmetricTridiagonal<Double>(
      diagonal: matrix.diagonal.map(Double.init), offDiagonal: matrix.offDiagonal.map(Double.init)
    ).leadingEigenvalue()
    let found = try matrix.leadingEigenvalue()
    #expect(abs(Double(found.value) - exact.value) <= 2e-6)
    #expect(abs(Double(found.weight) - exact.weight) <= 0.02)
  }
}
