import SemicircleCore

extension Sequence {
  /// For each row its mean over independent units of a quantity: the points of a curve.
  public func means<Unit>(of quantity: (Unit) -> Double) -> [Estimate] where Element == [Unit] {
    map { row in Estimate(meanOf: row.map(quantity)) }
  }
}

extension Sequence where Element == [Double] {
  /// For each row its mean over independent units.
  public var means: [Estimate] { map { Estimate(meanOf: $0) } }
}

extension Sequence where Element == Estimate {
  /// The values alone.
  public var values: [Double] { map(\.value) }
}

extension Array {
  /// The mean of a quantity over independent units.
  public func mean(of quantity: (Element) -> Double) -> Estimate {
    Estimate(meanOf: map(quantity))
  }
}

extension Estimate {
  /// eˣ of an estimate x, with its error to first order.
  public var exp: Estimate { grown(to: .exp(value), slope: .exp(value)) }

  /// 2ˣ of an estimate x, with its error to first order.
  public var exp2: Estimate { grown(to: .exp2(value), slope: .log(2) * .exp2(value)) }

  private func grown(to result: Double, slope: Double) -> Estimate {
    Estimate(
      result, standardError: slope * standardError, count: count,
      degreesOfFreedom: degreesOfFreedom)
  }
}
