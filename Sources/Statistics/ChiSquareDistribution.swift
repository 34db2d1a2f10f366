/// The χ² distribution: of a sum of squares of independent standard normal variables. It is the gamma
/// distribution of shape `degreesOfFreedom`/2 and scale 2.
public struct ChiSquareDistribution: ContinuousDistribution, Equatable {
  private let gamma: GammaDistribution

  /// The number of degrees of freedom; any positive number.
  public var degreesOfFreedom: Double { 2 * gamma.shape }

  /// The distribution with the given number of degrees of freedom, any positive number.
  public init(degreesOfFreedom: Double) {
    requirePositive(degreesOfFreedom, "the number of degrees of freedom")
    gamma = GammaDistribution(shape: degreesOfFreedom / 2, scale: 2)
  }

  /// The probability density at x; 0 for x < 0.
  public func density(_ x: Double) -> Double { gamma.density(x) }
  /// The probability of values ≤ x.
  public func cdf(_ x: Double) -> Double { gamma.cdf(x) }
  /// The probability of values > x, without the cancellation of 1 - cdf(x).
  public func survival(_ x: Double) -> Double { gamma.survival(x) }
  /// The x with cdf(x) = p.
  public func quantile(_ p: Double) -> Double { gamma.quantile(p) }
  /// The x with survival(x) = p, exact in the upper tail where 1 - p would round.
  public func upperQuantile(_ p: Double) -> Double { gamma.upperQuantile(p) }
}
