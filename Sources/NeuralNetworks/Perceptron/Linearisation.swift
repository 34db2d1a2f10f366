import LinearAlgebra
import Requirements

/// A network at one point w on one batch: its loss, its gradient, and everything of the forward and
/// backward pass that later products with the Hessian or the Gauss–Newton matrix use again.
///
/// It is a value: an operator made from it keeps seeing this point when the variable moves on. A
/// training loop calls ``update(at:on:columns:)`` on one variable, which allocates nothing as long
/// as no one else holds it.
///
/// Memory: 4 numbers per hidden unit and sample (3 if f'' = 0).
public struct Linearisation<Scalar: BLASScalar>: LayeredLinearisation {
  /// The network.
  public let network: MultilayerPerceptron<Scalar>
  /// The number n of samples in the batch.
  public private(set) var sampleCount = 0
  /// The mean loss over the batch.
  public private(set) var loss: Scalar = 0
  /// The share of misclassified samples; nil if the targets are no labels.
  public private(set) var errorRate: Double?
  /// The gradient of the mean loss, of length P.
  public private(set) var gradient: [Scalar]

  var caches: Caches<Scalar>
  private(set) var inputs: [Scalar] = []
  private var ownsInputs = false

  /// The network at the parameters `parameters` on all of the samples.
  ///
  /// Cost: 6 operations per weight and sample, 4 in the first layer.
  public init(
    of network: MultilayerPerceptron<Scalar>, at parameters: [Scalar], on samples: Samples<Scalar>
  ) {
    self.init(of: network, capacity: samples.count)
    update(at: parameters, on: samples)
  }

  /// Room for batches of up to `capacity` samples, to be filled by an update.
  public init(of network: MultilayerPerceptron<Scalar>, capacity: Int) {
    require(capacity > 0, "a batch needs samples, not \(capacity)")
    self.network = network
    gradient = Array(repeating: 0, count: network.parameterCount)
    caches = Caches(network: network, capacity: capacity)
  }

  /// Moves to other parameters and a batch of all the samples, which share the samples' memory.
  public mutating func update(at parameters: [Scalar], on samples: Samples<Scalar>) {
    samples.check(against: network)
    prepare(parameters, count: samples.count)
    inputs = samples.inputs.elements
    ownsInputs = false
    caches.setTargets(samples.targets, first: 0, count: samples.count)
    evaluate(targetsAreLabels: samples.targets.areLabels)
  }

  /// Moves to other parameters and the batch of the samples at `columns`, repeats allowed.
  public mutating func update(
    at parameters: [Scalar], on samples: Samples<Scalar>, columns: [Int]
  ) {
    let d = network.inputCount
    require(
      samples.inputs.rows == d, "inputs of length \(samples.inputs.rows) for a network of \(d)")
    prepare(parameters, count: columns.count)
    if !ownsInputs || inputs.count < d * caches.capacity {
      inputs = Array(repeating: 0, count: d * caches.capacity)
      ownsInputs = true
    }
    samples.gather(
      columns, for: network, inputs: &inputs, labels: caches.labels, values: caches.targetValues)
    evaluate(targetsAreLabels: samples.targets.areLabels)
  }

  private mutating func prepare(_ parameters: [Scalar], count: Int) {
    network.check(parameters)
    require(count > 0, "a batch needs samples")
    if count > caches.capacity || !isKnownUniquelyReferenced(&caches) {
      caches = Caches(network: network, capacity: max(count, caches.capacity))
    }
    sampleCount = count
    caches.setParameters(parameters)
  }

  /// Forward pass, backward pass and gradient, chunk by chunk while each is in the cache.
  private mutating func evaluate(targetsAreLabels: Bool) {
    let plan =
      sampleCount == caches.capacity
      ? caches.plan
      : ChunkPlan(for: network, sampleCount: sampleCount)
    let pass = GradientPass(
      network: network, caches: caches, plan: plan, targetsAreLabels: targetsAreLabels)
    var errors = 0
    inputs.withUnsafeBufferPointer { inputs in
      gradient.withUnsafeMutableBufferPointer { gradient in
        guard let inputs = inputs.baseAddress, let gradient = gradient.baseAddress else { return }
        errors = pass.run(inputs: inputs, gradient: gradient)
      }
    }
    var sum = 0.0
    for i in 0..<sampleCount { sum += Double(caches.losses[i]) }
    loss = Scalar(sum / Double(sampleCount))
    errorRate = targetsAreLabels ? Double(errors) / Double(sampleCount) : nil
  }
}

