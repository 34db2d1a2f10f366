import LinearAlgebra

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
    precondition(
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
    precondition(
      gradient.count == parameters.count && firstMoment.count == parameters.count,
      "\(gradient.count) gradient components for \(parameters.count) parameters")
    beta1Power *= beta1
    beta2Power *= beta2
    let (beta1, beta2, delta) = (beta1, beta2, dampingCoefficient)
    let correction1 = correctsBias ? 1 / (1 - beta1Power) : 1
    let correction2 = correctsBias ? 1 / (1 - beta2Power) : 1
    let (l2, decay) = (weightDecay.inGradient, learningRate * weightDecay.decoupled)
    parameters.withUnsafeMutableBufferPointer { parameters in
      firstMoment.withUnsafeMutableBufferPointer { first in
        secondMoment.withUnsafeMutableBufferPointer { second in
          gradient.withUnsafeBufferPointer { gradient in
            guard let w = parameters.baseAddress, let m = first.baseAddress,
              let v = second.baseAddress, let g = gradient.baseAddress
            else { return }
            adamStep(
              count: parameters.count, w, m, v, g, beta1: beta1, beta2: beta2,
              rate: learningRate * correction1, correction2: correction2, delta: delta, l2: l2,
              decay: decay)
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

@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
private func adamStep<Scalar: BLASScalar>(
  count: Int, _ w: UnsafeMutablePointer<Scalar>, _ m: UnsafeMutablePointer<Scalar>,
  _ v: UnsafeMutablePointer<Scalar>, _ g: UnsafePointer<Scalar>, beta1: Scalar, beta2: Scalar,
  rate: Scalar, correction2: Scalar, delta: Scalar, l2: Scalar, decay: Scalar
) {
  for i in 0..<count {
    let gradient = g[i] + l2 * w[i]
    m[i] = beta1 * m[i] + (1 - beta1) * gradient
    v[i] = beta2 * v[i] + (1 - beta2) * (gradient * gradient)
    w[i] -= rate * m[i] / ((correction2 * v[i]).squareRoot() + delta) + decay * w[i]
  }
}
