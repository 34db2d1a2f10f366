import Randomness
import RealModule
import Statistics
import Testing

@Suite struct NormalTests {
  @Test func fillingGivesTheBitsOfSingleDraws() {
    for count in [0, 1, 2, 15, 16, 17, 33, 100, 1001] {
      for before in 0...3 {
        var single = RandomStream("normal", seed: 5, cell: 3, replicate: 9)
        single.blockNumber = 0xffff_fffa  // The counter's low word overflows on the way.
        var filled = single
        for _ in 0..<before { #expect(single.normal() == filled.normal()) }
        let expected = (0..<count).map { _ in single.normal() }
        #expect(filled.normals(count) == expected)
        #expect(filled.normal() == single.normal(), "the streams stand at the same place")
      }
    }
  }

  /// The documented transform with the C library's functions: all of the two words' bits are used as
  /// the documentation says, and the result is right to a few units of the last place of its radius.
  @Test func pairsAreBoxMullerTransforms() {
    var stream = RandomStream("pairs", seed: 6)
    var words = stream
    for _ in 0..<10_000 {
      let (a, b) = (words.nextWord(), words.nextWord())
      let u = Double(2 * (a >> 12) + 1) / 0x1p53
      let t = Double(2 * (b >> 12) + 1) / 0x1p53 - 0.5
      let radius = (-2 * Double.log(u)).squareRoot()
      let x = (b & 2 == 0 ? 1 : -1) * radius * .cos(t * .pi / 2)
      let y = radius * .sin(t * .pi / 2)
      let pair = b & 1 == 0 ? [x, y] : [y, x]
      for (z, expected) in zip(stream.normals(2), pair) {
        #expect(abs(z - expected) <= 4 * expected.ulp)
      }
    }
  }

  /// Moments 1 to 4 at z = 4.5: variances 1, 2, 15 and 96 (of x, x², x³, x⁴) over n, and
  /// Kolmogorov–Smirnov at a probability of 10⁻⁵.
  @Test func variatesAreStandardNormal() {
    var stream = RandomStream("normal", seed: 7)
    let n = 1_000_000.0
    let x = stream.normals(1_000_000)
    for (power, expected, variance) in [(1, 0.0, 1.0), (2, 1, 2), (3, 0, 15), (4, 3, 96)] {
      let moment = mean(x.map { .pow($0, power) })
      #expect(abs(moment - expected) < 4.5 * (variance / n).squareRoot(), "moment \(power)")
    }
    let normal = NormalDistribution()
    #expect(kolmogorovSmirnov(Array(x[..<100_000]), cdf: normal.cdf).pValue > 1e-5)
    // Beyond ±4 sixty-three are expected: their number is Poisson.
    let outside = Double(x.count { abs($0) > 4 })
    let expected = 2 * n * normal.survival(4)
    #expect(abs(outside - expected) < 4.5 * expected.squareRoot())
    for rho in autocorrelation(x, lags: 17).dropFirst() {
      #expect(abs(rho) < 4.5 / n.squareRoot())
    }
  }

  /// The two of a pair are independent, not only uncorrelated: their squares and the product of one
  /// with the sign of the other are uncorrelated too; and the angle is uniform.
  @Test func theTwoOfAPairAreIndependent() {
    var stream = RandomStream("normal", seed: 8)
    let n = 200_000
    let pairs = (0..<n).map { _ in (stream.normal(), stream.normal()) }
    let (x, y) = (pairs.map(\.0), pairs.map(\.1))
    let limit = 4.5 / Double(n).squareRoot()
    #expect(abs(correlation(x, y)) < limit)
    #expect(abs(correlation(x.map { $0 * $0 }, y.map { $0 * $0 })) < limit)
    #expect(abs(correlation(x.map { abs($0) }, y)) < limit)
    let angles = pairs.map { Double.atan2(y: $0.1, x: $0.0) / (2 * .pi) + 0.5 }
    #expect(kolmogorovSmirnov(angles) { $0 }.pValue > 1e-5)
  }

  /// The same draw of neighbouring cells, replicates, seeds and sub-streams is uncorrelated.
  @Test func neighbouringStreamsAreUncorrelated() {
    let n = 50_000
    func column(_ make: (Int) -> RandomStream) -> [Double] {
      (0..<n).map { k in
        var stream = make(k)
        return stream.normal()
      }
    }
    let base = RandomStream("neighbours", seed: 9)
    let columns = [
      column { RandomStream("neighbours", seed: 9, cell: $0) },
      column { RandomStream("neighbours", seed: 9, replicate: $0) },
      column { RandomStream("neighbours", seed: UInt64($0)) },
      column { base.substream(UInt32($0)) },
    ]
    for x in columns {
      #expect(abs(mean(x)) < 4.5 / Double(n).squareRoot())
      #expect(abs(variance(x) - 1) < 4.5 * (2 / Double(n)).squareRoot())
      for rho in autocorrelation(x, lags: 3).dropFirst() {
        #expect(abs(rho) < 4.5 / Double(n).squareRoot())
      }
    }
    for i in columns.indices {
      for j in 0..<i {
        #expect(abs(correlation(columns[i], columns[j])) < 4.5 / Double(n).squareRoot())
      }
    }
  }
}
