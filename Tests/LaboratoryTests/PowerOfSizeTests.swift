import Laboratory
import Testing

@Suite struct PowerOfSizeTests {
  let sizes = [3, 4, 8, 16, 32, 100]

  @Test("The power of a power law, whatever happens at sizes that take no part")
  func powerLaw() {
    let power = PowerOfSize(sizes) { (4...32).contains($0) }
    #expect(power.indices == [1, 2, 3, 4])
    let logarithms = sizes.map { 0.75 * Double.log2(Double($0)) + 2 }
    #expect(abs(power([50] + logarithms[1...4] + [-9]) - 0.75) < 1e-14)
    #expect(abs(power(Array(logarithms[...4])) - 0.75) < 1e-14)
  }

  @Test("The worst error is reached, and independent errors add their squares")
  func errors() {
    let power = PowerOfSize(sizes) { (4...32).contains($0) }
    let exact = sizes.map { Double.log2(Double($0)) }
    // The lower two down by 0.1 and the upper two up: octaves −1.5, −0.5, 0.5, 1.5 from the middle.
    let off = zip(exact, [0, -0.1, -0.1, 0.1, 0.1, 0]).map { $0 + $1 }
    #expect(abs(power(off) - 1 - power.worstError(ofEach: 0.1)) < 1e-14)
    #expect(abs(power.worstError(ofEach: 0.1) - 0.08) < 1e-14)
    let single = (1...4).map { k in
      power(exact.enumerated().map { $0.offset == k ? $0.element + 0.1 : $0.element }) - 1
    }
    let sum = single.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(abs(power.error(ofEach: 0.1) - sum) < 1e-14)
  }
}
