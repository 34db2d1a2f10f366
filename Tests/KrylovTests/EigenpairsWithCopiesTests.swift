import Krylov
import LinearAlgebra
import Testing

@Suite struct EigenpairsWithCopiesTests {
  @Test(arguments: [1, 2, 3, 4, 6]) func everyCopyIsFound(count: Int) throws {
    let diagonal = [5.0, 5, 5, 4, 4] + (0..<60).map { 3 * Double($0) / 60 - 1 }
    let a = DiagonalOperator(diagonal: diagonal)
    let pairs = try largestEigenpairsWithCopies(of: a, count: count, tolerance: 1e-9)
    #expect(distance(pairs.values, Array(diagonal.sorted(by: >).prefix(count))) <= 1e-10)
    #expect(orthogonalityDefect(pairs.vectors) <= 1e-8)
    #expect(pairs.residuals.allSatisfy { $0 <= 1e-7 })
  }

  @Test func smallestOnesAreThoseOfTheNegativeOperator() throws {
    let a = DiagonalOperator<Float>(diagonal: [-2, -2, -2, 0, 1, 7])
    let pairs = try largestEigenpairsWithCopies(
      of: ShiftedOperator(a, scale: -1, shift: 0), count: 4)
    #expect(distance(pairs.values, [2, 2, 2, 0]) <= 1e-5)
  }

  @Test(arguments: [0.0, 3]) func multiplesOfTheIdentityHaveOneEigenvalue(value: Double) throws {
    let a = DiagonalOperator(diagonal: [Double](repeating: value, count: 5))
    let values = try largestEigenpairsWithCopies(of: a, count: 5).values
    #expect(values.allSatisfy { abs($0 - value) <= 1e-14 })
  }
}
