import Datasets
import Testing

@Suite struct GzipTests {
  let temporary: TemporaryDirectory
  /// Bytes that compress a little.
  let message = (0..<5000).map { UInt8(($0 * $0 / 7) % 61) }

  init() throws { temporary = try TemporaryDirectory() }

  func contents(_ bytes: [UInt8]) throws -> [UInt8] {
    try DataDirectory.contents(ofFile: temporary.write(bytes, "file"))
  }

  func error(_ bytes: [UInt8]) throws -> DatasetError {
    try #require(throws: DatasetError.self) { try contents(bytes) }
  }

  @Test("contents come back, plain or compressed, empty or larger than every buffer")
  func roundTrip() throws {
    let large = (0..<3_000_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
    for bytes in [[], message, large] {
      #expect(try contents(bytes) == bytes)
      #expect(try contents(gzip(bytes)) == bytes)
    }
  }

  @Test("several members one after the other are one file, as RFC 1952 has it")
  func members() throws {
    #expect(try contents(gzip(message) + gzip([1, 2, 3])) == message + [1, 2, 3])
  }

  @Test("gzip data cut off anywhere is truncated gzip data")
  func truncated() throws {
    let whole = gzip(message)
    for length in [2, 3, 9, 10, 11, whole.count / 2, whole.count - 8, whole.count - 1] {
      guard case .truncatedGzip = try error(Array(whole[..<length])) else {
        Issue.record("not recognised at length \(length) of \(whole.count)")
        continue
      }
    }
  }

  @Test("a changed byte in the data or the check sum is damage")
  func corrupt() throws {
    let whole = gzip(message)
    for place in [whole.count / 2, whole.count - 8, whole.count - 1] {
      var damaged = whole
      damaged[place] ^= 0x55
      guard case .corruptGzip = try error(damaged) else {
        Issue.record("not recognised at byte \(place) of \(whole.count)")
        continue
      }
    }
  }

  @Test("bytes after the end are counted and refused")
  func garbage() throws {
    guard case .garbageAfterGzip(_, let count) = try error(gzip(message) + [0, 1, 2]) else {
      Issue.record("not recognised")
      return
    }
    #expect(count == 3)
  }
}
