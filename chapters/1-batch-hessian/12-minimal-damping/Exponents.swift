import Replication
import SemicircleCore

/// What is made of the smallest dampings: exponents, and distances in decades.
extension MinimalDamping {
  /// The slope of each replicate's values against x, those with a missing value left out.
  private static func slope(_ x: [Double], _ rows: [[Double]]) -> Estimate {
    let replicates = (rows.first ?? []).indices.map { r in rows.map { $0[r] } }
    return Estimate(
      meanOf: replicates.filter { $0.allSatisfy(\.isFinite) }.map {
        LinearRegression(x, $0).slope.value
      })
  }

  static func sizeSlope(_ data: Data, _ method: Method, _ rate: Int, _ run: Run) -> Estimate {
    slope(run[batchSizes].map { .log10(Double($0)) }, data.dampings[method]?[rate] ?? [])
  }

  static func rateSlope(_ data: Data, _ method: Method, _ size: Int, _ run: Run) -> Estimate {
    slope(rates(method, run).map { .log10($0) }, (data.dampings[method] ?? []).map { $0[size] })
  }

  /// The mean over the replicates that have both of a minus b.
  private static func difference(_ a: [Double], _ b: [Double]) -> Estimate {
    Estimate(meanOf: zip(a, b).map { $0 - $1 }.filter(\.isFinite))
  }

  static func descentError(_ data: Data, _ size: Int, _ run: Run) -> Estimate {
    let last = run[adamRates].count - 1
    return difference(data.descent[size], data.dampings[.adam]?[last][size] ?? [])
      + .log10(run[adamRates][last])
  }

  static func lawError(_ data: Data, _ rate: Int, _ size: Int) -> Estimate {
    let dampings = (data.dampings[.gaussNewton]?[rate][size] ?? []).filter(\.isFinite)
    return Estimate(meanOf: data.law[rate][size]).log10 - Estimate(meanOf: dampings)
  }

  /// How far own curvature lowers the smallest damping, in decades: the mean over batch sizes.
  static func ownShift(_ data: Data) -> Estimate {
    let shifts = (data.own.first ?? []).indices.map { r in
      mean(zip(data.own, data.other).map { $0[r] - $1[r] })
    }
    return Estimate(meanOf: shifts.filter(\.isFinite))
  }
}
