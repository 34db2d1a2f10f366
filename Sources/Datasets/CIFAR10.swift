/// CIFAR-10 (Krizhevsky 2009) in its binary version: 32 × 32 colour images of ten classes.
///
/// A record is a label and 3,072 bytes: the red, the green and the blue plane, each row by row.
public enum CIFAR10 {
  /// The bytes of a record.
  public static let recordSize = 3073

  /// The bytes of a file are at most those of all sixty thousand images.
  static let largestFile = 60_000 * recordSize

  /// The names and SHA-256 digests of the official files, five of training images and one of test
  /// images, 10,000 each.
  static let officialFiles = [
    (
      name: "data_batch_1.bin",
      digest: "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"
    ),
    (
      name: "data_batch_2.bin",
      digest: "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"
    ),
    (
      name: "data_batch_3.bin",
      digest: "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"
    ),
    (
      name: "data_batch_4.bin",
      digest: "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"
    ),
    (
      name: "data_batch_5.bin",
      digest: "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"
    ),
    (
      name: "test_batch.bin",
      digest: "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"
    ),
  ]

  /// Reads the folder `cifar10` of `directory`, plain or gzip: `data_batch_1.bin` and those of
  /// `data_batch_2.bin` … `data_batch_5.bin` that are there, and `test_batch.bin`.
  ///
  /// A file may have any number of records, so that an excerpt serves where the whole set is not at
  /// hand; the digest is recorded, and a set that is not the official one bears that in its name.
  ///
  /// - Throws: ``DatasetError``.
  public static func load(
    from directory: DataDirectory = DataDirectory()
  ) throws(DatasetError) -> ImageDataset {
    var digests: [String] = []
    var parts: [[UInt8]] = []
    for (k, file) in officialFiles.enumerated() {
      let path: String
      do throws(DatasetError) {
        path = try directory.file("cifar10/" + file.name)
      } catch {
        guard case .missingFile = error, (1...4).contains(k) else { throw error }
        continue
      }
      let records = try DataDirectory.contents(ofFile: path) { soFar throws(DatasetError) in
        if soFar.count > largestFile { throw .tooLarge(path: path, limit: largestFile) }
        return false
      }
      try check(records, path: path)
      digests.append(SHA256.hexDigest(of: records))
      parts.append(records)
    }
    let isOfficial = digests == officialFiles.map(\.digest)
    return ImageDataset(
      name: isOfficial ? "cifar10" : "cifar10 (not the official files)",
      sha256: ImageDataset.digest(ofDigests: digests), isOfficial: isOfficial,
      training: images(parts.dropLast()), test: images(parts.suffix(1)))
  }

  private static func check(_ records: [UInt8], path: String) throws(DatasetError) {
    guard !records.isEmpty else { throw .noImages(path: path) }
    guard records.count % recordSize == 0 else {
      throw .brokenRecords(path: path, size: records.count, recordSize: recordSize)
    }
    for start in stride(from: 0, to: records.count, by: recordSize) where records[start] > 9 {
      throw .labelOutOfRange(
        path: path, image: start / recordSize, label: Int(records[start]), classCount: 10)
    }
  }

  private static func images(_ parts: ArraySlice<[UInt8]>) -> LabelledImages {
    var pixels: [UInt8] = []
    var labels: [UInt8] = []
    pixels.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for records in parts {
      for start in stride(from: 0, to: records.count, by: recordSize) {
        labels.append(records[start])
        pixels.append(contentsOf: records[start + 1..<start + recordSize])
      }
    }
    return LabelledImages(
      pixels: pixels, labels: labels, height: 32, width: 32, channels: 3, classCount: 10)
  }
}
