import Replication
import SemicircleCore

extension CatapultPhases {
  struct BandPoint: Sendable {
    var rate: Double
    /// ηλ_∞ and the largest |a| on the way, for each phase; nil where it has not converged.
    var ends: [Double?] = []
    var peaks: [Double] = []
    /// The largest deviation from the exact product.
    var productError = 0.0

    var low: Double { ends.compactMap(\.self).min() ?? .nan }
    var high: Double { ends.compactMap(\.self).max() ?? .nan }
    var mean: Double { Estimate(meanOf: ends.compactMap(\.self)).value }
  }

  static let largestStart = 7.4e-4

  static func band(_ run: Run) throws -> [BandPoint] {
    let n = run[bandPoints]
    return try run.sweep(Array(0..<n)) { index, _ in
      let rate = 2 + 2 * (Double(index) + 0.5) / Double(n)
      var point = BandPoint(rate: rate)
      for phase in 0..<run[phases] {
        let a = largestStart * Double.exp(-2 * Double(phase + 1) / Double(run[phases]))
        let start = CatapultRecursion(output: a, tangentKernel: rate, width: 1)
        var product = (start.plus * start.minus).squareRoot() * (4 - rate) * (1 - a * a * a * a)
        var peak = a
        let descent = start.descend(
          on: .squared, learningRate: 1, steps: run[steps], tolerance: 1e-9
        ) { _, network in
          let square = network.output * network.output
          product *= abs(1 - square * square)
          peak = max(peak, abs(network.output))
          return false
        }
        let end = descent.network.tangentKernel
        point.ends.append(descent.end == .converged ? end : nil)
        guard descent.end == .converged else { continue }
        point.peaks.append(peak)
        point.productError = max(point.productError, abs(end * (4 - end) - product))
      }
      return point
    }
  }

  /// The largest relative deviation between the recursion and gradient descent on all weights,
  /// over 200 steps below, at and above the lower edge.
  static func deviation(_ run: Run) throws -> Double {
    let cells: [(Int, Double)] = run[widths].flatMap { m in [1, 1.9, 2.5, 3].map { (m, $0) } }
    return try run.sweep(cells) { cell, draws in
      var stream = draws("weights/deviation")
      var weights = TwoLayerNetwork(width: cell.0, from: &stream)
      var recursion = CatapultRecursion(weights)
      let η = cell.1 / weights.tangentKernel
      var worst = 0.0
      for _ in 0..<200 {
        weights.step(slope: η * weights.output)
        recursion.step(slope: η * recursion.output)
        let (f, λ) = (weights.output, weights.tangentKernel)
        worst = max(
          worst, abs(recursion.output - f) / (1 + abs(f)), abs(recursion.tangentKernel / λ - 1))
      }
      return worst
    }.max() ?? .nan
  }

  static func unfinished(_ data: Data) -> Double {
    let ends = data.band.flatMap(\.ends)
    return Double(ends.count { $0 == nil }) / Double(ends.count)
  }

  /// The first rate at which a peak of |a| passes 1.
  static func onset(_ data: Data, _ peak: (BandPoint) -> Double?) -> Double {
    data.band.first { peak($0) ?? 0 > 1 }?.rate ?? 4
  }
}
