import LinearAlgebra
import NeuralNetworks

/// Stochastic gradient descent with momentum.
public struct StochasticGradientDescent<Scalar: BLASScalar>: Optimiser, Sendable {
  /// The momentum.
  public var momentum: Momentum<Scalar>
  /// How weights are drawn towards zero.
  public var weightDecay: WeightDecay<Scalar>
  /// v, of length P: zero at first, in the units of the momentum's convention.
  public private(set) var velocity: [Scalar]

  /// Gradient descent for vectors of `parameterCount`.
  public init(
    parameterCount: Int, momentum: Momentum<Scalar> = .none,
    weightDecay: WeightDecay<Scalar> = .none
  ) {
    self.momentum = momentum
    self.weightDecay = weightDecay
    velocity = Array(repeating: 0, count: parameterCount)
  }

  /// One step along a gradient, which need not come from a network.
  public mutating func step(
    _ parameters: inout [Scalar], gradient: [Scalar], learningRate: Scalar
  ) {
    momentum.step(
      &parameters, velocity: &velocity, along: gradient, l2: weightDecay.inGradient,
      learningRate: learningRate, decay: learningRate * weightDecay.decoupled)
  }

  /// One step along the gradient of a batch.
  public mutating func step(
    _ parameters: inout [Scalar], at linearisation: some NetworkLinearisation<Scalar>,
    learningRate: Scalar
  ) {
    step(&parameters, gradient: linearisation.gradient, learningRate: learningRate)
  }
}
