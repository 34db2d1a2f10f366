/// What can be wrong with the files of a data set. Each description is one line that says what is
/// wrong, where, and how to mend it.
public enum DatasetError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The data directory does not exist.
  case missingDirectory(path: String)
  /// The file does not exist, neither plain nor with `.gz`.
  case missingFile(path: String)
  /// The file is there and cannot be read.
  case unreadableFile(path: String, reason: String)
  /// A gzip file ends before its end.
  case truncatedGzip(path: String)
  /// A gzip file whose contents do not decompress or do not match their check sum.
  case corruptGzip(path: String, reason: String)
  /// Bytes after the end of the gzip data.
  case garbageAfterGzip(path: String, count: Int)
  /// The file does not begin as its format must.
  case wrongMagic(path: String, found: UInt32, expected: UInt32)
  /// The file is shorter than its header says.
  case truncatedFile(path: String, size: Int, expected: Int)
  /// The file is longer than its header says.
  case excessBytes(path: String, size: Int, expected: Int)
  /// The file is no whole number of records.
  case brokenRecords(path: String, size: Int, recordSize: Int)
  /// The file holds no image.
  case noImages(path: String)
  /// Images without height or width.
  case emptyImages(path: String, height: Int, width: Int)
  /// The file has more bytes than any data set of its kind.
  case tooLarge(path: String, limit: Int)
  /// All pixels of a part of the data set are equal.
  case uniformImages(dataset: String, part: String, value: Int)
  /// All images of a part of the data set are of one class.
  case oneClass(dataset: String, part: String, label: Int)
  /// A label beyond the classes of the data set.
  case labelOutOfRange(path: String, image: Int, label: Int, classCount: Int)
  /// There are more images than labels or the other way round.
  case countMismatch(imagePath: String, images: Int, labelPath: String, labels: Int)
  /// The file is well formed and is not the official one.
  case wrongDigest(path: String, found: String, expected: String)
  /// The data set has fewer images than were asked for.
  case tooFewImages(dataset: String, part: String, requested: Int, available: Int)

  /// Whether data is missing, as opposed to bad.
  public var isMissingData: Bool {
    switch self {
    case .missingDirectory, .missingFile: true
    default: false
    }
  }

  /// One line: what, where, and the remedy.
  public var description: String {
    let again = "delete it and run `make data` to get it again"
    switch self {
    case .missingDirectory(let path):
      return "\(path): there is no such data directory; run `make data`, or set SEMICIRCLE_DATA "
        + "to the directory that holds mnist/ and cifar10/"
    case .missingFile(let path):
      return "\(path): no such file, nor \(path).gz; run `make data`, or set SEMICIRCLE_DATA to "
        + "the directory that holds mnist/ and cifar10/"
    case .unreadableFile(let path, let reason):
      return "\(path): cannot be read (\(reason)); check its permissions and the disk"
    case .truncatedGzip(let path):
      return "\(path): the gzip data ends too early (an interrupted download?); \(again)"
    case .corruptGzip(let path, let reason):
      return "\(path): the gzip data is damaged (\(reason)); \(again)"
    case .garbageAfterGzip(let path, let count):
      return "\(path): \(count) bytes follow the end of the gzip data; \(again)"
    case .wrongMagic(let path, let found, let expected):
      return "\(path): begins with 0x\(Self.hex(found)), not with 0x\(Self.hex(expected)), so it "
        + "is another kind of file; \(again)"
    case .truncatedFile(let path, let size, let expected):
      return "\(path): has \(size) bytes where its header needs \(expected), so it is cut off; "
        + again
    case .excessBytes(let path, let size, let expected):
      return "\(path): has \(size) bytes or more where its header announces \(expected); \(again)"
    case .brokenRecords(let path, let size, let recordSize):
      return "\(path): \(size) bytes are no whole number of records of \(recordSize) bytes; "
        + again
    case .noImages(let path):
      return "\(path): holds no image; \(again)"
    case .emptyImages(let path, let height, let width):
      return "\(path): its images are \(height) × \(width), of no pixel; \(again)"
    case .tooLarge(let path, let limit):
      return "\(path): holds more than \(limit) bytes, so it is another kind of file; \(again)"
    case .uniformImages(let dataset, let part, let value):
      return "\(dataset): all pixels of its \(part) images are \(value), so there is nothing to "
        + "learn from them; get the files again with `make data`"
    case .oneClass(let dataset, let part, let label):
      return "\(dataset): all of its \(part) images that are used have the label \(label), so "
        + "there is nothing to learn from them; ask for more, or get the files again with "
        + "`make data`"
    case .labelOutOfRange(let path, let image, let label, let classCount):
      return "\(path): image \(image) has label \(label), the labels are 0 … \(classCount - 1); "
        + again
    case .countMismatch(let imagePath, let images, let labelPath, let labels):
      return "\(imagePath) has \(images) images and \(labelPath) has \(labels) labels; they do not "
        + "belong together: replace both, for MNIST with `make data`"
    case .wrongDigest(let path, let found, let expected):
      return "\(path): is not the official file (SHA-256 of its contents \(found), expected "
        + "\(expected)); \(again)"
    case .tooFewImages(let dataset, let part, let requested, let available):
      return "\(dataset): \(requested) \(part) images were asked for and there are \(available); "
        + "ask for fewer or add the missing files"
    }
  }

  private static func hex(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
