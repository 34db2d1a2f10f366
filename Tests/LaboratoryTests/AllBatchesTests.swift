import Laboratory
import Testing

@Suite struct AllBatchesTests {
  @Test("There are n!/(n − B)! lists without repeats and n^B with them, all different")
  func counts() {
    for size in 0...4 {
      let without = allBatches(of: size, from: 4, replacement: false)
      #expect(without.count == [1, 4, 12, 24, 24][size])
      #expect(Set(without).count == without.count)
      #expect(without.allSatisfy { Set($0).count == size })
      let with = allBatches(of: size, from: 4, replacement: true)
      #expect(with.count == [1, 4, 16, 64, 256][size] && Set(with).count == with.count)
    }
  }

  @Test("The mean over all of them is the law of sampling without replacement")
  func law() {
    let population = [3.0, -1, -4, 2]
    for replacement in [false, true] {
      let means = allBatches(of: 3, from: 4, replacement: replacement).map { batch in
        mean(batch.map { population[$0] })
      }
      let law = SampleMean(of: population, size: 3, replacement: replacement)
      #expect(abs(mean(means.map { $0 * $0 }) - law.variance) < 1e-14)
    }
  }
}
