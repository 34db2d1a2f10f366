import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

@Suite struct GramOutlierLawTests {
  @Test(arguments: GramOutlierLaw.Model.allCases, [0.25, 1, 4])
  func outlierIsContinuousAtItsThreshold(_ model: GramOutlierLaw.Model, _ gamma: Double) {
    let law = GramOutlierLaw(model, aspectRatio: gamma, variance: 0.7)
    let justAbove = law.threshold * (1 + 1e-9)
    #expect(abs(law.outlier(justAbove) / law.edge - 1) < 1e-8)
    if model != .additiveAsPrinted { #expect(law.overlap(justAbove) < 1e-7) }
    #expect(law.outlier(0) == law.edge && law.overlap(0) == 0)
    #expect(law.overlap(1e9) > 0.999)
  }

  @Test func printedLawAgreesAtRatioOneOnly() {
    for gamma in [0.25, 1, 4] {
      let printed = GramOutlierLaw(.additiveAsPrinted, aspectRatio: gamma, variance: 2)
      let derived = GramOutlierLaw(.additive, aspectRatio: gamma, variance: 2)
      let same = gamma == 1
      #expect((abs(printed.threshold - derived.threshold) < 1e-14) == same)
      #expect((abs(printed.edge - derived.edge) < 1e-14) == same)
      let far = 40.0
      // λ′ = (λ + v(1 − γ))/(1 − γv/λ), as printed.
      let line = (far + 2 * (1 - gamma)) / (1 - gamma * 2 / far)
      #expect(abs(printed.outlier(far) - line) < 1e-13)
      #expect(derived.outlier(far) == printed.outlier(far))
      for spike in [2, 6, far] { #expect(derived.overlap(spike) == printed.overlap(spike)) }
    }
  }

  /// H + RᵀR/B and (J + E)(J + E)ᵀ against their laws. An outlier fluctuates by O(P^(−1/2)) and is biased
  /// by O(1/P): 4.5 standard errors of the mean of eight matrices, and 1.5 %.
  @Test(arguments: [0.25, 1, 4])
  func lawsHoldForDenseMatrices(_ gamma: Double) throws {
    let p = 200
    let b = Int(Double(p) / gamma)
    let wishart = WishartEnsemble(dimension: p, sampleCount: b)
    var stream = RandomStream("gram", seed: 1, cell: p / b)
    for model in [GramOutlierLaw.Model.additive, .informationPlusNoise, .covariance] {
      let law = GramOutlierLaw(model, aspectRatio: gamma)
      for factor in [0.3, 2.5] {
        let spike = factor * law.threshold
        var (values, overlaps): ([Double], [Double]) = ([], [])
        for _ in 0..<8 {
          let matrix: Matrix<Double>
          switch model {
          case .additive, .additiveAsPrinted:
            let bulk = wishart.sample(from: &stream)
            matrix = SpikedMatrix(spikes: [spike], bulk: bulk).dense()
          case .informationPlusNoise:
            var sum = (1 / Double(b).squareRoot()) * wishart.samples(from: &stream)
            sum[0, 0] += spike.squareRoot()
            matrix = sum.symmetricProduct()
          case .covariance:
            matrix = SpikedCovarianceEnsemble(dimension: p, sampleCount: b, spikes: [spike])
              .sample(from: &stream)
          }
          let top = try matrix.symmetricEigen(indices: p - 1..<p)
          values.append(top.values[0])
          overlaps.append(top.vectors[0, 0] * top.vectors[0, 0])
        }
        let expected = factor < 1 ? law.edgeMean(dimension: p) : law.outlier(spike)
        expectMean(values, expected, allowance: 0.015 * expected)
        expectMean(overlaps, law.overlap(spike), allowance: 0.015)
      }
    }
  }
}
