import LinearAlgebra
import Requirements

/// A curvature matrix C + γI of a convolutional network's mean loss at one point on one batch, by its
/// exact products.
///
/// They follow Pearlmutter's R-operator as those of ``PerceptronCurvature`` do. Rectification and
/// pooling have no second derivative where they have a first: along a direction each square hands on
/// the component of the pixel that is the largest at the point, so that
///
///     R z_l = V_l ∗ a_{l−1} + W_l ∗ R a_{l−1} + c_l,
///
/// and the errors come back the same way. A product with H takes six convolutions a layer, a gradient
/// three.
///
/// Activations and errors of as many samples as fit `cacheBytes` are computed once and kept for all
/// products. For the others each product computes them anew, which makes it a third dearer, with the
/// same bits.
///
/// One instance serves one thread at a time and may itself use several; the threads do not change a
/// bit of the result.
public final class ConvolutionalCurvature<Scalar: BLASScalar>: CurvatureMatrix {
  /// Which matrix C is.
  public let curvature: CurvatureKind
  /// γ of the added term γI.
  public let weightDecay: Scalar
  private let batch: ConvolutionalBatch<Scalar>
  /// What the passes leave of the first chunks.
  private let cache: UnsafeMutablePointer<Scalar>
  private let cachedChunks: Int
  private var turnedDirection: [Scalar]
  private var partials: [Scalar]

  /// The matrix at a linearisation, plus `weightDecay` times the identity.
  public init(
    _ curvature: CurvatureKind, _ linearisation: ConvolutionalLinearisation<Scalar>,
    weightDecay: Scalar = 0, cacheBytes: Int = 1 << 30
  ) {
    require(linearisation.sampleCount > 0, "the linearisation has no batch yet")
    self.curvature = curvature
    self.weightDecay = weightDecay
    batch = linearisation.batch
    let (batch, plan) = (batch, batch.plan)
    let chunks = (batch.count + plan.chunkSize - 1) / plan.chunkSize
    cachedChunks = min(chunks, cacheBytes / (MemoryLayout<Scalar>.stride * batch.layout.count))
    cache = .allocate(capacity: cachedChunks * batch.layout.count)
    turnedDirection = Array(repeating: 0, count: batch.network.parameterCount)
    partials = Array(repeating: 0, count: plan.segmentCount * batch.network.parameterCount)
    let (shared, cached) = (AcrossThreads(cache), cachedChunks)
    batch.forEachSegment(of: plan, pieces: 0) { source, segment, _ in
      plan.forEachChunk(of: segment) { chunk in
        let index = chunk.first / plan.chunkSize
        guard index < cached else { return }
        let memory = shared.value + index * batch.layout.count
        memory.initialize(repeating: 0, count: batch.layout.count)
        _ = source.fill(memory, chunk)
      }
    }
  }

  deinit { cache.deallocate() }

  /// The number P of parameters.
  public var dimension: Int { batch.network.parameterCount }

  /// y ← (C + γI) x.
  public func apply(_ x: [Scalar], into y: inout [Scalar]) {
    require(
      x.count == dimension && y.count == dimension,
      "operator of dimension \(dimension) on a vector of \(x.count) into one of \(y.count)")
    let (plan, count) = (batch.plan, dimension)
    partials.withUnsafeMutableBufferPointer { partials in
      x.withUnsafeBufferPointer { x in
        y.withUnsafeMutableBufferPointer { y in
          guard let partials = partials.baseAddress, let x = x.baseAddress, let y = y.baseAddress
          else { return }
          partials.update(repeating: 0, count: plan.segmentCount * count)
          let sums = AcrossThreads(partials)
          if curvature == .empiricalFisher {
            forEachSample(along: x) { chunk, _, image, _ in
              Scalar.axpy(count, 1, image, sums.value + chunk.segment * count)
            }
          } else {
            let isHessian = curvature == .hessian
            forEachChunk(along: x) { pass, chunk, values, tangents, _ in
              pass.addProduct(
                0..<chunk.count, isHessian: isHessian, values: values, tangents: tangents,
                to: sums.value + chunk.segment * count)
            }
          }
          addPartials(
            partials, segments: plan.segmentCount, stride: count, count: count,
            scale: 1 / Scalar(batch.count), decay: weightDecay, x: x, into: y)
        }
      }
    }
  }

