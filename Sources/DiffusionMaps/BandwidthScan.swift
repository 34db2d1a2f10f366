import LinearAlgebra
import Randomness
import RealModule
import Requirements
import Statistics

/// How the sum of a kernel over all pairs grows with the bandwidth, and the bandwidth and dimension
/// that follow (Berry, Giannakis and Harlim 2015; Coifman, Shkolnisky, Sigworth and Singer 2008).
///
/// With S(ε) = Σ exp(−d²/4ε) over pairs, the slope s = d log S/d log ε is half the dimension of the
/// set at scales where it looks like a flat space, and falls to 0 at both ends. The rule takes
/// the steepest place. We differentiate S in closed form: s is the mean of d²/4ε with the kernel as
/// its weight.
///
/// The rule is no oracle. On curved or folded sets with all pairs it chooses ε far too large; give
/// it the pairs of a neighbour graph there. Distances that are not finite make all NaN. A Brownian
/// path in three or more dimensions measures 2 whatever the dimension of its space.
public struct BandwidthScan: Equatable, Sendable {
  /// The bandwidths ε, ascending.
  public let bandwidths: [Double]
  /// s(ε) = d log S/d log ε for each.
  public let slopes: [Double]

  /// Scans the squared distances of pairs; pairs of a point with itself belong to them.
  ///
  /// - Parameters:
  ///   - squaredDistances: of all pairs or of those of a neighbour graph.
  ///   - exponents: the bandwidths are 2^e times the median squared distance that is not 0.
  ///   - step: between exponents.
  ///   - maximumPairs: of more pairs, a fixed random subset is taken.
  ///
  /// Cost: one exponential for each pair and bandwidth.
  public init(
    squaredDistances: [Double], exponents: ClosedRange<Double> = -18...4, step: Double = 0.5,
    maximumPairs: Int = 2_000_000
  ) {
    require(step > 0, "the step between exponents must be positive, it is \(step)")
    var pairs = squaredDistances
    if pairs.count > maximumPairs {
      var stream = RandomStream("diffusion-maps/pairs", seed: 0)
      pairs = (0..<maximumPairs).map { _ in
        squaredDistances[stream.integer(below: squaredDistances.count)]
      }
    }
    let positive = pairs.filter { $0 > 0 }
    require(!positive.isEmpty, "no two of the \(squaredDistances.count) pairs are apart")
    let scale = orderStatistic(positive, rank: positive.count / 2)
    let least = pairs.contains(0) ? 0 : positive.min() ?? 0
    let count = Int((exponents.upperBound - exponents.lowerBound) / step) + 1
    // Of all pairs: a random subset may miss the one that is no number.
    guard squaredDistances.isFinite else {
      self.bandwidths = Array(repeating: .nan, count: count)
      slopes = self.bandwidths
      return
    }
    let bandwidths = (0..<count).map { k in
      scale * .exp2(exponents.lowerBound + step * Double(k))
    }
    slopes = bandwidths.map { bandwidth in
      let factor = 1 / (4 * bandwidth)
      var (sum, weighted) = (0.0, 0.0)
      for distance in pairs {
        // Relative to the nearest pair, so that a sum without self-pairs cannot underflow to 0.
        let weight = Double.exp(-factor * (distance - least))
        sum += weight
        weighted += weight * factor * distance
      }
      return weighted / sum
    }
    self.bandwidths = bandwidths
  }

  private var steepest: Int { slopes.indices.max { slopes[$0] < slopes[$1] } ?? 0 }

  /// The bandwidth with the steepest slope.
  public var bandwidth: Double { bandwidths[steepest] }
  /// Twice the steepest slope.
  public var dimension: Double { 2 * slopes[steepest] }
}
