/// A stream of random numbers that is a pure function of (seed, purpose, cell, replicate): any part
/// of it can be drawn alone, in any order, on any thread or machine.
///
/// The key is the first 64 bits of Philox(counter = 128-bit hash of the purpose, key = seed); the
/// counter is (block number: 64 bits, replicate: 32 bits, cell: 32 bits).
public struct RandomStream: Sendable {
  @usableFromInline let key: SIMD2<UInt32>
  @usableFromInline let position: SIMD2<UInt32>
  @usableFromInline var nextBlockNumber: UInt64 = 0

  /// The stream with an explicit key, whose counter's upper words are `position`.
  @inlinable public init(key: SIMD2<UInt32>, position: SIMD2<UInt32>) {
    self.key = key
    self.position = position
  }

  /// The stream for a purpose, such as "spiked-outliers/noise", at (cell, replicate).
  public init(_ purpose: String, seed: UInt64, cell: Int = 0, replicate: Int = 0) {
    let hash = Self.hash(of: purpose)
    let block = Philox.block(
      counter: hash, key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32)))
    self.init(key: SIMD2(block.x, block.y), position: SIMD2(UInt32(replicate), UInt32(cell)))
  }

  /// A 128-bit hash of a string that is the same on every machine: two passes of FNV-1a.
  static func hash(of purpose: String) -> SIMD4<UInt32> {
    func fnv1a(_ basis: UInt64) -> UInt64 {
      purpose.utf8.reduce(basis) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
    let low = fnv1a(0xcbf2_9ce4_8422_2325)
    let high = fnv1a(0x6c62_272e_07bb_0142)
    return SIMD4(
      UInt32(truncatingIfNeeded: low), UInt32(low >> 32), UInt32(truncatingIfNeeded: high),
      UInt32(high >> 32))
  }

  /// The next four words.
  @inlinable public mutating func nextBlock() -> SIMD4<UInt32> {
    defer { nextBlockNumber &+= 1 }
    return Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: nextBlockNumber), UInt32(nextBlockNumber >> 32), position.x,
        position.y),
      key: key)
  }
}
