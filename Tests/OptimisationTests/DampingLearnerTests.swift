import LinearAlgebra
import NeuralNetworks
import Optimisation
import RandomMatrices
import Randomness
import Testing

@Suite struct DampingLearnerTests {
  /// What the Hessians of batches show along z.
  func noise(_ batches: [Matrix<Double>], along z: [Double]) -> CurvatureNoise {
    CurvatureNoise(along: z, batches: batches.count) { m, z, y in batches[m].apply(z, into: &y) }
  }

  @Test("Two diagonal matrices along their diagonal, by hand; the length of the vector has no say")
  func byHand() {
    let batches = [Matrix(diagonal: [1.0, 3]), Matrix(diagonal: [3.0, 5])]
    for length in [1.0, 7] {
      // ‖H₁z‖² = 5, ‖H₂z‖² = 17, H̄z = (2, 4)/√2.
      let seen = noise(batches, along: [length, length])
      #expect(abs(seen.variance - 1) < 1e-14)
      #expect(abs(seen.meanCurvature - 3) < 1e-14)
      #expect(abs(seen.spread - 1) < 1e-14)
    }
  }

  @Test("What is not a number stays that: a product that overflows does not pass for agreement")
  func nonFinite() {
    let seen = noise([.identity(2), Matrix(diagonal: [.infinity, 1])], along: [1, 1])
    #expect(seen.variance.isNaN && seen.spread.isNaN)
  }

