import Krylov
import LinearAlgebra
import Testing

struct OperatorsTests {
  @Test func theyActAsTheMatricesThatTheyStandFor() {
    let (a, b) = (randomSymmetric(9, seed: 31), randomSymmetric(9, seed: 32))
    let x = randomVector(9, seed: 33)
    let block = Matrix(rows: 9, columns: 3, elements: x + randomVector(18, seed: 34))
    func expectSame(_ operation: some LinearOperator<Double>, _ matrix: Matrix<Double>) {
      #expect(operation.dimension == 9)
      #expect(distance(operation.apply(x), matrix * x) <= 1e-13)
      for columns in [0..<3, 1..<2] {
        var y = block.columns(columns)
        operation.apply(block.columns(columns), into: &y)
        #expect((y - matrix * block.columns(columns)).maximumMagnitude <= 1e-13)
      }
    }
    expectSame(DifferenceOperator(a, b), a - b)
    expectSame(ShiftedOperator(a, shift: 2.5), a + 2.5 * .identity(9))
    expectSame(ShiftedOperator(a, scale: -2, shift: 1), .identity(9) - 2 * a)
    expectSame(DifferenceOperator(a, ShiftedOperator(b, shift: 1)), a - b - .identity(9))
  }
}
