import Randomness
import RealModule

/// A law at one set of parameters, and how exact it means to be.
public struct Law {
  var density: (Double) -> Double
  var cdf: (Double) -> Double
  var survival: ((Double) -> Double)?
  var quantile: (Double) -> Double
  var upperQuantile: ((Double) -> Double)?
  var support: ClosedRange<Double>
  var parameters: String
  var smoothness: (Double) -> Double
  var offset: Double
  var noise: Double

  /// - Parameters:
  ///   - parameters: what a message says of them.
  ///   - support: where the density is not 0.
  ///   - smoothness: the length about x over which the density is smooth, where that is less than from
  ///     x to the ends of the support.
  ///   - offset: what is added to x before it is rounded.
  ///   - noise: the rounding of the functions, in units of ε; of their own size where the law has a
  ///     survival function, else of 1.
  public init(
    density: @escaping (Double) -> Double, cdf: @escaping (Double) -> Double,
    survival: ((Double) -> Double)? = nil, quantile: @escaping (Double) -> Double,
    upperQuantile: ((Double) -> Double)? = nil, support: ClosedRange<Double>, parameters: String,
    smoothness: @escaping (Double) -> Double = { _ in .infinity }, offset: Double = 0, noise: Double
  ) {
    (self.density, self.cdf, self.survival) = (density, cdf, survival)
    (self.quantile, self.upperQuantile) = (quantile, upperQuantile)
    (self.support, self.parameters, self.smoothness) = (support, parameters, smoothness)
    (self.offset, self.noise) = (offset, noise)
  }
}

/// What a law must promise at every parameter.
public enum LawProperty: CaseIterable, Sendable {
  /// Probabilities lie in [0, 1], densities are not negative, quantiles lie in the support, and
  /// nothing is NaN.
  case range
  /// cdf + survival = 1.
  case sum
  /// cdf(quantile(p)) = p.
  case inverse
  /// A larger x has no smaller cdf.
  case monotone
  /// The integral of the density over a short interval is what the cdf grows by.
  case density
}

/// The largest violation of each property by a law at random parameters: the error over what is
/// allowed, which should be at most 1, and where it was found.
///
/// Probabilities are drawn evenly, and evenly in the logarithm near both ends. What is allowed besides
/// the law's noise follows from the rounding of x, which moves the distribution function by ε|x| times
/// the density, and from the quadrature.
public func worstViolations(
  _ name: String, count: Int = 10_000, drawing draw: (inout RandomStream) -> Law
) -> [LawProperty: (ratio: Double, text: String)] {
  var worst: [LawProperty: (ratio: Double, text: String)] = [:]
  for cell in 0..<count {
    var stream = RandomStream("law-properties/" + name, seed: 1, cell: cell)
    let law = draw(&stream)
    law.check(&stream) { property, error, allowance, text in
      let ratio = error <= 0 ? 0 : error / allowance
      // Written so that NaN is a violation.
      if !(ratio <= worst[property]?.ratio ?? -1) {
        worst[property] = (ratio.isNaN ? .infinity : ratio, "\(name)(\(law.parameters)): \(text())")
      }
    }
  }
  return worst
}

