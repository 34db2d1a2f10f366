import LinearAlgebra
import NeuralNetworks
import Requirements

/// Kronecker-factored curvature (Martens and Grosse 2015; for convolutions Grosse and Martens 2016):
/// the curvature of each layer is taken as G ⊗ A, with a_s what enters it at the positions s of a
/// sample, a constant 1 appended for the biases, and δ_s = ∂ℓ/∂z_s the errors from the actual labels
/// (the empirical Fisher matrix),
///
///     A = mean over samples of Σ_s a_s a_sᵀ,   G = mean over samples and positions of δ_s δ_sᵀ.
///
/// A fully connected layer has one position, a convolution on T pixels T of them; so that a convolution
/// of images of one pixel is a fully connected layer. (The released code of others divides A by T² and
/// multiplies G by as much, which comes to the same but for the identity as a start.) Layers are
/// independent of each other. Both factors are exponential averages over the updates.
///
/// Damping is added to the products of eigenvalues: with A = Q_A diag(a) Q_Aᵀ, G = Q_G diag(g) Q_Gᵀ
/// and the layer's gradient M, (fan-in + 1) × fan-out,
///
///     direction = Q_A [(Q_Aᵀ M Q_G) ⊘ (a gᵀ + δ)] Q_Gᵀ.
///
/// With δ = 0 the null space of a factor, its eigenvalues that are 0 up to rounding, is left out.
///
/// Cost of a layer: nT(fan-in² + fan-out²) operations an update (in a convolutional network a forward
/// and a backward pass more), about 4 fan-in³ a decomposition, 4(fan-in + fan-out)·fan-in·fan-out an
/// application, which allocates nothing.
public struct KFAC<Scalar: BLASScalar>: Preconditioner, Sendable {
  /// What the averages start from.
  public enum Start: Sendable {
    /// The first batch.
    case firstBatch
    /// The identity. It keeps a floor decayᵗ under the factors: in short runs damping that is
    /// smaller than its square has no effect.
    case identity
  }

  /// A bound on the predicted change of the network's distribution in one step: the direction d is
  /// scaled by min(1, √(κ/(η² g·d))).
  public struct Clipping: Sendable {
    /// κ.
    public var bound: Scalar
    /// η.
    public var learningRate: Scalar

    /// The bound κ at the learning rate η.
    public init(bound: Scalar, learningRate: Scalar) {
      self.bound = bound
      self.learningRate = learningRate
    }
  }

  /// δ.
  public var dampingCoefficient: Scalar
  /// The share of the old factors in the average, at each update.
  public var decay: Scalar
  /// The eigen-decompositions are renewed at every so many updates, the first included.
  public var eigenInterval: Int
  /// Whether and how steps are clipped; nil, not at all, by default.
  public var clipping: Clipping?
  /// An eigenvalue of a factor that is not above it counts as 0; itself 0 by default, as a negative
  /// one is rounding.
  public var eigenvalueFloor: Scalar = 0
  private let network: any LayeredNetwork<Scalar>
  private let parameterCount: Int
  private let start: Start
  private var layers: [KroneckerFactors<Scalar>]
  private var updateCount = 0

  /// Factors for a network, still without a batch.
  public init(
    of network: some LayeredNetwork<Scalar>, dampingCoefficient: Scalar, decay: Scalar = 0.95,
    eigenInterval: Int = 10, start: Start = .firstBatch
  ) {
    require(decay >= 0 && decay < 1, "the decay rate \(decay) is not in 0 ..< 1")
    require(eigenInterval > 0, "the interval must be positive, it is \(eigenInterval)")
    self.network = network
    parameterCount = network.parameterCount
    self.dampingCoefficient = dampingCoefficient
    self.decay = decay
    self.eigenInterval = eigenInterval
    self.start = start
    layers = network.affineLayers.map { KroneckerFactors(of: $0) }
  }

  /// A of a layer, of order fan-in + 1, the constant last.
  public func inputFactor(_ layer: Int) -> Matrix<Scalar> {
    var factor = layers[layer].a
    factor.mirrorLowerTriangle()
    return factor
  }

