import Laboratory
import Testing

@Suite struct SelfDampingTests {
  @Test("Equal eigenvalues: the positive root of a quadratic equation", arguments: [1e-6, 0.1, 10])
  func equal(damping: Double) {
    let (order, vectors, value) = (50.0, 80.0, 0.7)
    // x² + x (λ - δ - Pλ/n) - δλ = 0
    let b = value - damping - order * value / vectors
    let root = ((b * b + 4 * damping * value).squareRoot() - b) / 2
    let law = SelfDamping(eigenvalues: Array(repeating: value, count: 50), vectors: vectors)
    #expect(abs(law(damping) - root) < 1e-9 * root)
  }

  @Test("Much damping: the own damping of a batch is tr H/n")
  func limit() {
    let law = SelfDamping(eigenvalues: [1, 2, 5], vectors: 4)
    #expect(abs(law(1e6) - 1e6 - 2) < 1e-4)
  }

  @Test("Batches of normal vectors obey it, and show how many vectors they have")
  func simulation() throws {
    let (order, count, damping) = (60, 90, 0.05)
    var stream = RandomStream("laboratory/self-damping", seed: 1)
    let values = (0..<order).map { Double.pow(10, -2 * Double($0) / Double(order)) }
    let batches = (0..<40).map { _ in
      let normal = stream.normalMatrix(rows: order, columns: count)
      let scaled = Matrix(rows: order, columns: count) { values[$0].squareRoot() * normal[$0, $1] }
      return scaled.symmetricProduct(scale: 1 / Double(count))
    }
    let law = SelfDamping(of: Matrix(diagonal: values), eigenvalues: values, batches: batches)
    #expect(abs(law.vectors / Double(count) - 1) < 0.06)

    let own = SelfDamping(eigenvalues: values, vectors: Double(count))(damping)
    let unit = Matrix<Double>.identity(order)
    let inverses = try batches.map { try ($0 + damping * unit).solvePositiveDefinite(unit) }
    for i in [0, 30, 59] {
      let predicted = own / damping / (values[i] + own)
      #expect(abs(mean(inverses.map { $0[i, i] }) / predicted - 1) < 0.08)
    }
  }
}
