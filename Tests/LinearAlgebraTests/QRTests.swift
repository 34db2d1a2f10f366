import LinearAlgebra
import Testing

struct QRTests {
  func expectFactors<Scalar>(_ a: Matrix<Scalar>) throws {
    let (q, r) = (try a.qr().q, try a.qr().r)
    let tolerance = 8 * Scalar(a.rows + a.columns) * Scalar.ulpOfOne
    #expect(distance(slowProduct(q, r), a) <= tolerance * (1 + a.frobeniusNorm))
    #expect(orthogonalityDefect(q) <= tolerance)
    for j in 0..<r.columns {
      for i in 0..<r.rows where i > j { #expect(r[i, j] == 0) }
      if j < r.rows { #expect(r[j, j] >= 0) }
    }
  }

  @Test(arguments: [(1, 1), (7, 3), (3, 7), (50, 50), (120, 10), (0, 4), (4, 0)])
  func theFactorsMultiplyToTheMatrix(rows: Int, columns: Int) throws {
    var generator = TestGenerator(state: UInt64(rows * 100 + columns))
    try expectFactors(generator.matrix(rows, columns) as Matrix<Double>)
    try expectFactors(generator.matrix(rows, columns) as Matrix<Float>)
  }

  @Test func anOrthogonalTimesAnUpperTriangularMatrixIsFactoredBack() throws {
    // Q rotates by the angle of the 3-4-5 triangle.
    let q = Matrix<Double>(rows: 2, columns: 2, elements: [0.6, 0.8, -0.8, 0.6])
    let r = Matrix<Double>(rows: 2, columns: 2, elements: [2, 0, -3, 5])
    let factors = try (q * r).qr()
    #expect(distance(factors.q, q) <= 1e-15)
    #expect(distance(factors.r, r) <= 4e-15)
  }

  @Test func nonFiniteInputIsRefused() {
    #expect(throws: LinearAlgebraError.nonFinite(input: "the matrix of the QR factorisation")) {
      try Matrix<Double>(rows: 1, columns: 1, elements: [.nan]).qr()
    }
  }
}
