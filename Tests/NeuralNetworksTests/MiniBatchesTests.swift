import NeuralNetworks
import Randomness
import Testing

@Suite struct MiniBatchesTests {
  let stream = RandomStream("networks/batches", seed: 2)

  @Test("An epoch visits no sample twice, and another order follows")
  func epochs() {
    var batches = MiniBatches(sampleCount: 23, batchSize: 5, stream: stream)
    #expect(batches.batchesPerEpoch == 4)
    let epochs = (0..<3).map { _ in (0..<4).flatMap { _ in batches.next() } }
    for epoch in epochs {
      #expect(Set(epoch).count == 20)
      #expect(epoch.allSatisfy { 0 <= $0 && $0 < 23 })
    }
    #expect(epochs[0] != epochs[1] && epochs[1] != epochs[2])
  }

  @Test("An epoch of one batch holds every sample")
  func wholeEpoch() {
    var batches = MiniBatches(sampleCount: 8, batchSize: 8, stream: stream)
    for _ in 0..<3 { #expect(batches.next().sorted() == Array(0..<8)) }
  }

  @Test("Without replacement the samples of a batch differ")
  func withoutReplacement() {
    var batches = MiniBatches(
      sampleCount: 9, batchSize: 6, sampling: .withoutReplacement, stream: stream)
    for _ in 0..<50 { #expect(Set(batches.next()).count == 6) }
  }

  // Pearson's statistic over 10 samples has at most 9 degrees of freedom; χ²_9 exceeds 33.7 with
  // probability 10⁻⁴.
  @Test(
    "Every sample is drawn equally often",
    arguments: [MiniBatches.Sampling.withReplacement, .withoutReplacement, .epochs])
  func uniform(_ sampling: MiniBatches.Sampling) {
    var batches = MiniBatches(sampleCount: 10, batchSize: 4, sampling: sampling, stream: stream)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<5000 { for i in batches.next() { counts[i] += 1 } }
    let statistic = counts.reduce(0) { $0 + (Double($1) - 2000) * (Double($1) - 2000) / 2000 }
    #expect(statistic < 33.7)
  }

  @Test("With replacement a batch may be larger than the data")
  func large() {
    var batches = MiniBatches(
      sampleCount: 3, batchSize: 50, sampling: .withReplacement, stream: stream)
    #expect(Set(batches.next()) == [0, 1, 2])
  }

  @Test(
    "A copy draws the same batches",
    arguments: [MiniBatches.Sampling.withReplacement, .withoutReplacement, .epochs])
  func copies(_ sampling: MiniBatches.Sampling) {
    var batches = MiniBatches(sampleCount: 30, batchSize: 4, sampling: sampling, stream: stream)
    batches.advance()
    var copy = batches
    for _ in 0..<20 { #expect(batches.next() == copy.next()) }
  }
}
