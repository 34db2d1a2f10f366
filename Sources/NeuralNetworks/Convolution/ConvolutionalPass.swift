import LinearAlgebra

/// Where the arrays of a pass over a chunk of samples stand in one piece of memory: values of forward
/// pass, errors of backward pass; or their derivatives along a direction.
struct ConvolutionalLayout: Sendable {
  struct Layer {
    /// a_l, behind the rectification; the probabilities (R z_L) in the last layer.
    let values: Int
    /// What the pooling behind the layer leaves.
    let pooled: Int
    /// δ_l = ∂ℓ/∂z_l.
    let deltas: Int
  }

  /// The number of samples.
  let chunkSize: Int
  /// The images with their margins.
  let inputs: Int
  let layers: [Layer]
  /// The losses of the samples.
  let losses: Int
  /// Room for what comes back to a pooling.
  let spare: Int
  /// The size of all.
  let count: Int

  init<Scalar>(for network: ConvolutionalNetwork<Scalar>, chunkSize n: Int) {
    chunkSize = n
    var end = 0
    func take(_ count: Int) -> Int {
      // Arrays start at a cache line.
      defer { end += (count + 15) / 16 * 16 }
      return end
    }
    inputs = take(network.layers[0].grid?.length(n) ?? 0)
    var pooledLength = 0
    layers = network.layers.map { layer in
      let length = layer.outputGrid?.length(n) ?? n * layer.outputs
      let pooled = layer.pooling?.length(n) ?? 0
      pooledLength = max(pooledLength, pooled)
      return Layer(values: take(length), pooled: take(pooled), deltas: take(length))
    }
    losses = take(n)
    spare = take(pooledLength)
    count = end
  }
}

/// Forward and backward pass of a convolutional network at one point, and the same passes of the
/// derivatives along a direction, on chunks of samples; ``ConvolutionalLayout`` says what they leave.
struct ConvolutionalPass<Scalar: BLASScalar>: @unchecked Sendable {
  let network: ConvolutionalNetwork<Scalar>
  let layout: ConvolutionalLayout
  let parameters: UnsafePointer<Scalar>
  /// The weights as the way back wants them, in their places; see ``turnWeights``.
  let turned: UnsafePointer<Scalar>

  typealias Memory = UnsafeMutablePointer<Scalar>

  /// What enters a layer.
  func inputs(_ index: Int, _ memory: Memory) -> UnsafePointer<Scalar> {
    if index == 0 { return UnsafePointer(memory + layout.inputs) }
    let below = layout.layers[index - 1]
    let isPooled = network.layers[index - 1].pooling != nil
    return UnsafePointer(memory + (isPooled ? below.pooled : below.values))
  }

  /// Z ← Wᵀ X of a layer, without biases, or Z + Wᵀ X where `accumulating`.
  private func multiply(
    _ index: Int, _ n: Int, _ weights: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>,
    accumulating: Bool = false, into z: Memory
  ) {
    let layer = network.layers[index]
    let weights = weights + layer.weights.lowerBound
    if let grid = layer.grid {
      Scalar.convolve(
        grid, outputs: layer.outputs, images: n, weights: weights, x, accumulating: accumulating,
        into: z)
    } else {
      Scalar.panelProduct(
        .no, layer.outputs, n, layer.fanIn, weights, layer.outputs, x, layer.fanIn,
        accumulating: accumulating, z, layer.outputs)
    }
  }

  /// The errors that enter a layer from above, W δ, or added to them where `accumulating`, from the
  /// turned weights.
  private func multiplyBack(
    _ index: Int, _ n: Int, _ turned: UnsafePointer<Scalar>, _ deltas: UnsafePointer<Scalar>,
    accumulating: Bool = false, into errors: Memory
  ) {
    let layer = network.layers[index]
    let turned = turned + layer.weights.lowerBound
    if let grid = layer.outputGrid {
      Scalar.convolve(
        grid, outputs: layer.fanIn / 9, images: n, weights: turned, deltas,
        accumulating: accumulating, into: errors)
    } else {
      Scalar.panelProduct(
        .no, layer.fanIn, n, layer.outputs, turned, layer.fanIn, deltas, layer.outputs,
        accumulating: accumulating, errors, layer.fanIn)
    }
  }

