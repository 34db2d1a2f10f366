import LinearAlgebra
import Requirements
import Synchronization

/// What the passes of a convolutional network over a batch start from, and the loop over its chunks.
struct ConvolutionalBatch<Scalar: BLASScalar>: Sendable {
  let network: ConvolutionalNetwork<Scalar>
  let layout: ConvolutionalLayout
  /// The number of samples.
  var count = 0
  private(set) var parameters: [Scalar]
  private(set) var turned: [Scalar]
  var inputs: [Scalar] = []
  var labels: [Int] = []
  private let pool = MemoryPool()

  init(network: ConvolutionalNetwork<Scalar>) {
    self.network = network
    layout = network.layout
    parameters = Array(repeating: 0, count: network.parameterCount)
    turned = parameters
  }

  mutating func setParameters(_ source: [Scalar]) {
    turnWeights(of: network, in: source, into: &turned)
    parameters.withUnsafeMutableBufferPointer { _ = $0.update(fromContentsOf: source) }
  }

  /// Copies samples side by side. The losses lend a pointer: there are no targets with values.
  mutating func gather(
    _ columns: [Int], of samples: Samples<Scalar>, _ losses: UnsafeMutableBufferPointer<Scalar>
  ) {
    labels.withUnsafeMutableBufferPointer { labels in
      guard let labels = labels.baseAddress, let losses = losses.baseAddress else { return }
      samples.gather(columns, for: network, inputs: &inputs, labels: labels, values: losses)
    }
  }

  /// A chunk has as many samples as have, together, as many activations as the network has
  /// parameters: fewer stay in the cache, but large networks must not read their parameters for
  /// every sample. There are up to eight segments, of eight samples or more.
  var plan: ChunkPlan {
    ChunkPlan(
      sampleCount: count, chunkSize: layout.chunkSize,
      segmentCount: min(8, max(1, count / max(8, layout.chunkSize))))
  }

