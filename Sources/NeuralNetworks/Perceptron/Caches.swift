import CVector
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
  /// The weights of each layer transposed, in the places of the weights, for batches that are worth
  /// the copy.
  let transposedParameters: UnsafeMutablePointer<Scalar>?
  let layers: [Layer]
  let losses: UnsafeMutablePointer<Scalar>
  let labels: UnsafeMutablePointer<Int>
  let targetValues: UnsafeMutablePointer<Scalar>
  /// Partial sums of the gradient, one a segment, where there is more than one.
  let partials: UnsafeMutablePointer<Scalar>
  let plan: ChunkPlan
  private let network: MultilayerPerceptron<Scalar>
  private let memory: UnsafeMutablePointer<Scalar>

  init(network: MultilayerPerceptron<Scalar>, capacity: Int) {
    self.capacity = capacity
    self.network = network
    plan = ChunkPlan(for: network, sampleCount: capacity)
    let isCurved = network.activation.isCurved
    let hidden = network.layers.dropLast().reduce(0) { $0 + $1.outputs }
    let parameterCount = network.parameterCount
    let partialCount = plan.segmentCount > 1 ? plan.segmentCount * parameterCount : 0
    let transposedCount = capacity < 16 ? 0 : parameterCount
    let valueCount = network.loss == .squared ? network.outputCount : 0
    memory = .allocate(
      capacity: parameterCount + transposedCount + partialCount
        + capacity * ((isCurved ? 4 : 3) * hidden + 2 * network.outputCount + 1 + valueCount))
    var next = memory
    func take(_ count: Int) -> UnsafeMutablePointer<Scalar> {
      defer { next += count }
      return next
    }
    parameters = take(parameterCount)
    transposedParameters = transposedCount > 0 ? take(transposedCount) : nil
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
      guard let transposedParameters else { return }
      transposeWeights(of: network.layers[...], in: base, into: transposedParameters)
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

/// Copies the weights of layers transposed, each to its own place.
func transposeWeights<Scalar: BLASScalar>(
  of layers: ArraySlice<MultilayerPerceptron<Scalar>.Layer>, in parameters: UnsafePointer<Scalar>,
  into transposed: UnsafeMutablePointer<Scalar>
) {
  for layer in layers {
    transpose(
      rows: layer.inputs, columns: layer.outputs, of: parameters + layer.weights.lowerBound,
      into: transposed + layer.weights.lowerBound, stride: layer.outputs)
  }
}

/// Copies a matrix of rows × columns so that its rows stand side by side, `stride` apart.
func transpose<Scalar: BLASScalar>(
  rows: Int, columns: Int, of source: UnsafePointer<Scalar>,
  into destination: UnsafeMutablePointer<Scalar>, stride: Int
) {
  if Scalar.self == Float.self {
    cvector_transpose_float(rows, columns, source.raw(), destination.raw(), stride)
  } else {
    cvector_transpose_double(rows, columns, source.raw(), destination.raw(), stride)
  }
}
