import RandomMatrices
import Randomness
import RealModule
import Testing

/// ∫f over [a, b] by the tanh–sinh rule: end points may be singular.
func integral(_ a: Double, _ b: Double, _ f: (Double) -> Double) -> Double {
  let (middle, half, step) = (0.5 * (a + b), 0.5 * (b - a), 1.0 / 64)
  var sum = 0.0
  for k in -200...200 {
    let t = Double(k) * step
    let s = .pi / 2 * Double.sinh(t)
    let x = middle + half * .tanh(s)
    guard x > a && x < b else { continue }
    sum += f(x) * .pi / 2 * .cosh(t) / (.cosh(s) * .cosh(s))
  }
  return sum * half * step
}

/// sup |F_n − F| of a sample.
func ksDistance(_ sample: [Double], _ cdf: (Double) -> Double) -> Double {
  let sorted = sample.sorted()
  let n = Double(sorted.count)
  var distance = 0.0
  for (i, x) in sorted.enumerated() {
    let f = cdf(x)
    distance = max(distance, Double(i + 1) / n - f, f - Double(i) / n)
  }
  return distance
}

/// sup |F_n − G_m| of two samples, times √(nm/(n + m)).
func ksStatistic(_ x: [Double], _ y: [Double]) -> Double {
  let (a, b) = (x.sorted(), y.sorted())
  var (i, j, distance) = (0, 0, 0.0)
  while i < a.count && j < b.count {
    if a[i] <= b[j] { i += 1 } else { j += 1 }
    distance = max(distance, abs(Double(i) / Double(a.count) - Double(j) / Double(b.count)))
  }
  let (n, m) = (Double(a.count), Double(b.count))
  return distance * (n * m / (n + m)).squareRoot()
}

/// A KS statistic √n D of independent values exceeds this with probability 5e-5:
/// 2 exp(−2 · 2.3²).
let ksLimit = 2.3

/// The mean, and its standard error.
func meanAndError(_ x: [Double]) -> (mean: Double, error: Double) {
  let n = Double(x.count)
  let mean = x.reduce(0, +) / n
  let squares = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (mean, (squares / (n - 1) / n).squareRoot())
}

/// The mean of y freed from its regression on x, whose mean is known to be 0, and its standard error.
func meanAndError(_ y: [Double], control x: [Double]) -> (mean: Double, error: Double) {
  let (mx, my) = (meanAndError(x).mean, meanAndError(y).mean)
  let cross = zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
  let slope = cross / x.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }
  return meanAndError(zip(x, y).map { $1 - slope * $0 })
}

/// Expects the mean of `sample` within 4.5 standard errors (99.999 %) plus `allowance` of `expected`.
func expectMean(
  _ sample: [Double], _ expected: Double, allowance: Double = 0,
  _ location: SourceLocation = #_sourceLocation
) {
  let (mean, error) = meanAndError(sample)
  #expect(
    abs(mean - expected) <= 4.5 * error + allowance,
    "\(mean) ± \(error) against \(expected) (allowance \(allowance))", sourceLocation: location)
}

/// Expects what every law promises: derivative, ends and inverse of the distribution function.
func expectConsistent(
  _ law: some SpectralLaw, at points: [Double], step: Double = 1e-5, tolerance: Double = 1e-8,
  inverse: Double = 1e-13,
  _ location: SourceLocation = #_sourceLocation
) {
  for x in points {
    let slope = (law.cdf(x + step) - law.cdf(x - step)) / (2 * step)
    #expect(
      abs(slope - law.density(x)) < tolerance, "at \(x): \(slope), density \(law.density(x))",
      sourceLocation: location)
    let back = law.quantile(law.cdf(x))
    #expect(
      abs(back - x) * law.density(x) < inverse, "quantile(cdf(\(x))) = \(back)",
      sourceLocation: location)
  }
  for p in [0.001, 0.2, 0.5, 0.77, 0.999] {
    #expect(
      abs(law.cdf(law.quantile(p)) - p) < inverse, "cdf(quantile(\(p)))", sourceLocation: location)
  }
  #expect(law.cdf(-1e9) == 0 && law.cdf(1e9) == 1, "ends", sourceLocation: location)
}
