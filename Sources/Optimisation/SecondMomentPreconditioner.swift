import CVector
import LinearAlgebra
import NeuralNetworks
import Requirements

/// Adam's second moments alone: g / (√v̂ + δ), v ← β₂v + (1 − β₂)g², v̂ = v/(1 − β₂ᵗ). In
/// ``PreconditionedDescent`` it is Adam with exactly the momentum of gradient descent.
public struct SecondMomentPreconditioner<Scalar: BLASScalar>: Preconditioner, Sendable {
  /// β₂, the decay rate of the mean squared gradient.
  public var beta2: Scalar
  /// δ, added to √v̂.
  public var dampingCoefficient: Scalar
  private var secondMoment: [Scalar] = []
  private var beta2Power: Scalar = 1

  /// Second moments, still without a batch.
  public init(beta2: Scalar = 0.999, dampingCoefficient: Scalar) {
    require(beta2 >= 0 && beta2 < 1, "the decay rate \(beta2) is not in 0 ..< 1")
    self.beta2 = beta2
    self.dampingCoefficient = dampingCoefficient
  }

  /// Takes the gradient of a batch (without any weight decay) into the second moments.
  public mutating func update(from linearisation: some NetworkLinearisation<Scalar>) {
    take(linearisation.gradient)
  }

  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  private mutating func take(_ gradient: [Scalar]) {
    if secondMoment.isEmpty { secondMoment = Array(repeating: 0, count: gradient.count) }
    beta2Power *= beta2
    for i in gradient.indices {
      secondMoment[i] = beta2 * secondMoment[i] + (1 - beta2) * (gradient[i] * gradient[i])
    }
  }

  /// direction ← gradient / (√v̂ + δ).
  public func apply(_ gradient: [Scalar], into direction: inout [Scalar]) {
    require(
      gradient.count == secondMoment.count && direction.count == gradient.count,
      "\(gradient.count) gradient components for \(secondMoment.count) second moments")
    let correction = 1 / (1 - beta2Power)
    let (count, delta) = (gradient.count, dampingCoefficient)
    gradient.withUnsafeBufferPointer { gradient in
      secondMoment.withUnsafeBufferPointer { second in
        direction.withUnsafeMutableBufferPointer { direction in
          guard let g = gradient.baseAddress, let v = second.baseAddress,
            let d = direction.baseAddress
          else { return }
          if Scalar.self == Float.self {
            cvector_divide_by_root_float(
              count, Float(correction), Float(delta), g.raw(), v.raw(), d.raw())
          } else {
            cvector_divide_by_root_double(
              count, Double(correction), Double(delta), g.raw(), v.raw(), d.raw())
          }
        }
      }
    }
  }
}
