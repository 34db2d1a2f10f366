import LinearAlgebra
import NeuralNetworks
import Requirements

/// Kronecker-factored curvature (Martens and Grosse 2015): the curvature of each layer is taken as
/// G ⊗ A with A = E[ā āᵀ] of what enters it, a constant 1 appended for the biases, and
/// G = E[δ δᵀ] of the errors δ = ∂ℓ/∂z from the actual labels (the empirical Fisher matrix); layers
/// are independent of each other. Both are exponential averages over the updates.
///
/// Damping is added to the products of eigenvalues: with A = Q_A diag(a) Q_Aᵀ, G = Q_G diag(g) Q_Gᵀ
/// and the layer's gradient M, (fan-in + 1) × fan-out,
///
///     direction = Q_A [(Q_Aᵀ M Q_G) ⊘ (a gᵀ + δ)] Q_Gᵀ.
///
/// With δ = 0 the null space of a factor, its eigenvalues that are 0 up to rounding, is left out.
///
/// Cost of a layer: 2n(fan-in² + fan-out²)/2 operations an update, about 4 fan-in³ a decomposition,
/// 4(fan-in + fan-out)·fan-in·fan-out an application, which allocates nothing.
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
  private let network: MultilayerPerceptron<Scalar>
  private let start: Start
  private var layers: [Layer]
  private var updateCount = 0

  private struct Layer: Sendable {
    /// A and G, of which the lower triangles are kept.
    var a: Matrix<Scalar>
    var g: Matrix<Scalar>
    var eigenA: SymmetricEigenSolver<Scalar>
    var eigenG: SymmetricEigenSolver<Scalar>
    var sums: [Scalar]
    var gradient: Matrix<Scalar>
    var rotated: Matrix<Scalar>
  }

  /// Factors for a network, still without a batch.
  public init(
    of network: MultilayerPerceptron<Scalar>, dampingCoefficient: Scalar, decay: Scalar = 0.95,
    eigenInterval: Int = 10, start: Start = .firstBatch
  ) {
    require(decay >= 0 && decay < 1, "the decay rate \(decay) is not in 0 ..< 1")
    require(eigenInterval > 0, "the interval must be positive, it is \(eigenInterval)")
    self.network = network
    self.dampingCoefficient = dampingCoefficient
    self.decay = decay
    self.eigenInterval = eigenInterval
    self.start = start
    layers = network.layers.map {
      Layer(
        a: .identity($0.inputs + 1), g: .identity($0.outputs),
        eigenA: SymmetricEigenSolver(order: $0.inputs + 1),
        eigenG: SymmetricEigenSolver(order: $0.outputs),
        sums: Array(repeating: 0, count: $0.inputs),
        gradient: Matrix(rows: $0.inputs + 1, columns: $0.outputs),
        rotated: Matrix(rows: $0.inputs + 1, columns: $0.outputs))
    }
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
  /// - Precondition: it is a batch of the network that the factors are for; they know fully connected
  ///   layers only.
  /// - Throws: ``LinearAlgebraError`` from the eigen-decompositions.
  public mutating func update(from linearisation: some NetworkLinearisation<Scalar>) throws {
    guard let linearisation = linearisation as? Linearisation<Scalar>,
      linearisation.network == network
    else { unmet("the batch belongs to another network") }
    let old: Scalar = updateCount == 0 && start == .firstBatch ? 0 : decay
    let n = linearisation.sampleCount
    let weight = (1 - old) / Scalar(n)
    linearisation.forEachLayer { index, layer, a, deltas in
      let rows = layer.inputs
      Scalar.syrk(.no, rows, n, weight, a, rows, old, &layers[index].a.elements, rows + 1)
      for i in 0..<rows { layers[index].sums[i] = 0 }
      layers[index].sums.withUnsafeMutableBufferPointer { sums in
        guard let base = sums.baseAddress else { return }
        addRowSums(rows: rows, columns: n, stride: rows, of: a, to: base)
      }
      for i in 0..<rows {
        layers[index].a[rows, i] = old * layers[index].a[rows, i] + weight * layers[index].sums[i]
      }
      layers[index].a[rows, rows] = 1
      Scalar.syrk(
        .no, layer.outputs, n, weight, deltas, layer.outputs, old, &layers[index].g.elements,
        layer.outputs)
    }
    if updateCount % eigenInterval == 0 {
      for index in layers.indices {
        try layers[index].eigenA.solve(layers[index].a)
        try layers[index].eigenG.solve(layers[index].g)
      }
    }
    updateCount += 1
  }

  /// direction ← (C + δI)⁻¹ gradient.
  public mutating func apply(_ gradient: [Scalar], into direction: inout [Scalar]) {
    require(updateCount > 0, "apply before the first update")
    require(
      gradient.count == network.parameterCount && direction.count == gradient.count,
      "\(gradient.count) gradient components for \(network.parameterCount) parameters")
    for index in layers.indices {
      Self.apply(
        &layers[index], network.layers[index], gradient, into: &direction,
        delta: dampingCoefficient)
    }
    if let clipping {
      let predicted = clipping.learningRate * clipping.learningRate * gradient.dot(direction)
      if predicted > clipping.bound {
        direction.scale(by: (clipping.bound / predicted).squareRoot())
      }
    }
  }

  /// What rounding leaves of an eigenvalue 0.
  private static func rounding(of eigen: SymmetricEigenSolver<Scalar>) -> Scalar {
    Scalar(eigen.order) * Scalar.ulpOfOne * (eigen.values.last ?? 0)
  }

  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  private static func apply(
    _ layer: inout Layer, _ shape: MultilayerPerceptron<Scalar>.Layer, _ gradient: [Scalar],
    into direction: inout [Scalar], delta: Scalar
  ) {
    for o in 0..<shape.outputs {
      for i in 0..<shape.inputs {
        layer.gradient[i, o] = gradient[shape.weights.lowerBound + i + o * shape.inputs]
      }
      layer.gradient[shape.inputs, o] = gradient[shape.biases.lowerBound + o]
    }
    let (qA, qG) = (layer.eigenA.vectors, layer.eigenG.vectors)
    Matrix.multiply(qA, layer.gradient, transposeA: .yes, into: &layer.rotated)
    Matrix.multiply(layer.rotated, qG, into: &layer.gradient)
    let nullA = delta == 0 ? rounding(of: layer.eigenA) : -1
    let nullG = delta == 0 ? rounding(of: layer.eigenG) : -1
    for o in 0..<shape.outputs {
      // An eigenvalue of a semi-definite matrix that is negative is rounding.
      let g = max(layer.eigenG.values[o], 0)
      for i in 0...shape.inputs {
        let a = max(layer.eigenA.values[i], 0)
        let isNull = a <= nullA || g <= nullG
        let component = layer.gradient[i, o]
        layer.gradient[i, o] = isNull ? 0 * component : component / (a * g + delta)
      }
    }
    Matrix.multiply(qA, layer.gradient, into: &layer.rotated)
    Matrix.multiply(layer.rotated, qG, transposeB: .yes, into: &layer.gradient)
    for o in 0..<shape.outputs {
      for i in 0..<shape.inputs {
        direction[shape.weights.lowerBound + i + o * shape.inputs] = layer.gradient[i, o]
      }
      direction[shape.biases.lowerBound + o] = layer.gradient[shape.inputs, o]
    }
  }
}
