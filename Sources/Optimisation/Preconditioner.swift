import LinearAlgebra
import NeuralNetworks
import Requirements

/// An estimate C of curvature, damped: it turns a gradient g into (C + δI)⁻¹g. All estimates have the
/// damping coefficient δ, so that they can be compared at the same batches, momentum and damping.
public protocol Preconditioner<Scalar> {
  /// The number type of the gradients.
  associatedtype Scalar: BLASScalar
  /// δ, added to the estimated curvature. It may be changed between steps.
  var dampingCoefficient: Scalar { get set }
  /// Takes a batch into the estimate.
  mutating func update(from linearisation: some NetworkLinearisation<Scalar>) throws
  /// direction ← (C + δI)⁻¹ gradient; both have length P. There has been an update before.
  mutating func apply(_ gradient: [Scalar], into direction: inout [Scalar]) throws
}

/// Gradient descent with momentum along preconditioned gradients: the heavy ball (or Nesterov)
/// runs on (C + δI)⁻¹g in place of g.
public struct PreconditionedDescent<Estimate: Preconditioner>: Optimiser {
  /// The number type of the parameters.
  public typealias Scalar = Estimate.Scalar

  /// The estimate of curvature.
  public var preconditioner: Estimate
  /// The momentum.
  public var momentum: Momentum<Scalar>
  /// How weights are drawn towards zero.
  public var weightDecay: WeightDecay<Scalar>
  /// The estimate takes the batch of every so many steps, the first included, before the step; nil
  /// leaves its updates to the caller.
  public var updateInterval: Int?
  /// v, of length P: zero at first.
  public private(set) var velocity: [Scalar]
  private var gradient: [Scalar]
  private var direction: [Scalar]
  private var stepCount = 0

  /// Descent with the given preconditioner for vectors of `parameterCount`.
  public init(
    _ preconditioner: Estimate, parameterCount: Int, momentum: Momentum<Scalar> = .none,
    weightDecay: WeightDecay<Scalar> = .none, updateInterval: Int? = 1
  ) {
    require(
      updateInterval.map { $0 > 0 } ?? true,
      "the update interval must be positive, it is \(updateInterval ?? 0)")
    self.preconditioner = preconditioner
    self.momentum = momentum
    self.weightDecay = weightDecay
    self.updateInterval = updateInterval
    velocity = Array(repeating: 0, count: parameterCount)
    gradient = velocity
    direction = velocity
  }

  /// One step along the preconditioned gradient of a batch.
  public mutating func step(
    _ parameters: inout [Scalar], at linearisation: some NetworkLinearisation<Scalar>,
    learningRate: Scalar
  ) throws {
    if let updateInterval, stepCount % updateInterval == 0 {
      try preconditioner.update(from: linearisation)
    }
    stepCount += 1
    if weightDecay.inGradient == 0 {
      try preconditioner.apply(linearisation.gradient, into: &direction)
    } else {
      gradient.withUnsafeMutableBufferPointer {
        _ = $0.update(fromContentsOf: linearisation.gradient)
      }
      gradient.add(parameters, scaledBy: weightDecay.inGradient)
      try preconditioner.apply(gradient, into: &direction)
    }
    momentum.step(
      &parameters, velocity: &velocity, along: direction, l2: 0, learningRate: learningRate,
      decay: learningRate * weightDecay.decoupled)
  }
}

extension PreconditionedDescent: Sendable where Estimate: Sendable {}
