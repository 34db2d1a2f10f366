import Requirements

/// A stream of random numbers that is a pure function of (seed, purpose, cell, replicate): any part
/// of it can be drawn alone, in any order, on any thread or machine, and has the same bits there.
///
/// The key is the first 64 bits of Philox(counter = 128-bit hash of the purpose, key = seed); the
/// counter is (block number: 64 bits, replicate: 32 bits, cell: 32 bits). Block numbers from 2⁶³ on
/// are kept for the keys of sub-streams.
///
/// A block has 128 random bits. A uniform variate or an integer takes half a block; a pair of normal
/// variates takes a block (``normal()``). A draw uses what the draw before it left over if both are
/// of the same kind, and a fresh block otherwise, so that no bit serves twice. Drawing n variates in
/// one call or in n calls gives the same bits.
public struct RandomStream: Sendable {
  /// What the last block has left over for the next draw.
  @usableFromInline enum Leftover: Sendable {
    case nothing
    case word(UInt64)
    case normal(Double)
  }

  @usableFromInline let key: SIMD2<UInt32>
  @usableFromInline let position: SIMD2<UInt32>
  @usableFromInline var leftover = Leftover.nothing
  /// The number of the next fresh block. Set it to draw a later or an earlier part of the stream;
  /// what the last block had left over is dropped.
  public var blockNumber: UInt64 = 0 {
    didSet { leftover = .nothing }
  }

  /// The stream with an explicit key, whose counter's upper words are `position`.
  @inlinable public init(key: SIMD2<UInt32>, position: SIMD2<UInt32>) {
    self.key = key
    self.position = position
  }

  /// The stream for a purpose, such as "spiked-outliers/noise", at (cell, replicate), both in
  /// 0 ..< 2³².
  public init(_ purpose: String, seed: UInt64, cell: Int = 0, replicate: Int = 0) {
    let range = 0...Int(UInt32.max)
    require(range ~= cell, "cell \(cell) lies outside \(range)")
    require(range ~= replicate, "replicate \(replicate) lies outside \(range)")
    let block = Philox.block(
      counter: Philox.hash(of: purpose),
      key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32)))
    self.init(key: SIMD2(block.x, block.y), position: SIMD2(UInt32(replicate), UInt32(cell)))
  }

  /// The words of block `number`.
  @inlinable func block(_ number: UInt64) -> SIMD4<UInt32> {
    Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: number), UInt32(number >> 32), position.x, position.y),
      key: key)
  }

  /// The next four words: a fresh block.
  @inlinable public mutating func nextBlock() -> SIMD4<UInt32> {
    let block = block(blockNumber)
    blockNumber &+= 1
    return block
  }

  /// The next 64 bits: words 0 (the low half) and 1 of a fresh block, then its words 2 and 3.
  @inlinable public mutating func nextWord() -> UInt64 {
    if case .word(let word) = leftover {
      leftover = .nothing
      return word
    }
    let (first, second) = Self.words(of: nextBlock())
    leftover = .word(second)
    return first
  }

  /// The two halves of a block; the first word of a half is its low one.
  @inlinable static func words(of block: SIMD4<UInt32>) -> (UInt64, UInt64) {
    (UInt64(block.x) | UInt64(block.y) << 32, UInt64(block.z) | UInt64(block.w) << 32)
  }

  /// The stream with the given index below this one, with draws of its own.
  ///
  /// It depends on the seed, purpose, cell, replicate and index, not on what has been drawn so far.
  public func substream(_ index: UInt32) -> RandomStream { derived(UInt64(index)) }

  /// The sub-stream of the next variate that needs an unknown number of draws. It takes one block
  /// number, however many draws follow, so that a rejection never shifts the variates after it.
  mutating func variateStream() -> RandomStream {
    let number = blockNumber
    blockNumber &+= 1
    return derived(1 << 62 | number)
  }

  /// The sub-stream that replaces a word that an integer had to reject.
  func retryStream(_ rejected: UInt64) -> RandomStream { derived(1 << 61 | rejected >> 3) }

  private func derived(_ number: UInt64) -> RandomStream {
    let block = block(1 << 63 | number)
    return RandomStream(key: SIMD2(block.x, block.y), position: position)
  }
}
