import LinearAlgebra
import Requirements

/// A curvature matrix C + γI of a network's mean loss at one point on one batch, known by its exact
/// products: ``HessianOperator``, ``GaussNewtonOperator`` or ``EmpiricalFisherOperator``.
///
/// A product allocates nothing after the first and evaluates no exponential. One instance serves one
/// thread at a time and may itself use several; the threads do not change a bit of the result.
///
/// Products with H and G follow Pearlmutter's R-operator (Neural Computation 6, 1994; Schraudolph,
/// Neural Computation 14, 2002, for G), from the caches of a linearisation. R{·} is the derivative
/// along v = (V_l, c_l). With R a_0 = 0 the forward pass gives
///
///     R z_l = W_lᵀ R a_{l−1} + V_lᵀ a_{l−1} + c_l,    R a_l = f' ⊙ R z_l,
///
/// R δ_L = (∂²ℓ/∂z²) R z_L, and the backward pass
///
///     R δ_{l−1} = (W_l R δ_l + V_l δ_l) ⊙ f' + (W_l δ_l) ⊙ f'' ⊙ R z_{l−1},
///
/// of which (W_l δ_l) ⊙ f'' does not depend on v and is cached. The product has the blocks
/// (1/n) Σ (R a_{l−1} δ_lᵀ + a_{l−1} R δ_lᵀ) and (1/n) Σ R δ_l. For G every term with a δ goes.
///
/// Several vectors are stacked: their weights of a layer make one tall matrix, so that narrow networks
/// too have large products.
public class PerceptronCurvature<Scalar: BLASScalar>: CurvatureMatrix {
  /// Which matrix C is.
  public let curvature: CurvatureKind
  /// The point and the batch.
  public let linearisation: Linearisation<Scalar>
  /// γ of the added term γI.
  public let weightDecay: Scalar
  /// How many vectors of a block are taken together: enough to make the first product tall.
  private let blockWidth: Int
  private let pool = MemoryPool()
  private var partials: [Scalar] = []
  /// The parameters and the directions with the weights of each layer transposed; see ``Tangent``.
  private var transposedParameters: [Scalar]
  private var transposedDirection: [Scalar] = []

  init(_ curvature: CurvatureKind, _ linearisation: Linearisation<Scalar>, weightDecay: Scalar) {
    require(linearisation.sampleCount > 0, "the linearisation has no batch yet")
    self.linearisation = linearisation
    self.curvature = curvature
    self.weightDecay = weightDecay
    let network = linearisation.network
    blockWidth = max(1, min(16, 512 / network.widestOutput))
    transposedParameters = Array(repeating: 0, count: network.parameterCount)
    transposedParameters.withUnsafeMutableBufferPointer { buffer in
      guard let transposed = buffer.baseAddress else { return }
      transposeWeights(
        of: network.layers[...], in: linearisation.caches.parameters, into: transposed)
    }
  }

  /// The number P of parameters.
  public var dimension: Int { linearisation.network.parameterCount }

