import Requirements

/// A law of levels or of spacings on the real line.
///
/// Laws are small values: parameters and closed formulas, nothing stored. Unless a law says
/// otherwise, densities and distribution functions are accurate to a few units of the last place of
/// 1, not of their own size. At NaN both are NaN; at ±∞ the density is 0.
public protocol SpectralLaw: Sendable {
  /// The probability density at x; an atom is not part of it.
  func density(_ x: Double) -> Double
  /// The probability of values up to and including x.
  func cdf(_ x: Double) -> Double
  /// The smallest x with cdf(x) ≥ p, for 0 ≤ p ≤ 1.
  func quantile(_ p: Double) -> Double
}

/// x cut to [0, 1]; NaN stays NaN, which `min` and `max` may drop.
func probability(_ x: Double) -> Double { x < 0 ? 0 : x > 1 ? 1 : x }

/// The even power of two that is nearest below x > 0, or a half of it: what is divided by it loses no
/// digit, and has the same digits in its square root.
func evenPowerOfTwo(below x: Double) -> Double {
  Double(sign: .plus, exponent: Int(x.exponent) & ~1, significand: 1)
}

extension SpectralLaw {
  /// The x in `bracket` with cdf(x) = p, by Newton steps that fall back on bisection.
  ///
  /// Newton alone fails at an edge of the support, where the density vanishes; bisection alone
  /// takes fifty steps. The bracket shrinks in every step, so that the search always ends.
  func quantile(_ p: Double, in bracket: ClosedRange<Double>) -> Double {
    require(p >= 0 && p <= 1, "a probability lies in [0, 1], it is \(p)")
    if p == 0 { return bracket.lowerBound }
    if p == 1 { return bracket.upperBound }
    var (low, high) = (bracket.lowerBound, bracket.upperBound)
    var x = 0.5 * (low + high)
    for _ in 0..<200 {
      let excess = cdf(x) - p
      if excess == 0 { return x }
      if excess > 0 { high = x } else { low = x }
      let newton = x - excess / density(x)
      // A Newton step that leaves the bracket (or is not a number) is replaced.
      let next = newton > low && newton < high ? newton : 0.5 * (low + high)
      if next == x || high - low <= 2 * (abs(low) + abs(high)).ulp { return next }
      x = next
    }
    return x
  }
}
