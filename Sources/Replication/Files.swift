#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An output cannot be created or written.
public struct OutputError: ExitingError, CustomStringConvertible {
  public let description: String
  public let status: ExitStatus

  /// The failure of `action` ("write", "create") on a path, with the reason in `errno`.
  init(_ action: String, _ path: String, code: Int32 = errno) {
    description = "cannot \(action) \(path): \(String(cString: strerror(code)))"
    status = [ENOSPC, EIO, EDQUOT, EFBIG].contains(code) ? .inputOutput : .cannotCreate
  }
}

/// The few operations on files that the harness needs.
package enum Files {
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names in a folder, sorted; none if it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

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

  /// Writes a file, down to the disk.
  static func write(_ text: String, to path: String) throws(OutputError) {
    guard let file = fopen(path, "we") else { throw OutputError("create", path) }
    let bytes = Array(text.utf8)
    let isWritten =
      fwrite(bytes, 1, bytes.count, file) == bytes.count && fflush(file) == 0
      && fsync(fileno(file)) == 0
    let code = errno
    fclose(file)
    guard isWritten else { throw OutputError("write", path, code: code) }
  }

  /// Makes a folder and those above it, where they are missing.
  static func makeFolder(_ path: String) throws(OutputError) {
    var prefix = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      prefix += (prefix.isEmpty || prefix.hasSuffix("/") ? "" : "/") + part
      guard mkdir(prefix, 0o777) == 0 || errno == EEXIST else {
        throw OutputError("create the folder", prefix)
      }
    }
  }

  /// Renames a file over another one.
  static func move(_ path: String, to target: String) throws(OutputError) {
    guard rename(path, target) == 0 else { throw OutputError("create", target) }
  }

  /// Removes a folder that holds files only.
  static func removeFolder(_ path: String) {
    for name in names(in: path) { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