  /// G of a layer, of order fan-out.
  public func errorFactor(_ layer: Int) -> Matrix<Scalar> {
    var factor = layers[layer].g
    factor.mirrorLowerTriangle()
    return factor
  }

  /// Takes a batch into the factors.
  /// - Precondition: it is a batch of the network that the factors are for.
  /// - Throws: ``LinearAlgebraError`` from the eigen-decompositions.
  public mutating func update(from linearisation: some NetworkLinearisation<Scalar>) throws {
    guard let linearisation = linearisation as? any LayeredLinearisation<Scalar>,
      isOwn(linearisation)
    else { unmet("the batch belongs to another network") }
    let old: Scalar = updateCount == 0 && start == .firstBatch ? 0 : decay
    let n = linearisation.sampleCount
    linearisation.forEachLayer { layers[$0.index].take($0, old: old, sampleCount: n) }
    if updateCount % eigenInterval == 0 {
      for index in layers.indices { try layers[index].decompose() }
    }
    updateCount += 1
  }

  private func isOwn<Point: LayeredLinearisation<Scalar>>(_ linearisation: Point) -> Bool {
    network as? Point.Model == linearisation.network
  }

  /// direction ← (C + δI)⁻¹ gradient.
  public mutating func apply(_ gradient: [Scalar], into direction: inout [Scalar]) {
    require(updateCount > 0, "apply before the first update")
    require(
      gradient.count == parameterCount && direction.count == gradient.count,
      "\(gradient.count) gradient components for \(parameterCount) parameters")
    let (delta, floor) = (dampingCoefficient, eigenvalueFloor)
    gradient.withUnsafeBufferPointer { gradient in
      direction.withUnsafeMutableBufferPointer { direction in
        guard let gradient = gradient.baseAddress, let direction = direction.baseAddress else {
          return
        }
        for index in layers.indices {
          layers[index].apply(gradient, into: direction, delta: delta, floor: floor)
        }
      }
    }
    if let clipping {
      let predicted = clipping.learningRate * clipping.learningRate * gradient.dot(direction)
      if predicted > clipping.bound {
        direction.scale(by: (clipping.bound / predicted).squareRoot())
      }
    }
  }
}

/// The two factors of a layer's curvature, and room for what is done with them.
private struct KroneckerFactors<Scalar: BLASScalar>: Sendable {
  let shape: AffineLayer
  /// A and G, of which the lower triangles are kept.
  var a: Matrix<Scalar>
  var g: Matrix<Scalar>
  var eigenA: SymmetricEigenSolver<Scalar>
  var eigenG: SymmetricEigenSolver<Scalar>
  var sums: [Scalar]
  /// Both (fan-in + 1) × fan-out.
  var components: [Scalar]
  var rotated: [Scalar]

  init(of shape: AffineLayer) {
    self.shape = shape
    a = .identity(shape.inputs + 1)
    g = .identity(shape.outputs)
    eigenA = SymmetricEigenSolver(order: shape.inputs + 1)
    eigenG = SymmetricEigenSolver(order: shape.outputs)
    sums = Array(repeating: 0, count: shape.inputs)
    components = Array(repeating: 0, count: (shape.inputs + 1) * shape.outputs)
    rotated = components
  }

  /// Takes a piece of a batch of n samples into the averages, with the share `old` of what they were.
  mutating func take(_ piece: LayerPassage<Scalar>, old: Scalar, sampleCount n: Int) {
    let (rows, outputs) = (shape.inputs, shape.outputs)
    let weight = (1 - old) / Scalar(n)
    let share = piece.isFirst ? old : 1
    Scalar.syrk(
      .no, rows, piece.inputCount, weight, piece.inputs, rows, share, &a.elements, rows + 1)
    for i in 0..<rows { sums[i] = 0 }
    sums.withUnsafeMutableBufferPointer { sums in
      guard let base = sums.baseAddress else { return }
      addRowSums(rows: rows, columns: piece.inputCount, stride: rows, of: piece.inputs, to: base)
    }
    for i in 0..<rows { a[rows, i] = share * a[rows, i] + weight * sums[i] }
    let positions = Scalar(shape.positions)
    if piece.isFirst { a[rows, rows] = positions + old * (a[rows, rows] - positions) }
    Scalar.syrk(
      .no, outputs, piece.errorCount, weight / positions, piece.errors, outputs, share,
      &g.elements, outputs)
  }

