import RealModule
import Requirements

/// The law of the spacing S of a pair a time t after it was S₀, under Dyson's Brownian motion: the
/// exact transition, by which an integrator can be tested at any time.
///
/// The 2 × 2 matrix splits into a centre and a vector ((X_11 − X_22)/2, X_12) of length S/2, whose two
/// components are independent and normal with one variance σ_t². So S/2 has the Rice law of
/// non-centrality ν = e^(−Ωt) S₀/2 and scale σ_t. It ends as ``PairSpacingLaw`` of width √2 σ_∞.
///
/// Source: Rice, Bell System Technical Journal 24 (1945) 46, section 3.10; the use is ours.
public struct PairTransitionLaw: SpectralLaw, Equatable {
  /// ν ≥ 0, half of what is left of the spacing at the start.
  public let nonCentrality: Double
  /// σ_t > 0, the standard deviation of X_12.
  public let scale: Double

  /// The spacing law at `time` > 0 of a pair that starts at `spacing`. Only Ω and g of `motion` enter.
  public init(_ motion: DysonBrownianMotion, start spacing: Double, time: Double) {
    require(spacing >= 0, "the spacing must not be negative, it is \(spacing)")
    require(time > 0, "the time must be positive, it is \(time)")
    let (decay, elementNoise) = motion.transition(over: time)
    nonCentrality = 0.5 * decay * spacing
    scale = elementNoise
    require(
      nonCentrality < 30 * scale,
      "the start \(spacing) is too far for the series: more than 60 standard deviations")
  }

  /// E S² = 4ν² + 8σ_t².
  public var secondMoment: Double { 4 * nonCentrality * nonCentrality + 8 * scale * scale }

  /// The density (r/2σ²) e^(−(r² + ν²)/(2σ²)) I₀(rν/σ²) at S = 2r.
  public func density(_ spacing: Double) -> Double {
    let (a, y) = (halfSquare(nonCentrality), halfSquare(0.5 * spacing))
    if spacing <= 0 || y > farOut { return 0 }
    let unit = evenPowerOfTwo(below: scale)
    let (s, sigma) = (spacing / unit, scale / unit)
    return s / (4 * sigma * sigma) / unit * mixture(a, y) { poisson, _, term in poisson * term }
  }

  /// The distribution function: 1 − Σ_j e^(−a) aʲ/j! Q(j + 1, y), a Poisson mixture of incomplete
  /// gamma functions, with a = ν²/(2σ²) and y = S²/(8σ²).
  public func cdf(_ spacing: Double) -> Double {
    let (a, y) = (halfSquare(nonCentrality), halfSquare(0.5 * spacing))
    if spacing <= 0 || y > farOut { return spacing > 0 ? 1 : 0 }
    return probability(1 - mixture(a, y) { poisson, tail, _ in poisson * tail })
  }

  /// The inverse of ``cdf(_:)``; infinite at p = 1.
  public func quantile(_ p: Double) -> Double {
    p == 1 ? .infinity : quantile(p, in: 0...2 * (nonCentrality + 12 * scale))
  }

  /// Where y has left the law behind, and e^(−y) the numbers: it is centred at a < 450.
  private var farOut: Double { 5000 }

  private func halfSquare(_ x: Double) -> Double { 0.5 * (x / scale) * (x / scale) }

  /// Σ_j of a function of the Poisson weight e^(−a) aʲ/j!, of Σ_{k≤j} e^(−y) yᵏ/k! and of its last
  /// term. All terms are positive; the weights fall off within some ten √a of j = a.
  private func mixture(
    _ a: Double, _ y: Double, _ value: (Double, Double, Double) -> Double
  ) -> Double {
    var (poisson, term) = (Double.exp(-a), Double.exp(-y))
    var tail = term
    var sum = value(poisson, tail, term)
    let last = Int(a + 12 * (a + 1).squareRoot() + 40)
    for j in 1...last {
      poisson *= a / Double(j)
      term *= y / Double(j)
      tail += term
      sum += value(poisson, tail, term)
    }
    return sum
  }
}
