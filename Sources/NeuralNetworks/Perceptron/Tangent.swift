import LinearAlgebra

/// The tangent-forward and tangent-backward pass of ``PerceptronCurvature`` along one or several
/// directions. For the empirical Fisher matrix the role of R δ_l is played by (g_i·v) δ_l.
struct Tangent<Scalar: BLASScalar> {
  let network: MultilayerPerceptron<Scalar>
  let caches: Caches<Scalar>
  let curvature: CurvatureKind
  /// The number of directions.
  let width: Int
  /// The directions, one behind the other.
  let direction: UnsafePointer<Scalar>
  /// The weights of all layers, transposed, in their places in the parameter vector.
  let transposedParameters: UnsafePointer<Scalar>
  /// The directions with their weights transposed, ``stackedWeights(_:)``.
  let transposedDirection: UnsafePointer<Scalar>

  func weights(_ layer: MultilayerPerceptron<Scalar>.Layer, _ q: Int) -> UnsafePointer<Scalar> {
    direction + q * network.parameterCount + layer.weights.lowerBound
  }

  /// The transposed weights of a layer, those of all directions stacked into one matrix of
  /// `width` · outputs rows.
  func stackedWeights(_ layer: MultilayerPerceptron<Scalar>.Layer) -> UnsafePointer<Scalar> {
    transposedDirection + width * layer.weights.lowerBound
  }

  func biases(_ layer: MultilayerPerceptron<Scalar>.Layer, _ q: Int) -> UnsafePointer<Scalar> {
    direction + q * network.parameterCount + layer.biases.lowerBound
  }

  /// Both passes over the samples first ..< first + n.
  func run(
    _ inputs: UnsafePointer<Scalar>, _ first: Int, _ n: Int, _ work: TangentWorkspace<Scalar>
  ) {
    if curvature == .empiricalFisher {
      project(inputs, first, n, work)
    } else {
      forward(inputs, first, n, work)
      backward(first, n, work)
    }
  }

  /// g_i·v = Σ_l δ_l·(V_lᵀ a_{l−1} + c_l) for each sample, then (g_i·v) δ_l in each layer.
  private func project(
    _ inputs: UnsafePointer<Scalar>, _ first: Int, _ n: Int, _ work: TangentWorkspace<Scalar>
  ) {
    for (index, layer) in network.layers.enumerated() {
      let tangent = work[index]
      Scalar.panelProduct(
        .no, tangent.stride, n, layer.inputs, stackedWeights(layer), tangent.stride,
        caches.layerInputs(index, inputs) + first * layer.inputs, layer.inputs,
        accumulating: false, tangent.sums, tangent.stride)
      for q in 0..<width {
        addBias(
          rows: layer.outputs, columns: n, stride: tangent.stride, bias: biases(layer, q),
          to: tangent.sums + q * layer.outputs)
      }
    }
    for i in 0..<n {
      for q in 0..<width {
        var projection: Scalar = 0
        for (index, layer) in network.layers.enumerated() {
          let tangent = work[index]
          projection += Scalar.dot(
            layer.outputs, tangent.sums + i * tangent.stride + q * layer.outputs,
            caches.layers[index].deltas + (first + i) * layer.outputs)
        }
        for (index, layer) in network.layers.enumerated() {
          let tangent = work[index]
          let deltas = caches.layers[index].deltas + (first + i) * layer.outputs
          let image = tangent.deltas + i * tangent.stride + q * layer.outputs
          image.update(from: deltas, count: layer.outputs)
          Scalar.scal(layer.outputs, projection, image)
        }
      }
    }
  }

  private func forward(
    _ inputs: UnsafePointer<Scalar>, _ first: Int, _ n: Int, _ work: TangentWorkspace<Scalar>
  ) {
    for (index, layer) in network.layers.enumerated() {
      let tangent = work[index]
      let rows = layer.outputs
      // R a of all directions are columns of one matrix.
      if index > 0 {
        Scalar.panelProduct(
          .no, rows, n * width, layer.inputs, transposedParameters + layer.weights.lowerBound, rows,
          work[index - 1].values, layer.inputs, accumulating: false, tangent.sums, rows)
      }
      Scalar.panelProduct(
        .no, tangent.stride, n, layer.inputs, stackedWeights(layer), tangent.stride,
        caches.layerInputs(index, inputs) + first * layer.inputs, layer.inputs,
        accumulating: index > 0, tangent.sums, tangent.stride)
      for q in 0..<width {
        if index < network.layers.count - 1 {
          tangentActivate(
            rows: rows, columns: n, stride: tangent.stride, bias: biases(layer, q),
            slopes: caches.layers[index].slopes + first * rows, sums: tangent.sums + q * rows,
            values: tangent.values + q * rows)
        } else {
          addBias(
            rows: rows, columns: n, stride: tangent.stride, bias: biases(layer, q),
            to: tangent.sums + q * rows)
          applyLossHessian(
            network.loss, rows: rows, columns: n, stride: tangent.stride,
            probabilities: caches.layers[index].values + first * rows,
            tangents: tangent.sums + q * rows, images: tangent.deltas + q * rows)
        }
      }
    }
  }

