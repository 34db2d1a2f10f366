import LinearAlgebra
import RealModule

/// How straight a path is: a straight line between its ends plus a bridge that ends where it began.
public struct Straightness: Equatable, Sendable {
  /// D = |ΣΔ_i|², the square of the net displacement.
  public let displacement: Double
  /// Q = Σ|Δ_i − Δ̄|², the variation of the steps Δ_i about their mean.
  public let variation: Double

  /// The straightness of a path, one point a column, p × n. Cost: p n operations.
  public init(of path: Matrix<Double>) {
    let steps = increments(of: path)
    let net = (0..<path.rows).map { path[$0, path.columns - 1] - path[$0, 0] }
    displacement = net.dot(net)
    variation = steps.elements.dot(steps.elements) - displacement / Double(steps.columns)
  }

  /// The share of the variance that a regression on cos πu explains, u the share of the steps, in a
  /// path of exchangeable steps: (96 D + 12(π² − 8) Q)/(π⁴(D + Q)), in the limit of many steps in many
  /// dimensions.
  ///
  /// The line has the variance D/12, of which the cosine explains 96/π⁴, the bridge Q/12, of which it
  /// explains 12(π² − 8)/π⁴. Ours.
  public var cosineShare: Double {
    let square = Double.pi * Double.pi
    return (96 * displacement + 12 * (square - 8) * variation)
      / (.pow(.pi, 4) * (displacement + variation))
  }
}
