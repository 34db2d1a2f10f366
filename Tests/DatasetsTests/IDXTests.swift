import Datasets
import Testing

@Suite struct IDXTests {
  let temporary: TemporaryDirectory

  init() throws { temporary = try TemporaryDirectory() }

  /// Two images of 2 × 3 pixels.
  static let images = word(0x803) + word(2) + word(2) + word(3) + (0..<12).map { UInt8($0) }
  static let labels = word(0x801) + word(2) + [7, 9]

  func read(
    _ images: [UInt8] = images, _ labels: [UInt8] = labels,
    digests: (images: String, labels: String)? = nil
  ) throws -> LabelledImages {
    try .readIDX(
      images: temporary.write(images, "images"), labels: temporary.write(labels, "labels"),
      digests: digests)
  }

  var imagePath: String { temporary.path + "/images" }
  var labelPath: String { temporary.path + "/labels" }

  @Test("images and labels, plain and gzip")
  func wellFormed() throws {
    let expected = LabelledImages(
      pixels: (0..<12).map { UInt8($0) }, labels: [7, 9], height: 2, width: 3, classCount: 10)
    #expect(try read() == expected)
    #expect(try read(gzip(Self.images), gzip(Self.labels)) == expected)
  }

  @Test("another magic number: labels for images, images for labels, a web page")
  func wrongMagic() throws {
    #expect(throws: DatasetError.wrongMagic(path: imagePath, found: 0x801, expected: 0x803)) {
      try read(Self.labels)
    }
    #expect(throws: DatasetError.wrongMagic(path: labelPath, found: 0x803, expected: 0x801)) {
      try read(Self.images, Self.images)
    }
    #expect(throws: DatasetError.wrongMagic(path: imagePath, found: 0x3c68_746d, expected: 0x803)) {
      try read(Array("<html>".utf8))
    }
  }

  @Test("a file that ends before its header says, also within the header")
  func truncated() throws {
    for size in [0, 3, 4, 15, 16, 27] {
      let expected = size < 16 ? 16 : 28
      #expect(
        throws: DatasetError.truncatedFile(path: imagePath, size: size, expected: expected)
      ) { try read(Array(Self.images[..<size])) }
    }
    #expect(throws: DatasetError.truncatedFile(path: labelPath, size: 9, expected: 10)) {
      try read(Self.images, Self.labels.dropLast())
    }
  }

  @Test("a header that announces more than there can be is truncation, not a crash")
  func absurdHeader() throws {
    let huge = word(0x803) + word(-1) + word(-1) + word(-1)
    let error = try #require(throws: DatasetError.self) { try read(huge) }
    guard case .truncatedFile = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test("bytes beyond the announced size")
  func excess() throws {
    #expect(throws: DatasetError.excessBytes(path: imagePath, size: 30, expected: 28)) {
      try read(Self.images + [0, 0])
    }
  }

  @Test("no image, unequal numbers, a label beyond the classes")
  func inconsistent() throws {
    #expect(throws: DatasetError.noImages(path: imagePath)) {
      try read(word(0x803) + word(0) + word(2) + word(3), word(0x801) + word(0))
    }
    #expect(
      throws: DatasetError.countMismatch(
        imagePath: imagePath, images: 2, labelPath: labelPath, labels: 3)
    ) { try read(Self.images, word(0x801) + word(3) + [1, 2, 3]) }
    #expect(
      throws: DatasetError.labelOutOfRange(path: labelPath, image: 1, label: 10, classCount: 10)
    ) { try read(Self.images, word(0x801) + word(2) + [7, 10]) }
  }

  @Test("a well-formed file with another digest, of images or of labels")
  func digests() throws {
    let images = SHA256.hexDigest(of: Self.images)
    let labels = SHA256.hexDigest(of: Self.labels)
    // The digest is that of the contents, compressed or not.
    _ = try read(gzip(Self.images), digests: (images, labels))
    #expect(throws: DatasetError.wrongDigest(path: imagePath, found: images, expected: labels)) {
      try read(digests: (labels, labels))
    }
    #expect(throws: DatasetError.wrongDigest(path: labelPath, found: labels, expected: images)) {
      try read(digests: (images, images))
    }
  }

  @Test("images of no height or no width")
  func flat() throws {
    for (height, width) in [(0, 28), (28, 0), (0, 0)] {
      #expect(
        throws: DatasetError.emptyImages(path: imagePath, height: height, width: width)
      ) { try read(word(0x803) + word(2) + word(height) + word(width)) }
    }
  }

  @Test("a small file that would decompress to gigabytes is given up where its header ends")
  func bomb() throws {
    // 100 MB of zeros behind an honest header: what is too much is not decompressed.
    let bytes = Self.images + [UInt8](repeating: 0, count: 100_000_000)
    let packed = gzip(bytes)
    #expect(packed.count < 200_000)
    guard
      case .excessBytes(_, let size, 28)? = #expect(
        throws: DatasetError.self, performing: { try read(packed) })
    else {
      Issue.record("another error")
      return
    }
    #expect(size < 1_000_000)
  }
}
