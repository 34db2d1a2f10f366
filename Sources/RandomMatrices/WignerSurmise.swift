import RealModule
import Requirements

/// The symmetry class of a random matrix by its Dyson index β_D: levels repel as |x_i − x_j|^β_D.
public enum DysonIndex: Int, CaseIterable, Sendable {
  /// Real symmetric matrices, β_D = 1.
  case orthogonal = 1
  /// Hermitian matrices, β_D = 2.
  case unitary = 2
  /// Self-dual quaternion matrices, β_D = 4.
  case symplectic = 4
}

/// Wigner's surmise for the spacing s of neighbouring levels in units of its mean:
/// p(s) = a s^β_D exp(−b s²), exact for 2 × 2 Gaussian matrices and within some 2 % for large ones.
///
/// Source: Mehta, *Random Matrices* (3rd edition, 2004), sections 1.5 and 7; Haake, *Quantum
/// Signatures of Chaos*, section 4.
public struct WignerSurmise: SpectralLaw, Equatable {
  /// The symmetry class.
  public let dysonIndex: DysonIndex

  /// The surmise of a symmetry class.
  public init(_ dysonIndex: DysonIndex = .orthogonal) {
    self.dysonIndex = dysonIndex
  }

  /// b: with it the mean is 1.
  private var decay: Double {
    switch dysonIndex {
    case .orthogonal: .pi / 4
    case .unitary: 4 / .pi
    case .symplectic: 64 / (9 * .pi)
    }
  }

  /// a s^β_D exp(−b s²) for s ≥ 0, with a from ∫p = 1.
  public func density(_ s: Double) -> Double {
    // Beyond 40 less than 1e-300 is left, and products with it would be 0 · ∞ in the end.
    if s < 0 || s > 40 { return 0 }
    let gauss = Double.exp(-decay * s * s)
    switch dysonIndex {
    case .orthogonal: return .pi / 2 * s * gauss
    case .unitary: return 32 / (.pi * .pi) * s * s * gauss
    case .symplectic:
      let square = s * s
      return 262_144 / (729 * .pi * .pi * .pi) * square * square * gauss
    }
  }

  /// The distribution function, to full relative accuracy also for small s: the regularised
  /// incomplete gamma function P((β_D + 1)/2, b s²).
  public func cdf(_ s: Double) -> Double {
    if s <= 0 || s > 40 { return s > 0 ? 1 : 0 }
    let u = decay * s * s
    if dysonIndex == .orthogonal { return -Double.expMinusOne(-u) }
    let root = u.squareRoot()
    let first = 2 * root * Double.exp(-u) / Double.pi.squareRoot()
    if u < 1 {
      // The closed forms below cancel here: P(c, u) = first · u^(c−3/2) Σ uᵏ / (c (c+1) … (c+k))
      // up to the half-integer factors collected in `head`.
      let c = dysonIndex == .unitary ? 1.5 : 2.5
      var term = dysonIndex == .unitary ? first / 1.5 * u : first / 1.5 * u * u / 2.5
      var (sum, k) = (term, 1.0)
      while term > sum * 0x1p-54 {
        term *= u / (c + k)
        sum += term
        k += 1
      }
      return sum
    }
    switch dysonIndex {
    case .symplectic: return .erf(root) - first * (1 + 2 * u / 3)
    default: return .erf(root) - first
    }
  }

  /// The inverse of ``cdf(_:)``; infinite at p = 1.
  public func quantile(_ p: Double) -> Double {
    // Beyond s = 10 less than 1e-34 is left.
    p == 1 ? .infinity : quantile(p, in: 0...10)
  }

  /// E sᵏ = Γ((β_D + 1 + k)/2) / Γ((β_D + 1)/2) b^(−k/2).
  public func moment(_ k: Int) -> Double {
    require(k >= 0, "moments are counted from 0, not \(k)")
    let c = Double(dysonIndex.rawValue + 1) / 2
    return .gamma(c + Double(k) / 2) / .gamma(c) * .pow(decay, -Double(k) / 2)
  }
}

/// The spacing law of independent levels, in units of its mean: p(s) = exp(−s).
public struct PoissonSpacing: SpectralLaw, Equatable {
  /// The law; it has no parameter.
  public init() {}

  /// exp(−s) for s ≥ 0.
  public func density(_ s: Double) -> Double { s < 0 ? 0 : .exp(-s) }

  /// 1 − exp(−s).
  public func cdf(_ s: Double) -> Double { s <= 0 ? 0 : -.expMinusOne(-s) }

  /// −log(1 − p).
  public func quantile(_ p: Double) -> Double {
    require(p >= 0 && p <= 1, "a probability lies in [0, 1], it is \(p)")
    return -.log(onePlus: -p)
  }
}
