import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Statistics
import Testing

@Suite struct HaarOrthogonalTests {
  @Test func columnsAreOrthonormal() {
    var stream = RandomStream("haar", seed: 22)
    for (n, columns) in [(1, 1), (2, 2), (10, 3), (33, 33), (100, 70), (300, 300), (5, 0)] {
      let q = stream.haarOrthogonal(n, columns: columns)
      #expect(q.rows == n && q.columns == columns)
      for i in 0..<columns {
        for j in 0...i {
          let product = zip(q.column(i), q.column(j)).reduce(0) { $0 + $1.0 * $1.1 }
          #expect(abs(product - (i == j ? 1 : 0)) < 1e-13)
        }
      }
    }
  }

  /// The columns are those of Gram–Schmidt, so that fewer columns are the beginning of more.
  @Test func fewerColumnsAreTheBeginningOfMore() {
    let stream = RandomStream("haar", seed: 23)
    var (few, many) = (stream, stream)
    let (a, b) = (few.haarOrthogonal(40, columns: 7), many.haarOrthogonal(40))
    for (x, y) in zip(a.elements, b.elements) { #expect(abs(x - y) < 1e-12) }
  }

  /// Moments of Haar's measure on n × n matrices (Weingarten calculus), each at z = 4.5 of its own
  /// scatter: E o₁₁² = 1/n, E o₁₁⁴ = 3/(n(n+2)), E o₁₁²o₁₂² = 1/(n(n+2)),
  /// E o₁₁²o₂₂² = (n+1)/((n-1)n(n+2)), E o₁₁o₁₂o₂₁o₂₂ = -1/((n-1)n(n+2)).
  @Test func momentsAreThoseOfHaarsMeasure() {
    let n = 5.0
    var samples = Array(repeating: RunningMoments(), count: 6)
    for replicate in 0..<20_000 {
      var stream = RandomStream("haar/moments", seed: 24, replicate: replicate)
      let q = stream.haarOrthogonal(5)
      let (a, b, c, d) = (q[0, 0], q[0, 1], q[1, 0], q[1, 1])
      for (k, x) in [a, a * a, a * a * a * a, a * a * b * b, a * a * d * d, a * b * c * d]
        .enumerated()
      {
        samples[k].add(x)
      }
    }
    let third = (n - 1) * n * (n + 2)
    let expected = [0, 1 / n, 3 / (n * (n + 2)), 1 / (n * (n + 2)), (n + 1) / third, -1 / third]
    for (moments, value) in zip(samples, expected) {
      #expect(abs(moments.estimate.zScore(against: value)) < 4.5)
    }
  }

  /// Powers of the trace have the moments of a normal variable up to order n (Diaconis and
  /// Shahshahani 1994). A QR whose signs are not put right fails here: its trace has a mean.
  @Test func traceIsNearlyNormal() {
    var samples = Array(repeating: RunningMoments(), count: 4)
    for replicate in 0..<20_000 {
      var stream = RandomStream("haar/trace", seed: 25, replicate: replicate)
      let q = stream.haarOrthogonal(6)
      let trace = (0..<6).reduce(0) { $0 + q[$1, $1] }
      for power in 1...4 { samples[power - 1].add(.pow(trace, power)) }
    }
    for (moments, value) in zip(samples, [0.0, 1, 0, 3]) {
      #expect(abs(moments.estimate.zScore(against: value)) < 4.5)
    }
  }

  /// The first element of a column of an n × 1 frame: (1 + o)/2 is Beta((n-1)/2, (n-1)/2).
  @Test func elementsFollowTheirBetaLaw() {
    let elements = (0..<5000).map { replicate in
      var stream = RandomStream("haar/element", seed: 26, replicate: replicate)
      return stream.haarOrthogonal(7, columns: 3)[4, 2]
    }
    let law = BetaDistribution(3, 3)
    #expect(kolmogorovSmirnov(elements) { law.cdf((1 + $0) / 2) }.pValue > 1e-5)
  }
}
