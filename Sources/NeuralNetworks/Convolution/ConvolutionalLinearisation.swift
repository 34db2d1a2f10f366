import LinearAlgebra
import Requirements

/// A convolutional network at one point w on one batch: its loss and its gradient.
///
/// Nothing of the passes is kept but the inputs: an image's activations and errors (0.6 MB in Float
/// for a network of widths 16, 32 and 64 on CIFAR-10) are worth keeping only where there are products
/// with the curvature, and ``ConvolutionalCurvature`` does that. So a training step works in a chunk
/// of samples that stays in the cache.
public struct ConvolutionalLinearisation<Scalar: BLASScalar>: LayeredLinearisation {
  /// The mean loss over the batch.
  public private(set) var loss: Scalar = 0
  /// The share of misclassified samples; nil before the first batch.
  public private(set) var errorRate: Double?
  /// The gradient of the mean loss, of length P.
  public private(set) var gradient: [Scalar]

  private(set) var batch: ConvolutionalBatch<Scalar>
  private var ownsInputs = false
  private var sampleLosses: [Scalar]
  private var partials: [Scalar] = []

  /// The network at the parameters `parameters` on all of the samples.
  ///
  /// Cost: 6 operations per multiply-add of the forward pass.
  public init(
    of network: ConvolutionalNetwork<Scalar>, at parameters: [Scalar], on samples: Samples<Scalar>
  ) {
    self.init(of: network, capacity: samples.count)
    update(at: parameters, on: samples)
  }

  /// Room for batches of up to `capacity` samples, to be filled by an update.
  public init(of network: ConvolutionalNetwork<Scalar>, capacity: Int) {
    require(capacity > 0, "a batch needs samples, not \(capacity)")
    batch = ConvolutionalBatch(network: network)
    gradient = Array(repeating: 0, count: network.parameterCount)
    sampleLosses = Array(repeating: 0, count: capacity)
  }

  /// The network.
  public var network: ConvolutionalNetwork<Scalar> { batch.network }
  /// The number n of samples in the batch.
  public var sampleCount: Int { batch.count }
  /// The parameters w at which the network was taken.
  public var parameters: [Scalar] { batch.parameters }
  /// The loss of each sample.
  public var losses: [Scalar] { Array(sampleLosses[..<sampleCount]) }

  /// A curvature matrix of the mean loss of the batch, plus `weightDecay` times the identity.
  public func curvature(
    _ curvature: CurvatureKind, weightDecay: Scalar
  ) -> any CurvatureMatrix<Scalar> {
    ConvolutionalCurvature(curvature, self, weightDecay: weightDecay)
  }

  /// Calls `body` with what passes through each layer: through a convolution chunk by chunk, through a
  /// fully connected layer in one piece.
  ///
  /// Cost: a forward and a backward pass, which are done anew, and a copy of all windows.
  public func forEachLayer(_ body: (LayerPassage<Scalar>) -> Void) {
    require(sampleCount > 0, "the linearisation has no batch yet")
    batch.forEachLayer(body)
  }

  /// Moves to other parameters and a batch of all the samples, which share the samples' memory.
  public mutating func update(at parameters: [Scalar], on samples: Samples<Scalar>) {
    samples.check(against: network)
    guard case .labels(let labels) = samples.targets else { return }
    prepare(parameters, count: samples.count)
    batch.inputs = samples.inputs.elements
    batch.labels = labels
    ownsInputs = false
    evaluate()
  }

  /// Moves to other parameters and the batch of the samples at `columns`, repeats allowed.
  public mutating func update(
    at parameters: [Scalar], on samples: Samples<Scalar>, columns: [Int]
  ) {
    let d = network.inputCount
    require(
      samples.inputs.rows == d, "inputs of length \(samples.inputs.rows) for a network of \(d)")
    prepare(parameters, count: columns.count)
    let capacity = sampleLosses.count
    if !ownsInputs || batch.labels.count < capacity {
      batch.inputs = Array(repeating: 0, count: d * capacity)
      batch.labels = Array(repeating: 0, count: capacity)
      ownsInputs = true
    }
    sampleLosses.withUnsafeMutableBufferPointer { losses in
      batch.gather(columns, of: samples, losses)
    }
    evaluate()
  }

  private mutating func prepare(_ parameters: [Scalar], count: Int) {
    network.check(parameters)
    require(count > 0, "a batch needs samples")
    if count > sampleLosses.count { sampleLosses = Array(repeating: 0, count: count) }
    batch.count = count
    batch.setParameters(parameters)
  }

  /// Forward pass, backward pass and gradient, chunk by chunk.
  private mutating func evaluate() {
    let (batch, plan, count) = (batch, batch.plan, network.parameterCount)
    if partials.count < plan.segmentCount * count {
      partials = Array(repeating: 0, count: plan.segmentCount * count)
    }
    var errors = 0
    partials.withUnsafeMutableBufferPointer { partials in
      sampleLosses.withUnsafeMutableBufferPointer { losses in
        gradient.withUnsafeMutableBufferPointer { gradient in
          guard let partials = partials.baseAddress, let losses = losses.baseAddress,
            let gradient = gradient.baseAddress
          else { return }
          errors = batch.addGradients(plan, losses: losses, into: partials)
          addPartials(
            partials, segments: plan.segmentCount, stride: count, count: count,
            scale: 1 / Scalar(batch.count), decay: 0, x: gradient, into: gradient)
        }
      }
    }
    var sum = 0.0
    for i in 0..<sampleCount { sum += Double(sampleLosses[i]) }
    loss = Scalar(sum / Double(sampleCount))
    errorRate = Double(errors) / Double(sampleCount)
  }
}
