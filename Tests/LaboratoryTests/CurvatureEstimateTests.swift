import Laboratory
import Testing

@Suite struct CurvatureEstimateTests {
  @Test("With much damping each turns a gradient into the gradient over the damping")
  func muchDamping() throws {
    let images: LabelledSamples<Double> = Strokes().trainingImages(60).samples(poolingBy: 4)
    let training = try PairedTraining(
      softmaxRegressionOn: images.alongPrincipalComponents(5), classes: 10, batchSize: 20,
      RandomStream("laboratory/estimates", seed: 1))
    let point = training.network.linearisation(at: training.start, on: training.samples)
    for estimate in CurvatureEstimate.allCases {
      var preconditioner = estimate.preconditioner(for: training.network, renewal: 3)
      preconditioner.dampingCoefficient = 1e8
      try preconditioner.update(from: point)
      var direction = point.gradient
      try preconditioner.apply(point.gradient, into: &direction)
      for (d, g) in zip(direction, point.gradient) {
        #expect(abs(1e8 * d - g) <= 1e-6 * point.gradient.norm)
      }
    }
  }

  @Test("Newton's method alone waits for a renewal; averages take every batch")
  func intervals() {
    #expect(CurvatureEstimate.allCases.map { $0.updateInterval(renewal: 10) } == [10, 1, 1])
  }
}
