/// Spearman's rank correlation of pairs: ±1 exactly where one is a monotone function of the other.
/// Equal values share their mean rank.
public func rankCorrelation(_ x: [Double], _ y: [Double]) -> Double {
  correlation(ranks(x), ranks(y))
}

/// The rank of each value, from 1; equal values have the mean of their ranks.
private func ranks(_ values: [Double]) -> [Double] {
  // A NaN has no place in any order, and leaves the others none.
  guard !values.contains(where: \.isNaN) else { return values.map { _ in .nan } }
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count && values[order[end]] == values[order[start]] { end += 1 }
    for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
    start = end
  }
  return ranks
}
