import Replication
import SemicircleCore

extension DampingDecomposition {
  /// The images along their first principal components, which claim and control share.
  static let coordinates = Shared { run in
    let images = try run.images(training: 6000, test: 1).training.samples(as: Double.self)
    let components = try PrincipalComponents(of: images.inputs, count: run[components])
    return Samples(inputs: components(images.inputs), labels: images.labels)
  }
}

/// Softmax regression on one subset of the images with one sequence of batches: what all optimisers
/// of a replicate have in common.
struct Problem: Sendable {
  let network: MultilayerPerceptron<Double>
  let samples: Samples<Double>
  let batches: MiniBatches
  let steps: Int

  /// A replicate's problem: its own subset of the images and its own batches.
  init(of images: Samples<Double>, _ run: Run, _ draws: Draws) {
    network = .softmaxRegression(inputs: images.inputs.rows, classes: 10)
    let count = run[DampingDecomposition.sampleCount]
    var stream = draws("subset")
    samples = images.subset(stream.sample(count, of: images.count))
    batches = MiniBatches(
      sampleCount: count, batchSize: run[DampingDecomposition.batchSize],
      stream: draws("batches"))
    steps = run[DampingDecomposition.steps]
  }

  /// The last weights from a start at zero, and the optimiser as it then is.
  func solve<Rule: Optimiser<Double>>(
    by rule: Rule, learningRate η: Double
  ) throws -> (w: [Double], rule: Rule) {
    var w = [Double](repeating: 0, count: network.parameterCount)
    var (rule, batches) = (rule, batches)
    try network.train(
      &w, on: samples, optimiser: &rule, schedule: .constant(η), batches: &batches, steps: steps)
    return (w, rule)
  }
}

/// The steps of SGD, which carry along the first order u of the deviation u/δ + O(1/δ²) that a
/// damped optimiser has from them:
///
///     s ← ρ_m s − c (H u − C g),    u ← u + s,
///
/// with gradient g and Hessian H of the batch, and the estimate C of the curvature as it is along
/// the path of SGD. If the learning rate were not reduced, Cg − g would stand for Cg; the first order
/// of that is kept beside it.
struct FirstOrderDescent<Estimate: Preconditioner<Double>>: Optimiser {
  private(set) var u: [Double]
  /// The same for a step with the rate that is not reduced, c(βC + (1 − β)I)⁻¹g.
  private(set) var kept: [Double]
  private var s: [Double]
  private var keptVelocity: [Double]
  private var estimate: Estimate
  private var descent: StochasticGradientDescent<Double>
  private let interval: Int
  private var stepCount = 0

  /// The product Cg is taken from the damped step itself, the same way for every estimate:
  /// Δ(g − Δ(C + Δ)⁻¹g) = Cg − C²g/Δ + …. With C from 0.01 to 1 the second term is 1e-6 of the first
  /// or less at Δ = 1e6, and the difference keeps eight of its sixteen digits.
  private let farDamping = 1e6

  /// SGD with the given momentum beside an estimate that is updated every `interval` steps.
  init(
    _ estimate: Estimate, parameterCount: Int, momentum: Momentum<Double>, updateInterval: Int
  ) {
    self.estimate = estimate
    self.estimate.dampingCoefficient = farDamping
    descent = StochasticGradientDescent(parameterCount: parameterCount, momentum: momentum)
    interval = updateInterval
    u = Array(repeating: 0, count: parameterCount)
    (s, kept, keptVelocity) = (u, u, u)
  }

  mutating func step(
    _ w: inout [Double], at batch: some NetworkLinearisation<Double>, learningRate c: Double
  ) throws {
    if stepCount % interval == 0 { try estimate.update(from: batch) }
    stepCount += 1
    var (Hu, Hkept, damped) = (u, u, u)
    let H = batch.curvature(.hessian)
    H.apply(u, into: &Hu)
    H.apply(kept, into: &Hkept)
    try estimate.apply(batch.gradient, into: &damped)
    let ρ = descent.momentum.coefficient
    for i in u.indices {
      let Cg = farDamping * (batch.gradient[i] - farDamping * damped[i])
      s[i] = ρ * s[i] - c * (Hu[i] - Cg)
      u[i] += s[i]
      keptVelocity[i] = ρ * keptVelocity[i] - c * (Hkept[i] - Cg + batch.gradient[i])
      kept[i] += keptVelocity[i]
    }
    descent.step(&w, at: batch, learningRate: c)
  }
}
