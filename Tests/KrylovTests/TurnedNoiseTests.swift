import Krylov
import LinearAlgebra
import Randomness
import Testing

struct TurnedNoiseTests {
  private let a = randomSymmetric(12, seed: 51)
  private let b = randomSymmetric(12, seed: 52)

  private func leading(_ matrix: Matrix<Double>, _ count: Int) throws -> Eigenpairs<Double> {
    try extremalEigenpairs(of: matrix, largest: count, tolerance: 1e-13).largest
  }

  @Test("All eigenpairs of a matrix make the matrix; the first of them its image of each")
  func eigenpairs() throws {
    let all = try leading(a, 12)
    let x = randomVector(12, seed: 53)
    #expect(distance(all.apply(x), a * x) <= 1e-11)
    let three = try leading(a, 3)
    for k in 0..<3 {
      let vector = three.vectors.column(k)
      #expect(distance(three.apply(vector), vector.map { three.values[k] * $0 }) <= 1e-11)
    }
    #expect(three.apply(all.vectors.column(7)).norm <= 1e-11)
  }

  @Test("A matrix about itself stays as it is")
  func noNoise() throws {
    var stream = RandomStream("krylov-tests/turned", seed: 1)
    let turned = TurnedNoise(of: a, about: try leading(a, 12), &stream)
    let x = randomVector(12, seed: 54)
    #expect(distance(turned.apply(x), a * x) <= 1e-11)
  }

  @Test("The noise keeps its eigenvalues and the sizes of its elements, and has other eigenvectors")
  func spectrum() throws {
    var stream = RandomStream("krylov-tests/turned", seed: 2)
    let mean = try leading(b, 4)
    let turned = TurnedNoise(of: a, about: mean, &stream)
    func dense(_ operation: some LinearOperator<Double>) -> Matrix<Double> {
      var matrix = Matrix<Double>.identity(12)
      operation.apply(Matrix<Double>.identity(12), into: &matrix)
      return matrix
    }
    let (before, after) = (a - dense(mean), dense(turned) - dense(mean))
    #expect((after - after.transposed()).maximumMagnitude <= 1e-12)
    #expect(
      distance(try before.symmetricEigenvalues(), try after.symmetricEigenvalues()) <= 1e-11)
    let sizes = [before, after].map { $0.elements.map { abs($0) }.sorted() }
    #expect(distance(sizes[0], sizes[1]) <= 1e-11)
    #expect((after - before).maximumMagnitude > 1)
  }
}
