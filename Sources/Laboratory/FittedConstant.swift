import SemicircleCore

/// The constant s of a law y = f(x, s) that fits positive numbers best: the least mean square of
/// ln(f/y).
///
/// It is searched on a grid of log₁₀ s, in steps of 0.02 and then of 0.0005 about the best of them: a
/// law may jump, which no descent would survive.
///
/// Cost: 632 values of the law for each x, if s may range over eleven decades.
public struct FittedConstant: Equatable, Sendable {
  /// s.
  public let value: Double
  /// The root mean square of ln(f/y).
  public let error: Double

  /// - Parameters:
  ///   - x, y: the points, as many of one as of the other; y positive.
  ///   - decades: of s, where it is searched.
  ///   - law: f(x, s), positive.
  public init(
    x: [Double], y: [Double], decades: ClosedRange<Double> = -7...4,
    law: (_ x: Double, _ s: Double) -> Double
  ) {
    require(x.count == y.count && !x.isEmpty, "\(x.count) abscissas, \(y.count) ordinates")
    func error(_ exponent: Double) -> Double {
      let s = Double.pow(10, exponent)
      let errors = zip(x, y).map { Double.log(law($0, s) / $1) }
      return (errors.dot(errors) / Double(errors.count)).squareRoot()
    }
    func best(_ grid: StrideThrough<Double>) -> Double {
      grid.map { (exponent: $0, error: error($0)) }.min { $0.error < $1.error }?.exponent ?? .nan
    }
    let coarse = best(stride(from: decades.lowerBound, through: decades.upperBound, by: 0.02))
    let fine = best(stride(from: coarse - 0.02, through: coarse + 0.02, by: 0.0005))
    (value, self.error) = (.pow(10, fine), error(fine))
  }
}
