import LinearAlgebra
import Requirements
import Testing

/// NaN in, NaN or an error out.
@Suite struct NotANumberTests {
  @Test(arguments: [(0, 0), (0, 2), (2, 0), (1, 2), (2, 2)])
  func everyFunctionOfAMatrixPassesItOn(row: Int, column: Int) throws {
    var a = Matrix<Double>(rows: 3, columns: 3) { $0 == $1 ? 4 : 1 / Double(1 + $0 + $1) }
    a[row, column] = .nan
    #expect(a.maximumMagnitude.isNaN && a.asymmetry.isNaN && a.frobeniusNorm.isNaN && !a.isFinite)
    #expect((row != column) == !a.trace.isNaN)
    #expect((a * [1, 1, 1]).contains { $0.isNaN } && !a.symmetricProduct().isFinite)
    #expect(!(a * Matrix.identity(3)).isFinite && !a.symmetrised().isFinite)
    let b = [1.0, 2, 3]
    #expect(throws: LinearAlgebraError.self) { try a.qr() }
    #expect(throws: LinearAlgebraError.self) { try a.cholesky() }
    #expect(throws: LinearAlgebraError.self) { try a.solve(b) }
    #expect(throws: LinearAlgebraError.self) { try a.solvePositiveDefinite(b) }
    #expect(throws: LinearAlgebraError.self) { try a.solveTriangular(b) }
    #expect(throws: LinearAlgebraError.self) { try Matrix<Double>.identity(3).solve([1, .nan, 2]) }
    #expect(throws: LinearAlgebraError.self) { try a.symmetricEigenvalues() }
    #expect(throws: LinearAlgebraError.self) { try a.symmetricEigen() }
    #expect(throws: LinearAlgebraError.self) { try a.symmetricEigen(indices: 0..<1) }
    #expect(throws: LinearAlgebraError.self) { try a.singularValues() }
    #expect(throws: LinearAlgebraError.self) { try a.singularValueDecomposition() }
    // The lower triangle is all that a batch reads.
    if row >= column {
      #expect(throws: LinearAlgebraError.self) { try BatchedSymmetric([a]).eigenvalues() }
      #expect(throws: LinearAlgebraError.self) { try BatchedSymmetric([a]).eigen() }
    }
  }

  @Test(arguments: 0..<3) func everyFunctionOfAVectorPassesItOn(place: Int) {
    var x = [1.0, 2, 3]
    x[place] = .nan
    #expect(x.norm.isNaN && x.maximumMagnitude.isNaN && x.dot([1, 1, 1]).isNaN && !x.isFinite)
    var y = x
    y.scale(by: 2)
    #expect(y[place].isNaN)
    y = x
    #expect(y.normalise().isNaN && y[place].isNaN)
    y = [0, 0, 0]
    y.add(x)
    #expect(y[place].isNaN)
    #expect(x.map { Float($0) }.maximumMagnitude.isNaN)
  }

  @Test func aTridiagonalMatrixRefusesIt() {
    let bad = SymmetricTridiagonal<Double>(diagonal: [1, 2, 3], offDiagonal: [1, .nan])
    #expect(throws: LinearAlgebraError.self) { try bad.eigenvalues() }
    #expect(throws: LinearAlgebraError.self) { try bad.eigen() }
    #expect(throws: LinearAlgebraError.self) { try bad.eigenvaluesAndFirstComponents() }
    #expect(throws: LinearAlgebraError.self) { try bad.leadingEigenvalue() }
  }

  @Test func infinitiesOfOneSignAreSymmetric() {
    let a = Matrix<Double>(rows: 2, columns: 2, elements: [0, .infinity, .infinity, 0])
    #expect(a.asymmetry == 0)
  }

  @Test func aBrokenRequirementSaysWhy() async {
    let result = await #expect(
      processExitsWith: .exitCode(70), observing: [\.standardErrorContent]
    ) {
      Requirements.require(1 > 2, "one is not above two")
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("semicircle: one is not above two\n"))
  }
}
