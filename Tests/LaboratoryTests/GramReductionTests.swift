import Laboratory
import Testing

@Suite struct GramReductionTests {
  @Test(
    "Full matrices and reduced ones have one mean",
    arguments: [GramOutlierLaw.Model.additive, .informationPlusNoise, .covariance])
  func means(_ model: GramOutlierLaw.Model) throws {
    let ensemble = BetaLaguerreEnsemble(dimension: 12, sampleCount: 30)
    let spike = 2 * GramOutlierLaw(model, aspectRatio: 0.4).threshold
    let errors = try (0..<2000).map { k in
      try ensemble.reductionError(
        spike, model, full: RandomStream("full", seed: 1001, replicate: k),
        reduced: RandomStream("reduced", seed: 1001, replicate: k))
    }
    let estimate = Estimate(meanOf: errors)
    #expect(abs(estimate.value) < 4.5 * estimate.standardError)
    #expect(estimate.standardError < 0.02)
  }
}