extension Linearisation {
  /// The parameters w at which the network was taken.
  public var parameters: [Scalar] {
    Array(UnsafeBufferPointer(start: caches.parameters, count: network.parameterCount))
  }

  /// A curvature matrix of the mean loss of the batch, plus `weightDecay` times the identity.
  public func curvature(
    _ curvature: CurvatureKind, weightDecay: Scalar
  ) -> any CurvatureMatrix<Scalar> {
    PerceptronCurvature(curvature, self, weightDecay: weightDecay)
  }

  /// The loss of each sample.
  public var losses: [Scalar] {
    Array(UnsafeBufferPointer(start: caches.losses, count: sampleCount))
  }

  /// What enters a layer, a_{l−1}, one sample a column: the inputs for layer 0.
  public func layerInputs(_ layer: Int) -> Matrix<Scalar> {
    let rows = network.layers[layer].inputs
    let elements =
      layer == 0
      ? Array(inputs[0..<rows * sampleCount])
      : Array(
        UnsafeBufferPointer(start: caches.layers[layer - 1].values, count: rows * sampleCount))
    return Matrix(rows: rows, columns: sampleCount, elements: elements)
  }

  /// δ_l = ∂ℓ/∂z_l of each sample (not divided by n), one a column.
  public func backpropagatedErrors(_ layer: Int) -> Matrix<Scalar> {
    let rows = network.layers[layer].outputs
    return Matrix(
      rows: rows, columns: sampleCount,
      elements: Array(
        UnsafeBufferPointer(start: caches.layers[layer].deltas, count: rows * sampleCount)))
  }

  /// ‖g_i‖² of each sample's own gradient g_i, as Σ_l (‖a_{l−1}‖² + 1)‖δ_l‖²: the gradient of a layer
  /// is the outer product a δᵀ, whose squared norm is that of its factors. No g_i is formed.
  public func perSampleGradientSquaredNorms() -> [Scalar] {
    var norms = [Scalar](repeating: 0, count: sampleCount)
    withInputs { inputs in
      for (index, layer) in network.layers.enumerated() {
        for i in 0..<sampleCount {
          let a = caches.layerInputs(index, inputs) + i * layer.inputs
          let delta = caches.layers[index].deltas + i * layer.outputs
          norms[i] +=
            (Scalar.dot(layer.inputs, a, a) + 1) * Scalar.dot(layer.outputs, delta, delta)
        }
      }
    }
    return norms
  }

  /// The gradient of each sample's own loss, P × n, for networks small enough to hold it: their mean
  /// is ``gradient``.
  public func perSampleGradients() -> Matrix<Scalar> {
    var gradients = Matrix<Scalar>(rows: network.parameterCount, columns: sampleCount)
    withInputs { inputs in
      gradients.elements.withUnsafeMutableBufferPointer { buffer in
        for (index, layer) in network.layers.enumerated() {
          for i in 0..<sampleCount {
            let a = caches.layerInputs(index, inputs) + i * layer.inputs
            let delta = caches.layers[index].deltas + i * layer.outputs
            let offset = i * network.parameterCount
            for o in 0..<layer.outputs {
              let weights = offset + layer.weights.lowerBound + o * layer.inputs
              for j in 0..<layer.inputs { buffer[weights + j] = a[j] * delta[o] }
              buffer[offset + layer.biases.lowerBound + o] = delta[o]
            }
          }
        }
      }
    }
    return gradients
  }

  /// Calls `body` with what passes through each layer, in one piece.
  public func forEachLayer(_ body: (LayerPassage<Scalar>) -> Void) {
    withInputs { inputs in
      for (index, layer) in network.layers.enumerated() {
        body(
          LayerPassage(
            index: index, layer: layer.affine, inputs: caches.layerInputs(index, inputs),
            inputCount: sampleCount, errors: caches.layers[index].deltas, errorCount: sampleCount,
            isFirst: true))
      }
    }
  }

  /// Calls `body` with a pointer to the inputs, one sample a column.
  func withInputs<Result>(_ body: (UnsafePointer<Scalar>) -> Result) -> Result {
    inputs.withUnsafeBufferPointer { inputs in
      guard let base = inputs.baseAddress else { unmet("there is no batch yet") }
      return body(base)
    }
  }
}
