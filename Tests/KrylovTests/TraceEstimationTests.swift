import Krylov
import LinearAlgebra
import Randomness
import Statistics
import Testing

struct TraceEstimationTests {
  let stream = RandomStream("krylov-tests/trace", seed: 21)

  @Test func signsGiveTheTraceAndNormOfADiagonalMatrixExactly() throws {
    let a = DiagonalOperator<Double>(diagonal: [1, -2, 3, 4])
    let trace = try hutchinsonTrace(of: a, probes: 5, blockSize: 2, stream: stream)
    #expect(trace == Estimate(meanOf: [6, 6, 6, 6, 6]))
    #expect(try squaredFrobeniusNorm(of: a, probes: 5, stream: stream).value == 30)
  }

  /// The variance of one probe is 2(‖A‖² − Σa_ii²) for signs and 2‖A‖² for normal numbers. With
  /// 4,000 probes the sample variance has a relative standard deviation √((κ − 1)/4000), about .03
  /// for the kurtosis κ ≤ 5 of these forms; .15 is z = 5. The mean is tested with z = 4.5.
  @Test(arguments: [ProbeDistribution.rademacher, .gaussian])
  func theErrorOfTheTraceIsThatOfHutchinsonsTheory(distribution: ProbeDistribution) throws {
    let n = 40
    var a = randomSymmetric(n, seed: 22)
    for i in 0..<n { a[i, i] += 2 }
    let squares = a.frobeniusNorm * a.frobeniusNorm
    let diagonalSquares = a.diagonal.dot(a.diagonal)
    let variance = 2 * (distribution == .rademacher ? squares - diagonalSquares : squares)
    let trace = try hutchinsonTrace(
      of: a, probes: 4000, distribution: distribution, blockSize: 100, stream: stream)
    #expect(abs(trace.value - a.trace) <= 4.5 * (variance / 4000).squareRoot())
    let measured = trace.standardError * trace.standardError * 4000
    #expect(abs(measured / variance - 1) <= 0.15)
    let norm = try squaredFrobeniusNorm(
      of: a, probes: 4000, distribution: distribution, blockSize: 100, stream: stream)
    #expect(abs(norm.value - squares) <= 4.5 * norm.standardError)
    #expect(norm.standardError < 0.02 * squares)
  }

  @Test func nonFiniteProductsAreNamed() {
    let a = DiagonalOperator<Double>(diagonal: [1, .nan])
    #expect(throws: KrylovError.nonFiniteProduct(step: 1)) {
      try hutchinsonTrace(of: a, probes: 2, stream: stream)
    }
  }
}
