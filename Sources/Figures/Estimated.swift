/// A number that was estimated from data, as a point with an error bar shows it.
public protocol Estimated {
  /// The point estimate.
  var value: Double { get }
  /// The standard error of the value, in the same unit of measurement; NaN where a single unit
  /// cannot tell it.
  var standardError: Double { get }
  /// The number of independent units behind the value.
  var count: Int { get }
}

extension Estimated {
  /// The standard error, or nil where a single unit cannot tell it.
  var knownError: Double? { count < 2 && standardError.isNaN ? nil : standardError }
}
