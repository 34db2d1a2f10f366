import Datasets
import Testing

@Suite struct SHA256Tests {
  @Test(
    "the digests of the published messages (FIPS 180-2, appendix B, and NIST's short messages)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func publishedMessages(message: String, digest: String) {
    #expect(SHA256.hexDigest(of: Array(message.utf8)) == digest)
  }

  @Test("a million times the letter a, in uneven parts (FIPS 180-2, appendix B.3)")
  func millionLetters() {
    var hash = SHA256()
    var left = 1_000_000
    var size = 1
    while left > 0 {
      let part = min(left, size)
      hash.update([UInt8](repeating: 0x61, count: part))
      left -= part
      size = size % 197 + 31
    }
    #expect(
      hash.hexDigest() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("any cut of a message gives the same digest, at every length around the block size")
  func anyCut() {
    for length in [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 129] {
      let message = (0..<length).map { UInt8($0 % 251) }
      let whole = SHA256.hexDigest(of: message)
      for cut in stride(from: 0, through: length, by: 7) {
        var hash = SHA256()
        hash.update(message[..<cut])
        hash.update(message[cut...])
        #expect(hash.hexDigest() == whole, "length \(length), cut at \(cut)")
      }
    }
  }
}
