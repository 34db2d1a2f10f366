import LinearAlgebra
import Requirements

/// The Chebyshev polynomials T_0(x), …, T_d(x) of an interval, which is carried to [−1, 1]; by
/// T_{j+1} = 2x T_j − T_{j−1}.
///
/// They are between −1 and 1 on the interval, and grow like powers outside.
public func chebyshevPolynomials(
  to degree: Int, at x: Double, on interval: ClosedRange<Double> = -1...1
) -> [Double] {
  require(degree >= 0, "polynomials to the degree \(degree)")
  let (low, high) = (interval.lowerBound, interval.upperBound)
  require(low < high, "the interval from \(low) to \(high) has no length")
  let scaled = (2 * x - high - low) / (high - low)
  var values = [1, scaled]
  values.reserveCapacity(degree + 1)
  while values.count <= degree {
    values.append(2 * scaled * values[values.count - 1] - values[values.count - 2])
  }
  return Array(values.prefix(degree + 1))
}

extension GaussQuadrature {
  /// The Chebyshev moments Σ_k w_k T_j(θ_k), j = 0, …, degree, of an interval.
  ///
  /// They know as much as the moments Σ_k w_k θ_k^j, which lose all digits to the largest node; those of
  /// a measure on the interval are between −1 and 1. Cost: three operations for each node and degree.
  public func chebyshevMoments(to degree: Int, on interval: ClosedRange<Double>) -> [Double] {
    var moments = [Double](repeating: 0, count: degree + 1)
    for (node, weight) in zip(nodes, weights) {
      moments.add(chebyshevPolynomials(to: degree, at: node, on: interval), scaledBy: weight)
    }
    return moments
  }
}
