extension Philox {
  /// A 128-bit hash of a string's UTF-8 bytes that is the same on every machine.
  ///
  /// Davies–Meyer chaining with Philox as the block cipher: the state h, at first the leading
  /// digits of π and the number of bytes, becomes Philox(counter = h, key = m) ⊕ h for each piece m
  /// of eight bytes (low byte first; the last piece is padded with zeros, which the length makes
  /// unambiguous). It guards against accidents, not against attack.
  static func hash(of purpose: String) -> SIMD4<UInt32> {
    let bytes = Array(purpose.utf8)
    var state: SIMD4<UInt32> = [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344]
    state.w ^= UInt32(truncatingIfNeeded: bytes.count)
    for start in stride(from: 0, to: max(bytes.count, 1), by: 8) {
      var piece: UInt64 = 0
      for (i, byte) in bytes[start..<min(start + 8, bytes.count)].enumerated() {
        piece |= UInt64(byte) << (8 * i)
      }
      let key = SIMD2(UInt32(truncatingIfNeeded: piece), UInt32(piece >> 32))
      state ^= block(counter: state, key: key)
    }
    return state
  }
}
