import Requirements

/// The p-quantile of a sample by linear interpolation: with the sample in ascending order,
/// x₀ ≤ … ≤ xₙ₋₁, the value at position p(n - 1) (type 7 of Hyndman and Fan 1996, as in R and numpy).
///
/// NaN if the sample holds a NaN. O(n log n): use ``quantiles(_:_:)`` for several.
public func quantile(_ sample: [Double], _ p: Double) -> Double { quantiles(sample, [p])[0] }

/// Several quantiles of one sample, as ``quantile(_:_:)``.
public func quantiles(_ sample: [Double], _ probabilities: [Double]) -> [Double] {
  require(!sample.isEmpty, "an empty sample has no quantiles")
  for p in probabilities { requireProbability(p) }
  guard !sample.contains(where: \.isNaN) else {
    return probabilities.map { _ in .nan }
  }
  let sorted = sample.sorted()
  return probabilities.map { p in
    let place = p * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    let share = place - Double(below)
    // Equal neighbours are not subtracted: they may be infinite.
    return sorted[below] == sorted[above] || share == 0
      ? sorted[below] : sorted[below] + share * (sorted[above] - sorted[below])
  }
}

/// The median of a sample.
public func median(_ sample: [Double]) -> Double { quantile(sample, 0.5) }
