import LinearAlgebra
import Testing

struct SingularValuesTests {
  func expectDecomposition<Scalar>(_ a: Matrix<Scalar>) throws {
    let svd = try a.singularValueDecomposition()
    let tolerance = 8 * Scalar(a.rows + a.columns) * Scalar.ulpOfOne
    let scaled = Matrix(rows: svd.left.rows, columns: svd.left.columns) {
      svd.left[$0, $1] * svd.values[$1]
    }
    #expect(
      distance(slowProduct(scaled, svd.right.transposed()), a) <= tolerance * (1 + a.frobeniusNorm))
    #expect(orthogonalityDefect(svd.left) <= tolerance)
    #expect(orthogonalityDefect(svd.right) <= tolerance)
    #expect(zip(svd.values, svd.values.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(svd.values.allSatisfy { $0 >= 0 })
    #expect(
      distance(try a.singularValues(), svd.values) <= tolerance * (1 + a.frobeniusNorm))
  }

  @Test(arguments: [(1, 1), (7, 3), (3, 7), (40, 40), (90, 12), (0, 4), (4, 0)])
  func theFactorsMultiplyToTheMatrix(rows: Int, columns: Int) throws {
    var generator = TestGenerator(state: UInt64(rows * 100 + columns))
    try expectDecomposition(generator.matrix(rows, columns) as Matrix<Double>)
    try expectDecomposition(generator.matrix(rows, columns) as Matrix<Float>)
  }

  /// The n × n bidiagonal matrix of ones has the singular values 2cos(kπ/(2n+1)).
  @Test func theBidiagonalOfOnesHasItsKnownValues() throws {
    let n = 30
    let a = Matrix<Double>(rows: n, columns: n) { $0 == $1 || $0 + 1 == $1 ? 1 : 0 }
    let exact = (1...n).map { 2 * Double.cos(Double($0) * .pi / Double(2 * n + 1)) }
    #expect(distance(try a.singularValues(), exact) <= 1e-14)
  }

  @Test func nonFiniteInputIsRefused() {
    let a = Matrix<Double>(rows: 1, columns: 2, elements: [1, .infinity])
    #expect(throws: LinearAlgebraError.nonFinite(input: "the matrix of the singular values")) {
      try a.singularValues()
    }
  }
}
