import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

struct SpanShareTests {
  @Test("Axes in the span of other axes, by counting; the length of the basis has no say")
  func axes() throws {
    let identity = Matrix<Double>.identity(6)
    let basis = 7 * identity.columns(2..<5)
    #expect(abs(try identity.columns(0..<4).share(inSpanOf: basis) - 0.5) < 1e-14)
    #expect(abs(try identity.columns(2..<5).share(inSpanOf: basis) - 1) < 1e-14)
    #expect(try identity.columns(5..<6).share(inSpanOf: basis) < 1e-28)
  }

  @Test("A vector at an angle to a plane has its squared cosine; any basis of the plane will do")
  func angle() throws {
    let vector = Matrix<Double>(rows: 3, columns: 1, elements: [0.6, 0, 0.8])
    let plane = Matrix<Double>(rows: 3, columns: 2, elements: [1, 1, 0, 1, -3, 0])
    #expect(abs(try vector.share(inSpanOf: plane) - 0.36) < 1e-14)
  }

  @Test("Of random frames it is k/n on average")
  func random() throws {
    var stream = RandomStream("linear-algebra-tests/span", seed: 1)
    let shares = try (0..<400).map { _ in
      try stream.normalMatrix(rows: 10, columns: 2).qr().q
        .share(inSpanOf: stream.normalMatrix(rows: 10, columns: 3))
    }
    #expect(abs(shares.reduce(0, +) / 400 - 0.3) < 0.03)
  }
}
