/// The SHA-256 digest of a sequence of bytes (FIPS 180-4), for the provenance of data and files.
///
/// It is written out here because nothing that the package already needs has one: zlib stops at
/// CRC-32, and OpenSSL or swift-crypto would be a dependency of every user for one function of
/// sixty lines whose correctness the published vectors settle.
///
/// Cost: about 300 MB a second.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  /// The digest of no bytes yet.
  public init() {
    pending.reserveCapacity(128)
  }

  /// Appends `bytes`; any cut of a message into updates gives the same digest.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { absorb($0) }
    if done == nil { Array(bytes).withUnsafeBufferPointer { absorb($0) } }
  }

  private mutating func absorb(_ bytes: UnsafeBufferPointer<UInt8>) {
    byteCount += UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<start])
      guard pending.count == 64 else { return }
      pending.withUnsafeBufferPointer { Self.compress($0, into: &state) }
      pending.removeAll(keepingCapacity: true)
    }
    let end = start + (bytes.count - start) / 64 * 64
    if end > start {
      Self.compress(UnsafeBufferPointer(rebasing: bytes[start..<end]), into: &state)
    }
    pending.append(contentsOf: bytes[end...])
  }

  /// The 32 bytes of the digest of everything appended so far.
  public func digest() -> [UInt8] {
    var state = state
    var tail = pending + [0x80]
    tail.append(contentsOf: repeatElement(0, count: (120 - tail.count % 64) % 64))
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: (byteCount &* 8) >> UInt64(shift)))
    }
    tail.withUnsafeBufferPointer { Self.compress($0, into: &state) }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  /// The digest as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
  public func hexDigest() -> String {
    digest().map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  /// The digest of `bytes` as 64 hexadecimal digits.
  public static func hexDigest(of bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexDigest()
  }

  /// The compression function (FIPS 180-4, section 6.2.2) over a whole number of 64-byte blocks.
  private static func compress(_ blocks: UnsafeBufferPointer<UInt8>, into state: inout [UInt32]) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      roundConstants.withUnsafeBufferPointer { constants in
        for block in stride(from: 0, to: blocks.count, by: 64) {
          for i in 0..<16 {
            let j = block + 4 * i
            schedule[i] =
              UInt32(blocks[j]) << 24 | UInt32(blocks[j + 1]) << 16 | UInt32(blocks[j + 2]) << 8
              | UInt32(blocks[j + 3])
          }
          for i in 16..<64 {
            let (p, q) = (schedule[i - 15], schedule[i - 2])
            let sigma0 = rotate(p, 7) ^ rotate(p, 18) ^ (p >> 3)
            let sigma1 = rotate(q, 17) ^ rotate(q, 19) ^ (q >> 10)
            schedule[i] = schedule[i - 16] &+ sigma0 &+ schedule[i - 7] &+ sigma1
          }
          var (a, b, c, d) = (state[0], state[1], state[2], state[3])
          var (e, f, g, h) = (state[4], state[5], state[6], state[7])
          for i in 0..<64 {
            let choice = (e & f) ^ (~e & g)
            let majority = (a & b) ^ (a & c) ^ (b & c)
            let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
            let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
            let first = h &+ sum1 &+ choice &+ constants[i] &+ schedule[i]
            let second = sum0 &+ majority
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
          }
          for (i, word) in [a, b, c, d, e, f, g, h].enumerated() { state[i] &+= word }
        }
      }
    }
  }

  @inline(__always) private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
