import Randomness
import Statistics
import Testing

@Suite struct SamplingTests {
  /// χ² of counts against equal expectations, as the probability of a larger one.
  private func uniformity(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let sum = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    return ChiSquareDistribution(degreesOfFreedom: Double(counts.count - 1)).survival(sum)
  }

  @Test func integersAreUniform() {
    var stream = RandomStream("integers", seed: 15)
    for bound in [2, 3, 7, 100] {
      var counts = Array(repeating: 0, count: bound)
      for _ in 0..<30_000 { counts[stream.integer(below: bound)] += 1 }
      #expect(uniformity(counts) > 1e-5)
    }
    #expect(stream.integer(below: 1) == 0)
  }

  /// For the bound 3·2⁶¹ the plain product would give remainders by 3 in the ratio 3 : 3 : 2, and a
  /// quarter of the words must be rejected; each integer still takes one word.
  @Test func rejectionRemovesTheBias() {
    var stream = RandomStream("integers", seed: 16)
    var counts = [0, 0, 0]
    for _ in 0..<30_000 { counts[stream.integer(below: 3 << 61) % 3] += 1 }
    #expect(uniformity(counts) > 1e-5)
    #expect(stream.blockNumber == 15_000)
    #expect((0..<100).allSatisfy { _ in stream.integer(below: .max) >= 0 })
  }

  @Test func permutationsAreUniform() {
    var counts: [[Int]: Int] = [:]
    var stream = RandomStream("permutations", seed: 17)
    for _ in 0..<24_000 { counts[stream.permutation(4), default: 0] += 1 }
    #expect(counts.count == 24)
    #expect(uniformity(Array(counts.values)) > 1e-5)
    #expect(stream.permutation(1000).sorted() == Array(0..<1000))
    #expect(stream.permutation(0).isEmpty && stream.permutation(1) == [0])
  }

  @Test func samplesAreTheBeginningsOfPermutations() {
    for (k, n) in [(0, 5), (1, 1), (3, 10), (9, 10), (10, 10), (50, 60_000)] {
      var first = RandomStream("samples", seed: 18, cell: k, replicate: n)
      var second = first
      #expect(first.sample(k, of: n) == Array(second.permutation(n)[..<k]))
    }
    var stream = RandomStream("samples", seed: 19)
    #expect(stream.sample(0, of: 0).isEmpty)
    #expect(Set(stream.sample(1000, of: 1_000_000_000_000)).count == 1000)
  }

  @Test func subsetsAreUniform() {
    var counts: [Set<Int>: Int] = [:]
    var stream = RandomStream("subsets", seed: 20)
    for _ in 0..<20_000 { counts[Set(stream.sample(3, of: 6)), default: 0] += 1 }
    #expect(counts.count == 20)
    #expect(uniformity(Array(counts.values)) > 1e-5)
  }

  @Test func drawsWithReplacementAreIndependent() {
    var stream = RandomStream("replacement", seed: 21)
    var counts = Array(repeating: 0, count: 16)
    for _ in 0..<16_000 {
      let pair = stream.sampleWithReplacement(2, of: 4)
      counts[4 * pair[0] + pair[1]] += 1
    }
    #expect(uniformity(counts) > 1e-5)
  }
}
