import Requirements

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

/// The square root of ``variance(_:)``, also where that is too large or too small for a number.
public func standardDeviation(_ x: [Double]) -> Double {
  let (deviations, scale) = scaledDeviations(x)
  return scale * (sumOfSquares(deviations) / Double(x.count - 1)).squareRoot()
}

/// The standard error of the mean of independent numbers, s/√n.
public func standardError(_ x: [Double]) -> Double {
  let (deviations, scale) = scaledDeviations(x)
  return scale * (sumOfSquares(deviations) / Double(x.count - 1) / Double(x.count)).squareRoot()
}

/// The unbiased covariance of pairs, divisor n - 1.
public func covariance(_ x: [Double], _ y: [Double]) -> Double {
  require(x.count == y.count, "\(x.count) numbers cannot be paired with \(y.count)")
  guard x.count > 1 else { return .nan }
  let (centerX, centerY) = (mean(x), mean(y))
  return zip(x, y).reduce(0) { $0 + ($1.0 - centerX) * ($1.1 - centerY) } / Double(x.count - 1)
}

/// Pearson's correlation coefficient of pairs.
public func correlation(_ x: [Double], _ y: [Double]) -> Double {
  require(x.count == y.count, "\(x.count) numbers cannot be paired with \(y.count)")
  guard x.count > 1 else { return .nan }
  let (deviationsX, deviationsY) = (scaledDeviations(x).numbers, scaledDeviations(y).numbers)
  let n = Double(x.count - 1)
  let product = zip(deviationsX, deviationsY).reduce(0) { $0 + $1.0 * $1.1 } / n
  return product / (sumOfSquares(deviationsX) / n * (sumOfSquares(deviationsY) / n)).squareRoot()
}

/// The deviations from the mean over their ``binaryScale(_:)``.
func scaledDeviations(_ x: [Double]) -> (numbers: [Double], scale: Double) {
  let center = mean(x)
  let deviations = x.map { $0 - center }
  let scale = binaryScale(deviations)
  return (deviations.map { $0 / scale }, scale)
}

/// The power of two just below the largest of the numbers in size. Divided by it they have squares
/// that neither overflow nor vanish to any effect, and not a digit has changed. 1 for zeros, and
/// where a number is infinite.
func binaryScale(_ x: [Double]) -> Double {
  let largest = x.reduce(0) { abs($1) > $0 ? abs($1) : $0 }
  guard largest > 0, largest.isFinite else { return 1 }
  return Double(sign: .plus, exponent: Int(largest.exponent), significand: 1)
}

/// √Σx², without overflow or underflow of the squares.
func rootSumOfSquares(_ x: [Double]) -> Double {
  let scale = binaryScale(x)
  return scale * sumOfSquares(x.map { $0 / scale }).squareRoot()
}

private func sumOfSquares(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 } }
