import Randomness
import Testing

@Suite struct RandomStreamTests {
  /// The documented construction (hash of the purpose, key, counter), computed by an independent
  /// implementation of Philox in exact integer arithmetic.
  @Test func blocksFollowFromSeedPurposeCellAndReplicate() {
    var noise = RandomStream("spiked-outliers/noise", seed: 2024, cell: 3, replicate: 5)
    #expect(noise.nextBlock() == [0xebe3_9b18, 0xf61b_2e40, 0x672a_e46f, 0x23ae_bbe0])
    noise.blockNumber = 7 << 32 + 11
    #expect(noise.nextBlock() == [0xbfd3_14e5, 0x3c59_6bca, 0x6109_d7f7, 0xee64_30cd])
    var empty = RandomStream("", seed: 0)
    #expect(empty.nextBlock() == [0x9ffc_649a, 0x3f39_d736, 0x9879_d9d9, 0x0457_4c1e])
    var edge = RandomStream("λ-Zufall", seed: .max, cell: Int(UInt32.max), replicate: 1)
    edge.blockNumber = 1
    #expect(edge.nextBlock() == [0x966f_874d, 0x8ff0_9f0d, 0x52d5_7f61, 0x0fc2_2944])
    var sub = noise.substream(4)
    #expect(sub.nextBlock() == [0x0605_1e30, 0x04cd_bf14, 0x0048_9a02, 0x53c9_aae7])
  }

  /// Key and position may be given, so that a stream specified elsewhere can be drawn: the published
  /// vector of Philox with the digits of π.
  @Test func explicitKeyAndPositionArePlain() {
    var stream = RandomStream(
      key: [0xa409_3822, 0x299f_31d0], position: [0x1319_8a2e, 0x0370_7344])
    stream.blockNumber = 0x85a3_08d3_243f_6a88
    #expect(stream.nextBlock() == [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1])
  }

  @Test func anyPartCanBeDrawnAlone() {
    var forwards = RandomStream("order", seed: 1)
    let blocks = (0..<20).map { _ in forwards.nextBlock() }
    var jumping = RandomStream("order", seed: 1)
    for k in stride(from: 19, through: 0, by: -1) {
      jumping.blockNumber = UInt64(k)
      #expect(jumping.nextBlock() == blocks[k])
    }
    // Normal variates 2k and 2k + 1 come from block k.
    var all = RandomStream("order", seed: 1)
    let normals = all.normals(40)
    for k in [13, 4] {
      jumping.blockNumber = UInt64(k)
      #expect(jumping.normals(2) == Array(normals[2 * k...2 * k + 1]))
    }
  }

  @Test func aWordIsHalfABlock() {
    var words = RandomStream("words", seed: 1)
    var blocks = words
    for _ in 0..<3 {
      let block = blocks.nextBlock()
      #expect(words.nextWord() == UInt64(block.x) | UInt64(block.y) << 32)
      #expect(words.nextWord() == UInt64(block.z) | UInt64(block.w) << 32)
    }
  }

  /// A change of kind starts a fresh block, so that a normal variate and a uniform one never share
  /// their bits.
  @Test func noBitServesTwice() {
    var stream = RandomStream("kinds", seed: 1)
    _ = stream.normal()
    #expect(stream.blockNumber == 1)
    let u = stream.uniform()
    #expect(stream.blockNumber == 2)
    let z = stream.normal()
    #expect(stream.blockNumber == 3)
    var fresh = RandomStream("kinds", seed: 1)
    fresh.blockNumber = 1
    #expect(fresh.uniform() == u)
    fresh.blockNumber = 2
    #expect(fresh.normal() == z)
  }

  @Test func substreamsDoNotDependOnWhatWasDrawn() {
    var stream = RandomStream("substream", seed: 1)
    var before = stream.substream(7)
    _ = stream.normals(101)
    _ = stream.gamma(shape: 2)
    var after = stream.substream(7)
    #expect(before.normals(10) == after.normals(10))
  }

  /// 64-bit words of distinct streams: a repetition among 40,000 would have a chance of 10⁻¹⁰.
  @Test func differentStreamsDiffer() {
    var words: Set<UInt64> = []
    var count = 0
    func gather(_ stream: RandomStream) {
      var stream = stream
      for _ in 0..<4 { words.insert(stream.nextWord()) }
      count += 4
    }
    let purposes = ["a", "b", "", "\0", "\0\0", "aa", "a/noise", "a/noisf", "noise/a"]
    for purpose in purposes {
      for seed in [0, 1, 1 << 32, UInt64.max] {
        for cell in 0..<10 {
          for replicate in 0..<10 {
            let stream = RandomStream(purpose, seed: seed, cell: cell, replicate: replicate)
            gather(stream)
            if cell == 0 {
              gather(stream.substream(0))
              gather(stream.substream(1).substream(0))
            }
          }
        }
      }
    }
    #expect(words.count == count)
  }
}
