extension LabelledImages {
  /// Reads a pair of files in the IDX format of MNIST, plain or gzip: big-endian words with a magic
  /// number and the dimensions, then the bytes.
  ///
  /// - Parameters:
  ///   - images: the path of the image file (magic 0x803: bytes in three dimensions).
  ///   - labels: the path of the label file (magic 0x801: bytes in one dimension).
  ///   - digests: the SHA-256 digests that the decompressed files must have.
  /// - Throws: ``DatasetError``, a different case for each way in which a file can be wrong.
  public static func readIDX(
    images imagePath: String, labels labelPath: String, classCount: Int = 10,
    digests: (images: String, labels: String)? = nil
  ) throws(DatasetError) -> LabelledImages {
    let images = try readIDX(imagePath, dimensions: 3, digest: digests?.images)
    let labels = try readIDX(labelPath, dimensions: 1, digest: digests?.labels)
    guard images.shape[0] > 0 else { throw .noImages(path: imagePath) }
    guard images.shape[0] == labels.shape[0] else {
      throw .countMismatch(
        imagePath: imagePath, images: images.shape[0], labelPath: labelPath,
        labels: labels.shape[0])
    }
    if let i = labels.bytes.firstIndex(where: { $0 >= classCount }) {
      throw .labelOutOfRange(
        path: labelPath, image: i, label: Int(labels.bytes[i]), classCount: classCount)
    }
    return LabelledImages(
      pixels: images.bytes, labels: labels.bytes, height: images.shape[1], width: images.shape[2],
      classCount: classCount)
  }

  private static func readIDX(
    _ path: String, dimensions: Int, digest: String?
  ) throws(DatasetError) -> (shape: [Int], bytes: [UInt8]) {
    let headerSize = 4 + 4 * dimensions
    // The magic number comes first: a web page saved in the place of the file is not "cut off".
    let magic = UInt32(0x0800 + dimensions)
    func word(_ k: Int, _ file: ArraySlice<UInt8>) -> UInt32 {
      file[4 * k..<4 * k + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    /// The size that the header announces; nil where there is no whole header yet.
    func announced(_ file: ArraySlice<UInt8>) throws(DatasetError) -> (shape: [Int], size: Int)? {
      guard file.count >= 4 else { return nil }
      guard word(0, file) == magic else {
        throw .wrongMagic(path: path, found: word(0, file), expected: magic)
      }
      guard file.count >= headerSize else { return nil }
      let shape = (1...dimensions).map { Int(word($0, file)) }
      // A damaged header may announce more than an Int can count.
      let size = shape.reduce(1) { product, length in
        let (product, overflow) = product.multipliedReportingOverflow(by: length)
        return overflow ? Int.max - headerSize : product
      }
      return (shape, headerSize + min(size, Int.max - headerSize))
    }
    let file = try DataDirectory.contents(ofFile: path) { soFar throws(DatasetError) in
      try announced(soFar).map { soFar.count > $0.size } ?? false
    }
    guard let (shape, expected) = try announced(file[...]) else {
      throw .truncatedFile(path: path, size: file.count, expected: headerSize)
    }
    guard file.count >= expected else {
      throw .truncatedFile(path: path, size: file.count, expected: expected)
    }
    guard file.count == expected else {
      throw .excessBytes(path: path, size: file.count, expected: expected)
    }
    if dimensions == 3, shape[0] > 0, shape[1] == 0 || shape[2] == 0 {
      throw .emptyImages(path: path, height: shape[1], width: shape[2])
    }
    if let digest {
      let found = SHA256.hexDigest(of: file)
      guard found == digest else {
        throw .wrongDigest(path: path, found: found, expected: digest)
      }
    }
    return (shape, Array(file[headerSize...]))
  }
}
