import Laboratory
import Testing

@Suite struct EigenvalueSizesTests {
  @Test("Magnitudes over the largest eigenvalue, in order, and how many exceed a share of it")
  func byHand() throws {
    var matrix = Matrix<Double>(rows: 5, columns: 5)
    for (i, value) in [-3, 0.5, 2, 0, 1e-4].enumerated() { matrix[i, i] = value }
    let sizes = try EigenvalueSizes(of: matrix)
    #expect(sizes.largest == 2)
    #expect(zip(sizes.values, [1.5, 1, 0.25, 5e-5, 0]).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(sizes.rank(above: 1e-8) == 4)
    #expect(sizes.rank(above: 1e-3) == 3)
    #expect(abs(sizes.shareBelow(1e-3) - 0.4) < 1e-15)
  }

  @Test("A product WᵀW of n rows has the rank n, in any basis")
  func rank() throws {
    var stream = RandomStream("laboratory/rank", seed: 1)
    let w = stream.normalMatrix(rows: 7, columns: 30)
    #expect(try EigenvalueSizes(of: w.transposed() * w).rank(above: 1e-12) == 7)
  }

  @Test("Of a curvature matrix, the same as of its elements")
  func curvature() throws {
    var stream = RandomStream("laboratory/curvature", seed: 1)
    let network = MultilayerPerceptron<Double>(layerSizes: [3, 4, 2], activation: .tanh)
    let samples = Samples<Double>(
      inputs: stream.normalMatrix(rows: 3, columns: 20), labels: (0..<20).map { $0 % 2 })
    let hessian = HessianOperator(
      network.linearisation(at: network.initialParameters(from: &stream), on: samples))
    #expect(try EigenvalueSizes(of: hessian) == EigenvalueSizes(of: hessian.denseMatrix()))
  }
}
