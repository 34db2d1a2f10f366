import Glibc

/// Files that are either the old ones or the new ones, never a part: each is written under another
/// name in the same folder, flushed to the disk and renamed.
public enum AtomicFile {
  /// Replaces the file at `path` by `text` in UTF-8. Folders that are missing are created.
  ///
  /// Throws `cannotCreate` and `inputOutput`; then the old file is whole and nothing else is left.
  public static func write(_ text: String, to path: String) throws(OutputError) {
    try write(text, to: path, for: path)
  }

  /// The same with errors that speak of another path.
  package static func write(
    _ text: String, to path: String, for target: String
  ) throws(OutputError) {
    let (folder, name) = split(path)
    try withStagingFolder(in: folder) { staging throws(OutputError) in
      try save(text, to: staging + "/" + name, for: target)
      try publish([name], from: staging, to: folder)
    }
  }

  /// Replaces a folder with all that is in it by a new one, which is made beside it: after an error there
  /// is the old one.
  package static func replaceFolder(
    _ folder: String, _ make: (String) throws(OutputError) -> Void
  ) throws(OutputError) {
    let (parent, name) = split(folder)
    try withStagingFolder(in: parent) { staging throws(OutputError) in
      let (new, old) = ("\(staging)/new", "\(staging)/old")
      try createFolder(new)
      try make(new)
      let target = "\(parent)/\(name)"
      if rename(target, old) != 0, errno != ENOENT { throw failure(creating: folder, errno) }
      if rename(new, target) != 0 {
        let error = errno
        rename(old, target)
        throw failure(creating: folder, error)
      }
    }
  }

  /// What the names of staging folders begin with.
  static let stagingMark = ".staging-"

  /// Runs `body` with the path of a new sub-folder of `folder`, hence on the same file system, and
  /// removes it with whatever is still in it. It is locked while it is in use, so that whoever finds it
  /// can tell whether its writer lives.
  package static func withStagingFolder(
    in folder: String, _ body: (String) throws(OutputError) -> Void
  ) throws(OutputError) {
    try createFolder(folder)
    while true {
      let number = UInt64.random(in: .min ... .max)
      let staging = "\(folder)/\(stagingMark)\(String(number, radix: 36))"
      if mkdir(staging, 0o777) != 0 { throw failure(creating: folder, errno) }
      let lock = FolderLock(staging, .exclusiveAtOnce)
      defer { lock?.release() }
      // Between making and locking it someone may have found it, and removed it.
      if let lock, !lock.isOf(staging) { continue }
      defer { remove(staging) }
      return try body(staging)
    }
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
    do throws(OutputError) {
      try flush(folder, for: folder)
    } catch {
      throw .unfinished(path: folder, reason: error.reason)
    }
  }

  /// Makes sure that what another process wrote is on the disk.
  static func flush(_ path: String, for target: String) throws(OutputError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { throw .inputOutput(path: target, reason: message(errno)) }
    defer { close(file) }
    // A folder cannot be flushed on every file system: that is no failure.
    if fsync(file) != 0, errno != EINVAL {
      throw .inputOutput(path: target, reason: message(errno))
    }
  }

  package static func createFolder(_ folder: String) throws(OutputError) {
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

  /// Removes a folder with all that is in it.
  package static func remove(_ folder: String) {
    for name in names(in: folder) where unlink("\(folder)/\(name)") != 0 {
      remove("\(folder)/\(name)")
    }
    rmdir(folder)
  }

  /// The names in a folder, sorted; none if it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether there is a folder, and no link to one, at the path.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes sure that a file can be moved to a path: no folder is in the way, and its own is there.
  static func requirePlace(for path: String) throws(OutputError) {
    if isFolder(path) { throw failure(creating: path, EISDIR) }
    try createFolder(split(path).folder)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    var trimmed = Substring(path)
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return (".", String(trimmed)) }
    let folder = trimmed[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(trimmed[trimmed.index(after: slash)...]))
  }

  /// A full disk is an I/O error even when it shows as a folder that cannot be made.
  static func failure(creating path: String, _ error: Int32) -> OutputError {
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

  /// Whether the file system of a folder has no room for a block more, or none for a file more.
  static func isFull(_ folder: String) -> Bool {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return false }
    return status.f_blocks > 0 && status.f_bavail == 0
      || status.f_files > 0 && status.f_favail == 0
  }
}
