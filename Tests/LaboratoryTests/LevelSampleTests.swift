import Laboratory
import Testing

@Suite struct LevelSampleTests {
  let sample = LevelSample([[1, 2, 3, 4], [3, 4, 7, 6], [9, 9, 9, 11]])

  @Test("Means, gaps and sums are those of the systems")
  func systems() {
    #expect(sample.mean(1).value == 5 && sample.mean(1).count == 4)
    #expect(sample.sum.value == (13 + 15 + 19 + 21) / 4.0)
    #expect(sample.gaps(0) == [2, 2, 4, 2])
    #expect(sample.gapShare(0, below: 3).value == 0.75)
  }

  @Test("Mixed levels keep their own law and lose that of the systems")
  func mixed() {
    let mixed = sample.mixed
    #expect(mixed.levels == [[1, 2, 3, 4], [4, 7, 6, 3], [9, 11, 9, 9]])
    #expect((0..<3).allSatisfy { mixed.mean($0).value == sample.mean($0).value })
    #expect(sample.correlation(0).value > 0.5 && mixed.correlation(0).value < 0.2)
  }
}
