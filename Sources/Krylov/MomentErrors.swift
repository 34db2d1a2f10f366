import LinearAlgebra

/// By how much the Ritz values of m Lanczos steps miss the Chebyshev moments of the measure of their
/// start vector, in which the spectrum of the matrix is known.
public struct MomentErrors: Codable, Equatable, Sendable {
  /// The number m of steps.
  public let steps: Int
  /// The moment of the measure less that of the Ritz values, of the degrees 0, …, 2m + 1.
  public let errors: [Double]
  /// What theory has for the degree 2m, the first that is missed: ½ Π_j (4β_j/(b − a))², j = 1, …, m,
  /// for the interval from a to b.
  ///
  /// With p_m the characteristic polynomial of T, T_2m − ½(4/(b − a))^2m p_m² has a lower degree. p_m
  /// vanishes at the nodes, and p_m² has the integral Π β_j² in the measure (ours).
  public let missing: Double
  /// The largest error, to the degree 2m − 1, of m points at the zeros of T_m, where T_{m+i} = −T_{m−i},
  /// whose weights make the moments to m − 1 exact: points placed without a look at the matrix.
  public let ofZeros: Double

  /// - Parameters:
  ///   - process: m steps from a vector.
  ///   - measure: the measure of that vector.
  ///   - interval: where the polynomials are between −1 and 1: the range of the spectrum.
  public init(
    of process: LanczosDecomposition<Double>, against measure: GaussQuadrature,
    on interval: ClosedRange<Double>
  ) throws(LinearAlgebraError) {
    let m = process.steps
    let exact = measure.chebyshevMoments(to: 2 * m + 1, on: interval)
    let seen = try process.quadrature().chebyshevMoments(to: 2 * m + 1, on: interval)
    (steps, errors) = (m, zip(exact, seen).map(-))
    missing = (process.beta + [process.residualNorm]).reduce(0.5) { product, coupling in
      let scaled = 4 * coupling / (interval.upperBound - interval.lowerBound)
      return product * scaled * scaled
    }
    ofZeros =
      (0..<m).map { abs($0 == 0 ? exact[m] : exact[m + $0] + exact[m - $0]) }.max() ?? .nan
  }

  /// The largest error to the degree 2m − 1, of which theory has none.
  public var largest: Double { errors.prefix(2 * steps).map(abs).max() ?? .nan }

  /// The error at the degree 2m, over ``missing``.
  public var ratio: Double { errors[2 * steps] / missing }

  /// What rounding of the nodes may do to an error: ten units of the last place times (2m)², the largest
  /// slope of T_2m.
  public var rounding: Double { 10 * .ulpOfOne * Double(4 * steps * steps) }
}
