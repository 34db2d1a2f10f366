import Requirements

/// The outcome of a test of Kolmogorov and Smirnov.
public struct KolmogorovSmirnov: Equatable, Sendable {
  /// The largest distance between the two distribution functions.
  public let statistic: Double
  /// The probability of a distance at least as large if both are the same distribution.
  public let pValue: Double
}

/// Compares a sample of independent observations with a continuous distribution function.
///
/// The p value is that of ``KolmogorovDistribution``; it does not hold if parameters of `cdf` were
/// fitted to the same sample. O(n log n).
public func kolmogorovSmirnov(
  _ sample: [Double], cdf: (Double) -> Double
) -> KolmogorovSmirnov {
  require(!sample.isEmpty, "the sample is empty")
  guard !sample.contains(where: \.isNaN) else {
    return KolmogorovSmirnov(statistic: .nan, pValue: .nan)
  }
  let n = Double(sample.count)
  var distance = 0.0
  for (i, x) in sample.sorted().enumerated() {
    let f = cdf(x)
    guard !f.isNaN else { return KolmogorovSmirnov(statistic: .nan, pValue: .nan) }
    distance = max(distance, Double(i + 1) / n - f, f - Double(i) / n)
  }
  return KolmogorovSmirnov(
    statistic: distance,
    pValue: KolmogorovDistribution(count: sample.count).survival(distance))
}

/// Compares two samples of independent observations.
///
/// The p value is exact for samples without ties if the product of their sizes is at most 4·10⁶ (to an
/// absolute error of 10⁻¹²), and that of the limit law at √(nm/(n + m)) D beyond. With ties it
/// errs to the large side.
public func kolmogorovSmirnov(_ x: [Double], _ y: [Double]) -> KolmogorovSmirnov {
  require(!x.isEmpty && !y.isEmpty, "a sample is empty: \(x.count) and \(y.count) numbers")
  guard !x.contains(where: \.isNaN), !y.contains(where: \.isNaN) else {
    return KolmogorovSmirnov(statistic: .nan, pValue: .nan)
  }
  let (x, y) = (x.sorted(), y.sorted())
  let (n, m) = (x.count, y.count)
  // The distance in units of 1/(nm) is an integer.
  var (i, j, distance) = (0, 0, 0)
  while i < n && j < m {
    let value = min(x[i], y[j])
    while i < n && x[i] == value { i += 1 }
    while j < m && y[j] == value { j += 1 }
    distance = max(distance, abs(i * m - j * n))
  }
  let statistic = Double(distance) / Double(n * m)
  let effective = Double(n) * Double(m) / Double(n + m)
  let pValue =
    n * m <= 4_000_000
    ? twoSampleTail(n, m, distance)
    : KolmogorovDistribution.limitSurvival(effective.squareRoot() * statistic)
  return KolmogorovSmirnov(statistic: statistic, pValue: pValue)
}

/// P(nm D ≥ distance) for samples of n and m numbers: one minus the share of lattice paths from (0, 0)
/// to (n, m) on which |im - jn| < distance everywhere (Hodges 1957).
///
/// `inside[j]` is the share for the paths to (i, j); a step towards it comes from (i - 1, j) with
/// probability i/(i + j) and from (i, j - 1) otherwise, so that nothing overflows. O(nm).
private func twoSampleTail(_ n: Int, _ m: Int, _ distance: Int) -> Double {
  if distance == 0 { return 1 }
  var inside = [Double](repeating: 0, count: m + 1)
  for j in 0...m { inside[j] = j * n < distance ? 1 : 0 }
  for i in 1...n {
    if i * m >= distance { inside[0] = 0 }
    for j in 1...m {
      let share = Double(i) / Double(i + j)
      inside[j] =
        abs(i * m - j * n) < distance ? share * inside[j] + (1 - share) * inside[j - 1] : 0
    }
  }
  return max(0, 1 - inside[m])
}
