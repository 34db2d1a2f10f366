import LinearAlgebra
import Testing

struct SolveTests {
  @Test(arguments: [0, 1, 5, 60]) func solutionsSatisfyTheirEquations(n: Int) throws {
    var generator = TestGenerator(state: UInt64(n))
    // Diagonal dominance bounds the condition number by about 3.
    var a: Matrix<Double> = generator.matrix(n, n)
    for i in 0..<n { a[i, i] += 2 * Double(n) }
    let b: Matrix<Double> = generator.matrix(n, 3)
    #expect(distance(slowProduct(a, try a.solve(b)), b) <= 1e-14)
    let s = a.symmetrised()
    let x = try s.solvePositiveDefinite(b)
    #expect(distance(slowProduct(s, x), b) <= 1e-14)
    if n > 0 {
      #expect(distance(try s.solve(b.column(2)), x.column(2)) <= 1e-14)
      #expect(distance(try s.solvePositiveDefinite(b.column(2)), x.column(2)) <= 1e-14)
    }
  }

  @Test(arguments: [0, 1, 5, 60]) func theCholeskyFactorTimesItsTransposeIsTheMatrix(n: Int) throws
  {
    var generator = TestGenerator(state: UInt64(n))
    let g: Matrix<Double> = generator.matrix(n, n)
    var a = slowProduct(g, g.transposed())
    for i in 0..<n { a[i, i] += 1 }
    let l = try a.cholesky()
    #expect(distance(slowProduct(l, l.transposed()), a) <= 1e-15 * Double(n + 1) * (1 + a.trace))
    for j in 0..<n { for i in 0..<j { #expect(l[i, j] == 0) } }
  }

  /// The Pascal matrix binom(i+j, i) has the factor binom(i, j), in integers.
  @Test func thePascalMatrixHasThePascalTriangleAsItsFactor() throws {
    var pascal = Matrix<Float>(rows: 6, columns: 6) { _, _ in 1 }
    for j in 1..<6 { for i in 1..<6 { pascal[i, j] = pascal[i - 1, j] + pascal[i, j - 1] } }
    let l = try pascal.cholesky()
    #expect(l.elements[0..<6] == [1, 1, 1, 1, 1, 1] && l.column(2) == [0, 0, 1, 3, 6, 10])
  }

  @Test func triangularSystemsAreSolvedInAllFourForms() throws {
    var generator = TestGenerator(state: 5)
    var full: Matrix<Double> = generator.matrix(9, 9)
    for i in 0..<9 { full[i, i] = 3 + abs(full[i, i]) }
    let b: Matrix<Double> = generator.matrix(9, 2)
    let lower = Matrix(rows: 9, columns: 9) { $0 >= $1 ? full[$0, $1] : 0 }
    let upper = Matrix(rows: 9, columns: 9) { $0 <= $1 ? full[$0, $1] : 0 }
    // `full` holds numbers in the other triangle, which must not be read.
    #expect(distance(slowProduct(lower, try full.solveTriangular(b)), b) <= 1e-13)
    #expect(distance(slowProduct(upper, try full.solveTriangular(b, triangle: .upper)), b) <= 1e-13)
    let x = try full.solveTriangular(b, triangle: .lower, transposed: .yes)
    #expect(distance(slowProduct(lower.transposed(), x), b) <= 1e-13)
    let y = try full.solveTriangular(b, triangle: .upper, transposed: .yes)
    #expect(distance(slowProduct(upper.transposed(), y), b) <= 1e-13)
    #expect(distance(lower * (try full.solveTriangular(b.column(1))), b.column(1)) <= 1e-13)
    for (triangle, matrix) in [(Triangle.lower, lower), (.upper, upper)] {
      var z = b.column(0)
      try full.applyTriangularInverse(to: &z, triangle: triangle)
      #expect(distance(matrix * z, b.column(0)) <= 1e-13)
      z = b.column(0)
      try full.applyTriangularInverse(to: &z, triangle: triangle, transposed: .yes)
      #expect(distance(matrix.transposed() * z, b.column(0)) <= 1e-13)
    }
  }

  @Test func failuresAreNamed() {
    let indefinite = Matrix<Double>(diagonal: [1, 1, -1])
    #expect(throws: LinearAlgebraError.notPositiveDefinite(order: 3)) { try indefinite.cholesky() }
    let singular = Matrix<Double>(diagonal: [1, 0, 1])
    #expect(throws: LinearAlgebraError.singular(column: 2)) { try singular.solve([1, 1, 1]) }
    #expect(throws: LinearAlgebraError.singular(column: 2)) {
      try singular.solveTriangular([1, 1, 1])
    }
    var column = [1.0, 1, 1]
    #expect(throws: LinearAlgebraError.singular(column: 2)) {
      try singular.applyTriangularInverse(to: &column)
    }
    column[0] = .infinity
    #expect(throws: LinearAlgebraError.nonFinite(input: "the right-hand side")) {
      try singular.applyTriangularInverse(to: &column)
    }
    let bad = Matrix<Double>(diagonal: [1, .nan])
    #expect(throws: LinearAlgebraError.nonFinite(input: "the linear system")) {
      try bad.solve([1, 1])
    }
    #expect(
      throws: LinearAlgebraError.nonFinite(input: "the matrix of the Cholesky factorisation")
    ) {
      try bad.cholesky()
    }
  }
}
