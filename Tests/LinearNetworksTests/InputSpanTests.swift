import LinearAlgebra
import LinearNetworks
import Randomness
import Testing

@Suite struct InputSpanTests {
  @Test func basisIsOrthonormalAndHoldsTheInputs() throws {
    for (dimension, count) in [(12, 5), (4, 20), (6, 6)] {
      let inputs = LinearTaskTests.task("soft", dimension: dimension, count: count).inputs
      let span = try InputSpan(of: inputs)
      #expect(span.rank == min(dimension, count) && span.dimension == dimension)
      let unit = span.basis.symmetricProduct(transposed: .yes)
      #expect((unit - .identity(span.rank)).maximumMagnitude < 1e-13)
      #expect(span.rest(of: inputs).maximumMagnitude < 1e-12)
      let back = span.basis * span.coordinates(of: inputs)
      #expect((back - inputs).maximumMagnitude < 1e-12)
    }
  }

  /// Inputs of mean zero, and entries that are always the same, have fewer dimensions.
  @Test func dependentInputsHaveALowerRank() throws {
    var inputs = LinearTaskTests.task("soft", dimension: 9, count: 5).inputs
    for i in 0..<9 {
      let mean = (0..<5).reduce(0) { $0 + inputs[i, $1] } / 5
      for j in 0..<5 { inputs[i, j] -= mean }
    }
    #expect(try InputSpan(of: inputs).rank == 4)
    let wide = Matrix<Double>(rows: 3, columns: 7) { i, j in
      i == 1 ? 0 : Double(i + 1) + Double(j * j)
    }
    #expect(try InputSpan(of: wide).rank == 2)
  }

  @Test func restIsOrthogonalToTheInputs() throws {
    let inputs = LinearTaskTests.task("soft", dimension: 8, count: 3).inputs
    let others = LinearTaskTests.task("soft", dimension: 8, count: 4, cell: 1).inputs
    let rest = try InputSpan(of: inputs).rest(of: others)
    var overlap = Matrix<Double>(rows: 3, columns: 4)
    Matrix.multiply(inputs, rest, transposeA: .yes, into: &overlap)
    #expect(overlap.maximumMagnitude < 1e-13 && rest.maximumMagnitude > 0.1)
  }
}
