import Randomness
import Statistics
import Testing

struct OrderStatisticTests {
  /// Samples that are easy and hard for a selection: at random, sorted, reversed, equal, of two
  /// values, and rising to the middle.
  private static let samples: [[Double]] = {
    var stream = RandomStream("order-statistic", seed: 1)
    let drawn = stream.normals(1000)
    return [
      drawn, drawn.sorted(), drawn.sorted(by: >), Array(repeating: 2, count: 500),
      drawn.map { $0 < 0 ? -1 : 1 }, (0..<1000).map { Double(min($0, 999 - $0)) }, [3],
      [-.infinity, .infinity, 0],
    ]
  }()

  @Test(arguments: samples.indices) func everyRankIsThatOfTheSortedSample(index: Int) {
    let sample = Self.samples[index]
    let sorted = sample.sorted()
    for rank in sample.indices {
      #expect(orderStatistic(sample, rank: rank) == sorted[rank])
    }
  }
}
