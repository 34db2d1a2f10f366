import LinearAlgebra
import Requirements

/// Statistics of neighbouring levels, and unfolding: mapping levels so that their density is 1.
///
/// Levels are ascending everywhere in this file.
public enum LevelSpacings {
  /// The n − 1 differences of n ascending levels.
  public static func spacings(_ levels: [Double]) -> [Double] {
    requireAscending(levels)
    return zip(levels.dropFirst(), levels).map { $0 - $1 }
  }

  /// The spacings divided by their mean.
  public static func unitSpacings(_ levels: [Double]) -> [Double] {
    let all = spacings(levels)
    guard let first = levels.first, let last = levels.last, last > first else { return all }
    let mean = (last - first) / Double(all.count)
    return all.map { $0 / mean }
  }

  /// The n − 2 ratios min(s, s′)/max(s, s′) of neighbouring spacings, each in [0, 1].
  ///
  /// Their law, ``SpacingRatioLaw``, does not depend on the local density, so that raw levels will
  /// do. Two zero spacings in a row (a triple level) count as ratio 0.
  public static func ratios(_ levels: [Double]) -> [Double] {
    let all = spacings(levels)
    // `min` and `max` could drop a NaN, the difference of two infinite levels.
    return zip(all.dropFirst(), all).map {
      $0 == 0 && $1 == 0 ? 0 : $0 <= $1 ? $0 / $1 : $1 / $0
    }
  }

  /// The mean of ``ratios(_:)``; needs three levels.
  ///
  /// Neighbouring ratios share a spacing: take its error from the scatter over matrices, not from
  /// the number of ratios.
  public static func meanRatio(_ levels: [Double]) -> Double {
    require(levels.count >= 3, "a ratio needs three levels, there are \(levels.count)")
    let all = ratios(levels)
    return all.reduce(0, +) / Double(all.count)
  }

  /// The levels mapped by n F(x), where F is a known distribution function of levels: their mean
  /// density is then 1.
  public static func unfolded(_ levels: [Double], by law: some SpectralLaw) -> [Double] {
    levels.map { Double(levels.count) * law.cdf($0) }
  }

  /// The levels mapped by the polynomial of the given degree that is nearest, in least squares, to
  /// the counting function rank + 1/2 of the levels themselves.
  ///
  /// A fit need not be monotone at the ends, and smooths long-range correlation away: drop a few
  /// per cent at both ends, and use it for neighbouring spacings only. For a spectrum of squares
  /// (XᵀX) fit in the singular values, where the density is flatter. Through m different levels no
  /// polynomial is needed above degree m − 1, and none is taken.
  public static func unfolded(_ levels: [Double], polynomialDegree degree: Int) -> [Double] {
    requireAscending(levels)
    require(
      degree >= 1 && degree < levels.count,
      "a polynomial of degree \(degree) through \(levels.count) levels")
    let counts = levels.indices.map { Double($0) + 0.5 }
    return polynomialFit(x: levels, y: counts, degree: degree)
  }

  /// The values at x of the least-squares polynomial, built from polynomials that are orthogonal on
  /// the points x themselves (Forsythe, J. SIAM 5 (1957) 74): no ill-conditioned system is solved.
  static func polynomialFit(x: [Double], y: [Double], degree: Int) -> [Double] {
    let n = x.count
    // On [−1, 1] the recursion neither overflows nor underflows.
    let (low, high) = (x[0], x[n - 1])
    require(high > low, "all \(n) levels equal \(low)")
    let t = x.map { (2 * $0 - low - high) / (high - low) }
    var previous = [Double](repeating: 0, count: n)
    var current = [Double](repeating: 1, count: n)
    var residual = y
    var fit = [Double](repeating: 0, count: n)
    var previousNorm = 1.0
    // `t` ascends: where it is no larger, a level is there again.
    let different = 1 + zip(t.dropFirst(), t).count { $0 > $1 }
    for k in 0...min(degree, different - 1) {
      let norm = sum(n) { current[$0] * current[$0] }
      // Projecting the residual instead of y repairs what rounding leaves of orthogonality.
      let coefficient = sum(n) { residual[$0] * current[$0] } / norm
      for i in 0..<n {
        fit[i] += coefficient * current[i]
        residual[i] -= coefficient * current[i]
      }
      let shift = sum(n) { t[$0] * current[$0] * current[$0] } / norm
      let weight = k == 0 ? 0 : norm / previousNorm
      for i in 0..<n {
        let next = (t[i] - shift) * current[i] - weight * previous[i]
        previous[i] = current[i]
        current[i] = next
      }
      previousNorm = norm
    }
    return fit
  }

  private static func sum(_ n: Int, _ term: (Int) -> Double) -> Double {
    var total = 0.0
    for i in 0..<n { total += term(i) }
    return total
  }

  private static func requireAscending(_ levels: [Double]) {
    for i in levels.indices.dropFirst() {
      require(
        levels[i - 1] <= levels[i],
        "levels must ascend: \(levels[i - 1]) stands before \(levels[i])")
    }
  }
}
