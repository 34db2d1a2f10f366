import CBoostMath
import RealModule
import Requirements

/// The distribution of Kolmogorov's statistic: the largest distance D between the distribution
/// function of n independent observations and the continuous one they were drawn from.
///
/// - Where nD² ≥ 4 or D ≥ 1/2: twice Smirnov's one-sided probability. It counts the samples that leave
///   the band on both sides twice, which are none for D ≥ 1/2 and else a share below e⁻²⁴.
/// - Otherwise, n ≤ 1000: the exact matrix power of Marsaglia, Tsang and Wang (2003).
/// - Otherwise the limit law at √n D + 1/(6√n) + (√n D - 1)/(4n) (Vrbik 2018); the absolute error is
///   below 3 · 10⁻⁵.
public struct KolmogorovDistribution: Equatable, Sendable {
  /// The number of observations.
  public let count: Int

  /// The distribution for `count` observations.
  public init(count: Int) {
    require(count > 0, "the number of observations must be positive, it is \(count)")
    self.count = count
  }

  /// The probability of D ≤ d.
  public func cdf(_ d: Double) -> Double { isExactlyCounted(d) ? power(d) : 1 - survival(d) }

  /// The probability of D > d: the p value of an observed distance.
  public func survival(_ d: Double) -> Double {
    let n = Double(count)
    if 2 * n * d <= 1 { return 1 }
    if d >= 1 { return 0 }
    if isExactlyCounted(d) { return 1 - power(d) }
    if count <= 100_000, n * d * d >= 4 || d >= 0.5 { return min(1, 2 * oneSided(d)) }
    let x = n.squareRoot() * d
    return Self.limitSurvival(x + 1 / (6 * n.squareRoot()) + (x - 1) / (4 * n))
  }

  private func isExactlyCounted(_ d: Double) -> Bool {
    let n = Double(count)
    return count <= 1000 && n * d * d < 4 && 2 * n * d > 1 && d < 0.5
  }

  /// The limit for large n of the probability of √n D > x.
  ///
  /// Two series of Kolmogorov's, each where it converges in a few terms.
  public static func limitSurvival(_ x: Double) -> Double {
    if x <= 0 { return 1 }
    if x < 1 {
      let rate = Double.pi * Double.pi / (8 * x * x)
      let sum = [1.0, 3, 5, 7].reduce(0) { $0 + .exp(-$1 * $1 * rate) }
      return 1 - (2 * Double.pi).squareRoot() / x * sum
    }
    return [1.0, 2, 3, 4].reduce(0) { sum, k in
      sum + (k.truncatingRemainder(dividingBy: 2) == 1 ? 2 : -2) * .exp(-2 * k * k * x * x)
    }
  }

  /// Smirnov's exact probability of D⁺ ≥ d, a sum of positive terms:
  /// d Σⱼ (n over j) (d + j/n)^(j-1) (1 - d - j/n)^(n-j), j from 0 to ⌊n(1 - d)⌋.
  private func oneSided(_ d: Double) -> Double {
    let n = Double(count)
    var sum = 0.0
    for j in 0...Int(n * (1 - d)) {
      let j = Double(j)
      let rest = 1 - d - j / n
      guard rest > 0 else { continue }
      let logarithm =
        cboost_log_gamma(n + 1) - cboost_log_gamma(j + 1) - cboost_log_gamma(n - j + 1)
        + (j - 1) * .log(d + j / n) + (n - j) * .log(rest)
      sum += .exp(logarithm)
    }
    return d * sum
  }

  /// P(D < d) = n!/nⁿ (Hⁿ)ₖₖ with a (2k - 1) × (2k - 1) matrix H, k = ⌊nd⌋ + 1.
  private func power(_ d: Double) -> Double {
    let k = Int(Double(count) * d) + 1
    let h = Double(k) - Double(count) * d
    let m = 2 * k - 1
    var matrix = ScaledMatrix(order: m) { i, j in
      var element = i - j + 1 >= 0 ? 1.0 : 0
      if j == 0 { element -= .pow(h, i + 1) }
      if i == m - 1 { element -= .pow(h, m - j) }
      if i == m - 1 && j == 0 && 2 * h > 1 { element += .pow(2 * h - 1, m) }
      return element / .exp(cboost_log_gamma(Double(max(i - j + 1, 0)) + 1))
    }
    var result = ScaledMatrix(order: m) { $0 == $1 ? 1 : 0 }
    var remaining = count
    while remaining > 0 {
      if remaining % 2 == 1 { result = result * matrix }
      remaining /= 2
      if remaining > 0 { matrix = matrix * matrix }
    }
    // n!/nⁿ factor by factor, with the exponents gathered apart.
    var value = result.elements[(k - 1) * (m + 1)]
    var exponent = result.exponent
    for i in 1...count {
      value *= Double(i) / Double(count)
      if value > 0 && value < 0x1p-500 {
        value *= 0x1p500
        exponent -= 500
      }
    }
    return min(1, .exp2(Double(exponent)) * value)
  }
}

/// A square matrix times a power of two, which products split off, as Hⁿ overflows long before its
/// factor makes it small.
private struct ScaledMatrix {
  let order: Int
  /// Column by column.
  var elements: [Double]
  var exponent = 0

  init(order: Int, element: (Int, Int) -> Double) {
    self.order = order
    elements = (0..<order * order).map { element($0 % order, $0 / order) }
  }

  /// The product, the largest of whose elements lies in [1, 2).
  static func * (a: Self, b: Self) -> Self {
    let m = a.order
    var product = Self(order: m) { _, _ in 0 }
    product.elements.withUnsafeMutableBufferPointer { c in
      a.elements.withUnsafeBufferPointer { a in
        for (place, factor) in b.elements.enumerated() where factor != 0 {
          let (from, to) = (place % m * m, place / m * m)
          for i in 0..<m { c[to + i] += a[from + i] * factor }
        }
      }
    }
    let largest = product.elements.reduce(0) { max($0, abs($1)) }
    let shift = Int(largest.exponent)
    let scale = Double(sign: .plus, exponent: -shift, significand: 1)
    for i in product.elements.indices { product.elements[i] *= scale }
    product.exponent = a.exponent + b.exponent + shift
    return product
  }
}
