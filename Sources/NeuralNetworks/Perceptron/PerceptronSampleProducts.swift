import LinearAlgebra
import Requirements

extension PerceptronCurvature {
  /// ‖C_i v‖² and vᵀC_i v for the matrix C_i of each sample (plus γI), at the cost of about one product.
  ///
  /// The block of C_i v that belongs to the weights of a layer is R a δᵀ + a R δᵀ, and that of the
  /// biases R δ. Hence, summed over the layers (ours),
  ///
  ///     ‖H_i v‖² = Σ ‖R a‖²‖δ‖² + ‖a‖²‖R δ‖² + 2 (R a·a)(δ·R δ) + ‖R δ‖²,
  ///     vᵀH_i v = Σ (Vᵀa + c)·R δ + (VᵀR a)·δ,
  ///
  /// and for the Gauss–Newton matrix Σ (‖a‖² + 1)‖R δ‖² and R z_L·R δ_L. For the empirical Fisher
  /// matrix they are (g_i·v)²‖g_i‖² and (g_i·v)².
  public func perSampleProducts(_ v: [Scalar]) -> PerSampleProducts<Scalar> {
    let network = linearisation.network
    let count = linearisation.sampleCount
    require(
      v.count == network.parameterCount,
      "operator of dimension \(network.parameterCount) on a vector of \(v.count)")
    var squaredNorms = [Scalar](repeating: 0, count: count)
    var quadraticForms = [Scalar](repeating: 0, count: count)
    let decay = weightDecay
    squaredNorms.withUnsafeMutableBufferPointer { norms in
      quadraticForms.withUnsafeMutableBufferPointer { forms in
        v.withUnsafeBufferPointer { v in
          guard let direction = v.baseAddress else { return }
          let shared = AcrossThreads((norms: norms, forms: forms))
          let squaredLength = Scalar.dot(v.count, direction, direction)
          forEachChunk(along: direction, width: 1) {
            tangent, inputs, chunk, work in
            let (norms, forms) = shared.value
            let (first, n) = (chunk.first, chunk.count)
            tangent.addPerSampleProducts(inputs, first, n, work, norms: norms, forms: forms)
            if decay != 0 {
              for i in first..<first + n {
                norms[i] += decay * (2 * forms[i] + decay * squaredLength)
                forms[i] += decay * squaredLength
              }
            }
          }
        }
      }
    }
    return PerSampleProducts(squaredNorms: squaredNorms, quadraticForms: quadraticForms)
  }
}

extension Tangent {
  /// Adds the squared norms and quadratic forms of the samples first ..< first + n, after ``run``
  /// along one direction.
  func addPerSampleProducts(
    _ inputs: UnsafePointer<Scalar>, _ first: Int, _ n: Int, _ work: TangentWorkspace<Scalar>,
    norms: UnsafeMutableBufferPointer<Scalar>, forms: UnsafeMutableBufferPointer<Scalar>
  ) {
    for (index, layer) in network.layers.enumerated() {
      let (rowsIn, rowsOut) = (layer.inputs, layer.outputs)
      let tangent = work[index]
      let a = caches.layerInputs(index, inputs) + first * rowsIn
      let deltas = caches.layers[index].deltas + first * rowsOut

      for i in 0..<n {
        let tangentDelta = tangent.deltas + i * rowsOut
        norms[first + i] +=
          (Scalar.dot(rowsIn, a + i * rowsIn, a + i * rowsIn) + 1)
          * Scalar.dot(rowsOut, tangentDelta, tangentDelta)
      }
      // For G the outputs alone count; for F the layers' shares of (g_i·v)² add up; for H the inputs
      // have no derivative, so that R z = Vᵀa + c in the first layer.
      let isLast = index == network.layers.count - 1
      if curvature == .empiricalFisher || (curvature == .gaussNewton ? isLast : index == 0) {
        addDots(n, rowsOut, tangent.sums, tangent.deltas, to: forms, from: first)
      }
      if curvature != .hessian || index == 0 { continue }

      let tangentA = work[index - 1].values
      for i in 0..<n {
        let (a, tangentA) = (a + i * rowsIn, tangentA + i * rowsIn)
        let (delta, tangentDelta) = (deltas + i * rowsOut, tangent.deltas + i * rowsOut)
        norms[first + i] +=
          Scalar.dot(rowsIn, tangentA, tangentA) * Scalar.dot(rowsOut, delta, delta)
          + 2 * Scalar.dot(rowsIn, tangentA, a) * Scalar.dot(rowsOut, delta, tangentDelta)
      }
      let image = work.spare
      Scalar.panelProduct(
        .no, rowsOut, n, rowsIn, stackedWeights(layer), rowsOut, a, rowsIn,
        accumulating: false, image, rowsOut)
      addBias(rows: rowsOut, columns: n, stride: rowsOut, bias: biases(layer, 0), to: image)
      addDots(n, rowsOut, image, tangent.deltas, to: forms, from: first)
      Scalar.panelProduct(
        .no, rowsOut, n, rowsIn, stackedWeights(layer), rowsOut, tangentA, rowsIn,
        accumulating: false, image, rowsOut)
      addDots(n, rowsOut, image, deltas, to: forms, from: first)
    }
  }

  /// sums[first + i] += x_i·y_i over the columns of length `rows`.
  private func addDots(
    _ n: Int, _ rows: Int, _ x: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>,
    to sums: UnsafeMutableBufferPointer<Scalar>, from first: Int
  ) {
    for i in 0..<n { sums[first + i] += Scalar.dot(rows, x + i * rows, y + i * rows) }
  }
}