  /// Adds the gradients of the samples' losses, one sum for each segment.
  /// - Returns: the number of misclassified samples.
  func addGradients(
    _ plan: ChunkPlan, losses: UnsafeMutablePointer<Scalar>, into sums: UnsafeMutablePointer<Scalar>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: plan.segmentCount) { errors in
      errors.initialize(repeating: 0)
      let shared = AcrossThreads((sums: sums, losses: losses, errors: errors))
      forEachSegment(of: plan, pieces: 1) { source, segment, memory in
        let sum = shared.value.sums + segment * network.parameterCount
        sum.update(repeating: 0, count: network.parameterCount)
        plan.forEachChunk(of: segment) { chunk in
          shared.value.errors[segment] += source.fill(memory, chunk)
          (shared.value.losses + chunk.first).update(
            from: memory + layout.losses, count: chunk.count)
          source.pass.addGradient(0..<chunk.count, memory, to: sum)
        }
      }
      return errors.reduce(0, +)
    }
  }

  /// Calls `body` with what passes through each layer, a convolution's chunk by chunk.
  func forEachLayer(_ body: (LayerPassage<Scalar>) -> Void) {
    let plan = ChunkPlan(sampleCount: count, chunkSize: layout.chunkSize, segmentCount: 1)
    let windowLength =
      network.layers.map { $0.grid == nil ? 0 : $0.fanIn * $0.positions }.max() ?? 0
    let windowCount = layout.chunkSize * windowLength
    let dense = network.layers.reduce(0) { $0 + ($1.grid == nil ? $1.fanIn + $1.outputs : 0) }
    withoutActuallyEscaping(body) { body in
      let shared = AcrossThreads(body)
      forEachSegment(of: plan, pieces: 1, extra: windowCount + count * dense) {
        source, segment, memory in
        let windows = memory + layout.count
        plan.forEachChunk(of: segment) { chunk in
          _ = source.fill(memory, chunk)
          var columns = windows + windowCount
          for (index, layer) in network.layers.enumerated() {
            let inputs = source.pass.inputs(index, memory)
            let errors = memory + layout.layers[index].deltas
            guard let grid = layer.grid, let target = layer.outputGrid else {
              // The columns of all chunks side by side.
              (columns + chunk.first * layer.fanIn).update(
                from: inputs, count: chunk.count * layer.fanIn)
              columns += count * layer.fanIn
              (columns + chunk.first * layer.outputs).update(
                from: errors, count: chunk.count * layer.outputs)
              columns += count * layer.outputs
              continue
            }
            gatherWindows(grid, images: chunk.count, inputs, into: windows)
            shared.value(
              LayerPassage(
                index: index, layer: layer.affine, inputs: windows,
                inputCount: chunk.count * layer.positions, errors: errors + target.origin,
                errorCount: chunk.count * target.stride / layer.outputs - grid.width - 2,
                isFirst: chunk.isFirst))
          }
        }
        var columns = windows + windowCount
        for (index, layer) in network.layers.enumerated() where layer.grid == nil {
          let errors = columns + count * layer.fanIn
          shared.value(
            LayerPassage(
              index: index, layer: layer.affine, inputs: columns, inputCount: count,
              errors: errors, errorCount: count, isFirst: true))
          columns = errors + count * layer.outputs
        }
      }
    }
  }

  /// The passes of the network with pointers to the inputs.
  struct Source {
    let pass: ConvolutionalPass<Scalar>
    let inputs: UnsafePointer<Scalar>
    let labels: UnsafePointer<Int>

    /// Forward and backward pass of a chunk.
    /// - Returns: the number of misclassified samples.
    func fill(_ memory: UnsafeMutablePointer<Scalar>, _ chunk: ChunkPlan.Chunk) -> Int {
      let errors = forward(memory, chunk)
      pass.backward(chunk.count, memory)
      return errors
    }

    /// Forward pass of a chunk.
    func forward(_ memory: UnsafeMutablePointer<Scalar>, _ chunk: ChunkPlan.Chunk) -> Int {
      pass.forward(
        images: inputs + chunk.first * pass.network.inputCount, labels: labels + chunk.first,
        chunk.count, memory)
    }
  }

  /// Calls `body` for each segment, on several threads, with memory for so many times the layout,
  /// cleared, and `extra` numbers of any content behind it.
  func forEachSegment(
    of plan: ChunkPlan, pieces: Int, extra: Int = 0,
    _ body:
      @Sendable (_ source: Source, _ segment: Int, _ memory: UnsafeMutablePointer<Scalar>) -> Void
  ) {
    parameters.withUnsafeBufferPointer { parameters in
      turned.withUnsafeBufferPointer { turned in
        inputs.withUnsafeBufferPointer { inputs in
          labels.withUnsafeBufferPointer { labels in
            guard let parameters = parameters.baseAddress, let turned = turned.baseAddress,
              let inputs = inputs.baseAddress, let labels = labels.baseAddress
            else { return }
            let source = AcrossThreads(
              Source(
                pass: ConvolutionalPass(
                  network: network, layout: layout, parameters: parameters, turned: turned),
                inputs: inputs, labels: labels))
            plan.forEachSegment { segment in
              pool.borrow(pieces * layout.count + extra, of: Scalar.self) { memory in
                memory.update(repeating: 0, count: pieces * layout.count)
                body(source.value, segment, memory)
              }
            }
          }
        }
      }
    }
  }
}

extension ConvolutionalNetwork {
  var layout: ConvolutionalLayout {
    let one = ConvolutionalLayout(for: self, chunkSize: 1)
    return ConvolutionalLayout(
      for: self, chunkSize: max(1, min(64, parameterCount / one.count)))
  }

  /// Mean loss and error rate at the given parameters, by a forward pass alone.
  ///
  /// Cost: 2 operations per multiply-add; the working memory does not grow with the samples.
  public func evaluate(at parameters: [Scalar], on samples: Samples<Scalar>) -> Evaluation<Scalar> {
    check(parameters)
    samples.check(against: self)
    require(samples.count > 0, "there are no samples to evaluate on")
    guard case .labels(let labels) = samples.targets else {
      unmet("the cross-entropy needs labels")
    }
    var batch = ConvolutionalBatch(network: self)
    batch.setParameters(parameters)
    (batch.inputs, batch.labels, batch.count) = (samples.inputs.elements, labels, samples.count)
    let plan = batch.plan
    let sums = Mutex(Array(repeating: (loss: 0.0, errors: 0), count: plan.segmentCount))
    batch.forEachSegment(of: plan, pieces: 1) { source, segment, memory in
      var (loss, errors) = (0.0, 0)
      plan.forEachChunk(of: segment) { chunk in
        errors += source.forward(memory, chunk)
        for i in 0..<chunk.count { loss += Double(memory[source.pass.layout.losses + i]) }
      }
      let sum = (loss: loss, errors: errors)
      sums.withLock { $0[segment] = sum }
    }
    let (loss, errors) = sums.withLock { $0.reduce((0, 0)) { ($0.0 + $1.loss, $0.1 + $1.errors) } }
    let count = Double(samples.count)
    return Evaluation(loss: Scalar(loss / count), errorRate: Double(errors) / count)
  }
}