  @Test(
    "Over all vectors of a basis and all batches H ± E the variance has the mean (M − 1)/M ‖E‖²/P",
    arguments: 2...5)
  func expectation(count: Int) {
    let order = 4
    var stream = RandomStream("tests/damping learner", seed: 3)
    let ensemble = GaussianOrthogonalEnsemble(dimension: order)
    let (hessian, error) = (ensemble.sample(from: &stream), ensemble.sample(from: &stream))
    let basis = stream.haarOrthogonal(order)
    let choices = 1 << count
    var sum = 0.0
    for choice in 0..<choices {
      let batches = (0..<count).map { (choice >> $0) & 1 == 0 ? hessian + error : hessian - error }
      for j in 0..<order { sum += noise(batches, along: basis.column(j)).variance }
    }
    let s2 = error.frobeniusNorm * error.frobeniusNorm / Double(order)
    #expect(
      abs(sum / Double(choices * order) - s2 * Double(count - 1) / Double(count)) < 1e-13 * s2)
  }

  @Test(
    "Where all batches agree, the identity wants no damping, and no more does the mean curvature")
  func agreement() {
    let hessian = Matrix(diagonal: [1.0, 2, 4])
    let seen = noise([hessian, hessian, hessian], along: [1, 1, 1])
    #expect(abs(seen.variance) < 1e-14)
    #expect(abs(seen.shrinkage(to: .identity, batches: 3).damping) < 1e-14)
    let (damping, target) = seen.shrinkage(to: .meanCurvature, batches: 3)
    #expect(abs(damping) < 1e-13 && abs(target - 7.0 / 3) < 1e-14)
  }

  @Test(
    "δ = τs²/d² of Ledoit and Wolf, by hand: the mean's own noise is taken off d², and put to s²")
  func shrinkage() {
    let seen = noise([Matrix(diagonal: [1.0, 4]), Matrix(diagonal: [1.0, 6])], along: [1, 1])
    // ‖H₁z‖² = 8.5, ‖H₂z‖² = 18.5, H̄z = (1, 5)/√2: v = 0.5, τ = 3, spread 4; s² = 2v, d² = 4 − v.
    let (damping, target) = seen.shrinkage(to: .meanCurvature, batches: 2)
    #expect(abs(target - 3) < 1e-14)
    #expect(abs(damping - 3 * 1 / 3.5) < 1e-13)
    #expect(abs(seen.shrinkage(to: .identity, batches: 2).damping - 0.5) < 1e-14)
  }

  @Test(
    "If the unit of the curvature changes, the damping towards the mean curvature follows, and that towards the identity goes like its square",
    arguments: [1e-6, 0.01, 64, 1e5])
  func scale(unit: Double) {
    var stream = RandomStream("tests/damping learner", seed: 4)
    let ensemble = GaussianOrthogonalEnsemble(dimension: 6)
    let batches = (0..<4).map { _ in Matrix.identity(6) + 0.1 * ensemble.sample(from: &stream) }
    let z = stream.normals(6)
    let (seen, scaled) = (noise(batches, along: z), noise(batches.map { unit * $0 }, along: z))
    let (own, other) = (
      seen.shrinkage(to: .meanCurvature, batches: 4),
      scaled.shrinkage(to: .meanCurvature, batches: 4)
    )
    #expect(abs(other.damping / own.damping / unit - 1) < 1e-10)
    #expect(abs(other.target / own.target / unit - 1) < 1e-10)
    let (v, w) = (
      seen.shrinkage(to: .identity, batches: 4).damping,
      scaled.shrinkage(to: .identity, batches: 4).damping
    )
    #expect(abs(w / v / (unit * unit) - 1) < 1e-10)
  }

  // MARK: - The learner

  /// Softmax regression on ten samples, in batches of three: three of them, one sample is left over.
  struct Problem {
    let network = MultilayerPerceptron<Double>(
      layerSizes: [3, 4], activation: .linear, loss: .softmaxCrossEntropy)
    let samples: Samples<Double>
    let start: [Double]
    let probes = RandomStream("tests/damping learner", seed: 5)

    init() {
      var stream = RandomStream("tests/damping learner", seed: 6)
      samples = Samples(
        inputs: stream.normalMatrix(rows: 3, columns: 10), labels: (0..<10).map { $0 % 4 })
      start = stream.normals(network.parameterCount).map { 0.3 * $0 }
    }

    var descent: PreconditionedDescent<DampedNewton<Double>> {
      PreconditionedDescent(
        DampedNewton(.gaussNewton, dampingCoefficient: 1), parameterCount: start.count,
        momentum: Momentum(0.5))
    }

    func learner(
      _ settings: DampingLearner<
        PreconditionedDescent<DampedNewton<Double>>, MultilayerPerceptron<Double>
      >
        .Settings = .init(), offset: Double = 0.01, on samples: Samples<Double>? = nil
    ) -> DampingLearner<PreconditionedDescent<DampedNewton<Double>>, MultilayerPerceptron<Double>> {
      DampingLearner(
        descent, offset: offset, of: network, on: samples ?? self.samples, batchSize: 3, settings,
        probes: probes)
    }

    /// The variance of update k at w, from the whole Hessians of the batches.
    func seen(_ k: UInt32, at w: [Double]) -> CurvatureNoise {
      var stream = probes.substream(k)
      let z = stream.normals(w.count)
      let hessians = (0..<3).map { m in
        network.curvature(.hessian, at: w, on: samples.subset(Array(3 * m..<3 * m + 3)))
          .denseMatrix()
      }
      return CurvatureNoise(along: z, batches: 3) { m, z, y in hessians[m].apply(z, into: &y) }
    }

    var gradient: Linearisation<Double> { Linearisation(of: network, at: start, on: samples) }
  }

  @Test(
    "The recursion and the rate, worked by hand over four steps, are those of the released code")
  func recursion() throws {
    let problem = Problem()
    var learner = problem.learner()
    var descent = problem.descent
    var (w, expected, delta) = (problem.start, problem.start, 0.0)
    for step in 0..<4 {
      let v = problem.seen(UInt32(step), at: expected).variance
      #expect(v > 1e-4)
      delta = step == 0 ? 0.01 + v : 0.7 * delta + 0.3 * 0.01 + 0.3 * v
      descent.dampingCoefficient = delta
      let point = Linearisation(of: problem.network, at: w, on: problem.samples)
      try descent.step(&expected, at: point, learningRate: 0.1 * (1 + delta))
      try learner.step(&w, at: point, learningRate: 0.1)
      #expect(abs(learner.history[step] / delta - 1) < 1e-12)
      #expect(abs(learner.rateFactor - 1 - delta) < 1e-12)
      #expect(zip(w, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    }
  }

  @Test("Measured after the step, the first one has the offset and the base rate")
  func timing() throws {
    let problem = Problem()
    for (timing, isFirst) in [
      (
        DampingLearner<PreconditionedDescent<DampedNewton<Double>>, MultilayerPerceptron<Double>>
          .Timing.beforeStep, true
      ), (.afterStep, false),
    ] {
      var learner = problem.learner(.init(timing: timing))
      var (w, expected) = (problem.start, problem.start)
      try learner.step(&w, at: problem.gradient, learningRate: 0.1)
      let delta = isFirst ? 0.01 + problem.seen(0, at: problem.start).variance : 0.01
      var descent = problem.descent
      descent.dampingCoefficient = delta
      try descent.step(
        &expected, at: problem.gradient, learningRate: isFirst ? 0.1 * (1 + delta) : 0.1)
      #expect(zip(w, expected).allSatisfy { abs($0 - $1) < 1e-12 })
      // After it, the damping is that of where it has come to.
      let place = isFirst ? problem.start : w
      #expect(abs(learner.history[0] - 0.01 - problem.seen(0, at: place).variance) < 1e-12)
    }
  }

  @Test("It learns at every so many steps, the first included")
  func interval() throws {
    let problem = Problem()
    var learner = problem.learner(.init(interval: 3))
    var w = problem.start
    for _ in 0..<7 { try learner.step(&w, at: problem.gradient, learningRate: 0) }
    #expect(learner.history.count == 3)
  }

  @Test("The offset is a floor: batches that agree leave δ₀, and others lie above it")
  func floor() throws {
    let problem = Problem()
    let same = problem.samples.subset([0, 1, 2, 0, 1, 2, 0, 1, 2])
    var (agreeing, learner) = (problem.learner(on: same), problem.learner())
    var (v, w) = (problem.start, problem.start)
    for _ in 0..<5 {
      try agreeing.step(&v, at: problem.gradient, learningRate: 0.01)
      try learner.step(&w, at: problem.gradient, learningRate: 0.01)
    }
    #expect(agreeing.history.allSatisfy { abs($0 - 0.01) < 1e-15 })
    #expect(learner.history.allSatisfy { $0 > 0.0101 })
  }

  @Test("Towards the mean curvature the damping is made of averages, not an average of ratios")
  func averages() throws {
    let problem = Problem()
    var learner = problem.learner(.init(memory: 0.6, target: .meanCurvature), offset: 0)
    var w = problem.start
    for _ in 0..<2 { try learner.step(&w, at: problem.gradient, learningRate: 0) }
    let (a, b) = (problem.seen(0, at: w), problem.seen(1, at: w))
    let v = 0.6 * a.variance + 0.4 * b.variance
    let tau = 0.6 * a.meanCurvature + 0.4 * b.meanCurvature
    let spread = 0.6 * a.spread + 0.4 * b.spread
    let delta = tau * (v * 3 / 2) / max(spread - v / 2, v / 2)
    #expect(abs(learner.history[1] / delta - 1) < 1e-12)
    #expect(abs(learner.rateFactor - 1 - delta / tau) < 1e-12)
  }

  @Test func aSingleBatchIsRefused() async {
    await #expect(processExitsWith: .exitCode(70)) {
      _ = CurvatureNoise(along: [1.0, 1], batches: 1) { $2 = $1 }
    }
    await #expect(processExitsWith: .exitCode(70)) {
      let problem = Problem()
      _ = problem.learner(on: problem.samples.subset(Array(0..<5)))
    }
    await #expect(processExitsWith: .exitCode(70)) { _ = Problem().learner(offset: -1e-9) }
  }
}
