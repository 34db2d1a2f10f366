import Datasets
import Figures
import Glibc

/// The few questions that the harness asks about files. What is written is written by `AtomicFile`.
package enum Files {
  /// Whether there is a file or folder at the path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names in a folder, sorted; none if it cannot be read.
  package static func names(in folder: String) -> [String] { AtomicFile.names(in: folder) }

  /// The bytes of a file; nil if it cannot be read.
  package static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return ferror(file) == 0 ? bytes : nil
  }

  /// The SHA-256 digest of a file; nil if it cannot be read.
  package static func sha256(of path: String) -> String? {
    contents(of: path).map { bytes in
      var digest = SHA256()
      digest.update(bytes)
      return digest.hexDigest()
    }
  }

  /// Removes a folder with everything in it.
  package static func removeFolder(_ path: String) { AtomicFile.remove(path) }
}