  mutating func decompose() throws(LinearAlgebraError) {
    try eigenA.solve(a)
    try eigenG.solve(g)
  }

  /// The layer's part of direction ← (C + δI)⁻¹ gradient.
  mutating func apply(
    _ gradient: UnsafePointer<Scalar>, into direction: UnsafeMutablePointer<Scalar>,
    delta: Scalar, floor: Scalar
  ) {
    let shape = shape
    let (rows, height, outputs) = (shape.inputs, shape.inputs + 1, shape.outputs)
    let weights = gradient + shape.weights.lowerBound
    let (qA, qG) = (eigenA.vectors.elements, eigenG.vectors.elements)
    switch shape.order {
    case .inputsTogether:
      components.withUnsafeMutableBufferPointer { m in
        guard let m = m.baseAddress else { return }
        for o in 0..<outputs {
          (m + o * height).update(from: weights + o * rows, count: rows)
          m[rows + o * height] = gradient[shape.biases.lowerBound + o]
        }
      }
      Scalar.gemm(
        .yes, .no, height, outputs, height, 1, qA, height, components, height, 0, &rotated,
        height)
    case .outputsTogether:
      Scalar.gemm(
        .yes, .yes, height, outputs, height, 1, qA, height, weights, outputs, 0, &rotated, height)
    }
    Scalar.gemm(
      .no, .no, height, outputs, outputs, 1, rotated, height, qG, outputs, 0, &components,
      height)
    divide(by: delta, floor: floor)
    Scalar.gemm(
      .no, .no, height, outputs, height, 1, qA, height, components, height, 0, &rotated, height)
    switch shape.order {
    case .inputsTogether:
      Scalar.gemm(
        .no, .yes, height, outputs, outputs, 1, rotated, height, qG, outputs, 0, &components,
        height)
      components.withUnsafeBufferPointer { m in
        guard let m = m.baseAddress else { return }
        let weights = direction + shape.weights.lowerBound
        for o in 0..<outputs {
          (weights + o * rows).update(from: m + o * height, count: rows)
          direction[shape.biases.lowerBound + o] = m[rows + o * height]
        }
      }
    case .outputsTogether:
      Scalar.gemm(
        .no, .yes, outputs, height, outputs, 1, qG, outputs, rotated, height, 0,
        direction + shape.weights.lowerBound, outputs)
    }
  }

  /// What rounding leaves of an eigenvalue 0.
  private static func rounding(of eigen: SymmetricEigenSolver<Scalar>) -> Scalar {
    Scalar(eigen.order) * Scalar.ulpOfOne * (eigen.values.last ?? 0)
  }

  /// Divides component (i, o) of the turned gradient by a_i g_o + δ.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  private mutating func divide(by delta: Scalar, floor: Scalar) {
    let (height, outputs) = (eigenA.order, eigenG.order)
    let isUndamped = delta == 0
    let (nullA, nullG) = (Self.rounding(of: eigenA), Self.rounding(of: eigenG))
    eigenA.values.withUnsafeBufferPointer { valuesA in
      eigenG.values.withUnsafeBufferPointer { valuesG in
        components.withUnsafeMutableBufferPointer { m in
          guard let values = valuesA.baseAddress, let m = m.baseAddress else { return }
          for o in 0..<outputs {
            let g = valuesG[o] > floor ? valuesG[o] : 0
            let column = m + o * height
            if isUndamped {
              for i in 0..<height {
                let a = values[i] > floor ? values[i] : 0
                let isNull = a <= nullA || g <= nullG
                column[i] = isNull ? 0 * column[i] : column[i] / (a * g)
              }
            } else {
              for i in 0..<height {
                let a = values[i] > floor ? values[i] : 0
                column[i] /= a * g + delta
              }
            }
          }
        }
      }
    }
  }
}
