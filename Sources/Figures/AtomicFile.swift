import Glibc

/// Files that are either the old ones or the new ones, never a part: each is written under another
/// name in the same folder, flushed to the disk and renamed.
public enum AtomicFile {
  /// Replaces the file at `path` by `text` in UTF-8. Folders that are missing are created.
  ///
  /// Throws `cannotCreate` and `inputOutput`; then the old file is whole and nothing else is left.
  public static func write(_ text: String, to path: String) throws(OutputError) {
    let (folder, name) = split(path)
    try withStagingFolder(in: folder) { staging throws(OutputError) in
      try save(text, to: staging + "/" + name, for: path)
      try publish([name], from: staging, to: folder)
    }
  }

  /// Runs `body` with the path of a new sub-folder of `folder`, hence on the same file system, and
  /// removes it with whatever is still in it.
  package static func withStagingFolder(
    in folder: String, _ body: (String) throws(OutputError) -> Void
  ) throws(OutputError) {
    try createFolder(folder)
    let number = UInt64.random(in: .min ... .max)
    let staging = folder + "/.staging-" + String(number, radix: 36)
    if mkdir(staging, 0o777) != 0 { throw failure(creating: folder, errno) }
    defer { remove(staging) }
    try body(staging)
  }

  /// Writes a new file and flushes it to the disk. Errors speak of `target`, which it is to become.
  package static func save(
    _ text: String, to path: String, for target: String? = nil
  ) throws(OutputError) {
    let target = target ?? path
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if file < 0 { throw failure(creating: target, errno) }
    let bytes = Array(text.utf8)
    var written = 0
    var error: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while written < bytes.count {
        let count = Glibc.write(file, buffer.baseAddress! + written, bytes.count - written)
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          error = errno
          break
        }
      }
    }
    if error == 0, fsync(file) != 0 { error = errno }
    // Some file systems report a full disk only here.
    if close(file) != 0, error == 0 { error = errno }
    if error != 0 { throw .inputOutput(path: target, reason: message(error)) }
  }

  /// Renames the files from one folder into another, after they are on the disk.
  package static func publish(
    _ names: [String], from staging: String, to folder: String
  ) throws(OutputError) {
    for name in names { try flush(staging + "/" + name, for: folder + "/" + name) }
    for name in names {
      let target = folder + "/" + name
      if rename(staging + "/" + name, target) != 0 { throw failure(creating: target, errno) }
    }
    try flush(folder, for: folder)
  }

  /// Makes sure that what another process wrote is on the disk.
  private static func flush(_ path: String, for target: String) throws(OutputError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { throw .inputOutput(path: target, reason: message(errno)) }
    defer { close(file) }
    // A folder cannot be flushed on every file system: that is no failure.
    if fsync(file) != 0, errno != EINVAL {
      throw .inputOutput(path: target, reason: message(errno))
    }
  }

  private static func createFolder(_ folder: String) throws(OutputError) {
    if mkdir(folder, 0o777) == 0 { return }
    let error = errno
    if error == ENOENT {
      let parent = split(folder).folder
      if parent != folder {
        try createFolder(parent)
        if mkdir(folder, 0o777) == 0 || errno == EEXIST { return }
        throw failure(creating: folder, errno)
      }
    }
    var status = stat()
    let isFolder = stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    if isFolder { return }
    throw failure(creating: folder, error == EEXIST ? ENOTDIR : error)
  }

  private static func remove(_ staging: String) {
    if let stream = opendir(staging) {
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink(staging + "/" + name) }
      }
      closedir(stream)
    }
    rmdir(staging)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    var trimmed = Substring(path)
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return (".", String(trimmed)) }
    let folder = trimmed[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(trimmed[trimmed.index(after: slash)...]))
  }

  /// A full disk is an I/O error even when it shows as a folder that cannot be made.
  private static func failure(creating path: String, _ error: Int32) -> OutputError {
    [ENOSPC, EDQUOT, EIO].contains(error)
      ? .inputOutput(path: path, reason: message(error))
      : .cannotCreate(path: path, reason: message(error))
  }

  static func message(_ error: Int32) -> String { String(cString: strerror(error)) }
}

// MARK: - Looking at what another program wrote

extension AtomicFile {
  /// The size of a file in bytes; 0 if there is none.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The last bytes of a file, or nil if it cannot be read.
  static func tail(_ path: String, count: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { return nil }
    defer { close(file) }
    let start = max(0, size(path) - count)
    var bytes = [UInt8](repeating: 0, count: count)
    let got = pread(file, &bytes, count, off_t(start))
    return got < 0 ? nil : Array(bytes.prefix(got))
  }

  /// Whether the file system of a folder has no room for a block more.
  static func isFull(_ folder: String) -> Bool {
    var status = statvfs()
    return statvfs(folder, &status) == 0 && status.f_blocks > 0 && status.f_bavail == 0
  }
}
