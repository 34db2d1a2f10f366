import LinearAlgebra
import Testing

struct FirstComponentsTests {
  @Test(arguments: [1, 2, 3, 20, 100]) func theyAreTheFirstRowOfTheEigenvectors(n: Int) throws {
    var generator = TestGenerator(state: UInt64(n))
    let t = SymmetricTridiagonal<Double>(
      diagonal: (0..<n).map { _ in generator.uniform() },
      offDiagonal: (0..<n - 1).map { _ in generator.uniform() })
    let (values, components) = try t.eigenvaluesAndFirstComponents()
    let eigen = try t.eigen()
    #expect(distance(values, eigen.values) <= 1e-14)
    #expect(distance(components, (0..<n).map { abs(eigen.vectors[0, $0]) }) <= 1e-11)
    #expect(abs(components.dot(components) - 1) <= 1e-14)
  }

  /// Gauss–Legendre with n nodes: ∫ x^k over (−1, 1) is exact up to degree 2n − 1.
  @Test func theyGiveTheGaussLegendreRule() throws {
    let n = 20
    let t = SymmetricTridiagonal<Double>(
      diagonal: Array(repeating: 0, count: n),
      offDiagonal: (1..<n).map { Double($0) / (4 * Double($0 * $0) - 1).squareRoot() })
    let (nodes, roots) = try t.eigenvaluesAndFirstComponents()
    for degree in 0..<2 * n {
      let sum = zip(nodes, roots).reduce(0) { $0 + 2 * $1.1 * $1.1 * Double.pow($1.0, degree) }
      let exact = degree % 2 == 0 ? 2 / Double(degree + 1) : 0
      #expect(abs(sum - exact) <= 1e-14)
    }
  }

  @Test func aSplitMatrixPutsNoWeightOnTheOtherBlock() throws {
    let t = SymmetricTridiagonal<Double>(diagonal: [2, 0, 5, 7], offDiagonal: [1, 0, 1])
    let (values, components) = try t.eigenvaluesAndFirstComponents()
    let root2 = 2.0.squareRoot()
    #expect(distance(values, [1 - root2, 1 + root2, 6 - root2, 6 + root2]) <= 4e-15)
    #expect(components[2] == 0 && components[3] == 0)
  }

  @Test(arguments: [1e-300, 1e-160, 1e160, 1e300]) func scaleDoesNotMatter(scale: Double) throws {
    let t = SymmetricTridiagonal<Double>(diagonal: [1, -2, 3], offDiagonal: [0.5, 0.25])
    let scaled = SymmetricTridiagonal<Double>(
      diagonal: t.diagonal.map { $0 * scale }, offDiagonal: t.offDiagonal.map { $0 * scale })
    let (values, components) = try scaled.eigenvaluesAndFirstComponents()
    let (plainValues, plainComponents) = try t.eigenvaluesAndFirstComponents()
    #expect(distance(values.map { $0 / scale }, plainValues) <= 1e-14)
    #expect(distance(components, plainComponents) <= 1e-14)
  }

  @Test func zeroAndEmptyMatricesHaveAnswers() throws {
    let zero = SymmetricTridiagonal<Double>(diagonal: [0, 0, 0], offDiagonal: [0, 0])
    let (values, components) = try zero.eigenvaluesAndFirstComponents()
    #expect(values == [0, 0, 0] && components == [1, 0, 0])
    let empty = SymmetricTridiagonal<Double>(diagonal: [], offDiagonal: [])
    #expect(try empty.eigenvaluesAndFirstComponents().values.isEmpty)
  }

  @Test func theyWorkInSinglePrecision() throws {
    let (values, components) = try (toeplitz(30) as SymmetricTridiagonal<Float>)
      .eigenvaluesAndFirstComponents()
    #expect(distance(values, toeplitzEigenvalues(30)) <= 2e-6)
    // First components of the second difference: √(2/(n+1)) sin(kπ/(n+1)).
    let exact = (0..<30).map {
      (2 / Float(31)).squareRoot() * Float.sin(Float(30 - $0) * .pi / 31)
    }
    #expect(distance(components, exact) <= 2e-6)
  }
}