  private func backward(_ first: Int, _ n: Int, _ work: TangentWorkspace<Scalar>) {
    for index in stride(from: network.layers.count - 1, to: 0, by: -1) {
      let layer = network.layers[index]
      let above = work[index]
      let below = work[index - 1]
      let slopes = caches.layers[index - 1].slopes + first * layer.inputs
      var bends: UnsafePointer<Scalar>?
      if curvature == .hessian, let all = caches.layers[index - 1].bends {
        bends = UnsafePointer(all + first * layer.inputs)
      }
      Scalar.panelProduct(
        .no, layer.inputs, n * width, layer.outputs, caches.parameters + layer.weights.lowerBound,
        layer.inputs, above.deltas, layer.outputs, accumulating: false, below.deltas, layer.inputs)
      for q in 0..<width {
        let deltas = below.deltas + q * layer.inputs
        if curvature == .hessian {
          Scalar.panelProduct(
            .no, layer.inputs, n, layer.outputs, weights(layer, q), layer.inputs,
            caches.layers[index].deltas + first * layer.outputs, layer.outputs,
            accumulating: true, deltas, below.stride)
        }
        tangentBackpropagate(
          rows: layer.inputs, columns: n, stride: below.stride, slopes: slopes, bends: bends,
          sums: below.sums + q * layer.inputs, deltas: deltas)
      }
    }
  }

  /// Adds the chunk's share of the products to a partial sum, which has the parts of the parameter
  /// vector (weights, biases, layer after layer) in their order, each for all directions.
  func accumulate(
    _ inputs: UnsafePointer<Scalar>, _ first: Int, _ n: Int, _ work: TangentWorkspace<Scalar>,
    isFirst: Bool, into partial: UnsafeMutablePointer<Scalar>
  ) {
    for (index, layer) in network.layers.enumerated() {
      let tangent = work[index]
      let weights = partial + width * layer.weights.lowerBound
      Scalar.panelProduct(
        .yes, layer.inputs, tangent.stride, n,
        caches.layerInputs(index, inputs) + first * layer.inputs, layer.inputs, tangent.deltas,
        tangent.stride, accumulating: !isFirst, weights, layer.inputs)
      if curvature == .hessian && index > 0 {
        let below = work[index - 1]
        for q in 0..<width {
          Scalar.panelProduct(
            .yes, layer.inputs, layer.outputs, n, below.values + q * layer.inputs, below.stride,
            caches.layers[index].deltas + first * layer.outputs, layer.outputs,
            accumulating: true, weights + q * layer.weights.count, layer.inputs)
        }
      }
      let biases = partial + width * layer.biases.lowerBound
      if isFirst { biases.update(repeating: 0, count: tangent.stride) }
      addRowSums(
        rows: tangent.stride, columns: n, stride: tangent.stride, of: tangent.deltas, to: biases)
    }
  }
}

/// sums ← sums + bias, values ← slopes ⊙ sums; columns of sums and values are `stride` apart, those
/// of the slopes contiguous.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func tangentActivate<Scalar: BLASScalar>(
  rows: Int, columns: Int, stride: Int, bias: UnsafePointer<Scalar>,
  slopes: UnsafePointer<Scalar>, sums: UnsafeMutablePointer<Scalar>,
  values: UnsafeMutablePointer<Scalar>
) {
  for column in 0..<columns {
    let slope = slopes + column * rows
    let sum = sums + column * stride
    let value = values + column * stride
    for i in 0..<rows {
      let total = sum[i] + bias[i]
      sum[i] = total
      value[i] = slope[i] * total
    }
  }
}

/// deltas ← slopes ⊙ deltas + bends ⊙ sums; columns of deltas and sums are `stride` apart, the
/// others contiguous.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func tangentBackpropagate<Scalar: BLASScalar>(
  rows: Int, columns: Int, stride: Int, slopes: UnsafePointer<Scalar>,
  bends: UnsafePointer<Scalar>?, sums: UnsafePointer<Scalar>,
  deltas: UnsafeMutablePointer<Scalar>
) {
  for column in 0..<columns {
    let slope = slopes + column * rows
    let delta = deltas + column * stride
    if let bends {
      let bend = bends + column * rows
      let sum = sums + column * stride
      for i in 0..<rows { delta[i] = slope[i] * delta[i] + bend[i] * sum[i] }
    } else {
      for i in 0..<rows { delta[i] *= slope[i] }
    }
  }
}
