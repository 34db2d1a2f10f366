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

/// The identity of programs: digests of source code without its text, so that a corrected comma leaves
/// them as they are.
///
/// There are two. That of a chapter's folder stands in its record and tells whether the record is of
/// this chapter; that of the core stands beside it and tells whether the numerics have changed since.
/// Both together with the harness are the stamp that `make figures` goes by.
package enum SourceDigest {
  /// The digest of the Swift files in a chapter's folder, in the order of their names; nil if there is
  /// none.
  package static func of(folder: String) -> String? {
    let names = Files.names(in: folder).filter { $0.hasSuffix(".swift") }
    return names.isEmpty ? nil : of(files: names.map { "\(folder)/\($0)" })
  }

  /// The digest of the numerics core of the package at `root`; nil where its source is not at hand.
  package static func ofCore(in root: String? = PackageFolder.path()) -> String? {
    root.flatMap { root in
      let files = sources(in: root) { !house.contains($0) }
      return files.isEmpty ? nil : of(files: files)
    }
  }

  /// The digest of all code behind a chapter's numbers and its figure.
  package static func ofCode(
    of heading: Heading, in root: String? = PackageFolder.path()
  ) -> String? {
    root.flatMap { ofCode(folder: heading.folder, in: $0) }
  }

  /// The digest of all code behind the numbers and the figure of the chapter in a folder.
  package static func ofCode(folder: String, in root: String) -> String? {
    guard let chapter = of(folder: "\(root)/\(folder)") else { return nil }
    let files = sources(in: root) { !readers.contains($0) }
    var digest = SHA256()
    digest.update(chapter.utf8)
    digest.update((of(files: files) ?? "").utf8)
    return digest.hexDigest()
  }

  /// The modules that read records, and do not make them.
  private static let readers: Set = ["Weaving", "weave", "ledger", "all-chapters"]
  /// The modules that are no numerics.
  private static let house = readers.union(["Replication", "Figures", "CGnuplot"])

  /// The source files of the modules that pass, in the order of their paths.
  private static func sources(in root: String, where passes: (String) -> Bool) -> [String] {
    func files(in folder: String) -> [String] {
      Files.names(in: folder).flatMap { name -> [String] in
        let path = "\(folder)/\(name)"
        if [".swift", ".c", ".h", ".cpp"].contains(where: name.hasSuffix) { return [path] }
        return name.contains(".") ? [] : files(in: path)
      }
    }
    return Files.names(in: "\(root)/Sources").filter(passes).flatMap {
      files(in: "\(root)/Sources/\($0)")
    }
  }

  /// The SHA-256 digest of the lines of code: without indentation, empty lines, and lines that are
  /// comments.
  private static func of(files: [String]) -> String? {
    var digest = SHA256()
    for file in files {
      guard let bytes = Files.contents(of: file) else { return nil }
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let code = line.drop { $0 == UInt8(ascii: " ") }
        if code.isEmpty || code.starts(with: "//".utf8) { continue }
        digest.update(code)
        digest.update([UInt8(ascii: "\n")])
      }
    }
    return digest.hexDigest()
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

/// The digests of a chapter's code at one moment. They are taken when a run begins: an edit while it
/// goes on is none of its program.
struct CodeDigests: Sendable {
  let source: String?
  let core: String?
  let code: String?

  init(of heading: Heading) {
    source = heading.sourceDigest
    core = SourceDigest.ofCore()
    code = SourceDigest.ofCode(of: heading)
  }
}

extension Heading {
  /// The digest of the chapter's source; nil where the source is not at hand, as for a program that
  /// was copied away from its package. A record without it counts as stale.
  var sourceDigest: String? {
    PackageFolder.path().flatMap { SourceDigest.of(folder: "\($0)/\(folder)") }
  }
}
