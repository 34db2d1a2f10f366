import RealModule
import Requirements

/// What becomes of the sharpness of a two-layer linear network that starts above the edge of
/// stability, to leading order in 1/m: it falls until the oscillation about the minimum dies, and
/// overshoots the edge by a little.
///
/// Let ηλh* be the sharpness in units in which the edge is 2, ξ = ηλh* − 2, and X the mean of
/// (f − f*)² over two steps. A small oscillation obeys, with time in steps,
///
///     d(ln X)/dt = 2 (ξ − χX) ,   dξ/dt = −νX ,   ν = 2 (ηh*)²/m ,
///     χ = (L‴/L″)² − L⁗/(3L″) at f* ,
///
/// χ being the cubic coefficient of the iteration's flip bifurcation. With z = 2χξ/ν the quantity
/// (1 + z) e^(−z) has the same value when X leaves zero and when it returns there. For χ > 0 (the
/// logistic loss) every start far above the edge ends at z = −1, a sharpness of 2 − ν/(2χ); for
/// χ < 0 (the exponential loss) one that is more than ν/(2|χ|) above the edge does not return.
///
/// In a network of any depth ν = (ηh*)²|∇λ|²/2λ, and |∇λ|² = 4λ/m in one of two layers: an oscillation
/// about a minimum moves the weights down the gradient of the curvature, across its own direction
/// (Damian, Nichani, Lee, arXiv:2209.15594, call it self-stabilisation).
///
/// Ours. The error is of relative order η²/m; the start needs (f − f*)² ≪ ξ/χ and ξ ≪ 1, but a
/// start further up passes through such a state on its way down.
public struct StabilityEdgeLaw: Equatable, Sendable {
  /// ν: how fast an oscillation of unit square lowers the sharpness, per step.
  public let flattening: Double
  /// χ: how much an oscillation of unit square lowers its own growth.
  public let saturation: Double

  /// The law for a loss with a minimum, a learning rate η and a width m.
  ///
  /// - Precondition: the loss is not squared: its χ is zero to this order.
  public init(loss: ScalarLoss, learningRate: Double, width: Int) {
    self.init(loss: loss, learningRate: learningRate, kernel: 1, slope: 4 / Double(width))
  }

  /// The law for a loss with a minimum, a learning rate η, and a network of any depth near the edge,
  /// where it has the tangent kernel λ and |∇λ|².
  ///
  /// - Precondition: the loss is not squared: its χ is zero to this order.
  public init(loss: ScalarLoss, learningRate: Double, kernel: Double, slope: Double) {
    let h = loss.curvatureAtMinimum
    require(h > 0, "a loss without a minimum has no edge of stability")
    let rate = learningRate * h
    flattening = rate * rate * slope / (2 * kernel)
    switch loss {
    case .squared: unmet("the squared loss has no cubic term of its own")
    // L‴ = L″ (1 − 2 sigm f), L⁗ = L″ (1 − 6 L″).
    case .logistic: saturation = 2 * (1.0 / 3 - h)
    case .exponential: saturation = -1.0 / 3
    }
  }

  /// ν/(2χ): how far below the edge, in ηλh*, a run ends that began far above it.
  public var overshoot: Double { flattening / (2 * saturation) }

  /// The sharpness ηλh* at the end, from the one at the start; nil where the run does not return.
  /// A start below the edge, from which a small oscillation dies at once, stays where it is.
  public func finalSharpness(from start: Double) -> Double? {
    guard start > 2 else { return start }
    let unit = overshoot
    let z = (start - 2) / unit
    guard z > -1 else { return nil }
    let conserved = (1 + z) * .exp(-z)
    // (1 + z) e^(−z) rises from 0 at −1 to 1 at 0 and falls beyond: the end is on the other side.
    var (low, high) = z > 0 ? (-1.0, 0.0) : (0.0, 1e3)
    while true {
      let middle = 0.5 * (low + high)
      guard low < middle, middle < high else { return 2 + unit * middle }
      if ((1 + middle) * .exp(-middle) < conserved) == (z > 0) {
        low = middle
      } else {
        high = middle
      }
    }
  }
}
