import Replication
import SemicircleCore

/// The leading eigenvalues of a Hessian, and how many of them stand out.
struct Leading: Sendable {
  /// λ₁, λ₂, …
  var values: [Double]
  /// The largest residual of an eigenpair, over λ₁.
  var residual: Double
  /// The part of the first k − 1 eigenvectors that lies in the span of the k columns of the mean
  /// Jacobian: the mean of their squared projections.
  var jacobianShare: Double

  /// log₁₀(λ_n/λ_{n+1}).
  func gap(_ n: Int) -> Double { .log10(values[n - 1] / values[n]) }

  /// The place n of the largest gap: the number of outliers.
  var count: Int { (1..<values.count).max { gap($0) < gap($1) } ?? 0 }
}

/// A network at the start and at the end of its training.
struct Outcome: Sendable {
  var classCount: Int
  var start: Leading, end: Leading
  /// The share of its training samples that it has right at the end.
  var accuracy: Double
  /// All eigenvalues, ascending, at the moments that were asked for.
  var spectra: [[Double]]

  /// The decades by which λ₁ grows.
  var growth: Double { .log10(end.values[0] / start.values[0]) }

  /// 1 if there are k − 1 outliers, otherwise 0.
  func hit(_ moment: KeyPath<Outcome, Leading>) -> Double {
    self[keyPath: moment].count == classCount - 1 ? 1 : 0
  }

  /// The mean of log₁₀(λ_n/λ_k) over the first k − 1 eigenvalues.
  func height(_ moment: KeyPath<Outcome, Leading>) -> Double {
    let values = self[keyPath: moment].values
    return mean((0..<classCount - 1).map { .log10(values[$0] / values[classCount - 1]) })
  }

  /// The gap after k − 1 eigenvalues, in decades.
  func gap(_ moment: KeyPath<Outcome, Leading>) -> Double {
    self[keyPath: moment].gap(classCount - 1)
  }
}

/// How a network with one hidden layer is built and trained.
struct Recipe: Sendable {
  var width: Int
  var activation: Activation
  var start: Initialisation
  var loss: Loss
  var updates: Int
  var batchSize: Int
  var sampling: MiniBatches.Sampling
  var momentum: Double
  var schedule: LearningRateSchedule
  /// How many of the leading eigenvalues are computed.
  var leading: Int

  func outcome(
    on labelled: LabelledSamples<Double>, spectra: [KeyPath<Outcome, Leading> & Sendable] = [],
    startingFrom startStream: RandomStream, batches batchStream: RandomStream
  ) throws -> Outcome {
    let samples = Samples(labelled)
    let network = MultilayerPerceptron<Double>(
      layerSizes: [labelled.dimension, width, labelled.classCount], activation: activation,
      loss: loss)
    var stream = startStream
    let start = network.initialParameters(self.start, from: &stream)
    let batches = MiniBatches(
      sampleCount: samples.count, batchSize: batchSize, sampling: sampling, stream: batchStream)
    let end = try network.trained(
      from: start, on: samples, batches: batches, steps: updates, schedule: schedule,
      momentum: Momentum(momentum))
    let hessians = [end, start].map {
      HessianOperator(Linearisation(of: network, at: $0, on: samples))
    }
    return Outcome(
      classCount: labelled.classCount, start: try look(at: hessians[1], samples),
      end: try look(at: hessians[0], samples),
      accuracy: network.evaluate(at: end, on: samples).accuracy ?? .nan,
      spectra: try spectra.map {
        try hessians[$0 == \Outcome.end ? 0 : 1].denseMatrix().symmetricEigenvalues()
      })
  }

  private func look(at H: HessianOperator<Double>, _ samples: Samples<Double>) throws -> Leading {
    let pairs = try extremalEigenpairs(of: H, largest: leading, tolerance: 1e-4).largest
    let span = try meanJacobian(at: H.linearisation, samples).qr().q
    let outliers = H.linearisation.network.outputCount - 1
    let projections = (0..<outliers).flatMap { n in
      (0...outliers).map { span.column($0).dot(pairs.vectors.column(n)) }
    }
    return Leading(
      values: pairs.values, residual: (pairs.residuals.max() ?? .nan) / pairs.values[0],
      jacobianShare: projections.reduce(0) { $0 + $1 * $1 } / Double(outliers))
  }

  /// The mean over samples of the derivatives of the outputs: P × k, an output a column. The squared
  /// loss has the gradient Jᵀ(z − y), and y is ours to choose.
  private func meanJacobian(
    at point: Linearisation<Double>, _ samples: Samples<Double>
  ) -> Matrix<Double> {
    let twin = MultilayerPerceptron<Double>(
      layerSizes: point.network.layerSizes, activation: activation, loss: .squared)
    let outputs = twin.outputs(at: point.parameters, of: samples.inputs)
    let columns = (0..<twin.outputCount).flatMap { output in
      var targets = outputs
      for j in 0..<targets.columns { targets[output, j] -= 1 }
      return Linearisation(
        of: twin, at: point.parameters, on: Samples(inputs: samples.inputs, values: targets)
      ).gradient
    }
    return Matrix(rows: twin.parameterCount, columns: twin.outputCount, elements: columns)
  }
}

extension ClassOutliers {
  /// The share of eigenvalues, ascending, whose size is below λ₁/100.
  static func nearZero(_ spectrum: [Double]) -> Double {
    let bound = 0.01 * (spectrum.last ?? 0)
    return Double(spectrum.count { abs($0) < bound }) / Double(spectrum.count)
  }
}
