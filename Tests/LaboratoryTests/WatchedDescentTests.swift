import Laboratory
import Testing

@Suite struct WatchedDescentTests {
  private static func training() throws -> PairedTraining<MultilayerPerceptron<Double>> {
    let images: LabelledSamples<Double> = Strokes().trainingImages(120).samples(poolingBy: 4)
    return try PairedTraining(
      softmaxRegressionOn: images.alongPrincipalComponents(6), classes: 10, batchSize: 32,
      RandomStream("laboratory/watched", seed: 1))
  }

  /// A batch at random weights.
  private static func batch() throws -> Linearisation<Double> {
    let training = try training()
    var stream = RandomStream("laboratory/watched/weights", seed: 1)
    return training.network.linearisation(
      at: stream.normals(training.start.count), on: training.samples.subset(Array(0..<32)))
  }

  /// (C + δI)⁻¹g from eigenpairs.
  private static func step(
    _ estimate: SymmetricEigen<Double>, _ damping: Double, _ gradient: [Double]
  ) -> [Double] {
    let components = estimate.vectors.transposed() * gradient
    return estimate.vectors * zip(components, estimate.values).map { $0 / ($1 + damping) }
  }

  private static func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).map { abs($0 - $1) }.max() ?? .nan
  }

  @Test("The path is that of gradient descent, and all batches are seen")
  func path() throws {
    let training = try Self.training()
    let rule = WatchedDescent(of: training.network, momentum: 0.9, kfacInterval: 3)
    let watched = try training.end(of: rule, .constant(0.1), steps: 20)
    #expect(watched.weights == (try training.descent(.constant(0.1), momentum: 0.9, steps: 20)))

    var (batches, adam) = (
      training.batches, SecondMomentPreconditioner<Double>(dampingCoefficient: 0)
    )
    var kfac = KFAC(of: training.network, dampingCoefficient: 1)
    for step in 0..<20 {
      let w = try training.descent(.constant(0.1), momentum: 0.9, steps: step)
      let batch = training.network.linearisation(
        at: w, on: training.samples.subset(batches.next()))
      adam.update(from: batch)
      if step % 3 == 0 { try kfac.update(from: batch) }
    }
    let count = training.start.count
    let own = SymmetricEigen(of: watched.rule.moments, count: count)
    #expect(Self.distance(own.values, SymmetricEigen(of: adam, count: count).values) < 1e-14)
    #expect(
      Self.distance(watched.rule.kfac.errorFactor(0).elements, kfac.errorFactor(0).elements) < 1e-14
    )
    // The identity has left 0.95⁷ of itself.
    let remnant = watched.rule.identityStart.inputFactor(0) - watched.rule.kfac.inputFactor(0)
    #expect(remnant.frobeniusNorm > 0.1)
  }

  @Test("The eigenpairs of its factors give the steps of KFAC")
  func product() throws {
    let batch = try Self.batch()
    var kfac = KFAC(of: batch.network, dampingCoefficient: 0.01)
    try kfac.update(from: batch)
    var stream = RandomStream("laboratory/watched/gradient", seed: 1)
    let gradient = stream.normals(batch.network.parameterCount)
    var direction = gradient
    kfac.apply(gradient, into: &direction)
    let own = Self.step(try SymmetricEigen(of: kfac), 0.01, gradient)
    #expect(Self.distance(own, direction) < 1e-10 * direction.maximumMagnitude)
  }

  @Test("True Fisher: the trace of the outputs' factor is the mean of 1 − Σp²")
  func trueFisher() throws {
    let batch = try Self.batch()
    var kfac = KFAC(of: batch.network, dampingCoefficient: 1)
    try kfac.update(from: batch)
    let hessian = batch.curvature(.hessian).denseMatrix()
    let estimate = try SymmetricEigen(trueFisherOf: batch, hessian: hessian)
    var inputs = batch.layerInputs(0)
    inputs = Matrix(rows: 7, columns: 32) { i, j in i < 6 ? inputs[i, j] : 1 }
    let squares = inputs.elements.dot(inputs.elements) / 32
    let training = try Self.training()
    guard case .labels(let labels) = training.samples.targets else { return }
    let errors = batch.backpropagatedErrors(0)
    let traces = (0..<32).map { j in
      1
        - (0..<10).reduce(0) { sum, k in
          let probability = errors[k, j] + (labels[j] == k ? 1 : 0)
          return sum + probability * probability
        }
    }
    #expect(abs(estimate.values.reduce(0, +) / (squares * mean(traces)) - 1) < 1e-12)
  }

  @Test("After one batch Adam's matrix has the magnitudes of its gradient")
  func moments() throws {
    let batch = try Self.batch()
    var adam = SecondMomentPreconditioner<Double>(dampingCoefficient: 1)
    adam.update(from: batch)
    let estimate = SymmetricEigen(of: adam, count: batch.gradient.count)
    #expect(Self.distance(estimate.values, batch.gradient.map(abs)) < 1e-14)
    #expect(estimate.vectors == .identity(batch.gradient.count))
  }

  @Test("Sizes of gradients along axes: sample by sample, over the root of the batch size")
  func sizes() throws {
    let batch = try Self.batch()
    var stream = RandomStream("laboratory/watched/axes", seed: 1)
    let axes = stream.haarOrthogonal(batch.network.parameterCount)
    let estimate = SymmetricEigen(gradientsOf: [batch, batch], along: axes)
    let gradients = batch.perSampleGradients()
    for k in [0, 17, 69] {
      let squares = (0..<32).map { i in
        let along = axes.column(k).dot(gradients.column(i))
        return along * along / 32
      }
      #expect(abs(estimate.values[k] - mean(squares).squareRoot()) < 1e-13)
    }
    #expect(estimate.vectors == axes)
  }
}
