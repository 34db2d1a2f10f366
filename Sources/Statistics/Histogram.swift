import Requirements

/// Counts of observations in bins.
///
/// Bin i holds edges[i] ≤ x < edges[i + 1]; the last bin holds its upper edge too. Observations outside
/// all bins are counted, so that the density stays that of the whole sample.
public struct Histogram: Equatable, Sendable {
  /// The edges of the bins, ascending; one more than there are bins.
  public let edges: [Double]
  /// The number of observations in each bin.
  public private(set) var counts: [Int]
  /// The number of observations below the first edge.
  public private(set) var below = 0
  /// The number of observations above the last edge.
  public private(set) var above = 0
  /// The number of observations that were NaN; if there is one, the density is NaN.
  public private(set) var invalid = 0

  /// An empty histogram with the given edges, at least two and strictly ascending.
  public init(edges: [Double]) {
    require(edges.count > 1, "a histogram needs at least 2 edges, not \(edges.count)")
    require(zip(edges, edges.dropFirst()).allSatisfy(<), "the edges must ascend: \(edges)")
    self.edges = edges
    counts = Array(repeating: 0, count: edges.count - 1)
  }

  /// An empty histogram with `bins` bins of equal width on a range.
  public init(_ range: ClosedRange<Double>, bins: Int) {
    require(bins > 0, "a histogram needs at least 1 bin, not \(bins)")
    let (low, high) = (range.lowerBound, range.upperBound)
    // Written so that both ends are exact.
    self.init(
      edges: (0...bins).map { i in
        let share = Double(i) / Double(bins)
        return (1 - share) * low + share * high
      })
  }

  /// The histogram of `sample` with `bins` bins of equal width on a range.
  public init(_ sample: [Double], _ range: ClosedRange<Double>, bins: Int) {
    self.init(range, bins: bins)
    add(sample)
  }

  /// Counts an observation. O(log bins).
  public mutating func add(_ x: Double) {
    if x.isNaN {
      invalid += 1
    } else if x < edges[0] {
      below += 1
    } else if x > edges[counts.count] {
      above += 1
    } else {
      // The last bin whose lower edge is ≤ x.
      var (low, high) = (0, counts.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if edges[middle] <= x { low = middle } else { high = middle }
      }
      counts[low] += 1
    }
  }

  /// Counts several observations.
  public mutating func add(_ sample: [Double]) {
    for x in sample { add(x) }
  }

  /// Adds the counts of a histogram with the same edges.
  public mutating func merge(_ other: Histogram) {
    require(edges == other.edges, "histograms of different edges cannot be merged")
    for bin in counts.indices { counts[bin] += other.counts[bin] }
    below += other.below
    above += other.above
    invalid += other.invalid
  }

  /// The number of observations, those outside the bins included.
  public var total: Int { counts.reduce(below + above + invalid, +) }

  /// What counts are divided by.
  private var divisor: Double { invalid == 0 ? Double(total) : .nan }

  /// The middle of each bin.
  public var centers: [Double] { zip(edges, edges.dropFirst()).map { ($0 + $1) / 2 } }

  /// The width of each bin.
  public var widths: [Double] { zip(edges, edges.dropFirst()).map { $1 - $0 } }

  /// The probability density: counts / (total · width).
  public var density: [Double] {
    let total = divisor
    return zip(counts, widths).map { Double($0) / (total * $1) }
  }

  /// The standard error of ``density`` for independent observations: √(p(1 - p)/total)/width, p the
  /// share of a bin.
  ///
  /// Eigenvalues of one matrix are not independent (they repel each other, and this would be far too
  /// large); take ``densities(ofMembers:edges:)`` for them.
  public var densityStandardErrors: [Double] {
    let total = divisor
    return zip(counts, widths).map { count, width in
      let p = Double(count) / total
      return (p * (1 - p) / total).squareRoot() / width
    }
  }

  /// The density in each bin as the mean over the members of an ensemble, with the standard error
  /// that the spread between members gives: valid however the observations of one member hang
  /// together.
  public static func densities(ofMembers members: [[Double]], edges: [Double]) -> [Estimate] {
    var moments = Array(repeating: RunningMoments(), count: max(edges.count - 1, 0))
    for member in members {
      var histogram = Histogram(edges: edges)
      histogram.add(member)
      for (bin, density) in histogram.density.enumerated() { moments[bin].add(density) }
    }
    return moments.map(\.estimate)
  }
}
