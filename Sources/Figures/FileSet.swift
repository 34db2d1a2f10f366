import Glibc

/// Files that belong together, such as a figure with its table and its record: a reader sees all of them
/// as they were, or all as they will be, whoever is ended when, and however many write.
///
/// The new files are made in a staging folder. What commits them is that this folder gets another name;
/// from then on they count, and are moved to their places. A writer that is ended before leaves the old
/// files; one that is ended after leaves the rest of the moving to whoever comes next, writer or reader.
/// Both lock the folder, so that nobody reads while another moves.
package enum FileSet {
  /// Replaces files in a folder, which is made if it is missing, by new ones.
  ///
  /// - Parameter make: makes the files in the folder that it is given, and returns their names. A file
  ///   for a sub-folder has a name of two parts, `.run/a.json`; its sub-folder it has to make.
  /// - Parameter holding: runs the moving; it may hold off whoever wants to end the program.
  /// - Throws: what `make` throws; the old files are whole then. `unfinished` where a file could not
  ///   be moved.
  package static func replace(
    in folder: String,
    holding: (() throws(OutputError) -> Void) throws(OutputError) -> Void = {
      (move) throws(OutputError) in try move()
    },
    _ make: (String) throws(OutputError) -> [String]
  ) throws(OutputError) {
    try AtomicFile.withStagingFolder(in: folder) { staging throws(OutputError) in
      let names = try make(staging)
      for name in names {
        try AtomicFile.flush("\(staging)/\(name)", for: "\(folder)/\(name)")
        try AtomicFile.requirePlace(for: "\(folder)/\(name)")
      }
      try holding { () throws(OutputError) in
        let lock = FolderLock(folder, .exclusive)
        defer { lock?.release() }
        try finish(in: folder)
        let whole = "\(folder)/\(mark)\(String(UInt64.random(in: .min ... .max), radix: 36))"
        if rename(staging, whole) != 0 {
          throw AtomicFile.failure(creating: folder, errno)
        }
        do throws(OutputError) {
          try AtomicFile.flush(folder, for: folder)
          try move(whole, to: folder)
        } catch {
          throw .unfinished(path: folder, reason: error.reason)
        }
      }
    }
  }

  /// Reads files in a folder while no set of them is replaced, and after one that was left half replaced
  /// is in its place.
  package static func reading<Result>(
    in folder: String, _ body: () throws -> Result
  ) throws -> Result {
    // Where nothing is left to do, readers do not wait for each other.
    let lock = FolderLock(folder, wholeSets(in: folder).isEmpty ? .shared : .exclusive)
    defer { lock?.release() }
    // Who may not write here reads what there is.
    try? finish(in: folder)
    return try body()
  }

  /// Removes what writers have left that were ended, and puts what they had committed into its place.
  package static func tidy(_ folder: String) throws(OutputError) {
    let lock = FolderLock(folder, .exclusive)
    defer { lock?.release() }
    try finish(in: folder)
    guard lock != nil else { return }
    for name in AtomicFile.names(in: folder) where name.hasPrefix(AtomicFile.stagingMark) {
      let path = "\(folder)/\(name)"
      // Its writer holds a lock on it as long as it lives.
      guard let own = FolderLock(path, .exclusiveAtOnce) else { continue }
      AtomicFile.remove(path)
      own.release()
    }
  }

  /// Does work alone, among all who do so with this folder. Without a lock where the file system has none.
  package static func alone<Result>(
    in folder: String, _ body: () throws -> Result
  ) throws -> Result {
    let lock = FolderLock(folder, .exclusive)
    defer { lock?.release() }
    return try body()
  }

  private static let mark = AtomicFile.stagingMark + "whole-"

  private static func wholeSets(in folder: String) -> [String] {
    AtomicFile.names(in: folder).filter { $0.hasPrefix(mark) }.map { "\(folder)/\($0)" }
  }

  /// Moves what was committed and not moved to its end. The folder is locked.
  private static func finish(in folder: String) throws(OutputError) {
    for whole in wholeSets(in: folder) { try move(whole, to: folder) }
  }

  private static func move(_ whole: String, to folder: String) throws(OutputError) {
    for name in AtomicFile.names(in: whole) {
      let (source, target) = ("\(whole)/\(name)", "\(folder)/\(name)")
      if AtomicFile.isFolder(source) {
        try AtomicFile.createFolder(target)
        try move(source, to: target)
      } else if rename(source, target) != 0 {
        throw AtomicFile.failure(creating: target, errno)
      }
    }
    try AtomicFile.flush(folder, for: folder)
    rmdir(whole)
  }
}

/// A lock on a folder, which ends with the process at the latest. It makes no file.
package struct FolderLock {
  enum Kind {
    case shared, exclusive
    /// Exclusive, or not at all.
    case exclusiveAtOnce
  }

  private let descriptor: Int32

  /// Waits for the lock; nil where there is none to be had.
  init?(_ folder: String, _ kind: Kind) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return nil }
    let operation =
      switch kind {
      case .shared: LOCK_SH
      case .exclusive: LOCK_EX
      case .exclusiveAtOnce: LOCK_EX | LOCK_NB
      }
    while flock(descriptor, operation) != 0 {
      if errno == EINTR { continue }
      close(descriptor)
      return nil
    }
  }

  /// Whether the folder that is locked still has this name.
  func isOf(_ folder: String) -> Bool {
    var (own, named) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(folder, &named) == 0 && own.st_ino == named.st_ino
      && own.st_dev == named.st_dev
  }

  /// Gives it back.
  func release() { close(descriptor) }
}
