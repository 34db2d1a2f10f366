#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The directory that holds the data files, in the folders `mnist/`, `cifar10/` and `text/`.
public struct DataDirectory: Equatable, Sendable {
  /// Its path.
  public let path: String

  /// The directory that is named, else that in the environment variable `SEMICIRCLE_DATA`, else
  /// `data`. The first of them that is given counts, whether it exists or not: there is no silent
  /// fallback from one to the next.
  public init(
    _ named: String? = nil,
    environment: String? = getenv("SEMICIRCLE_DATA").map { String(cString: $0) }
  ) {
    path = [named, environment].lazy.compactMap { $0 }.first { !$0.isEmpty } ?? "data"
  }

  /// The path of a file, such as `mnist/train-images-idx3-ubyte`: the file itself if it is there,
  /// else the one with `.gz` at the end.
  ///
  /// - Throws: ``DatasetError/missingDirectory(path:)``, ``DatasetError/missingFile(path:)``.
  public func file(_ name: String) throws(DatasetError) -> String {
    let plain = path + "/" + name
    for candidate in [plain, plain + ".gz"] {
      if access(candidate, F_OK) == 0 { return candidate }
      // A folder that may not be entered does not say whether the file is in it.
      if errno != ENOENT && errno != ENOTDIR {
        throw .unreadableFile(path: candidate, reason: String(cString: strerror(errno)))
      }
    }
    throw access(path, F_OK) == 0 ? .missingFile(path: plain) : .missingDirectory(path: path)
  }

  /// The contents of a file, decompressed if it is gzip data.
  ///
  /// - Throws: as ``file(_:)``, ``DatasetError/unreadableFile(path:reason:)``, and the gzip errors.
  public func contents(of name: String) throws(DatasetError) -> [UInt8] {
    try Self.contents(ofFile: try file(name))
  }

  /// The contents of the file at `path`, decompressed if they begin as gzip data do: what counts is
  /// the contents, not the name, for browsers decompress files and leave the name.
  ///
  /// - Parameter isEnough: whether more bytes can only be too many, from those that there are so far: they
  ///   are then not read, nor decompressed. A small file can hold gigabytes.
  /// - Throws: ``DatasetError/missingFile(path:)``,
  ///   ``DatasetError/unreadableFile(path:reason:)``, ``DatasetError/tooLarge(path:limit:)`` beyond
  ///   ``largestFile``, the gzip errors, and what `isEnough` throws.
  public static func contents(
    ofFile path: String,
    until isEnough: (_ soFar: ArraySlice<UInt8>) throws(DatasetError) -> Bool = { _ in false }
  ) throws(DatasetError) -> [UInt8] {
    let bytes = try read(path, until: isEnough)
    return bytes.starts(with: gzipMagic) ? try gunzip(bytes, path: path, until: isEnough) : bytes
  }

  /// The bytes that no file of a data set exceeds, twenty times those of the largest.
  public static let largestFile = 1 << 30
  static let gzipMagic: [UInt8] = [0x1f, 0x8b]

  private static func read(
    _ path: String, until isEnough: (ArraySlice<UInt8>) throws(DatasetError) -> Bool
  ) throws(DatasetError) -> [UInt8] {
    func failure() -> DatasetError {
      errno == ENOENT
        ? .missingFile(path: path)
        : .unreadableFile(path: path, reason: String(cString: strerror(errno)))
    }
    // Opening a pipe would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure() }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadableFile(
        path: path,
        reason: status.st_mode & S_IFMT == S_IFDIR ? "it is a directory" : "it is no regular file")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
      #else
        let count = Darwin.read(descriptor, &buffer, buffer.count)
      #endif
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > largestFile { throw .tooLarge(path: path, limit: largestFile) }
      if !bytes.starts(with: gzipMagic), try isEnough(bytes[...]) { return bytes }
    }
  }
}
