import LinearAlgebra
import Testing

struct SymmetricEigenTests {
  /// AV = V diag, VᵀV = I and ascending order, in units of nε‖A‖.
  func expectEigen<Scalar>(
    _ eigen: SymmetricEigen<Scalar>, of a: Matrix<Scalar>,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let unit = Scalar(a.rows + 1) * Scalar.ulpOfOne
    let images = slowProduct(a, eigen.vectors)
    let scaled = Matrix(rows: a.rows, columns: eigen.values.count) {
      eigen.vectors[$0, $1] * eigen.values[$1]
    }
    #expect(distance(images, scaled) <= 4 * unit * a.frobeniusNorm, sourceLocation: location)
    #expect(orthogonalityDefect(eigen.vectors) <= 4 * unit, sourceLocation: location)
    #expect(
      zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 <= $1 },
      sourceLocation: location)
  }

  @Test(arguments: [0, 1, 2, 3, 10, 33, 80]) func eigenpairsSatisfyTheirEquation(n: Int) throws {
    var generator = TestGenerator(state: UInt64(n))
    let a: Matrix<Double> = generator.symmetric(n)
    let eigen = try a.symmetricEigen()
    expectEigen(eigen, of: a)
    #expect(distance(try a.symmetricEigenvalues(), eigen.values) <= 1e-14 * (1 + a.frobeniusNorm))
    let b: Matrix<Float> = generator.symmetric(n)
    expectEigen(try b.symmetricEigen(), of: b)
  }

  @Test(arguments: [0..<3, 37..<40, 10..<11, 0..<40, 5..<5]) func aRangeGivesTheSamePairs(
    indices: Range<Int>
  ) throws {
    var generator = TestGenerator(state: 7)
    let a: Matrix<Double> = generator.symmetric(40)
    let some = try a.symmetricEigen(indices: indices)
    expectEigen(some, of: a)
    #expect(distance(some.values, Array(try a.symmetricEigenvalues()[indices])) <= 1e-13)
  }

  @Test func theSpectrumOfASecondDifferenceIsKnown() throws {
    let values = try (toeplitz(50) as SymmetricTridiagonal<Double>).matrix.symmetricEigenvalues()
    #expect(distance(values, toeplitzEigenvalues(50)) <= 1e-14)
  }

  /// The Hilbert matrix of order 5 has trace 563/315 and determinant 1/266716800000 (Hilbert, Acta
  /// Math. 18 (1894) 155); its extremal eigenvalues come from a computation with 40 digits.
  @Test func theHilbertMatrixHasItsTraceDeterminantAndExtremes() throws {
    let hilbert = Matrix<Double>(rows: 5, columns: 5) { 1 / Double($0 + $1 + 1) }
    let values = try hilbert.symmetricEigenvalues()
    #expect(abs(values.reduce(0, +) - 563.0 / 315) <= 1e-15)
    #expect(abs(values.reduce(1, *) * 266_716_800_000 - 1) <= 1e-9)
    #expect(abs(values[4] - 1.5670506910982308) <= 1e-15)
    #expect(abs(values[0] - 3.2879287721718629e-6) <= 1e-16)
  }

  @Test func onlyTheLowerTriangleIsRead() throws {
    let a = Matrix<Double>(rows: 2, columns: 2, elements: [1, 2, 99, 1])
    #expect(distance(try a.symmetricEigenvalues(), [-1, 3]) <= 1e-15)
  }

  @Test func oneSolverServesManyMatrices() throws {
    var generator = TestGenerator(state: 3)
    var solver = SymmetricEigenSolver<Double>(order: 12)
    for _ in 0..<3 {
      let a: Matrix<Double> = generator.symmetric(12)
      try solver.solve(a)
      let eigen = try a.symmetricEigen()
      #expect(solver.values == eigen.values && solver.vectors == eigen.vectors)
    }
  }

  @Test(arguments: [Double.nan, .infinity]) func nonFiniteInputIsRefused(bad: Double) {
    var a = Matrix<Double>.identity(4)
    a[2, 1] = bad
    let error = LinearAlgebraError.nonFinite(input: "the matrix of the symmetric eigenproblem")
    #expect(throws: error) { try a.symmetricEigenvalues() }
    #expect(throws: error) { try a.symmetricEigen() }
    #expect(throws: error) { try a.symmetricEigen(indices: 0..<1) }
  }
}
