import Requirements

/// The second and fourth moments of the mean of a sample that is drawn from a population of which all
/// numbers are known, about the population's mean.
///
/// They give the standard error of a mean of squares without asking the squares: where a few numbers
/// of the population carry most of its variance, samples that miss them have a mean square that is
/// too low, and a scatter that is too low with it.
public struct SampleMean: Equatable, Sendable {
  /// The variance of the mean.
  public let variance: Double
  /// The fourth central moment of the mean.
  public let fourthMoment: Double

  /// The variance of the squared deviation of the mean.
  public var varianceOfSquare: Double { fourthMoment - variance * variance }

  /// The mean of `size` numbers of `population`, drawn at random.
  ///
  /// The fourth moment of a sum is a sum over quadruples of draws. Which of them coincide decides how
  /// often a quadruple is drawn; what it adds follows from the power sums S₂ and S₄ of the population
  /// alone, because S₁ = 0 (Newton's identities). Rounding costs about a digit where nearly all
  /// numbers are drawn.
  ///
  /// - Parameter replacement: whether a number can be drawn twice.
  /// - Precondition: 1 ≤ size, and without replacement size ≤ population.count.
  /// - Complexity: O(population.count).
  public init(of population: [Double], size: Int, replacement: Bool) {
    require(
      size >= 1 && (replacement ? !population.isEmpty : size <= population.count),
      "samples of \(size) out of \(population.count)")
    let center = mean(population)
    let squares = population.map { ($0 - center) * ($0 - center) }
    let (S2, S4) = (squares.reduce(0, +), squares.reduce(0) { $0 + $1 * $1 })
    let (B, N) = (Double(size), Double(population.count))
    if replacement {
      variance = S2 / (N * B)
      fourthMoment = (S4 / N + 3 * (B - 1) * (S2 / N) * (S2 / N)) / (B * B * B)
      return
    }
    // The chance that k given numbers are all in the sample; 0 where it is too small for them.
    var chances = [1.0]
    for k in 0..<4 {
      chances.append(N > Double(k) ? chances[k] * max(0, B - Double(k)) / (N - Double(k)) : 0)
    }
    variance = (chances[1] - chances[2]) * S2 / (B * B)
    let coinciding = chances[1] * S4
    let pairs = chances[2] * (3 * S2 * S2 - 7 * S4)
    let triples = chances[3] * 6 * (2 * S4 - S2 * S2)
    let quadruples = chances[4] * (3 * S2 * S2 - 6 * S4)
    fourthMoment = (coinciding + pairs + triples + quadruples) / (B * B * B * B)
  }
}

/// The size of an independent sample whose mean is as uncertain as that of `size` numbers drawn
/// without replacement: B(N − 1)/(N − B) out of a population of N, the variance of a single number
/// over ``SampleMean/variance``.
///
/// - Precondition: 1 ≤ size < population.
public func effectiveSampleSize(_ size: Int, of population: Int) -> Double {
  require(size >= 1 && size < population, "samples of \(size) out of \(population)")
  return Double(size) * Double(population - 1) / Double(population - size)
}
