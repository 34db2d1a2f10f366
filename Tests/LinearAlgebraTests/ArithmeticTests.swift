import LinearAlgebra
import Testing

struct ArithmeticTests {
  let a = Matrix<Double>(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])
  let b = Matrix<Double>(rows: 2, columns: 3, elements: [6, 4, 2, 0, 1, 3])

  @Test func sumsAndMultiplesAreElementwise() {
    #expect((a + b).elements == [7, 6, 5, 4, 6, 9])
    #expect((a - b).elements == [-5, -2, 1, 4, 4, 3])
    #expect((2 * a).elements == [2, 4, 6, 8, 10, 12])
    var c = a
    c.add(b, scaledBy: 0.5)
    #expect(c.elements == [4, 4, 4, 4, 5.5, 7.5])
    #expect(a.columns(1..<3).elements == [3, 4, 5, 6])
  }

  @Test(arguments: [(0, 0), (1, 4), (4, 1), (5, 7), (3, 0)])
  func productsAgreeWithTheirDefinition(rows: Int, columns: Int) {
    var generator = TestGenerator(state: 1)
    let x: Matrix<Double> = generator.matrix(rows, columns)
    let y: Matrix<Double> = generator.matrix(columns, 3)
    #expect(distance(x * y, slowProduct(x, y)) <= 1e-14)
    #expect(
      distance(
        x * [Double](repeating: 1, count: columns),
        slowProduct(x, Matrix(rows: columns, columns: 1) { _, _ in 1 }).elements) <= 1e-14)
    var z: Matrix<Double> = generator.matrix(columns, 3)
    let expected = slowProduct(x.transposed(), slowProduct(x, y)) + 2 * z
    Matrix.multiply(x, x * y, transposeA: .yes, into: &z, accumulating: 2)
    #expect(distance(z, expected) <= 1e-13)
    for transposed in [Transposition.no, .yes] {
      let op = transposed == .yes ? x.transposed() : x
      let v = (0..<op.columns).map { Double($0) - 1 }
      var w = (0..<op.rows).map { Double($0 * $0) }
      let product = slowProduct(op, Matrix(rows: v.count, columns: 1, elements: v))
      let sum = zip(product.elements, w).map { 0.5 * $0 - 2 * $1 }
      Matrix.multiply(x, v, transposed: transposed, scale: 0.5, into: &w, accumulating: -2)
      #expect(distance(w, sum) <= 1e-13)
    }
    let outer = x.symmetricProduct()
    #expect(outer.asymmetry == 0)
    #expect(distance(outer, slowProduct(x, x.transposed())) <= 1e-14)
    let gram = x.symmetricProduct(transposed: .yes, scale: 0.5)
    #expect(gram.asymmetry == 0)
    #expect(distance(gram, 0.5 * slowProduct(x.transposed(), x)) <= 1e-14)
  }

  @Test func normsTakeTheirDefinition() {
    #expect(abs(a.frobeniusNorm - 91.0.squareRoot()) <= 1e-14)
    let huge = Matrix<Double>(diagonal: [3e200, 4e200])
    #expect(abs(huge.frobeniusNorm / 5e200 - 1) <= 1e-15)
    let s = Matrix<Double>(rows: 2, columns: 2, elements: [1, 4, 2, -7])
    #expect(s.trace == -6 && s.diagonal == [1, -7] && s.asymmetry == 2)
    #expect(s.symmetrised().elements == [1, 3, 3, -7] && s.maximumMagnitude == 7)
    #expect(s.isFinite && !(Double.nan * s).isFinite && (Double.nan * s).maximumMagnitude.isNaN)
  }

  @Test func vectorOperationsTakeTheirDefinition() {
    var x: [Float] = [3, 4]
    #expect(x.dot([1, 2]) == 11 && x.norm == 5)
    x.add([1, 1], scaledBy: 2)
    #expect(x == [5, 6])
    x = [3, 4]
    #expect(x.normalise() == 5 && x == [0.6, 0.8])
    var zero: [Double] = [0, 0]
    #expect(zero.normalise() == 0 && zero == [0, 0] && [Double]().norm == 0)
    #expect(![1, Double.infinity].isFinite && [1.0, -1e308].isFinite)
  }
}
