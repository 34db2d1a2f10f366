import Replication
import SemicircleCore

/// A network along its training.
struct TrainedNetwork: Sendable {
  var network: MultilayerPerceptron<Double>
  var samples: Samples<Double>
  var checkpoints: [Checkpoint]
}

/// One step of a training: what the full Hessian H and the noise of single samples are there.
struct Checkpoint: Sendable {
  var parameters: [Double]
  var λ₁: Double
  var φ₁: [Double]
  /// V over λ₁²: the sum of the variances of all elements of H_i. The standard error is over probes.
  var V: Estimate
  /// Σ V_j over λ₁².
  var directional: Double

  /// V itself.
  var variance: Estimate { λ₁ * λ₁ * V }
}

/// What batches show at one step.
struct Broadening: Sendable {
  /// Means over batches: (λ₁(H_B) − φ₁ᵀH_Bφ₁)/λ₁, and φ₁ᵀH_Bφ₁/λ₁ − 1.
  var shift: Estimate, projection: Estimate
  /// The standard deviation of λ₁(H_B)/λ₁.
  var spread: Double
  /// The largest residual of a top eigenpair, over its eigenvalue.
  var residual = 0.0

  /// From the largest eigenvalue of each batch and its matrix element along φ₁.
  init(eigenvalues: [Double], elements: [Double], λ₁: Double) {
    shift = Estimate(meanOf: zip(eigenvalues, elements).map { ($0 - $1) / λ₁ })
    projection = Estimate(meanOf: elements) / λ₁ - 1
    spread = standardDeviation(eigenvalues) / λ₁
  }
}

extension TrainedNetwork {
  /// At one step, on the samples in the given columns or on all.
  func linearisation(at point: Checkpoint, _ columns: [Int]? = nil) -> Linearisation<Double> {
    Linearisation(
      of: network, at: point.parameters, on: columns.map(samples.subset) ?? samples)
  }

  /// Batches at one step: of their Hessians, or of their Gauss–Newton matrices.
  func batches(
    at point: Checkpoint, size: Int, count: Int, gaussNewton: Eigenpairs<Double>? = nil,
    _ stream: RandomStream
  ) throws -> Broadening {
    var sampling = stream
    let (λ₁, φ₁) = gaussNewton.map { ($0.values[0], $0.vectors.column(0)) } ?? (point.λ₁, point.φ₁)
    var (eigenvalues, elements, residual) = ([Double](), [Double](), 0.0)
    for _ in 0..<count {
      let batch = linearisation(at: point, sampling.sample(size, of: samples.count))
      let operation: CurvatureOperator<Double> =
        gaussNewton == nil ? HessianOperator(batch) : GaussNewtonOperator(batch)
      let top = try extremalEigenpairs(of: operation, largest: 1, tolerance: 1e-4).largest
      eigenvalues.append(top.values[0])
      elements.append(φ₁.dot(operation.apply(φ₁)))
      residual = max(residual, top.residuals[0] / top.values[0])
    }
    var result = Broadening(eigenvalues: eigenvalues, elements: elements, λ₁: λ₁)
    result.residual = residual
    return result
  }
}

extension Broadening {
  /// The theorem's world: one sharp direction, and noise of the same variance V/B_eff whose elements
  /// are independent, reduced to three diagonals from φ₁ on.
  init(independent point: Checkpoint, B: Double, count: Int, _ stream: RandomStream) throws {
    var stream = stream
    let P = point.parameters.count
    let ensemble = BetaHermiteEnsemble(
      dimension: P, elementNoise: (point.V.value / B).squareRoot() / Double(P))
    var (eigenvalues, elements) = ([Double](), [Double]())
    for _ in 0..<count {
      let matrix = ensemble.sample(spike: 1, from: &stream)
      eigenvalues.append(try matrix.leadingEigenvalue().value)
      elements.append(matrix.diagonal[0])
    }
    self.init(eigenvalues: eigenvalues, elements: elements, λ₁: 1)
  }

