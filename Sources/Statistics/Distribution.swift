import Requirements

/// A probability distribution on the real line.
public protocol Distribution: Sendable {
  /// The probability density at x (the probability of x for a distribution on the integers).
  func density(_ x: Double) -> Double
  /// The probability of values ≤ x.
  func cdf(_ x: Double) -> Double
  /// The probability of values > x, without the cancellation of 1 - cdf(x).
  func survival(_ x: Double) -> Double
}

/// A probability distribution with a density, whose distribution function can be inverted.
public protocol ContinuousDistribution: Distribution {
  /// The x with cdf(x) = p; infinite where p is 0 or 1 and the distribution has no end there.
  func quantile(_ p: Double) -> Double
  /// The x with survival(x) = p, exact in the upper tail where 1 - p would round.
  func upperQuantile(_ p: Double) -> Double
}

extension ContinuousDistribution {
  /// The x at which a tail of the distribution is p, from a guess that may be wrong, or no number.
  ///
  /// The guess is taken where its tail is p to 12 digits, or as near as the rounding of x allows. Else
  /// bisection among the numbers themselves finds x in 64 steps, whatever its size; infinity where all
  /// finite numbers have more in the tail.
  func place(
    of p: Double, upper isUpper: Bool, guess: Double,
    in support: ClosedRange<Double> = -.infinity ... .infinity
  ) -> Double {
    func tail(_ x: Double) -> Double { isUpper ? survival(x) : cdf(x) }
    let moved = density(guess) * abs(guess)
    let allowance = 1e-12 * p + (moved.isFinite ? 2 * moved.ulp : 0)
    if support.contains(guess), abs(tail(guess) - p) <= allowance { return guess }
    var (low, high) = (orderedIndex(support.lowerBound), orderedIndex(support.upperBound))
    while low + 1 < high {
      let middle = (low & high) + ((low ^ high) >> 1)
      let value = tail(number(at: middle))
      if isUpper ? value < p : value > p { high = middle } else { low = middle }
    }
    let (below, above) = (number(at: low), number(at: high))
    return abs(tail(below) - p) <= abs(tail(above) - p) ? below : above
  }
}

/// The index of x among all numbers in their order, counted from 0.
private func orderedIndex(_ x: Double) -> Int {
  let size = Int(x.magnitude.bitPattern)
  return x.sign == .minus ? -size : size
}

/// The number at an index.
private func number(at index: Int) -> Double {
  let size = Double(bitPattern: UInt64(index.magnitude))
  return index < 0 ? -size : size
}

/// Traps unless p is a probability.
func requireProbability(_ p: Double) {
  require(p >= 0 && p <= 1, "a probability lies in [0, 1], it is \(p)")
}

/// Traps unless a parameter is positive and finite.
func requirePositive(_ value: Double, _ name: String) {
  require(value > 0 && value.isFinite, "\(name) must be positive and finite, it is \(value)")
}
