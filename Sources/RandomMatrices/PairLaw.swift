import RealModule
import Requirements

/// The law of the spacing S ≥ 0 of a pair of levels, p(S) = S/(2w²) exp(−S²/(4w²)): the surmise for
/// β_D = 1 with its scale.
///
/// The pair stands for a 2 × 2 Gaussian matrix with diagonal variance w² and off-diagonal variance
/// w²/2, that is element noise σ = w/√2.
///
/// Source: Park, Favoni, Lucini, Aarts (2024), the pair law of a doubly degenerate level.
public struct PairSpacingLaw: SpectralLaw, Equatable {
  /// The width w of the pair, in the unit of the levels.
  public let pairWidth: Double

  /// The spacing law of a pair of width w.
  public init(pairWidth: Double) {
    require(
      pairWidth > 0 && pairWidth.isFinite,
      "the width must be positive and finite, it is \(pairWidth)")
    self.pairWidth = pairWidth
  }

  /// √π w.
  public var mean: Double { Double.pi.squareRoot() * pairWidth }
  /// E S² = 4w².
  public var secondMoment: Double { 4 * pairWidth * pairWidth }

  /// S/(2w²) exp(−S²/(4w²)) for S ≥ 0.
  public func density(_ spacing: Double) -> Double {
    let u = spacing / (2 * pairWidth)
    if u < 0 || u > 40 { return 0 }
    return u * .exp(-u * u) / pairWidth
  }

  /// 1 − exp(−S²/(4w²)).
  public func cdf(_ spacing: Double) -> Double {
    if spacing <= 0 { return 0 }
    let u = spacing / (2 * pairWidth)
    return -.expMinusOne(-u * u)
  }

  /// 2w √(−log(1 − p)).
  public func quantile(_ p: Double) -> Double {
    require(p >= 0 && p <= 1, "a probability lies in [0, 1], it is \(p)")
    return 2 * pairWidth * (-Double.log(onePlus: -p)).squareRoot()
  }
}

/// The law of one level, picked at random, of such a pair: the "semicircle" of a 2 × 2 matrix.
///
/// With u = (x − κ)/w the density is e^(−u²/2) [2e^(−u²/2) + √(2π) u erf(u/√2)]/(4√π w). It is
/// ``GOELevelDensity`` at order 2. The distribution function is ours.
public struct PairLevelLaw: SpectralLaw, Equatable {
  /// The centre κ of the pair.
  public let center: Double
  /// The width w of the pair, in the unit of the levels.
  public let pairWidth: Double

  /// The level law of a pair of width w about κ.
  public init(center: Double = 0, pairWidth: Double) {
    require(
      pairWidth > 0 && pairWidth.isFinite,
      "the width must be positive and finite, it is \(pairWidth)")
    require(center.isFinite, "the centre must be finite, it is \(center)")
    self.center = center
    self.pairWidth = pairWidth
  }

  /// The variance of one level, 3w²/2.
  public var variance: Double { 1.5 * pairWidth * pairWidth }
  /// The variance of the mean of the two levels, w²/2.
  public var centerVariance: Double { 0.5 * pairWidth * pairWidth }

  /// The density, normalised to 1.
  public func density(_ x: Double) -> Double {
    let u = (x - center) / pairWidth
    if abs(u) > 40 { return 0 }
    let gauss = Double.exp(-0.5 * u * u)
    let bracket =
      2 * gauss + (2 * Double.pi).squareRoot() * u * .erf(u / 2.0.squareRoot())
    return gauss * bracket / (4 * Double.pi.squareRoot() * pairWidth)
  }

  /// (1 + erf u)/2 − e^(−u²/2) erf(u/√2)/(2√2).
  public func cdf(_ x: Double) -> Double {
    let u = (x - center) / pairWidth
    let root2 = 2.0.squareRoot()
    return 0.5 * (1 + .erf(u)) - .exp(-0.5 * u * u) * .erf(u / root2) / (2 * root2)
  }

  /// The inverse of ``cdf(_:)``; infinite at p = 0 and p = 1.
  public func quantile(_ p: Double) -> Double {
    if p == 0 || p == 1 { return p == 0 ? -.infinity : .infinity }
    // Ten widths leave less than 1e-21 outside.
    return quantile(p, in: center - 10 * pairWidth...center + 10 * pairWidth)
  }
}
