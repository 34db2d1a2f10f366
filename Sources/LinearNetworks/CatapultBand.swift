import RealModule

/// The runs of the two-layer linear network from small starts at one rate ηλ₀, under the squared loss:
/// all places at which an orbit can meet the catapult.
///
/// From a small start |a| grows by ηλ₀ − 1 < 3 in a step. Starts that are spread over a factor e², evenly
/// in log a, therefore take every phase of the orbit, more than once.
public struct CatapultBand: Equatable, Sendable {
  /// ηλ₀.
  public let rate: Double
  /// The runs, from the largest start to the smallest.
  public let orbits: [CatapultOrbit]

  /// - Parameters:
  ///   - rate: ηλ₀, which is not 4.
  ///   - starts: how many, from a₀ = e^(−2/starts) · `largest` to e^(−2) · `largest`.
  ///   - tolerance: of a at the end.
  public init(rate: Double, starts: Int, largest: Double, steps: Int, tolerance: Double = 1e-9) {
    self.rate = rate
    orbits = (1...starts).map { number in
      // At m = η = 1 the output is a, the tangent kernel ηλ.
      let a = largest * Double.exp(-2 * Double(number) / Double(starts))
      let start = CatapultRecursion(output: a, tangentKernel: rate, width: 1)
      return CatapultOrbit(of: start, learningRate: 1, steps: steps, tolerance: tolerance)
    }
  }

  private var settled: [CatapultOrbit] { orbits.filter { $0.end != nil } }

  /// ηλ_∞ of the runs that have converged.
  public var ends: [Double] { settled.compactMap(\.end) }
  /// Their mean; NaN where there is none.
  public var mean: Double { ends.reduce(0, +) / Double(ends.count) }
  /// The smallest of them; NaN where there is none.
  public var low: Double { ends.min() ?? .nan }
  /// The largest of them; NaN where there is none.
  public var high: Double { ends.max() ?? .nan }
  /// The smallest and the largest of the runs' peaks of |a|; nil where no run has converged.
  public var peaks: ClosedRange<Double>? {
    let peaks = settled.map(\.peak)
    return peaks.min().flatMap { low in peaks.max().map { low...$0 } }
  }
  /// The largest error of ``CatapultOrbit/product``, which is rounding; 0 where no run has converged.
  public var productError: Double {
    settled.map { orbit in orbit.end.map { abs($0 * (4 - $0) - orbit.product) } ?? 0 }.max() ?? 0
  }
}
