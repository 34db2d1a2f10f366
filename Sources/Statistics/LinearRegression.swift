import Requirements

/// The straight line y = intercept + slope · x fitted by weighted least squares.
///
/// Two cases, by what is known of the errors. With plain numbers for y, their common variance is
/// estimated from the residuals (weights, if given, are inverse variances up to that factor), and
/// intervals use Student's t. With estimates for y, their standard errors are taken as known: they
/// weight the points, intervals are normal, and ``chiSquare`` tests the line; the coefficients count
/// the units of the point that has fewest, and their degrees of freedom follow from those of the points
/// by the formula of Welch and Satterthwaite. NaN in the data gives NaN.
public struct LinearRegression: Equatable, Sendable {
  /// The slope.
  public let slope: Estimate
  /// The intercept; 0 ± 0 for a line through the origin.
  public let intercept: Estimate
  /// The covariance of the two coefficients' errors.
  public let covariance: Double
  /// The weighted sum of squared residuals. It is χ² distributed if the errors of y are known, normal
  /// and the line is right.
  public let chiSquare: Double
  /// The number of points less the number of coefficients.
  public let degreesOfFreedom: Int
  /// Whether the standard errors of y were given.
  public let hasKnownErrors: Bool

  /// The weighted means of x and y, through which the line runs with this standard error; zeros for
  /// a line through the origin.
  private let center: Center

  private struct Center: Equatable {
    let x, y, standardError: Double
  }

  /// The line through plain numbers, whose variance is estimated from the residuals.
  public init(
    _ x: [Double], _ y: [Double], weights: [Double]? = nil, throughOrigin: Bool = false
  ) {
    self.init(x, y, weights ?? x.map { _ in 1 }, throughOrigin)
  }

  /// The line through estimates with known standard errors.
  public init(_ x: [Double], _ y: [Estimate], throughOrigin: Bool = false) {
    // In units of a power of two near the errors, so that their squares stay numbers.
    let unit = binaryScale(y.map(\.standardError))
    let weights = y.map { 1 / (($0.standardError / unit) * ($0.standardError / unit)) }
    // The coefficients know their errors as well as the points do, however few these are.
    let count = y.map(\.count).min() ?? 0
    self.init(
      x, y.map(\.value), weights, throughOrigin, knownErrors: unit, count: count,
      pointDegrees: y.map(\.degreesOfFreedom))
  }

  /// `knownErrors` is the unit of the errors whose inverse squares the weights are, nil where the
  /// errors are not known.
  private init(
    _ x: [Double], _ y: [Double], _ w: [Double], _ throughOrigin: Bool, knownErrors: Double? = nil,
    count: Int? = nil, pointDegrees: [Double] = []
  ) {
    let hasKnownErrors = knownErrors != nil
    require(
      x.count == y.count && x.count == w.count,
      "\(x.count) abscissas, \(y.count) ordinates and \(w.count) weights are no points")
    require(
      w.allSatisfy { !($0 <= 0 || $0 == .infinity) }, "a weight is not positive and finite: \(w)")
    let count = count ?? x.count
    let total = w.reduce(0, +)
    // Centring first keeps the digits when x is far from 0.
    func weightedMean(_ values: [Double]) -> Double {
      let first = zip(w, values).reduce(0) { $0 + $1.0 * $1.1 } / total
      return first + zip(w, values).reduce(0) { $0 + $1.0 * ($1.1 - first) } / total
    }
    let centerX = throughOrigin ? 0 : weightedMean(x)
    let centerY = throughOrigin ? 0 : weightedMean(y)
    // Powers of two as units keep the squares within range and change no digit.
    let unitX = binaryScale(x.map { $0 - centerX })
    let unitY = knownErrors ?? binaryScale(y.map { $0 - centerY })
    let u = x.map { ($0 - centerX) / unitX }
    let v = y.map { ($0 - centerY) / unitY }
    var (sxx, sxy) = (0.0, 0.0)
    for i in x.indices {
      sxx += w[i] * u[i] * u[i]
      sxy += w[i] * u[i] * v[i]
    }
    require(!(sxx == 0), "no slope: the \(x.count) abscissas do not differ")
    let slope = sxy / sxx
    var chiSquare = 0.0
    for i in x.indices {
      let residual = v[i] - slope * u[i]
      chiSquare += w[i] * residual * residual
    }
    let degreesOfFreedom = x.count - (throughOrigin ? 1 : 2)
    let unit = hasKnownErrors ? 1 : chiSquare / Double(degreesOfFreedom)
    let offset = centerX / unitX
    let varianceOfIntercept = throughOrigin ? 0 : unit * (1 / total + offset * offset / sxx)
    // Each coefficient is a sum of the heights with known factors.
    func degrees(_ factor: (Int) -> Double) -> Double {
      guard hasKnownErrors else { return Double(degreesOfFreedom) }
      return welchSatterthwaite(
        x.indices.map { (factor($0) / w[$0].squareRoot(), pointDegrees[$0]) })
    }
    self.slope = Estimate(
      slope * (unitY / unitX), standardError: (unit / sxx).squareRoot() * (unitY / unitX),
      count: count, degreesOfFreedom: degrees { w[$0] * u[$0] / sxx })
    self.intercept = Estimate(
      centerY - slope * offset * unitY, standardError: varianceOfIntercept.squareRoot() * unitY,
      count: count,
      degreesOfFreedom: degrees { w[$0] / total - offset * w[$0] * u[$0] / sxx })
    self.covariance = -unit * offset / sxx * (unitY / unitX) * unitY
    center = Center(
      x: centerX, y: centerY,
      standardError: throughOrigin ? 0 : (unit / total).squareRoot() * unitY)
    self.chiSquare = hasKnownErrors ? chiSquare : chiSquare * unitY * unitY
    self.degreesOfFreedom = degreesOfFreedom
    self.hasKnownErrors = hasKnownErrors
  }

  /// The standard deviation of a residual of weight 1: √(chiSquare/degreesOfFreedom).
  public var residualStandardDeviation: Double {
    (chiSquare / Double(degreesOfFreedom)).squareRoot()
  }

  /// With known errors, the probability of a ``chiSquare`` at least as large if the line is right.
  public var pValue: Double {
    require(hasKnownErrors, "the errors were taken from the residuals: they test nothing")
    return ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom)).survival(chiSquare)
  }

  /// The confidence interval of the slope.
  public func slopeInterval(confidence: Double = 0.95) -> ClosedRange<Double> {
    interval(of: slope, confidence)
  }

  /// The confidence interval of the intercept.
  public func interceptInterval(confidence: Double = 0.95) -> ClosedRange<Double> {
    interval(of: intercept, confidence)
  }

  private func interval(of coefficient: Estimate, _ confidence: Double) -> ClosedRange<Double> {
    var coefficient = coefficient
    coefficient.degreesOfFreedom = hasKnownErrors ? .infinity : Double(degreesOfFreedom)
    return coefficient.interval(confidence: confidence)
  }

  /// The height of the line at x, with its standard error.
  public func prediction(at x: Double) -> Estimate {
    // From the centre of the points, where height and slope have independent errors: from the
    // intercept both value and error would cancel when x is far from 0.
    let distance = x - center.x
    return Estimate(
      center.y + slope.value * distance,
      standardError: rootSumOfSquares([center.standardError, distance * slope.standardError]),
      count: slope.count, degreesOfFreedom: min(slope.degreesOfFreedom, intercept.degreesOfFreedom))
  }
}
