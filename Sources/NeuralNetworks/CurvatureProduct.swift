import LinearAlgebra

/// The two curvature matrices of a loss.
public enum Curvature: Sendable {
  /// H = (1/n) Σ ∂²ℓ_i/∂w².
  case hessian
  /// G = (1/n) Σ J_iᵀ (∂²ℓ_i/∂z²) J_i, with J_i the Jacobian of the outputs.
  case gaussNewton
}

/// Products of a curvature matrix with vectors by Pearlmutter's R-operator (Neural Computation 6,
/// 1994; Schraudolph, Neural Computation 14, 2002, for G), from the caches of a linearisation.
///
/// R{·} is the derivative along v = (V_l, c_l). With R a_0 = 0 the forward pass gives
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
/// Several vectors are stacked: their weights of the first layer make one tall matrix, so that
/// narrow networks too have one large product with the inputs. In wide networks the two products
/// with the inputs are nearly all of the work: 4 of the operations per weight and sample.
final class CurvatureProduct<Scalar: BLASScalar> {
  let linearisation: Linearisation<Scalar>
  let curvature: Curvature
  let weightDecay: Scalar
  /// How many vectors of a block are taken together: enough to make the first product tall.
  let blockWidth: Int
  private let firstCount: Int
  private let pool = MemoryPool()
  private var partials: [Scalar] = []
  private var firstWeights: [Scalar] = []

  init(_ linearisation: Linearisation<Scalar>, _ curvature: Curvature, weightDecay: Scalar) {
    precondition(linearisation.sampleCount > 0, "the linearisation has no batch yet")
    self.linearisation = linearisation
    self.curvature = curvature
    self.weightDecay = weightDecay
    let network = linearisation.network
    blockWidth = max(1, min(16, 128 / network.widestOutput))
    firstCount = network.layers[0].weights.count
  }

  private var network: MultilayerPerceptron<Scalar> { linearisation.network }
  private var dimension: Int { network.parameterCount }

  func plan(width: Int) -> ChunkPlan {
    ChunkPlan(
      sampleCount: linearisation.sampleCount, rows: width * network.widestOutput, of: Scalar.self)
  }

  /// y_q ← (C + γI) x_q for q < width ≤ ``blockWidth``; the vectors stand one behind the other.
  func apply(width: Int, x: UnsafePointer<Scalar>, y: UnsafeMutablePointer<Scalar>) {
    let plan = plan(width: width)
    let count = width * dimension
    let writesDirectly = width == 1 && plan.segmentCount == 1
    if !writesDirectly && partials.count < plan.segmentCount * count {
      partials = Array(repeating: 0, count: plan.segmentCount * count)
    }
    partials.withUnsafeMutableBufferPointer { partials in
      let base = Shared(writesDirectly ? y : partials.baseAddress ?? y)
      withFirstWeights(width: width, x) { firstWeights in
        let tangent = Tangent(
          network: network, caches: linearisation.caches, curvature: curvature, width: width,
          direction: x, firstWeights: firstWeights)
        forEachChunk(plan, tangent) { tangent, inputs, chunk, work in
          tangent.accumulate(
            inputs, chunk.first, chunk.count, work, isFirst: chunk.isFirst,
            into: base.value + chunk.segment * count)
        }
      }
      // The stacked weights of the first layer stand in front of all the rest.
      let rest = dimension - firstCount
      for q in 0..<width {
        addPartials(
          base.value + q * firstCount, segments: plan.segmentCount, stride: count,
          count: firstCount,
          scale: 1 / Scalar(plan.sampleCount), decay: weightDecay, x: x + q * dimension,
          into: y + q * dimension)
        addPartials(
          base.value + width * firstCount + q * rest, segments: plan.segmentCount, stride: count,
          count: rest, scale: 1 / Scalar(plan.sampleCount), decay: weightDecay,
          x: x + q * dimension + firstCount, into: y + q * dimension + firstCount)
      }
    }
  }

  /// Calls `body` with the weights of the first layer of all vectors side by side.
  private func withFirstWeights(
    width: Int, _ x: UnsafePointer<Scalar>, _ body: (UnsafePointer<Scalar>) -> Void
  ) {
    if width == 1 { return body(x) }
    if firstWeights.count < width * firstCount {
      firstWeights = Array(repeating: 0, count: width * firstCount)
    }
    firstWeights.withUnsafeMutableBufferPointer { buffer in
      guard let packed = buffer.baseAddress else { return }
      for q in 0..<width {
        (packed + q * firstCount).update(from: x + q * dimension, count: firstCount)
      }
      body(packed)
    }
  }

  /// Calls `body` for each chunk after the tangent pass over it, on several threads.
  func forEachChunk(
    _ plan: ChunkPlan, _ tangent: Tangent<Scalar>,
    _ body:
      @Sendable (
        _ tangent: Tangent<Scalar>, _ inputs: UnsafePointer<Scalar>, _ chunk: ChunkPlan.Chunk,
        _ work: TangentWorkspace<Scalar>
      ) -> Void
  ) {
    let shared = Shared(tangent)
    let needed =
      tangent.width * plan.chunkSize * TangentWorkspace<Scalar>.size(for: tangent.network)
    linearisation.withInputs { inputs in
      let inputs = Shared(inputs)
      plan.forEachSegment { [pool] segment in
        pool.borrow(needed, of: Scalar.self) { memory in
          let tangent = shared.value
          let work = TangentWorkspace(
            network: tangent.network, memory: memory, width: tangent.width,
            chunkSize: plan.chunkSize)
          plan.forEachChunk(of: segment) { chunk in
            tangent.run(inputs.value, chunk.first, chunk.count, work)
            body(tangent, inputs.value, chunk, work)
          }
        }
      }
    }
  }
}
