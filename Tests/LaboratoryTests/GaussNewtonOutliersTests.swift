import Laboratory
import Testing

@Suite struct GaussNewtonOutliersTests {
  private static func point(_ sizes: [Int]) -> Linearisation<Double> {
    var stream = RandomStream("laboratory/gauss-newton", seed: 1)
    let network = MultilayerPerceptron<Double>(layerSizes: sizes, activation: .tanh)
    let samples = Samples<Double>(
      inputs: stream.normalMatrix(rows: sizes[0], columns: 50),
      labels: (0..<50).map { _ in stream.integer(below: sizes[sizes.count - 1]) })
    return network.linearisation(at: network.initialParameters(from: &stream), on: samples)
  }

  @Test("Softmax regression is linear: there H is G")
  func linear() throws {
    let outliers = try GaussNewtonOutliers(at: Self.point([6, 4]))
    #expect(abs(outliers.ratio - 1) < 1e-9)
    #expect(abs(outliers.overlap - 1) < 1e-9)
    #expect(outliers.rest < 1e-9)
  }

  @Test("Of a network with a hidden layer, the same from whole matrices")
  func dense() throws {
    let point = Self.point([4, 5, 3])
    let (H, G) = (HessianOperator(point).denseMatrix(), GaussNewtonOperator(point).denseMatrix())
    let outliers = try GaussNewtonOutliers(at: point)
    let (h, g) = (try H.symmetricEigen(), try G.symmetricEigen())
    let rest = try (H - G).symmetricEigenvalues()
    let n = h.values.count
    #expect(abs(outliers.ratio - g.values[n - 1] / h.values[n - 1]) < 1e-6)
    #expect(abs(outliers.rest - max(abs(rest[0]), abs(rest[n - 1])) / h.values[n - 1]) < 1e-6)
    var sum = 0.0
    for i in 1...2 {
      for j in 1...2 {
        let cosine = h.vectors.column(n - i).dot(g.vectors.column(n - j))
        sum += cosine * cosine
      }
    }
    #expect(abs(outliers.overlap - sum / 2) < 1e-6)
  }
}
