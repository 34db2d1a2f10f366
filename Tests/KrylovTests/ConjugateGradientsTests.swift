import Krylov
import LinearAlgebra
import Testing

@Suite struct ConjugateGradientsTests {
  /// A matrix of order n and rank r without negative eigenvalues.
  func semidefinite(_ n: Int, rank r: Int, seed: UInt64) -> Matrix<Double> {
    Matrix(rows: n, columns: r, elements: randomVector(n * r, seed: seed))
      .symmetricProduct()
  }

  @Test("The solution is that of an elimination, with and without a shift", arguments: [0, 0.7])
  func solution(_ shift: Double) throws {
    let a = semidefinite(20, rank: 60, seed: 1)
    let b = randomVector(20, seed: 2)
    var x = [Double](repeating: 9, count: 20)
    var solver = ConjugateGradients<Double>(tolerance: 1e-13, maximumSteps: 200)
    let (_, residual) = try solver.solve(a, shift: shift, b, into: &x)
    var shifted = a
    for i in 0..<20 { shifted[i, i] += shift }
    #expect(residual <= 1e-13)
    #expect(distance(x, try shifted.solve(b)) < 1e-11 * x.norm)
  }

  @Test("A matrix of rank r takes r + 1 steps with a shift, however many equations there are")
  func rank() throws {
    let a = semidefinite(300, rank: 5, seed: 3)
    var x = [Double](repeating: 0, count: 300)
    var solver = ConjugateGradients<Double>(tolerance: 1e-9, maximumSteps: 300)
    let (steps, _) = try solver.solve(a, shift: 10, randomVector(300, seed: 4), into: &x)
    #expect(steps == 6)
  }

  @Test("What is outside the range of the matrix is divided by the shift")
  func kernel() throws {
    let a = DiagonalOperator(diagonal: [3.0, 0, 0])
    var x = [0.0, 0, 0]
    var solver = ConjugateGradients<Double>(tolerance: 1e-14, maximumSteps: 10)
    try solver.solve(a, shift: 0.5, [7, 1, -2], into: &x)
    #expect(distance(x, [2, 2, -4]) < 1e-14)
  }

  @Test("The steps end at the largest number, with the residual that is left")
  func truncation() throws {
    let a = DiagonalOperator(diagonal: (1...40).map { Double($0 * $0) })
    let b = [Double](repeating: 1, count: 40)
    var x = b
    var solver = ConjugateGradients<Double>(tolerance: 1e-12, maximumSteps: 7)
    let (steps, residual) = try solver.solve(a, b, into: &x)
    let left = zip(zip(a.diagonal, x), b).map { $0.0 * $0.1 - $1 }
    #expect(steps == 7)
    #expect(abs(residual - left.norm / b.norm) < 1e-10)
  }

  @Test("Zero on the right gives zero without a product")
  func zero() throws {
    let a = FunctionOperator(dimension: 2) { _ in [.nan, .nan] }
    var x = [1.0, 1]
    var solver = ConjugateGradients<Double>(tolerance: 0, maximumSteps: 5)
    let (steps, residual) = try solver.solve(a, [0, 0], into: &x)
    #expect(x == [0, 0] && steps == 0 && residual == 0)
  }

  @Test("A direction of negative curvature and numbers that are not finite are reported")
  func errors() throws {
    var x = [0.0, 0]
    var solver = ConjugateGradients<Double>(tolerance: 1e-12, maximumSteps: 5)
    #expect(throws: KrylovError.notPositiveDefinite(step: 1)) {
      try solver.solve(DiagonalOperator(diagonal: [1, -3.0]), [1, 1], into: &x)
    }
    #expect(throws: KrylovError.nonFiniteProduct(step: 1)) {
      try solver.solve(DiagonalOperator(diagonal: [1, .infinity]), [1, 1], into: &x)
    }
    #expect(throws: KrylovError.unusableStart) {
      try solver.solve(DiagonalOperator(diagonal: [1, 1]), [1, .nan], into: &x)
    }
  }
}
