import Krylov
import LinearAlgebra
import Testing

struct MomentErrorsTests {
  private static func errors(
    _ steps: Int
  ) throws -> (MomentErrors, GaussQuadrature, KnownSpectrum) {
    let spectrum = try KnownSpectrum(of: randomSymmetric(12, seed: 31))
    let start = [1.0] + Array(repeating: 0.3, count: 11)
    let measure = spectrum.measure(of: start)
    let process = try lanczos(spectrum.matrix, start: start, steps: steps)
    return (
      try MomentErrors(of: process, against: measure, on: spectrum.interval), measure, spectrum
    )
  }

  @Test(arguments: 1...5)
  func momentsAreExactToTwiceTheStepsAndThenMissedAsTheoryHasIt(steps: Int) throws {
    let (errors, _, _) = try Self.errors(steps)
    #expect(errors.steps == steps && errors.errors.count == 2 * steps + 2)
    #expect(errors.largest <= errors.rounding)
    #expect(abs(errors.errors[2 * steps] - errors.missing) <= errors.rounding)
    #expect(abs(errors.ratio - 1) <= errors.rounding / errors.missing)
  }

  /// The weights by the discrete orthogonality of T_0, …, T_{m−1} at the zeros of T_m.
  @Test(arguments: 2...6)
  func pointsPlacedElsewhereMissAsMuchAsIsSaid(m: Int) throws {
    let (errors, measure, spectrum) = try Self.errors(m)
    let exact = measure.chebyshevMoments(to: 2 * m, on: spectrum.interval)
    let places = (0..<m).map { Double.cos(.pi * (Double($0) + 0.5) / Double(m)) }
    let moments = places.reduce(into: [Double](repeating: 0, count: 2 * m)) { sums, x in
      let values = chebyshevPolynomials(to: 2 * m - 1, at: x)
      let weight = (1..<m).reduce(exact[0]) { $0 + 2 * exact[$1] * values[$1] } / Double(m)
      for j in sums.indices { sums[j] += weight * values[j] }
    }
    for j in 0..<m { #expect(abs(moments[j] - exact[j]) <= 1e-12) }
    let largest = (0..<2 * m).map { abs(moments[$0] - exact[$0]) }.max() ?? .nan
    #expect(abs(largest - errors.ofZeros) <= 1e-12)
  }
}
