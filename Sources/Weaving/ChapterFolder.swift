import Replication

/// The folder of a chapter: `chapters/<part>/<number>-<slug>`.
package struct ChapterFolder: Sendable {
  /// The path, from the root of the package.
  package let path: String
  /// The chapter's name.
  package let slug: String

  /// All chapters under the root of the package, in reading order.
  package static func all(in root: String) -> [ChapterFolder] {
    Files.names(in: root + "/chapters").flatMap { part in
      Files.names(in: "\(root)/chapters/\(part)").compactMap { name in
        let parts = name.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, parts[0].count == 2, Int(parts[0]) != nil else { return nil }
        return ChapterFolder(path: "chapters/\(part)/\(name)", slug: String(parts[1]))
      }
    }
  }
}
