import LinearAlgebra

/// The memory behind a ``Linearisation``: what forward and backward pass leave for later products.
/// One allocation; columns are samples.
final class Caches<Scalar: BLASScalar>: @unchecked Sendable {
  struct Layer {
    /// a_l = f(z_l); in the last layer the probabilities (see ``evaluateLoss``).
    let values: UnsafeMutablePointer<Scalar>
    /// f'(z_l), in hidden layers.
    let slopes: UnsafeMutablePointer<Scalar>
    /// (W_{l+1} δ_{l+1}) ⊙ f''(z_l), in hidden layers with a curved activation.
    let bends: UnsafeMutablePointer<Scalar>?
    /// δ_l = ∂ℓ/∂z_l.
    let deltas: UnsafeMutablePointer<Scalar>
  }

  let capacity: Int
  let parameters: UnsafeMutablePointer<Scalar>
  let layers: [Layer]
  let losses: UnsafeMutablePointer<Scalar>
  let labels: UnsafeMutablePointer<Int>
  let targetValues: UnsafeMutablePointer<Scalar>
  /// Partial sums of the gradient, one a segment, where there is more than one.
  let partials: UnsafeMutablePointer<Scalar>
  let plan: ChunkPlan
  private let memory: UnsafeMutablePointer<Scalar>

  init(network: MultilayerPerceptron<Scalar>, capacity: Int) {
    self.capacity = capacity
    plan = ChunkPlan(sampleCount: capacity, rows: network.widestOutput, of: Scalar.self)
    let isCurved = network.activation.isCurved
    let hidden = network.layers.dropLast().reduce(0) { $0 + $1.outputs }
    let parameterCount = network.parameterCount
    let partialCount = plan.mostSegments > 1 ? plan.mostSegments * parameterCount : 0
    let valueCount = network.loss == .squared ? network.outputCount : 0
    memory = .allocate(
      capacity: parameterCount + partialCount
        + capacity * ((isCurved ? 4 : 3) * hidden + 2 * network.outputCount + 1 + valueCount))
    var next = memory
    func take(_ count: Int) -> UnsafeMutablePointer<Scalar> {
      defer { next += count }
      return next
    }
    parameters = take(parameterCount)
    partials = take(partialCount)
    layers = network.layers.enumerated().map { index, layer in
      let isHidden = index < network.layers.count - 1
      let size = capacity * layer.outputs
      return Layer(
        values: take(size), slopes: take(isHidden ? size : 0),
        bends: isHidden && isCurved ? take(size) : nil, deltas: take(size))
    }
    losses = take(capacity)
    targetValues = take(capacity * valueCount)
    labels = .allocate(capacity: capacity)
  }

  /// What enters a layer: the inputs of the batch, or the values of the layer below.
  func layerInputs(_ layer: Int, _ inputs: UnsafePointer<Scalar>) -> UnsafePointer<Scalar> {
    layer == 0 ? inputs : UnsafePointer(layers[layer - 1].values)
  }

  func setParameters(_ source: [Scalar]) {
    source.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      parameters.update(from: base, count: buffer.count)
    }
  }

  /// Takes over the targets of `count` samples from `first` on.
  func setTargets(_ targets: Samples<Scalar>.Targets, first: Int, count: Int) {
    switch targets {
    case .labels(let all):
      for i in 0..<count { labels[i] = all[first + i] }
    case .values(let all):
      all.elements.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        targetValues.update(from: base + first * all.rows, count: count * all.rows)
      }
    }
  }

  deinit {
    memory.deallocate()
    labels.deallocate()
  }
}
