import SemicircleCore

extension Sequence {
  /// For each row its mean over independent units of a quantity: the points of a curve.
  public func means<Unit>(of quantity: (Unit) -> Double) -> [Estimate] where Element == [Unit] {
    map { row in Estimate(meanOf: row.map(quantity)) }
  }

  /// For each row the geometric mean over independent units of a positive quantity, with the error of
  /// the mean of its logarithm.
  public func geometricMeans<Unit>(of quantity: (Unit) -> Double) -> [Estimate]
  where Element == [Unit] {
    means { Double.log(quantity($0)) }.map(\.exp)
  }
}

extension Sequence where Element == [Double] {
  /// For each row its mean over independent units.
  public var means: [Estimate] { map { Estimate(meanOf: $0) } }

  /// For each unit the exponent of the power law in x of its numbers, which have a row for each x; none
  /// where all x are the same.
  public func exponents(in x: [Double]) -> [Double] {
    let rows = Array(self)
    require(rows.count == x.count, "\(rows.count) rows of numbers for \(x.count) places")
    if Set(x).count < 2 { return [] }
    return rows[0].indices.map { unit in logLogSlope(x, rows.map { $0[unit] }).value }
  }
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

  /// √x of a positive estimate x, with its error to first order.
  public var squareRoot: Estimate {
    grown(to: value.squareRoot(), slope: 0.5 / value.squareRoot())
  }

  private func grown(to result: Double, slope: Double) -> Estimate {
    Estimate(
      result, standardError: slope * standardError, count: count,
      degreesOfFreedom: degreesOfFreedom)
  }
}
