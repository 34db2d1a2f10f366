import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Optimisation
import Randomness
import Testing

@Suite struct TrainingTests {
  let test = Case([3, 2], .linear, .squared, count: 12, values: true)

  @Test("Batches of all samples are gradient descent: w_t − w* = (I − ηH)ᵗ(w_0 − w*)")
  func gradientDescent() throws {
    let hessian = HessianOperator(test.linearisation).denseMatrix()
    let newton = try hessian.solve(test.linearisation.gradient)
    var error = newton
    for _ in 0..<50 {
      let image = hessian * error
      for i in error.indices { error[i] -= 0.1 * image[i] }
    }
    // w_0 − w* is the Newton step.
    let expected = zip(zip(test.parameters, newton), error).map { $0.0 - $0.1 + $1 }
    var w = test.parameters
    var descent = StochasticGradientDescent<Double>(parameterCount: w.count)
    var batches = MiniBatches(
      sampleCount: 12, batchSize: 12, stream: RandomStream("networks/training", seed: 1))
    let result = try test.network.train(
      &w, on: test.samples, optimiser: &descent, schedule: .constant(0.1), batches: &batches,
      steps: 50)
    #expect(result.steps == 50 && !result.diverged)
    #expect(relativeDistance(w, expected) < 1e-12)
  }

  @Test("A rate beyond 2/λ₁ diverges, and the run says so")
  func divergence() throws {
    let largest =
      try HessianOperator(test.linearisation).denseMatrix().symmetricEigenvalues()
      .last ?? 0
    for (factor, diverged) in [(1.9, false), (2.1, true)] {
      var w = test.parameters
      var descent = StochasticGradientDescent<Double>(parameterCount: w.count)
      var batches = MiniBatches(
        sampleCount: 12, batchSize: 12, stream: RandomStream("networks/training", seed: 1))
      let result = try test.network.train(
        &w, on: test.samples, optimiser: &descent, schedule: .constant(factor / largest),
        batches: &batches, steps: 10_000)
      #expect(result.diverged == diverged)
      #expect((result.steps < 10_000) == diverged)
    }
  }

  @Test("Training in one call takes the steps w ← w + v, v ← ρv − η(g + γw), or says it diverged")
  func inOneCall() throws {
    let batches = MiniBatches(
      sampleCount: 12, batchSize: 5, stream: RandomStream("networks/training", seed: 1))
    func trained(_ rate: Double) throws -> [Double] {
      try test.network.trained(
        from: test.parameters, on: test.samples, batches: batches, steps: 7,
        schedule: .constant(rate), momentum: Momentum(0.5), weightDecay: .l2(0.01))
    }
    var (w, drawn) = (test.parameters, batches)
    var v = [Double](repeating: 0, count: w.count)
    for _ in 0..<7 {
      let batch = Linearisation(of: test.network, at: w, on: test.samples.subset(drawn.next()))
      v = zip(v, zip(batch.gradient, w)).map { 0.5 * $0 - 0.1 * ($1.0 + 0.01 * $1.1) }
      w = zip(w, v).map(+)
    }
    #expect(relativeDistance(try trained(0.1), w) < 1e-12)
    #expect(throws: TrainingDiverged.self) { try trained(1e200) }
  }

