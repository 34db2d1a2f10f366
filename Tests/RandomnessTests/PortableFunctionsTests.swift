import Randomness
import RealModule
import Testing

/// The C library serves as reference. It is right within half a unit in the last place or a little
/// more, which the limits allow for.
@Suite struct PortableFunctionsTests {
  /// |a - b| in units of b's last place.
  private func ulps(_ a: Double, _ b: Double) -> Double { abs(a - b) / b.ulp }

  /// Points across all exponents, and dense where log x is small.
  private var arguments: [Double] {
    var stream = RandomStream("arguments", seed: 1)
    let wide = (0..<20_000).map { _ in Double.exp(1400 * (stream.uniform() - 0.5)) }
    let unit = stream.uniforms(20_000)
    let near = (0..<20_000).map { _ in 1 + 0.5 * (stream.uniform() - 0.5) }
    let close = (1...53).flatMap { [1 + Double.exp2(-Double($0)), 1 - Double.exp2(-Double($0))] }
    return wide + unit + near + close + [0x1p-1022, .greatestFiniteMagnitude, 0x1p-53, 2, 0.5]
  }

  @Test func logarithmIsRightToOneUlp() {
    let worst = arguments.filter { $0 != 1 }.map { ulps(PortableFunctions.log($0), .log($0)) }.max()
    #expect(worst! < 1.5)
    #expect(PortableFunctions.log(1) == 0)
  }

  /// The reference takes the argument πt/2 in two parts: sin(x + d) = sin x + d cos x.
  @Test func sineAndCosineAreRightToTwoAndAHalfUlps() {
    var stream = RandomStream("angles", seed: 1)
    let tiny = (1...60).map { Double.exp2(-Double($0)) }
    for t in stream.uniforms(40_000).map({ $0 - 0.5 }) + tiny + [0.5, -0.5] {
      let x = t * (Double.pi / 2)
      let rest = (-x).addingProduct(t, Double.pi / 2) + t * 6.123233995736766e-17
      let (sine, cosine) = PortableFunctions.sineCosine(quarterTurns: t)
      #expect(ulps(sine, .sin(x) + rest * .cos(x)) <= 3)
      #expect(ulps(cosine, .cos(x) - rest * .sin(x)) <= 2)
    }
    #expect(PortableFunctions.sineCosine(quarterTurns: 0) == (0, 1))
  }

  @Test func eightLanesHaveTheBitsOfOne() {
    var stream = RandomStream("lanes", seed: 1)
    let numbers = arguments
    for start in stride(from: 0, to: numbers.count - 8, by: 8) {
      let x = SIMD8(numbers[start..<start + 8])
      let t = SIMD8(stream.uniforms(8)) - 0.5
      let logarithms = PortableFunctions.log(x)
      let (sines, cosines) = PortableFunctions.sineCosine(quarterTurns: t)
      for lane in 0..<8 {
        #expect(logarithms[lane] == PortableFunctions.log(x[lane]))
        let (sine, cosine) = PortableFunctions.sineCosine(quarterTurns: t[lane])
        #expect(sines[lane] == sine && cosines[lane] == cosine)
      }
    }
  }
}
