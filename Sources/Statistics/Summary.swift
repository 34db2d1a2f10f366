/// The arithmetic mean; NaN for an empty array.
public func mean(_ x: [Double]) -> Double {
  let first = x.reduce(0, +) / Double(x.count)
  // A second pass takes out the rounding of the first.
  return first.isFinite ? first + x.reduce(0) { $0 + ($1 - first) } / Double(x.count) : first
}

/// The unbiased variance, divisor n - 1, in two passes; NaN for fewer than two numbers.
public func variance(_ x: [Double]) -> Double {
  guard x.count > 1 else { return .nan }
  let center = mean(x)
  return x.reduce(0) { $0 + ($1 - center) * ($1 - center) } / Double(x.count - 1)
}

/// The square root of ``variance(_:)``.
public func standardDeviation(_ x: [Double]) -> Double { variance(x).squareRoot() }

/// The standard error of the mean of independent numbers, s/√n.
public func standardError(_ x: [Double]) -> Double {
  (variance(x) / Double(x.count)).squareRoot()
}

/// The unbiased covariance of pairs, divisor n - 1.
public func covariance(_ x: [Double], _ y: [Double]) -> Double {
  precondition(x.count == y.count, "\(x.count) numbers cannot be paired with \(y.count)")
  guard x.count > 1 else { return .nan }
  let (centerX, centerY) = (mean(x), mean(y))
  return zip(x, y).reduce(0) { $0 + ($1.0 - centerX) * ($1.1 - centerY) } / Double(x.count - 1)
}

/// Pearson's correlation coefficient of pairs.
public func correlation(_ x: [Double], _ y: [Double]) -> Double {
  covariance(x, y) / (variance(x) * variance(y)).squareRoot()
}