  /// The world of Theorem 7: a sharp direction plus RRᵀ/B, R of shape P × B, with a variance that
  /// buries the direction below a given batch size.
  init(
    multiplicativeWithThreshold threshold: Int, P: Int, B: Int, count: Int, _ stream: RandomStream
  ) throws {
    var stream = stream
    let γ = Double(P) / Double(threshold)
    let variance = 1 / GramOutlierLaw(.additive, aspectRatio: γ).threshold
    let ensemble = BetaLaguerreEnsemble(dimension: P, sampleCount: B, variance: variance)
    let eigenvalues = try (0..<count).map { _ in
      try ensemble.sample(spike: 1, .additive, from: &stream).leadingEigenvalue().value
    }
    self.init(eigenvalues: eigenvalues, elements: eigenvalues.map { _ in 1 }, λ₁: 1)
  }
}

extension WhichNoiseScale {
  static let trained = Shared { run in try train(run, run[networks], labelNoise: 0) }
  /// The control's: some of their labels are drawn by lot.
  static let trainedOnWrongLabels = Shared { run in
    try train(run, max(1, run[networks] / 2), labelNoise: run[labelNoise])
  }

  static func schedule(_ run: Run) -> LearningRateSchedule {
    .flatLinearFlat(run[learningRate], finalRatio: run[finalRatio])
  }

  private static func train(
    _ run: Run, _ count: Int, labelNoise: Double
  ) throws -> [TrainedNetwork] {
    let images = try run.images(training: min(60_000, 4 * run[sampleCount]), test: 1).training
    let all: LabelledSamples<Double> = images.samples(poolingBy: 2)
    return try run.replicate(count) { draws in
      var subset = draws("images"), start = draws("start"), lots = draws("labels by lot")
      let drawn = all.sample(run[sampleCount], using: &subset)
      var labels = drawn.labels
      for i in labels.indices where lots.uniform() < labelNoise {
        labels[i] = Int(lots.uniform() * Double(drawn.classCount))
      }
      let samples = Samples(
        inputs: Standardization.global(drawn.inputs)(drawn).inputs, labels: labels)
      let network = MultilayerPerceptron<Double>(
        layerSizes: [drawn.dimension, run[hiddenUnits], drawn.classCount], activation: .relu)
      // The same at all steps, so that their error drops out of changes.
      let probes = draws("probes of the variance")
      var checkpoints: [Checkpoint] = []
      try network.trained(
        from: network.initialParameters(from: &start), on: samples,
        batches: MiniBatches(
          sampleCount: samples.count, batchSize: run[batchSize], stream: draws("training")),
        steps: run[updates], schedule: schedule(run), momentum: Momentum(run[momentum]),
        weightDecay: .l2(run[weightDecay])
      ) { step, w, _ in
        if run[steps].contains(step) {
          let H = HessianOperator(Linearisation(of: network, at: w, on: samples))
          checkpoints.append(
            try Checkpoint(of: H, at: w, probes: run[Self.probes], probes))
        }
        return .proceed
      }
      return TrainedNetwork(network: network, samples: samples, checkpoints: checkpoints)
    }
  }
}

extension Checkpoint {
  init(
    of H: HessianOperator<Double>, at parameters: [Double], probes: Int, _ stream: RandomStream
  ) throws {
    let top = try extremalEigenpairs(of: H, largest: 1, tolerance: 1e-4).largest
    self.parameters = parameters
    (λ₁, φ₁) = (top.values[0], top.vectors.column(0))
    let unit = 1 / (λ₁ * λ₁)
    V =
      unit
      * noiseVariance(dimension: H.dimension, probes: probes, stream: stream) {
        (mean(H.perSampleProducts($0).squaredNorms), H.apply($0))
      }.total
    let products = H.perSampleProducts(φ₁)
    directional =
      unit
      * directionalVariance(
        squaredNorms: products.squaredNorms, quadraticForms: products.quadraticForms,
        meanProduct: H.apply(φ₁))
  }
}
