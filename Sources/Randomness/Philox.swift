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
}
