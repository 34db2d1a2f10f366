import Laboratory
import Testing

@Suite struct TrainedCurvatureTests {
  private static func trained<Kind: Network>(
    _ network: Kind, on images: LabelledSamples<Kind.Scalar>
  ) throws -> TrainedCurvature {
    var start = RandomStream("laboratory/start", seed: 4)
    return try TrainedCurvature(
      network, on: images,
      .init(updates: 30, learningRate: 0.05, momentum: 0.9, weightDecay: 1e-3, batchSize: 16),
      start: &start, RandomStream("laboratory/training", seed: 4))
  }

  private static func perceptron<Scalar>(_: Scalar.Type) -> MultilayerPerceptron<Scalar> {
    MultilayerPerceptron(layerSizes: [16, 6, 10], activation: .tanh)
  }

  @Test("A perceptron has the Hessian of the same network trained by hand")
  func byHand() throws {
    let images: LabelledSamples<Double> = Strokes().trainingImages(64).samples(poolingBy: 7)
    let curvature = try Self.trained(Self.perceptron(Double.self), on: images)
    var start = RandomStream("laboratory/start", seed: 4)
    let trained = try TrainedNetwork(
      ImageProblem(images, hiddenUnits: [6], activation: .tanh, start: &start), updates: 30,
      learningRate: 0.05, momentum: 0.9, weightDecay: 1e-3, batchSize: 16,
      RandomStream("laboratory/training", seed: 4))
    var stream = RandomStream("laboratory/vector", seed: 4)
    let x = stream.normals(trained.weights.count)
    for columns in [nil, [3, 60, 7]] {
      #expect(curvature.hessian(of: columns).apply(x) == trained.hessian(of: columns).apply(x))
    }
    let whole = trained.problem.linearisation(at: trained.weights)
    #expect(curvature.gaussNewton().apply(x) == GaussNewtonOperator(whole).apply(x))
    #expect(curvature.accuracy == whole.errorRate.map { 1 - $0 })
  }

  @Test("A network in single precision has nearly the curvature of the same one in double")
  func widened() throws {
    let images = Strokes().trainingImages(64)
    let single = try Self.trained(
      Self.perceptron(Float.self), on: images.samples(as: Float.self, poolingBy: 7))
    let double = try Self.trained(
      Self.perceptron(Double.self), on: images.samples(as: Double.self, poolingBy: 7))
    var stream = RandomStream("laboratory/vector", seed: 5)
    let x = stream.normals(single.hessian().dimension)
    var difference = single.hessian().apply(x)
    let wanted = double.hessian().apply(x)
    difference.add(wanted, scaledBy: -1)
    #expect(difference.norm < 1e-3 * wanted.norm)
  }
}
