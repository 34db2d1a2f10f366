import CZlib
import Datasets
import FoundationEssentials

/// A directory for the files of one test, removed with it.
final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("semicircle-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: nil)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var directory: DataDirectory { DataDirectory(path) }

  /// Writes a file, with the folders that its name needs, and returns its path.
  @discardableResult func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let file = path + "/" + name
    if let slash = file.lastIndex(of: "/") {
      try FileManager.default.createDirectory(
        atPath: String(file[..<slash]), withIntermediateDirectories: true, attributes: nil)
    }
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }
}

/// `bytes` as gzip data, compressed by zlib.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 100)
  let count = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      deflate(&stream, Z_FINISH)
      return output.count - Int(stream.avail_out)
    }
  }
  return Array(output[..<count])
}

/// A big-endian word.
func word(_ value: Int) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
}

/// Where the real data files are, if they are at all: the same rule as for programs, and the folder
/// beside the repository that the continuous integration uses.
enum RealData {
  static let directory: DataDirectory = {
    let named = DataDirectory()
    return named.path == "data" && (try? named.file("mnist/train-images-idx3-ubyte")) == nil
      ? DataDirectory("../shared/data") : named
  }()
  static let hasMNIST = (try? directory.file("mnist/train-images-idx3-ubyte")) != nil
  static let hasCIFAR10 = (try? directory.file("cifar10/data_batch_1.bin")) != nil
}
