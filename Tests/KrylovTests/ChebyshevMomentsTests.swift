import Krylov
import LinearAlgebra
import Testing

struct ChebyshevMomentsTests {
  @Test func atACosineTheyAreCosines() {
    for angle in [0.0, 0.3, 1.1, 2, .pi] {
      let values = chebyshevPolynomials(to: 12, at: .cos(angle))
      #expect(values.count == 13)
      for (j, value) in values.enumerated() {
        #expect(abs(value - .cos(Double(j) * angle)) <= 1e-13)
      }
    }
  }

  @Test func anIntervalIsCarriedToTheStandardOne() {
    for x in [-3.0, -1, 0.5, 2, 7] {
      let (own, standard) = (
        chebyshevPolynomials(to: 6, at: x, on: -3...2),
        chebyshevPolynomials(to: 6, at: (2 * x + 1) / 5)
      )
      for (a, b) in zip(own, standard) { #expect(abs(a - b) <= 1e-12 * (1 + abs(b))) }
    }
  }

  @Test func lowDegreesAreCutOff() {
    #expect(chebyshevPolynomials(to: 0, at: 0.4) == [1])
    #expect(chebyshevPolynomials(to: 1, at: 0.4) == [1, 0.4])
  }

  /// n nodes at the zeros of T_n with equal weights: the moments are those of the arcsine law, 1 and
  /// else 0, to the degree 2n − 1, and −1 at 2n.
  @Test func thoseOfTheZerosOfAPolynomialVanishToTwiceItsDegree() {
    let n = 5
    let nodes = (0..<n).reversed().map {
      3 + 2 * Double.cos(.pi * (Double($0) + 0.5) / Double(n))
    }
    let moments = GaussQuadrature(nodes: nodes, weights: nodes.map { _ in 1 / Double(n) })
      .chebyshevMoments(to: 2 * n, on: 1...5)
    #expect(moments.count == 2 * n + 1)
    #expect(abs(moments[0] - 1) <= 1e-15 && abs(moments[2 * n] + 1) <= 1e-13)
    #expect(moments[1..<2 * n].allSatisfy { abs($0) <= 1e-13 })
  }
}
