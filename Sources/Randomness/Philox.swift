import CRandom123

/// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw (SC11): four random
/// words that are a pure function of a 128-bit counter and a 64-bit key.
public enum Philox {
  /// The four words at `counter` under `key`.
  @inlinable public static func block(
    counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) -> SIMD4<UInt32> {
    let out = crandom123_philox4x32_10(counter.x, counter.y, counter.z, counter.w, key.x, key.y)
    return SIMD4(out.w0, out.w1, out.w2, out.w3)
  }

  /// Eight blocks at once, each as two 64-bit words: word 0 (the low half) and 1, word 2 and 3.
  ///
  /// Lane l has the counter (low half of `numbers[l]`, its high half, `position.x`, `position.y`)
  /// and the words of ``block(counter:key:)``.
  ///
  /// A 32-bit word stands in the low half of a 64-bit lane. The multiplications ignore the high
  /// halves, so these may carry rubbish from round to round; they are cleared at the end.
  @inline(__always) static func blocks(
    numbers: SIMD8<UInt64>, position: SIMD2<UInt32>, key: SIMD2<UInt32>
  ) -> (SIMD8<UInt64>, SIMD8<UInt64>) {
    typealias Lanes = SIMD8<UInt64>
    let low = Lanes(repeating: 0xffff_ffff)
    let multiplier0 = Lanes(repeating: 0xd251_1f53)
    let multiplier1 = Lanes(repeating: 0xcd9e_8d57)
    var key0 = key.x
    var key1 = key.y
    var word0 = numbers
    var word1 = numbers &>> 32
    var word2 = Lanes(repeating: UInt64(position.x))
    var word3 = Lanes(repeating: UInt64(position.y))
    for _ in 0..<10 {
      let product0 = (word0 & low) &* multiplier0
      let product1 = (word2 & low) &* multiplier1
      word0 = (product1 &>> 32) ^ word1 ^ Lanes(repeating: UInt64(key0))
      word1 = product1
      word2 = (product0 &>> 32) ^ word3 ^ Lanes(repeating: UInt64(key1))
      word3 = product0
      key0 &+= 0x9e37_79b9
      key1 &+= 0xbb67_ae85
    }
    return ((word0 & low) | (word1 &<< 32), (word2 & low) | (word3 &<< 32))
  }
}
