import Randomness
import RealModule
import Statistics
import Testing

@Suite struct UniformTests {
  /// u = (2k + 1)/2⁵³ with k the upper 52 bits of the word, in exact integer arithmetic.
  @Test func variatesAreOddMultiplesOfTwoToTheMinus53() {
    var stream = RandomStream("uniform", seed: 1)
    var words = stream
    for _ in 0..<1000 {
      let k = words.nextWord() >> 12
      #expect(stream.uniform() == Double(2 * k + 1) / 0x1p53)
    }
    // The smallest and the largest are inside the interval.
    #expect(Double(1) / 0x1p53 > 0 && Double((UInt64(1) << 53) - 1) / 0x1p53 < 1)
  }

  @Test func drawingOneByOneOrTogetherGivesTheSameBits() {
    var one = RandomStream("uniform", seed: 2)
    var many = one
    #expect((0..<7).map { _ in one.uniform() } == many.uniforms(7))
    #expect(one.uniform() == many.uniform())
  }

  /// Mean 1/2 and variance 1/12 at z = 4.5; the variance of (u - 1/2)² is 1/180. Kolmogorov–Smirnov at
  /// a probability of 10⁻⁵.
  @Test func variatesAreUniform() {
    var stream = RandomStream("uniform", seed: 3)
    let n = 200_000
    let u = stream.uniforms(n)
    #expect(abs(mean(u) - 0.5) < 4.5 / (12 * Double(n)).squareRoot())
    #expect(
      abs(mean(u.map { ($0 - 0.5) * ($0 - 0.5) }) - 1.0 / 12) < 4.5 / (180 * Double(n)).squareRoot()
    )
    #expect(kolmogorovSmirnov(u) { $0 }.pValue > 1e-5)
    // Serial correlations are normal with variance 1/n.
    for rho in autocorrelation(u, lags: 4).dropFirst() {
      #expect(abs(rho) < 4.5 / Double(n).squareRoot())
    }
  }

  @Test func exponentialVariatesAreExponential() {
    var stream = RandomStream("exponential", seed: 4)
    let x = (0..<50_000).map { _ in stream.exponential() }
    #expect(kolmogorovSmirnov(x) { 1 - .exp(-$0) }.pValue > 1e-5)
    #expect(abs(mean(x) - 1) < 4.5 / 50_000.0.squareRoot())
    #expect(x.min()! > 0)
  }

  @Test func aSignIsABit() {
    var stream = RandomStream("signs", seed: 5)
    var words = stream
    let signs = stream.rademacher(200)
    let bits = (0..<4).map { _ in words.nextWord() }
    for (i, sign) in signs.enumerated() {
      #expect(sign == (bits[i / 64] >> (i % 64) & 1 == 0 ? 1 : -1))
    }
    // A shorter draw is the beginning of a longer one, and what follows starts with a fresh block.
    var short = RandomStream("signs", seed: 5)
    #expect(short.rademacher(70) == Array(signs[..<70]))
    #expect(short.blockNumber == 1)
    let sum = RandomStream("signs", seed: 6).signSum(1_000_000)
    #expect(abs(sum) < 4.5 * 1000)
  }
}

extension RandomStream {
  fileprivate func signSum(_ count: Int) -> Double {
    var stream = self
    return stream.rademacher(count).reduce(0, +)
  }
}
