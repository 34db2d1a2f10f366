import LinearAlgebra
import NeuralNetworks

/// A rule that moves the parameters one step, given the network at these parameters on a batch.
public protocol Optimiser<Scalar> {
  /// The number type of the parameters.
  associatedtype Scalar: BLASScalar
  /// Moves `parameters` one step with learning rate η, from the batch that `linearisation` holds at
  /// these parameters.
  mutating func step(
    _ parameters: inout [Scalar], at linearisation: some NetworkLinearisation<Scalar>,
    learningRate: Scalar
  ) throws
}

/// How weights are drawn towards zero.
public enum WeightDecay<Scalar: BLASScalar>: Equatable, Sendable {
  /// Not at all.
  case none
  /// γw is added to the gradient, before momentum and preconditioning: the gradient of ½γ‖w‖².
  case l2(Scalar)
  /// The step −ηγw is added to the update, after momentum and preconditioning (Loshchilov and Hutter
  /// 2019).
  case decoupled(Scalar)

  /// γ where it belongs to the gradient, else 0.
  var inGradient: Scalar { if case .l2(let gamma) = self { gamma } else { 0 } }
  /// γ where it is a step of its own, else 0.
  var decoupled: Scalar { if case .decoupled(let gamma) = self { gamma } else { 0 } }
}