  /// y ← (C + γI) x.
  public func apply(_ x: [Scalar], into y: inout [Scalar]) {
    require(
      x.count == dimension && y.count == dimension,
      "operator of dimension \(dimension) on a vector of \(x.count) into one of \(y.count)")
    x.withUnsafeBufferPointer { x in
      y.withUnsafeMutableBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        apply(width: 1, x: x, y: y)
      }
    }
  }

  /// Y ← (C + γI) X, one vector a column.
  public func apply(_ x: Matrix<Scalar>, into y: inout Matrix<Scalar>) {
    require(
      x.rows == dimension && y.rows == dimension && x.columns == y.columns,
      "operator of dimension \(dimension) on \(x.rows) × \(x.columns) into \(y.rows) × \(y.columns)"
    )
    x.elements.withUnsafeBufferPointer { elements in
      y.elements.withUnsafeMutableBufferPointer { images in
        guard let x = elements.baseAddress, let y = images.baseAddress else { return }
        let columns = elements.count / dimension
        var column = 0
        while column < columns {
          let width = min(blockWidth, columns - column)
          apply(width: width, x: x + column * dimension, y: y + column * dimension)
          column += width
        }
      }
    }
  }

  private func plan(width: Int) -> ChunkPlan {
    ChunkPlan(
      for: linearisation.network, sampleCount: linearisation.sampleCount, width: width)
  }

  /// y_q ← (C + γI) x_q for q < width ≤ ``blockWidth``; the vectors stand one behind the other.
  private func apply(width: Int, x: UnsafePointer<Scalar>, y: UnsafeMutablePointer<Scalar>) {
    let plan = plan(width: width)
    let count = width * dimension
    let writesDirectly = width == 1 && plan.segmentCount == 1
    if !writesDirectly && partials.count < plan.segmentCount * count {
      partials = Array(repeating: 0, count: plan.segmentCount * count)
    }
    partials.withUnsafeMutableBufferPointer { partials in
      let base = AcrossThreads(writesDirectly ? y : partials.baseAddress ?? y)
      forEachChunk(along: x, width: width) { tangent, inputs, chunk, work in
        tangent.accumulate(
          inputs, chunk.first, chunk.count, work, isFirst: chunk.isFirst,
          into: base.value + chunk.segment * count)
      }
      for layer in linearisation.network.layers {
        for part in [layer.weights, layer.biases] {
          for q in 0..<width {
            let place = q * dimension + part.lowerBound
            addPartials(
              base.value + width * part.lowerBound + q * part.count, segments: plan.segmentCount,
              stride: count, count: part.count, scale: 1 / Scalar(plan.sampleCount),
              decay: weightDecay, x: x + place, into: y + place)
          }
        }
      }
    }
  }

  /// Fills ``transposedDirection``.
  private func transposeDirections(_ x: UnsafePointer<Scalar>, width: Int) {
    if transposedDirection.count < width * dimension {
      transposedDirection = Array(repeating: 0, count: width * dimension)
    }
    transposedDirection.withUnsafeMutableBufferPointer { buffer in
      guard let transposed = buffer.baseAddress else { return }
      for layer in linearisation.network.layers {
        for q in 0..<width {
          transpose(
            rows: layer.inputs, columns: layer.outputs,
            of: x + q * dimension + layer.weights.lowerBound,
            into: transposed + width * layer.weights.lowerBound + q * layer.outputs,
            stride: width * layer.outputs)
        }
      }
    }
  }

  /// Calls `body` for each chunk after the tangent pass over it, on several threads.
  func forEachChunk(
    along direction: UnsafePointer<Scalar>, width: Int,
    _ body:
      @Sendable (
        _ tangent: Tangent<Scalar>, _ inputs: UnsafePointer<Scalar>, _ chunk: ChunkPlan.Chunk,
        _ work: TangentWorkspace<Scalar>
      ) -> Void
  ) {
    let plan = plan(width: width)
    let network = linearisation.network
    let needed = width * plan.chunkSize * TangentWorkspace<Scalar>.size(for: network)
    transposeDirections(direction, width: width)
    transposedParameters.withUnsafeBufferPointer { parameters in
      transposedDirection.withUnsafeBufferPointer { transposed in
        guard let parameters = parameters.baseAddress, let transposed = transposed.baseAddress
        else { return }
        let tangent = Tangent(
          network: network, caches: linearisation.caches, curvature: curvature, width: width,
          direction: direction, transposedParameters: parameters, transposedDirection: transposed)
        linearisation.withInputs { inputs in
          let shared = AcrossThreads((tangent: tangent, inputs: inputs))
          plan.forEachSegment { [pool] segment in
            pool.borrow(needed, of: Scalar.self) { memory in
              let (tangent, inputs) = shared.value
              let work = TangentWorkspace(
                network: network, memory: memory, width: width, chunkSize: plan.chunkSize)
              plan.forEachChunk(of: segment) { chunk in
                tangent.run(inputs, chunk.first, chunk.count, work)
                body(tangent, inputs, chunk, work)
              }
            }
          }
        }
      }
    }
  }
}
