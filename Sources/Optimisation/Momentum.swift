import LinearAlgebra
import Requirements

/// Momentum: how a velocity v gathers past gradients.
public struct Momentum<Scalar: BLASScalar>: Equatable, Sendable {
  /// Where the gradient is taken.
  public enum Rule: Sendable {
    /// Polyak's heavy ball: the step is the new velocity.
    case heavyBall
    /// Nesterov: the gradient belongs to the point w + ρv ahead. The parameters that the optimiser
    /// moves are these look-ahead points, as in Sutskever et al. (2013) and PyTorch.
    case nesterov
  }

  /// How the velocity is scaled. At a constant rate, exponential averages with η/(1 − ρ) take the
  /// steps of the undamped form with η.
  public enum Convention: Sendable {
    /// v ← ρv − ηg, w ← w + v: a steady gradient moves w by ηg/(1 − ρ) a step.
    case undamped
    /// v ← ρv + (1 − ρ)g, w ← w − ηv: a steady gradient moves w by ηg a step.
    case exponentialAverage
  }

  /// ρ, 0 ≤ ρ < 1.
  public var coefficient: Scalar
  /// Heavy ball or Nesterov.
  public var rule: Rule
  /// How the velocity is scaled.
  public var convention: Convention

  /// Momentum with the coefficient ρ.
  public init(
    _ coefficient: Scalar, rule: Rule = .heavyBall, convention: Convention = .undamped
  ) {
    require(
      coefficient >= 0 && coefficient < 1, "momentum \(coefficient) is not in 0 ..< 1")
    self.coefficient = coefficient
    self.rule = rule
    self.convention = convention
  }

  /// No momentum: plain steps −ηg.
  public static var none: Self { Self(0) }

  /// Moves v and w along the direction g, and decays w by `decay` times itself.
  func step(
    _ parameters: inout [Scalar], velocity: inout [Scalar], along direction: [Scalar],
    l2: Scalar, learningRate: Scalar, decay: Scalar
  ) {
    require(
      direction.count == parameters.count && velocity.count == parameters.count,
      "\(direction.count) gradient components for \(parameters.count) parameters")
    // v ← ρv + s(g + γw) and w ← w + a v + b(g + γw) − decay·w, in the units of the convention.
    let rho = coefficient
    let gain = convention == .undamped ? -learningRate : 1 - rho
    let scale = convention == .undamped ? 1 : -learningRate
    parameters.withUnsafeMutableBufferPointer { parameters in
      velocity.withUnsafeMutableBufferPointer { velocity in
        direction.withUnsafeBufferPointer { direction in
          guard let w = parameters.baseAddress, let v = velocity.baseAddress,
            let g = direction.baseAddress
          else { return }
          momentumStep(
            count: parameters.count, w, v, g, rho: rho, gain: gain, l2: l2, decay: decay,
            alongVelocity: rule == .heavyBall ? scale : scale * rho,
            alongGradient: rule == .heavyBall ? 0 : scale * gain)
        }
      }
    }
  }
}

/// v ← ρv + gain·(g + l2·w); w ← w + alongVelocity·v + alongGradient·(g + l2·w) − decay·w.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func momentumStep<Scalar: BLASScalar>(
  count: Int, _ w: UnsafeMutablePointer<Scalar>, _ v: UnsafeMutablePointer<Scalar>,
  _ g: UnsafePointer<Scalar>, rho: Scalar, gain: Scalar, l2: Scalar, decay: Scalar,
  alongVelocity: Scalar, alongGradient: Scalar
) {
  for i in 0..<count {
    let gradient = g[i] + l2 * w[i]
    v[i] = rho * v[i] + gain * gradient
    w[i] += alongVelocity * v[i] + alongGradient * gradient - decay * w[i]
  }
}
