import RealModule
import Requirements

/// The surmise for the ratio r̃ = min(s, s′)/max(s, s′) of two neighbouring spacings, which needs
/// no unfolding: on [0, 1] p(r̃) = 2/Z · (r + r²)^β_D / (1 + r + r²)^(1 + 3β_D/2), exact for 3 × 3
/// Gaussian matrices.
///
/// Source: Atas, Bogomolny, Giraud, Roux, Phys. Rev. Lett. 110 (2013) 084101, eqs 7 and 8 and
/// table I; the ratio itself: Oganesyan, Huse, Phys. Rev. B 75 (2007) 155111.
public struct SpacingRatioLaw: SpectralLaw, Equatable {
  /// The symmetry class.
  public let dysonIndex: DysonIndex

  /// The ratio law of a symmetry class.
  public init(_ dysonIndex: DysonIndex = .orthogonal) {
    self.dysonIndex = dysonIndex
  }

  /// The normalisation Z on (0, ∞).
  private var normalisation: Double {
    let root3 = 3.0.squareRoot()
    switch dysonIndex {
    case .orthogonal: return 8 / 27
    case .unitary: return 4 * .pi / (81 * root3)
    case .symplectic: return 4 * .pi / (729 * root3)
    }
  }

  /// The density on [0, 1].
  public func density(_ r: Double) -> Double {
    if r < 0 || r > 1 { return 0 }
    let beta = dysonIndex.rawValue
    let v = r + r * r
    return 2 / normalisation * .pow(v, beta) / .pow(1 + v, 1 + 1.5 * Double(beta))
  }

  /// The distribution function, to a few units of its own last place: the integral of the density by
  /// the Gauss–Legendre rule with 20 nodes, a sum of positive terms.
  ///
  /// The density is analytic but for the poles at −1/2 ± i√3/2, far enough from [0, 1] for an error
  /// below 1e-17. Closed forms exist, and cancel.
  public func cdf(_ r: Double) -> Double {
    if r <= 0 { return 0 }
    if r >= 1 { return 1 }
    let half = r / 2
    let sum = Self.rule.reduce(0) { $0 + $1.weight * density(half + half * $1.node) }
    return probability(half * sum)
  }

  /// Nodes and weights on [−1, 1], by Newton's method for the zeros of the Legendre polynomial.
  private static let rule: [(node: Double, weight: Double)] = {
    let n = 20
    return (0..<n).map { k in
      var x = Double.cos(.pi * (Double(k) + 0.75) / (Double(n) + 0.5))
      var slope = 0.0
      for _ in 0..<6 {
        var (before, value) = (0.0, 1.0)
        for j in 1...n {
          let j = Double(j)
          (before, value) = (value, ((2 * j - 1) * x * value - (j - 1) * before) / j)
        }
        slope = Double(n) * (x * value - before) / (x * x - 1)
        x -= value / slope
      }
      return (x, 2 / ((1 - x * x) * slope * slope))
    }
  }()

  /// The inverse of ``cdf(_:)``.
  public func quantile(_ p: Double) -> Double { quantile(p, in: 0...1) }

  /// E r̃ of this law: 4 − 2√3 = 0.5359, 2√3/π − 1/2 = 0.6027, 32√3/(15π) − 1/2 = 0.6762.
  public var mean: Double {
    let root3 = 3.0.squareRoot()
    switch dysonIndex {
    case .orthogonal: return 4 - 2 * root3
    case .unitary: return 2 * root3 / .pi - 0.5
    case .symplectic: return 32 * root3 / (15 * .pi) - 0.5
    }
  }

  /// E r̃ in the bulk of large matrices, measured there by the same authors (table I) with an error
  /// of 1e-4: 0.5307, 0.5996, 0.6744. The surmise is 1 %, 0.5 % and 0.3 % above it.
  public var largeMatrixMean: Double {
    switch dysonIndex {
    case .orthogonal: 0.5307
    case .unitary: 0.5996
    case .symplectic: 0.6744
    }
  }
}

/// The law of the spacing ratio r̃ of independent levels: p(r̃) = 2/(1 + r̃)² on [0, 1].
public struct PoissonSpacingRatio: SpectralLaw, Equatable {
  /// The law; it has no parameter.
  public init() {}

  /// 2/(1 + r)² on [0, 1].
  public func density(_ r: Double) -> Double { r < 0 || r > 1 ? 0 : 2 / ((1 + r) * (1 + r)) }

  /// 2r/(1 + r).
  public func cdf(_ r: Double) -> Double { r <= 0 ? 0 : r >= 1 ? 1 : 2 * r / (1 + r) }

  /// p/(2 − p).
  public func quantile(_ p: Double) -> Double {
    require(p >= 0 && p <= 1, "a probability lies in [0, 1], it is \(p)")
    return p / (2 - p)
  }

  /// E r̃ = 2 log 2 − 1 = 0.3863.
  public var mean: Double { 2 * .log(2) - 1 }
}
