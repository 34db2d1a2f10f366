import Krylov
import LinearAlgebra
import Testing

struct ExtremalEigenpairsTests {
  @Test func outliersOfABulkAreFoundInFewSteps() throws {
    let n = 1000
    var diagonal = (0..<n).map { Double($0) / Double(n) * 2 - 1 }
    diagonal[100] = 10
    diagonal[500] = 9.5
    diagonal[900] = -7
    let found = try extremalEigenpairs(
      of: DiagonalOperator(diagonal: diagonal), largest: 2, smallest: 1)
    #expect(distance(found.largest.values, [10, 9.5]) <= 1e-13)
    #expect(distance(found.smallest.values, [-7]) <= 1e-13)
    #expect(abs(abs(found.largest.vectors[100, 0]) - 1) <= 1e-13)
    #expect(abs(abs(found.largest.vectors[500, 1]) - 1) <= 1e-13)
    #expect(abs(abs(found.smallest.vectors[900, 0]) - 1) <= 1e-13)
    #expect(found.largest.residuals.allSatisfy { $0 <= 2e-7 })
    #expect(found.steps < 60 && abs(found.spectralNorm - 10) <= 1e-12)
  }

  @Test(arguments: [(1, 0), (0, 1), (5, 3), (20, 20)]) func theyAreThoseOfADenseSolver(
    largest: Int, smallest: Int
  ) throws {
    let a = randomSymmetric(40, seed: 1)
    let found = try extremalEigenpairs(of: a, largest: largest, smallest: smallest)
    let values = try a.symmetricEigenvalues()
    #expect(
      distance(found.largest.values, Array(values.suffix(largest).reversed())) <= 1e-12)
    #expect(distance(found.smallest.values, Array(values.prefix(smallest))) <= 1e-12)
    #expect(orthogonalityDefect(found.largest.vectors) <= 1e-7)
  }

  @Test func clusteredEdgesOfAKnownSpectrumConverge() throws {
    let n = 200
    let t = SymmetricTridiagonal<Double>(
      diagonal: Array(repeating: 0, count: n), offDiagonal: Array(repeating: 1, count: n - 1))
    let found = try extremalEigenpairs(of: t.matrix, largest: 3, smallest: 3)
    let exact = (1...3).map { 2 * Double.cos(Double($0) * .pi / Double(n + 1)) }
    #expect(distance(found.largest.values, exact) <= 1e-12)
    #expect(distance(found.smallest.values, exact.map { -$0 }) <= 1e-12)
  }

  @Test func multipleEigenvaluesAreFoundWhenTheSpaceIsExhausted() throws {
    let identity = try extremalEigenpairs(
      of: Matrix<Double>.identity(50), largest: 3, smallest: 1)
    #expect(distance(identity.largest.values, [1, 1, 1]) <= 1e-14)
    #expect(orthogonalityDefect(identity.largest.vectors) <= 1e-13)
    let double = DiagonalOperator<Double>(diagonal: [7, 7, 2, 1])
    let all = try extremalEigenpairs(of: double, largest: 4)
    #expect(distance(all.largest.values, [7, 7, 2, 1]) <= 1e-13)
  }

  @Test func theSmallestProblemsHaveAnswers() throws {
    let one = try extremalEigenpairs(of: DiagonalOperator<Double>(diagonal: [-4]), smallest: 0)
    #expect(one.largest.values == [-4] && one.steps == 1 && one.smallest.values.isEmpty)
    let zero = try extremalEigenpairs(of: DiagonalOperator<Double>(diagonal: [0, 0]), largest: 2)
    #expect(zero.largest.values == [0, 0])
  }

  @Test func theyAreFoundInSinglePrecision() throws {
    let a = DiagonalOperator<Float>(diagonal: (0..<300).map { $0 == 7 ? 5 : Float($0) / 300 })
    let found = try extremalEigenpairs(of: a)
    #expect(abs(found.largest.values[0] - 5) <= 5e-6)
  }

  @Test func failuresAreNamed() throws {
    let a = randomSymmetric(200, seed: 2)
    #expect {
      try extremalEigenpairs(of: a, largest: 3, maximumSteps: 10)
    } throws: { error in
      if case KrylovError.notConverged(_, 10, _, _) = error { true } else { false }
    }
    // A rotation is not symmetric: Lanczos believes in a symmetric part that is not the operator.
    var rotation = Matrix<Double>(diagonal: [1, 1, 3, 4])
    rotation[0, 1] = 0.5
    rotation[1, 0] = -0.5
    #expect {
      try extremalEigenpairs(of: rotation, largest: 4, start: [1, 1, 1, 1])
    } throws: { error in
      if case KrylovError.inconsistentOperator = error { true } else { false }
    }
  }
}
