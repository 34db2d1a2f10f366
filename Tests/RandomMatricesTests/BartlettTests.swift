import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Statistics
import Testing

@Suite struct BartlettTests {
  @Test func factorIsLowerTriangularWithPositiveDiagonal() {
    var stream = RandomStream("bartlett", seed: 27)
    let factor = stream.bartlettFactor(dimension: 6, degreesOfFreedom: 5.5)
    for j in 0..<6 {
      #expect(factor[j, j] > 0)
      for i in 0..<j { #expect(factor[i, j] == 0) }
    }
    #expect(stream.bartlettFactor(dimension: 0, degreesOfFreedom: 1).elements.isEmpty)
  }

  /// W = LLᵀ has E W = m I, Var Wᵢᵢ = 2m, Var Wᵢⱼ = m, and log det W has mean
  /// p log 2 + Σ ψ((m - i)/2) and variance Σ ψ′((m - i)/2). All at z = 4.5.
  @Test func momentsAreThoseOfWishartMatrices() {
    let (p, m) = (4, 7.0)
    var diagonal = RunningMoments()
    var offDiagonal = RunningMoments()
    var squares = RunningMoments()
    var products = RunningMoments()
    var logDeterminant = RunningMoments()
    for replicate in 0..<20_000 {
      var stream = RandomStream("bartlett/moments", seed: 28, replicate: replicate)
      let l = stream.bartlettFactor(dimension: p, degreesOfFreedom: m)
      let w = l * l.transposed()
      diagonal.add(w[3, 3])
      squares.add((w[3, 3] - m) * (w[3, 3] - m))
      offDiagonal.add(w[3, 1])
      products.add(w[3, 1] * w[3, 1])
      logDeterminant.add((0..<p).reduce(0) { $0 + 2 * .log(l[$1, $1]) })
    }
    #expect(abs(diagonal.estimate.zScore(against: m)) < 4.5)
    #expect(abs(offDiagonal.estimate.zScore(against: 0)) < 4.5)
    #expect(abs(squares.estimate.zScore(against: 2 * m)) < 4.5)
    #expect(abs(products.estimate.zScore(against: m)) < 4.5)
    let halves = (0..<p).map { Int(m) - $0 }
    let meanLog = Double(p) * .log(2) + halves.reduce(0) { $0 + digamma(half: $1) }
    #expect(abs(logDeterminant.estimate.zScore(against: meanLog)) < 4.5)
    let varianceLog = halves.reduce(0) { $0 + trigamma(half: $1) }
    // The relative scatter of a variance is √(2/n), a little more for the skewed logarithm.
    #expect(abs(logDeterminant.variance / varianceLog - 1) < 4.5 * (4.0 / 20_000).squareRoot())
  }

  /// ψ(k/2) by recurrence from ψ(1/2) = -γ - 2 log 2 and ψ(1) = -γ.
  private func digamma(half k: Int) -> Double {
    let euler = 0.57721566490153286061
    if k == 1 { return -euler - 2 * .log(2) }
    if k == 2 { return -euler }
    return digamma(half: k - 2) + 2 / Double(k - 2)
  }

  /// ψ′(k/2) by recurrence from ψ′(1/2) = π²/2 and ψ′(1) = π²/6.
  private func trigamma(half k: Int) -> Double {
    if k <= 2 { return Double.pi * Double.pi / (k == 1 ? 2 : 6) }
    return trigamma(half: k - 2) - 4 / Double((k - 2) * (k - 2))
  }
}
