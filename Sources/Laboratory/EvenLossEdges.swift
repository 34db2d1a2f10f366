import SemicircleCore

/// Where a network from its output f₀ ceases to settle on the logistic loss of balanced labels, and where
/// it begins to diverge on the exponential one; and where it ends on the first.
public struct EvenLossEdges: Codable, Equatable, Sendable {
  /// f₀.
  public let output: Double
  /// ηλ₀ beyond which |f| does not come below 10⁻³, logistic loss.
  public let logistic: Double
  /// ηλ₀ beyond which it diverges, exponential loss.
  public let exponential: Double
  /// |f| in the end, logistic loss, for each rate; 10⁹ where it has diverged.
  public let limits: [Double]

  /// What one layer has for ``exponential``: 2f₀/sinh f₀, beyond the unstable cycle.
  public var exponentialLaw: Double {
    abs(output) < 1e-8 ? 2 : 2 * output / Double.sinh(output)
  }

  /// - Parameters:
  ///   - start: the network at first.
  ///   - rates: ηλ₀ of the limits.
  ///   - steps: of each run. An edge is seen late by a share of some log(1/|f₀|)/2 over it.
  /// - Throws: ``PhaseBoundaryError``.
  public init(of start: some ScalarNetwork, rates: [Double], steps: Int) throws {
    let loss = ScalarLoss.logistic(positiveShare: 0.5)
    output = start.output
    logistic = try PhaseBoundary(in: 1...1000) {
      start.descend(on: loss, rate: $0, steps: steps, tolerance: 1e-3)
    } isBeyond: {
      $0.end != .converged
    }.value
    exponential = try PhaseBoundary(in: 1e-9...100) {
      start.descend(
        on: .exponential(positiveShare: 0.5), rate: $0, steps: steps, tolerance: 1e-3)
    }.value
    limits = rates.map { rate in
      let end = start.descend(on: loss, rate: rate, steps: steps, tolerance: 1e-9)
      return end.hasDiverged ? 1e9 : abs(end.network.output)
    }
  }
}