extension Law {
  fileprivate func check(
    _ stream: inout RandomStream,
    _ note: (LawProperty, _ error: Double, _ allowance: Double, _ text: () -> String) -> Void
  ) {
    let ulp = Double.ulpOfOne
    let isRelative = survival != nil
    let kind = stream.uniform()
    var p = stream.uniform()
    if kind < 0.5 { p = stream.size(isRelative ? 1e-250 : 1e-20, 1) }
    if kind < 0.2, !isRelative { p = 1 - p }
    let isUpper = upperQuantile != nil && stream.uniform() < 0.5
    let x = isUpper ? upperQuantile?(p) ?? .nan : quantile(p)
    let tail = isUpper ? survival ?? cdf : cdf
    let (f, d) = (cdf(x), density(x))
    let s = survival?(x) ?? 1 - f
    let place =
      "\(isUpper ? "upper " : "")quantile(\(p)) = \(x), density \(d), cdf \(f), survival \(s)"

    let isAtom = x == 0 && f > 0 && !support.contains(0)
    note(.range, support.contains(x) || isAtom ? 0 : 1, 0.5) { place }
    note(.range, f >= 0 && f <= 1 && s >= 0 && s <= 1 && d >= 0 ? 0 : 1, 0.5) { place }
    note(.sum, abs(f + s - 1), noise * ulp) { place }
    if isAtom {
      note(.inverse, p - f, noise * ulp) { place }
      return
    }

    // A quantile that is rounded to an end of the support, or of the numbers, has p between its
    // neighbours. The ends themselves are rounded, too.
    let (low, high) = (support.lowerBound, support.upperBound)
    let own = noise * ulp * (isRelative ? p : 1)
    let atEnd = min(x - low, high - x) <= 1e-14 * abs(x) || abs(x) < 1e-290 || abs(x) > 1e290
    if atEnd || d > 1e290 {
      let finite = min(max(x, -1e300), 1e300)
      let reach = abs(finite) * 1e-14 + 1e-290
      let (below, above) = (
        tail(max(low - 2e-15 * abs(low), min(x, finite) - reach)),
        tail(min(high + 2e-15 * abs(high), max(x, finite) + reach))
      )
      let (first, last) = isUpper ? (above, below) : (below, above)
      note(.inverse, first - p, own) { place + ", tails \(below) and \(above)" }
      note(.inverse, p - last, own) { place + ", tails \(below) and \(above)" }
      return
    }
    // A density that has left the range of numbers cannot say by how much.
    let moved = d < 1e-290 ? .infinity : d * (abs(x) + offset)
    note(.inverse, abs(tail(x) - p), own + 2 * ulp * moved) { place }

    let step = max(abs(x) * stream.size(1e-16, 1), x.ulp)
    let next = min(x + step, support.upperBound)
    let (here, there) = (tail(x), tail(next))
    note(
      .monotone, isUpper ? there - here : here - there,
      noise * ulp * (isRelative ? max(here, there) : 1)
    ) {
      place + ", tail \(there) at \(next)"
    }

    // An interval on which the density changes by a small factor, away from what is not analytic.
    let small = min(f, s)
    guard d > 1e-280, d.isFinite, small > (isRelative ? 1e-280 : 1e-13) else { return }
    let half =
      min(small / d, smoothness(x), x - support.lowerBound, support.upperBound - x) / 2
    let (a, b) = (x - half, x + half)
    guard half > 64 * (x.ulp + offset * ulp) else { return }
    let integral = gaussLegendre.integral(a, b, density)
    let difference =
      f < s || survival == nil ? cdf(b) - cdf(a) : (survival?(a) ?? 0) - (survival?(b) ?? 0)
    let size = isRelative ? max(cdf(b), 0) : 1
    note(
      .density, abs(integral - difference),
      noise * ulp * (isRelative ? min(size, survival?(a) ?? 1) : 1) + 2 * ulp * moved + 1e-12
        * integral
    ) {
      place + ": integral \(integral) from \(a) to \(b), cdf grows by \(difference)"
    }
  }
}

/// The Gauss–Legendre rule with 12 nodes: its error for a function that is analytic up to twice the
/// interval is below 1e-13 of it.
private struct GaussLegendre {
  let nodes: [(place: Double, weight: Double)]

  init(_ n: Int) {
    nodes = (0..<n).map { k in
      var x = Double.cos(.pi * (Double(k) + 0.75) / (Double(n) + 0.5))
      var slope = 0.0
      for _ in 0..<10 {
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
  }

  func integral(_ a: Double, _ b: Double, _ f: (Double) -> Double) -> Double {
    let (middle, half) = (0.5 * (a + b), 0.5 * (b - a))
    return nodes.reduce(0) { $0 + $1.weight * f(middle + half * $1.place) } * half
  }
}

private let gaussLegendre = GaussLegendre(12)

extension RandomStream {
  /// A number whose logarithm is spread evenly.
  public mutating func size(_ least: Double, _ largest: Double) -> Double {
    .exp(.log(least) + uniform() * (.log(largest) - .log(least)))
  }

  /// 1 or −1.
  public mutating func sign() -> Double { uniform() < 0.5 ? 1 : -1 }
}
