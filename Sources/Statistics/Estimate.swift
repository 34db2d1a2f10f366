/// A number that was measured: its value, the standard error of that value, and from how many
/// independent observations.
public struct Estimate: Equatable, Sendable {
  /// The point estimate.
  public var value: Double
  /// The standard error of ``value``, in the same unit.
  public var standardError: Double
  /// The number n of independent observations behind it.
  public var count: Int

  /// An estimate from `count` independent observations.
  public init(_ value: Double, standardError: Double, count: Int) {
    self.value = value
    self.standardError = standardError
    self.count = count
  }
}
