import Datasets
import LinearAlgebra
import Testing

@Suite struct StandardizationTests {
  let samples = LabelledSamples(
    inputs: Matrix<Double>(rows: 3, columns: 4) { Double($0 * $0) + 2 * Double($1) },
    labels: [0, 0, 1, 1], classCount: 2)

  @Test("global: all entries together have mean 0 and standard deviation 1, shape is kept")
  func global() {
    let standardized = Standardization.global(samples.inputs)(samples)
    let entries = standardized.inputs.elements
    #expect(abs(entries.reduce(0, +)) < 1e-13)
    #expect(abs(entries.reduce(0) { $0 + $1 * $1 } / 12 - 1) < 1e-14)
    let spacing = standardized.inputs[0, 1] - standardized.inputs[0, 0]
    #expect(abs(standardized.inputs[2, 3] - standardized.inputs[2, 2] - spacing) < 1e-15)
    #expect(standardized.labels == samples.labels)
  }

  @Test("centred: the mean of each entry is 0, differences stay")
  func centred() {
    let centred = Standardization.centred(samples.inputs)(samples).inputs
    for i in 0..<3 {
      #expect((0..<4).map { centred[i, $0] } == [-3, -1, 1, 3])
    }
  }

  @Test("symmetric: 0 becomes -1 and 1 becomes 1")
  func symmetric() {
    var values = Matrix<Float>(rows: 3, columns: 1, elements: [0, 0.25, 1])
    Standardization.symmetric(dimension: 3).apply(to: &values)
    #expect(values.elements == [-1, -0.5, 1])
  }

  @Test("what was fitted to training samples is applied unchanged to others")
  func applied() {
    let fitted = Standardization.global(samples.inputs)
    let other = samples.subset([3])
    let whole = fitted(samples)
    #expect(fitted(other).inputs.column(0) == whole.inputs.column(3))
  }

  @Test("the mean of many single-precision entries is summed in double precision")
  func manyFloats() {
    let values = Matrix<Float>(rows: 1000, columns: 20_000) { i, _ in i % 2 == 0 ? 0.1 : 0.3 }
    let fitted = Standardization.global(values)
    #expect(abs(fitted.shift[0] - 0.2) < 1e-7)
    #expect(abs(fitted.scale - 10) < 1e-5)
  }

  @Test("samples that are all equal end the program with a reason", arguments: [0, 1, 0.1])
  func constant(_ value: Double) async {
    let result = await #expect(
      processExitsWith: .exitCode(70), observing: [\.standardErrorContent]
    ) { [value] in
      // More entries than a mean without rounding allows.
      _ = Standardization.global(Matrix(rows: 7, columns: 11) { _, _ in value })
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("they cannot be standardised"))
  }

  @Test("what is no number stays none")
  func notANumber() throws {
    let bad = Matrix<Double>(rows: 2, columns: 3, elements: [1, 2, .nan, 4, 5, 7])
    #expect(Standardization.global(bad).scale.isNaN && Standardization.centred(bad).shift[0].isNaN)
    #expect(throws: LinearAlgebraError.self) { try PrincipalComponents(of: bad, count: 1) }
    #expect(throws: LinearAlgebraError.self) { try Whitening(of: bad, regularisation: 1) }
  }
}
