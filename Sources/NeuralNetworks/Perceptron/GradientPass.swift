import LinearAlgebra

/// Forward pass, backward pass and gradient of a batch, into the caches of a linearisation.
struct GradientPass<Scalar: BLASScalar>: Sendable {
  let network: MultilayerPerceptron<Scalar>
  let caches: Caches<Scalar>
  let plan: ChunkPlan
  let targetsAreLabels: Bool

  /// - Returns: the number of misclassified samples.
  func run(inputs: UnsafePointer<Scalar>, gradient: UnsafeMutablePointer<Scalar>) -> Int {
    let count = network.parameterCount
    let isWhole = plan.segmentCount == 1
    let shared = AcrossThreads((inputs: inputs, partials: isWhole ? gradient : caches.partials))
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: plan.segmentCount) { errors in
      errors.initialize(repeating: 0)
      let sharedErrors = AcrossThreads(errors)
      plan.forEachSegment { segment in
        let partial = shared.value.partials + segment * count
        plan.forEachChunk(of: segment) { chunk in
          let (first, n) = (chunk.first, chunk.count)
          forward(shared.value.inputs, first, n)
          sharedErrors.value[segment] += evaluateLosses(first, n)
          backward(first, n)
          accumulate(shared.value.inputs, first, n, isFirst: chunk.isFirst, into: partial)
        }
      }
      addPartials(
        shared.value.partials, segments: plan.segmentCount, stride: count, count: count,
        scale: 1 / Scalar(plan.sampleCount), decay: 0, x: gradient, into: gradient)
      return errors.reduce(0, +)
    }
  }

  /// Z_l = W_lᵀA_{l−1} + b_l and A_l = f(Z_l) for the samples first ..< first + n; the outputs are
  /// left without their bias.
  func forward(_ inputs: UnsafePointer<Scalar>, _ first: Int, _ n: Int) {
    var previous = inputs + first * network.inputCount
    for (index, layer) in network.layers.enumerated() {
      let cache = caches.layers[index]
      let values = cache.values + first * layer.outputs
      if let transposed = caches.transposedParameters {
        Scalar.panelProduct(
          .no, layer.outputs, n, layer.inputs, transposed + layer.weights.lowerBound,
          layer.outputs, previous, layer.inputs, accumulating: false, values, layer.outputs)
      } else {
        Scalar.gemm(
          .yes, .no, layer.outputs, n, layer.inputs, 1,
          caches.parameters + layer.weights.lowerBound, layer.inputs, previous, layer.inputs, 0,
          values, layer.outputs)
      }
      if index < network.layers.count - 1 {
        activate(
          network.activation, rows: layer.outputs, columns: n,
          bias: caches.parameters + layer.biases.lowerBound, values: values,
          slopes: cache.slopes + first * layer.outputs)
      }
      previous = UnsafePointer(values)
    }
  }

  /// The losses and δ_L from the outputs that ``forward`` left.
  /// - Returns: the number of misclassified samples.
  func evaluateLosses(_ first: Int, _ n: Int) -> Int {
    let layer = network.layers[network.layers.count - 1]
    let cache = caches.layers[network.layers.count - 1]
    let offset = first * layer.outputs
    return evaluateLoss(
      network.loss, rows: layer.outputs, columns: n,
      bias: caches.parameters + layer.biases.lowerBound,
      targets: TargetPointers(
        labels: targetsAreLabels ? UnsafePointer(caches.labels + first) : nil,
        values: targetsAreLabels ? nil : UnsafePointer(caches.targetValues + offset)),
      outputs: cache.values + offset, deltas: cache.deltas + offset, losses: caches.losses + first)
  }

  /// Δ_{l−1} = (W_l Δ_l) ⊙ f'(Z_{l−1}).
  private func backward(_ first: Int, _ n: Int) {
    for index in stride(from: network.layers.count - 1, to: 0, by: -1) {
      let layer = network.layers[index]
      let below = caches.layers[index - 1]
      let offset = first * layer.inputs
      Scalar.panelProduct(
        .no, layer.inputs, n, layer.outputs, caches.parameters + layer.weights.lowerBound,
        layer.inputs, caches.layers[index].deltas + first * layer.outputs, layer.outputs,
        accumulating: false, below.deltas + offset, layer.inputs)
      backpropagate(
        network.activation, count: n * layer.inputs, values: below.values + offset,
        slopes: below.slopes + offset, bends: below.bends.map { $0 + offset },
        deltas: below.deltas + offset)
    }
  }

  /// Adds A_{l−1}Δ_lᵀ and the row sums of Δ_l to the partial sum.
  private func accumulate(
    _ inputs: UnsafePointer<Scalar>, _ first: Int, _ n: Int, isFirst: Bool,
    into partial: UnsafeMutablePointer<Scalar>
  ) {
    for (index, layer) in network.layers.enumerated() {
      let a = caches.layerInputs(index, inputs)
      let deltas = caches.layers[index].deltas + first * layer.outputs
      Scalar.panelProduct(
        .yes, layer.inputs, layer.outputs, n, a + first * layer.inputs, layer.inputs, deltas,
        layer.outputs, accumulating: !isFirst, partial + layer.weights.lowerBound, layer.inputs)
      let biases = partial + layer.biases.lowerBound
      if isFirst { biases.update(repeating: 0, count: layer.outputs) }
      addRowSums(
        rows: layer.outputs, columns: n, stride: layer.outputs, of: deltas, to: biases)
    }
  }
}
