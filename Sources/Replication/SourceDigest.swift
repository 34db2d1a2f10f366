import Datasets
import Glibc

/// The folder of the package: where the chapters' sources and the gallery are.
package enum PackageFolder {
  /// The nearest folder with a `Package.swift` and `chapters/` in it, going up from the working
  /// folder, and failing that from the program; nil if there is none.
  package static func path() -> String? {
    let starts = [realpath("."), realpath("/proc/self/exe")].compactMap { $0 }
    for start in starts {
      var parts = start.split(separator: "/")[...]
      while true {
        let folder = "/" + parts.joined(separator: "/")
        if Files.exists(folder + "/Package.swift"), Files.exists(folder + "/chapters") {
          return folder
        }
        if parts.isEmpty { break }
        parts.removeLast()
      }
    }
    return nil
  }

  /// The path without links.
  static func realpath(_ path: String) -> String? {
    guard let pointer = Glibc.realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}

/// The identity of a chapter's program: the digest of its source without its text.
package enum SourceDigest {
  /// The SHA-256 digest of the Swift files in a chapter's folder, in the order of their names,
  /// without the lines that begin with `//:`; nil if there is no such file.
  package static func of(folder: String) -> String? {
    let names = Files.names(in: folder).filter { $0.hasSuffix(".swift") }
    var digest = SHA256()
    for name in names {
      guard let bytes = Files.contents(of: "\(folder)/\(name)") else { return nil }
      for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      where !line.drop(while: { $0 == UInt8(ascii: " ") }).starts(with: "//:".utf8) {
        digest.update(line)
        digest.update([UInt8(ascii: "\n")])
      }
    }
    return names.isEmpty ? nil : digest.hexDigest()
  }

  /// Whether a Swift file in the folder was changed after the running program was built: then the
  /// digest is not that of the program.
  static func isNewerThanProgram(folder: String) -> Bool {
    guard let linked = changeTime(of: "/proc/self/exe") else { return false }
    // A change of the text alone leaves the program as it is; the compiler's list of the files that
    // it has read tells that it has seen the change.
    let built = max(linked, dependencyFile.flatMap { changeTime(of: $0) } ?? linked)
    return Files.names(in: folder).contains { name in
      name.hasSuffix(".swift") && changeTime(of: "\(folder)/\(name)").map { $0 > built } ?? false
    }
  }

  /// What the compiler read to build the running program, where SwiftPM puts it.
  private static var dependencyFile: String? {
    guard let program = PackageFolder.realpath("/proc/self/exe"),
      let slash = program.lastIndex(of: "/")
    else { return nil }
    let module = program[program.index(after: slash)...].map { $0 == "-" ? "_" : $0 }
    return "\(program[..<slash])/\(String(module)).build/\(String(module)).d"
  }

  /// The time of the last change of a file, in seconds.
  private static func changeTime(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mtim.tv_sec : nil
  }
}

extension Claim {
  /// The digest of the chapter's source; nil where the source is not at hand, as for a program that
  /// was copied away from its package. A record without it counts as stale.
  var sourceDigest: String? {
    PackageFolder.path().flatMap { SourceDigest.of(folder: "\($0)/\(folder)") }
  }

  /// The numbers of the chapter's text, in a row; nil where the source is not at hand.
  var textNumbers: String? {
    PackageFolder.path().flatMap { root in
      let numbers = TextNumbers.of(folder: "\(root)/\(folder)")
      return numbers.isEmpty ? nil : numbers.map(\.digits).joined(separator: " ")
    }
  }
}
