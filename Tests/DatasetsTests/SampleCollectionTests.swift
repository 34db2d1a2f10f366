import Datasets
import Randomness
import Testing

@Suite struct SampleCollectionTests {
  /// Samples that are their own numbers.
  struct Numbers: SampleCollection, Equatable {
    var values: [Int]
    var count: Int { values.count }
    func subset(_ indices: some Collection<Int>) -> Numbers {
      Numbers(values: indices.map { values[$0] })
    }
  }

  let numbers = Numbers(values: Array(0..<101))

  @Test("even and odd numbers")
  func interleaved() {
    let (even, odd) = numbers.interleaved()
    #expect(even.values == Array(stride(from: 0, through: 100, by: 2)))
    #expect(odd.values == Array(stride(from: 1, through: 99, by: 2)))
  }

  @Test("a random split is a partition, and a function of the stream's seed")
  func split() {
    var stream = RandomStream("data/split", seed: 5)
    let (drawn, rest) = numbers.randomSplit(40, using: &stream)
    #expect(drawn.count == 40 && Set(drawn.values + rest.values) == Set(0...100))
    #expect(drawn.values.sorted() != Array(0..<40))
    var same = RandomStream("data/split", seed: 5)
    #expect(numbers.randomSplit(40, using: &same).drawn == drawn)
    var other = RandomStream("data/split", seed: 6)
    #expect(numbers.randomSplit(40, using: &other).drawn != drawn)
  }

  @Test("a sample is without replacement")
  func sample() {
    var stream = RandomStream("data/sample", seed: 5)
    #expect(Set(numbers.sample(60, using: &stream).values).count == 60)
    #expect(Set(numbers.sample(101, using: &stream).values) == Set(0...100))
    #expect(numbers.sample(0, using: &stream).count == 0)
  }
}