  /// Forward pass of n samples, to the losses and the errors of the outputs.
  /// - Returns: the number of misclassified samples.
  func forward(
    images: UnsafePointer<Scalar>, labels: UnsafePointer<Int>, _ n: Int, _ memory: Memory
  ) -> Int {
    if let grid = network.layers[0].grid {
      interleave(grid, images: n, planes: images, into: memory + layout.inputs)
    }
    for (index, layer) in network.layers.enumerated() {
      let place = layout.layers[index]
      let values = memory + place.values
      multiply(index, n, parameters, inputs(index, memory), into: values)
      let bias = parameters + layer.biases.lowerBound
      if let grid = layer.outputGrid {
        rectify(grid, images: n, bias: bias, values)
        if let pooling = layer.pooling {
          pool(
            pooling, images: n, values: values, selecting: values, into: memory + place.pooled)
        }
      } else if index < network.layers.count - 1 {
        for i in 0..<n { rectify(layer.outputs, bias: bias, values + i * layer.outputs) }
      }
    }
    let (layer, place) = (network.layers[network.layers.count - 1], layout.layers.last)
    guard let place else { return 0 }
    return evaluateLoss(
      network.loss, rows: layer.outputs, columns: n, bias: parameters + layer.biases.lowerBound,
      targets: TargetPointers(labels: labels, values: nil), outputs: memory + place.values,
      deltas: memory + place.deltas, losses: memory + layout.losses)
  }

  /// Backward pass: the errors of all layers from those of the outputs.
  func backward(_ n: Int, _ memory: Memory) {
    for index in stride(from: network.layers.count - 1, to: 0, by: -1) {
      let below = layout.layers[index - 1]
      let errors = memory + (network.layers[index - 1].pooling == nil ? below.deltas : layout.spare)
      multiplyBack(index, n, turned, memory + layout.layers[index].deltas, into: errors)
      rectifyBack(index - 1, n, values: memory, memory)
    }
  }

  /// The errors of a layer from those behind its pooling and rectification, which stand in `spare`
  /// or in their place.
  private func rectifyBack(_ index: Int, _ n: Int, values: Memory, _ memory: Memory) {
    let (layer, place) = (network.layers[index], layout.layers[index])
    if let pooling = layer.pooling {
      unpool(
        pooling, images: n, values: values + place.values, errors: memory + layout.spare,
        into: memory + place.deltas)
    } else {
      mask(
        layer.outputGrid.map { n * $0.stride } ?? n * layer.outputs, where: values + place.values,
        memory + place.deltas)
    }
  }

  /// Adds the gradient of the samples in `range` to `sum`.
  func addGradient(_ range: Range<Int>, _ memory: Memory, to sum: Memory) {
    for index in network.layers.indices {
      addGradient(
        index, range, deltas: memory + layout.layers[index].deltas, inputs(index, memory),
        withBiases: true, to: sum)
    }
  }

  private func addGradient(
    _ index: Int, _ range: Range<Int>, deltas: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>,
    withBiases: Bool, to sum: Memory
  ) {
    let layer = network.layers[index]
    let biases = withBiases ? sum + layer.biases.lowerBound : nil
    if let grid = layer.grid {
      Scalar.addKernelGradient(
        grid, outputs: layer.outputs, images: range, errors: deltas, x,
        weights: sum + layer.weights.lowerBound, biases: biases)
    } else {
      let deltas = deltas + range.lowerBound * layer.outputs
      Scalar.panelProduct(
        .yes, layer.outputs, layer.fanIn, range.count, deltas, layer.outputs,
        x + range.lowerBound * layer.fanIn, layer.fanIn, accumulating: true,
        sum + layer.weights.lowerBound, layer.outputs)
      if let biases {
        addRowSums(
          rows: layer.outputs, columns: range.count, stride: layer.outputs, of: deltas, to: biases)
      }
    }
  }