  /// ‖C_i v‖² and vᵀC_i v for the matrix C_i of each sample (plus γI), at the cost of about one
  /// product: the C_i v are formed one after the other.
  public func perSampleProducts(_ v: [Scalar]) -> PerSampleProducts<Scalar> {
    require(
      v.count == dimension, "operator of dimension \(dimension) on a vector of \(v.count)")
    var squaredNorms = [Scalar](repeating: 0, count: batch.count)
    var quadraticForms = squaredNorms
    let (count, decay) = (dimension, weightDecay)
    squaredNorms.withUnsafeMutableBufferPointer { norms in
      quadraticForms.withUnsafeMutableBufferPointer { forms in
        v.withUnsafeBufferPointer { v in
          guard let direction = v.baseAddress else { return }
          let shared = AcrossThreads((norms: norms, forms: forms))
          forEachSample(along: direction) { _, sample, image, direction in
            if decay != 0 { Scalar.axpy(count, decay, direction, image) }
            shared.value.norms[sample] = Scalar.dot(count, image, image)
            shared.value.forms[sample] = Scalar.dot(count, image, direction)
          }
        }
      }
    }
    return PerSampleProducts(squaredNorms: squaredNorms, quadraticForms: quadraticForms)
  }

  /// Calls `body` with C_i v for each sample i.
  private func forEachSample(
    along direction: UnsafePointer<Scalar>,
    _ body:
      @Sendable (
        _ chunk: ChunkPlan.Chunk, _ sample: Int, _ image: UnsafeMutablePointer<Scalar>,
        _ direction: UnsafePointer<Scalar>
      ) -> Void
  ) {
    let (count, curvature, v) = (dimension, curvature, AcrossThreads(direction))
    forEachChunk(along: direction) { pass, chunk, values, tangents, image in
      for i in 0..<chunk.count {
        image.update(repeating: 0, count: count)
        if curvature == .empiricalFisher {
          pass.addGradient(i..<i + 1, values, to: image)
          Scalar.scal(count, Scalar.dot(count, image, v.value), image)
        } else {
          pass.addProduct(
            i..<i + 1, isHessian: curvature == .hessian, values: values, tangents: tangents,
            to: image)
        }
        body(chunk, chunk.first + i, image, v.value)
      }
    }
  }

  /// Calls `body` for each chunk after the pass along the direction, on several threads. `image` is
  /// room for a vector.
  private func forEachChunk(
    along direction: UnsafePointer<Scalar>,
    _ body:
      @Sendable (
        _ pass: ConvolutionalPass<Scalar>, _ chunk: ChunkPlan.Chunk,
        _ values: UnsafeMutablePointer<Scalar>, _ tangents: UnsafeMutablePointer<Scalar>,
        _ image: UnsafeMutablePointer<Scalar>
      ) -> Void
  ) {
    let (plan, size, curvature) = (batch.plan, batch.layout.count, curvature)
    turnWeights(of: batch.network, in: direction, into: &turnedDirection)
    turnedDirection.withUnsafeBufferPointer { turned in
      guard let turned = turned.baseAddress else { return }
      let shared = AcrossThreads((direction: direction, turned: turned, cache: cache))
      let cached = cachedChunks
      batch.forEachSegment(of: plan, pieces: 2, extra: dimension) { source, segment, memory in
        let (direction, turned, cache) = shared.value
        let tangents = memory + size
        plan.forEachChunk(of: segment) { chunk in
          let index = chunk.first / plan.chunkSize
          let values = index < cached ? cache + index * size : memory
          if index >= cached { _ = source.fill(values, chunk) }
          if curvature != .empiricalFisher {
            source.pass.tangent(
              along: direction, turnedDirection: turned, isHessian: curvature == .hessian,
              chunk.count, values: values, into: tangents)
          }
          body(source.pass, chunk, values, tangents, memory + 2 * size)
        }
      }
    }
  }
}
