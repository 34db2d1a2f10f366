import RealModule
import Requirements

/// The mean loss L(f) of a network with one output that gives the same answer f to every sample,
/// because all inputs are equal, as a function of f; a share q of the targets is +1, the others
/// are −1.
///
/// It is convex, so that along a trajectory it is largest where f is largest or smallest.
public enum ScalarLoss: Equatable, Sendable {
  /// f²/2: the squared loss of targets that are all zero.
  case squared
  /// q log(1 + e^(−f)) + (1 − q) log(1 + e^f). For one sample with a soft label, q is its label.
  case logistic(positiveShare: Double)
  /// q e^(−f) + (1 − q) e^f: cosh f for balanced targets.
  case exponential(positiveShare: Double)

  /// L(f).
  public func value(_ f: Double) -> Double {
    switch self {
    case .squared: f * f / 2
    // q f⁻ + (1 − q) f⁺ + log(1 + e^(−|f|)): no exponential of a large number.
    case .logistic(let q): max(f, 0) - q * f + .log(onePlus: .exp(-abs(f)))
    case .exponential(let q): q * .exp(-f) + (1 - q) * .exp(f)
    }
  }

  /// L′(f).
  public func derivative(_ f: Double) -> Double {
    switch self {
    case .squared: f
    // Not sigm f − q, which has no digits left where f agrees with targets of one sign.
    case .logistic(let q): (1 - q) * sigm(f) - q * sigm(-f)
    case .exponential(let q): (1 - q) * .exp(f) - q * .exp(-f)
    }
  }

  /// L″(f).
  public func secondDerivative(_ f: Double) -> Double {
    switch self {
    case .squared: 1
    case .logistic: sigm(f) * sigm(-f)
    case .exponential(let q): q * .exp(-f) + (1 - q) * .exp(f)
    }
  }

  /// f*, where L is smallest; infinite if all targets have one sign.
  public var minimiser: Double {
    switch self {
    case .squared: 0
    case .logistic(let q): .log(q / (1 - q))
    case .exponential(let q): 0.5 * .log(q / (1 - q))
    }
  }

  /// h* = L″(f*), the curvature at the minimum; 0 if there is none.
  public var curvatureAtMinimum: Double {
    switch self {
    case .squared: 1
    case .logistic(let q): q * (1 - q)
    case .exponential(let q): 2 * (q * (1 - q)).squareRoot()
    }
  }

  /// The amplitude F > 0 of the cycle f = F, −F, F, … of the iteration f ← f − r L′(f), for a loss
  /// that is even in f; r = ηλ is the learning rate times the tangent kernel. Nil where there is
  /// none.
  ///
  /// It solves r L′(F) = 2F. The logistic loss has such a cycle where r > 8, and it attracts:
  /// F = (r/4) tanh(F/2). The exponential loss has one where r < 2, and it repels: it is the border
  /// of divergence. The squared loss has none. Bisection to rounding.
  public func twoCycleAmplitude(rate: Double) -> Double? {
    require(minimiser == 0, "a loss with its minimum at \(minimiser) is not even")
    func excess(_ amplitude: Double) -> Double { rate * derivative(amplitude) / amplitude - 2 }
    var (low, high) = (1e-7, 700.0)
    let rises = excess(high) > 0
    guard excess(low) != 0, (excess(low) > 0) != rises else { return nil }
    while true {
      let middle = 0.5 * (low + high)
      guard low < middle, middle < high else { return middle }
      if (excess(middle) > 0) == rises { high = middle } else { low = middle }
    }
  }
}

/// sigm f = 1/(1 + e^(−f)), without overflow.
private func sigm(_ f: Double) -> Double {
  let tail = Double.exp(-abs(f))
  return (f < 0 ? tail : 1) / (1 + tail)
}