  // MARK: - Along a direction

  /// R z, R a and R δ of n samples along a direction, from the values and errors that the passes
  /// left; where not `isHessian`, those of the Gauss–Newton matrix, without the terms with δ.
  func tangent(
    along direction: UnsafePointer<Scalar>, turnedDirection: UnsafePointer<Scalar>,
    isHessian: Bool, _ n: Int, values memory: Memory, into tangents: Memory
  ) {
    let last = network.layers.count - 1
    for (index, layer) in network.layers.enumerated() {
      let place = layout.layers[index]
      let (values, sums) = (memory + place.values, tangents + place.values)
      multiply(index, n, direction, inputs(index, memory), into: sums)
      if index > 0 {
        multiply(index, n, parameters, inputs(index, tangents), accumulating: true, into: sums)
      }
      let bias = direction + layer.biases.lowerBound
      if let grid = layer.outputGrid {
        addBias(
          rows: layer.outputs, columns: n * grid.stride / layer.outputs, stride: layer.outputs,
          bias: bias, to: sums)
        mask(n * grid.stride, where: values, sums)
        if let pooling = layer.pooling {
          pool(
            pooling, images: n, values: values, selecting: sums, into: tangents + place.pooled)
        }
      } else {
        addBias(
          rows: layer.outputs, columns: n, stride: layer.outputs, bias: bias, to: sums)
        if index < last {
          mask(n * layer.outputs, where: values, sums)
        } else {
          applyLossHessian(
            network.loss, rows: layer.outputs, columns: n, stride: layer.outputs,
            probabilities: values, tangents: sums, images: tangents + place.deltas)
        }
      }
    }
    for index in stride(from: last, to: 0, by: -1) {
      let below = layout.layers[index - 1]
      let errors =
        tangents + (network.layers[index - 1].pooling == nil ? below.deltas : layout.spare)
      let deltas = layout.layers[index].deltas
      multiplyBack(index, n, turned, tangents + deltas, into: errors)
      if isHessian {
        multiplyBack(index, n, turnedDirection, memory + deltas, accumulating: true, into: errors)
      }
      rectifyBack(index - 1, n, values: memory, tangents)
    }
  }

  /// Adds the product with the curvature of the samples in `range` to `sum`, after ``tangent``.
  func addProduct(
    _ range: Range<Int>, isHessian: Bool, values memory: Memory, tangents: Memory, to sum: Memory
  ) {
    for index in network.layers.indices {
      let deltas = layout.layers[index].deltas
      addGradient(
        index, range, deltas: tangents + deltas, inputs(index, memory), withBiases: true, to: sum)
      if isHessian && index > 0 {
        addGradient(
          index, range, deltas: memory + deltas, inputs(index, tangents), withBiases: false,
          to: sum)
      }
    }
  }
}

/// The weights of each layer with inputs and outputs exchanged, and the kernels turned by half a
/// turn: the way back through a convolution is a convolution with them.
func turnWeights<Scalar: BLASScalar>(
  of network: ConvolutionalNetwork<Scalar>, in parameters: UnsafePointer<Scalar>,
  into turned: UnsafeMutablePointer<Scalar>
) {
  for layer in network.layers {
    let taps = layer.grid == nil ? 1 : 9
    let inputs = layer.fanIn / taps
    for tap in 0..<taps {
      transpose(
        rows: layer.outputs, columns: inputs,
        of: parameters + layer.weights.lowerBound + tap * inputs * layer.outputs,
        into: turned + layer.weights.lowerBound + (taps - 1 - tap) * inputs * layer.outputs,
        stride: inputs)
    }
  }
}
