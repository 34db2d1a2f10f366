import CVector
import LinearAlgebra
import NeuralNetworks
import Requirements

/// Adam (Kingma and Ba 2015): w ← w − η m̂ / (√v̂ + δ), with
/// m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ).
///
/// With decoupled weight decay it is AdamW. For the second moments with the momentum of gradient
/// descent see ``SecondMomentPreconditioner``.
public struct Adam<Scalar: BLASScalar>: Optimiser, Sendable {
  /// β₁, the decay rate of the mean gradient.
  public var beta1: Scalar
  /// β₂, the decay rate of the mean squared gradient.
  public var beta2: Scalar
  /// δ, the constant added to √v̂; called ε elsewhere.
  public var dampingCoefficient: Scalar
  /// Whether m and v are divided by 1 − βᵗ, which undoes their start at zero.
  public var correctsBias: Bool
  /// How weights are drawn towards zero.
  public var weightDecay: WeightDecay<Scalar>
  /// m, the mean gradient, without correction.
  public private(set) var firstMoment: [Scalar]
  /// v, the mean squared gradient, without correction.
  public private(set) var secondMoment: [Scalar]
  private var beta1Power: Scalar = 1
  private var beta2Power: Scalar = 1

  /// Adam for vectors of `parameterCount`.
  public init(
    parameterCount: Int, beta1: Scalar = 0.9, beta2: Scalar = 0.999,
    dampingCoefficient: Scalar = 1e-8, correctsBias: Bool = true,
    weightDecay: WeightDecay<Scalar> = .none
  ) {
    require(
      beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1,
      "the decay rates \(beta1) and \(beta2) are not in 0 ..< 1")
    self.beta1 = beta1
    self.beta2 = beta2
    self.dampingCoefficient = dampingCoefficient
    self.correctsBias = correctsBias
    self.weightDecay = weightDecay
    firstMoment = Array(repeating: 0, count: parameterCount)
    secondMoment = Array(repeating: 0, count: parameterCount)
  }

  /// One step along a gradient, which need not come from a network.
  public mutating func step(
    _ parameters: inout [Scalar], gradient: [Scalar], learningRate: Scalar
  ) {
    require(
      gradient.count == parameters.count && firstMoment.count == parameters.count,
      "\(gradient.count) gradient components for \(parameters.count) parameters")
    beta1Power *= beta1
    beta2Power *= beta2
    let rate = learningRate * (correctsBias ? 1 / (1 - beta1Power) : 1)
    let correction = correctsBias ? 1 / (1 - beta2Power) : 1
    let (l2, decay) = (weightDecay.inGradient, learningRate * weightDecay.decoupled)
    let count = parameters.count
    parameters.withUnsafeMutableBufferPointer { parameters in
      firstMoment.withUnsafeMutableBufferPointer { first in
        secondMoment.withUnsafeMutableBufferPointer { second in
          gradient.withUnsafeBufferPointer { gradient in
            guard let w = parameters.baseAddress, let m = first.baseAddress,
              let v = second.baseAddress, let g = gradient.baseAddress
            else { return }
            if Scalar.self == Float.self {
              let settings = cvector_adam_settings_float(
                beta1: Float(beta1), beta2: Float(beta2), rate: Float(rate),
                correction: Float(correction), delta: Float(dampingCoefficient), l2: Float(l2),
                decay: Float(decay))
              cvector_adam_float(count, settings, g.raw(), w.raw(), m.raw(), v.raw())
            } else {
              let settings = cvector_adam_settings_double(
                beta1: Double(beta1), beta2: Double(beta2), rate: Double(rate),
                correction: Double(correction), delta: Double(dampingCoefficient),
                l2: Double(l2), decay: Double(decay))
              cvector_adam_double(count, settings, g.raw(), w.raw(), m.raw(), v.raw())
            }
          }
        }
      }
    }
  }

  /// One step along the gradient of a batch.
  public mutating func step(
    _ parameters: inout [Scalar], at linearisation: some NetworkLinearisation<Scalar>,
    learningRate: Scalar
  ) {
    step(&parameters, gradient: linearisation.gradient, learningRate: learningRate)
  }
}
