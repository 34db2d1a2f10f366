import SemicircleCore

/// The leading eigenvalues of a matrix, and how many of them stand out.
public struct LeadingEigenvalues: Codable, Equatable, Sendable {
  /// λ₁, λ₂, …, descending and positive.
  public let values: [Double]

  /// The eigenvalues of leading eigenpairs.
  public init(_ pairs: Eigenpairs<Double>) { values = pairs.values }

  /// The gap after n eigenvalues in decades, log₁₀(λ_n/λ_{n+1}).
  public func gap(_ n: Int) -> Double { .log10(values[n - 1] / values[n]) }

  /// By how much that gap exceeds the mean of all that follow it.
  public func excess(_ n: Int) -> Double { gap(n) - mean((n + 1..<values.count).map(gap)) }

  /// How high the first n eigenvalues stand over the next one, in decades: the mean of
  /// log₁₀(λ_k/λ_{n+1}).
  public func height(_ n: Int) -> Double { mean((0..<n).map { .log10(values[$0] / values[n]) }) }

  /// The number of outliers: the n with the largest gap. It may be any number below that of the
  /// eigenvalues but none.
  public var outliers: Int { (1..<values.count).max { gap($0) < gap($1) } ?? 0 }
}