  @Test("The observer sees every point once and can stop the run")
  func observer() throws {
    var batches = MiniBatches(
      sampleCount: 12, batchSize: 4, stream: RandomStream("networks/training", seed: 1))
    let same = batches
    var w = test.parameters
    var descent = StochasticGradientDescent<Double>(parameterCount: w.count)
    var seen: [(Int, [Double], Double?)] = []
    try test.network.train(
      &w, on: test.samples, optimiser: &descent, schedule: .flatLinearFlat(0.1),
      batches: &batches, steps: 6
    ) { step, parameters, loss in
      seen.append((step, parameters, loss))
      return .proceed
    }
    #expect(seen.map(\.0) == Array(0...6))
    #expect(seen[0].1 == test.parameters && seen[6].1 == w)
    #expect(seen[6].2 == nil)
    var replay = same
    for (_, parameters, loss) in seen.dropLast() {
      let batch = Linearisation(
        of: test.network, at: parameters, on: test.samples.subset(replay.next()))
      #expect(loss == batch.loss)
    }

    var (v, again) = (test.parameters, same)
    var other = StochasticGradientDescent<Double>(parameterCount: w.count)
    let result = try test.network.train(
      &v, on: test.samples, optimiser: &other, schedule: .flatLinearFlat(0.1), batches: &again,
      steps: 6
    ) { step, _, _ in step == 4 ? .stop : .proceed }
    #expect(result.steps == 4 && !result.diverged)
    #expect(v == seen[4].1)
  }

  @Test("A small network learns to tell two rings apart, in Float too")
  func learning() throws {
    func errorRate<Scalar: BLASScalar>(_: Scalar.Type) throws -> Double? {
      var stream = RandomStream("networks/rings", seed: 1)
      var labels: [Int] = []
      var points: [Scalar] = []
      for i in 0..<400 {
        let (x, y) = (stream.normal(), stream.normal())
        let radius = (i % 2 == 0 ? 1 : 2) / (x * x + y * y).squareRoot()
        points += [Scalar(radius * x), Scalar(radius * y)]
        labels.append(i % 2)
      }
      let samples = Samples(inputs: Matrix(rows: 2, columns: 400, elements: points), labels: labels)
      let network = MultilayerPerceptron<Scalar>(layerSizes: [2, 16, 2])
      var w = network.initialParameters(from: &stream)
      var adam = Adam<Scalar>(parameterCount: w.count)
      var batches = MiniBatches(sampleCount: 400, batchSize: 20, stream: stream.substream(1))
      try network.train(
        &w, on: samples, optimiser: &adam, schedule: .flatLinearFlat(0.02), batches: &batches,
        steps: 1000)
      return network.evaluate(at: w, on: samples).errorRate
    }
    #expect(try errorRate(Double.self) == 0)
    #expect(try errorRate(Float.self) == 0)
  }

  @Test("Optimisers and the training loop take a convolutional network as they take a perceptron")
  func convolutionalNetwork() throws {
    let network = ConvolutionalNetwork<Float>.vgg(
      channels: 1, height: 8, width: 8, widths: [8, 8], depth: 1, classes: 2)
    var stream = RandomStream("networks/convolutional training", seed: 6)
    // The classes are stripes along rows and along columns, in noise.
    let labels = (0..<256).map { $0 % 2 }
    let noise = stream.normals(256 * 64)
    let inputs = Matrix<Float>(rows: 64, columns: 256) { pixel, i in
      let stripe = (labels[i] == 0 ? pixel / 8 : pixel % 8) % 2
      return Float(2 * stripe - 1) + Float(noise[pixel + 64 * i])
    }
    let samples = Samples(inputs: inputs, labels: labels)
    func train(_ optimiser: some Optimiser<Float>, _ rate: Double) throws -> Evaluation<Float> {
      var start = RandomStream("networks/convolutional start", seed: 7)
      var w = network.initialParameters(from: &start)
      var optimiser = optimiser
      var batches = MiniBatches(
        sampleCount: 256, batchSize: 32, stream: RandomStream("networks/batches", seed: 8))
      try network.train(
        &w, on: samples, optimiser: &optimiser, schedule: .constant(rate), batches: &batches,
        steps: 80)
      return network.evaluate(at: w, on: samples)
    }
    let count = network.parameterCount
    for result in [
      try train(StochasticGradientDescent(parameterCount: count, momentum: Momentum(0.9)), 0.05),
      try train(Adam(parameterCount: count), 0.01),
      try train(
        PreconditionedDescent(
          SecondMomentPreconditioner(dampingCoefficient: 0.1), parameterCount: count), 0.01),
    ] {
      #expect(result.loss < 0.1 && result.errorRate == 0)
    }
  }
}
