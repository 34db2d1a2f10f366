import ArgumentParser
import Datasets
import Figures
import Replication
import Weaving

/// `ledger readme`: the parts with their verdicts for README.md, and the gallery, figures/README.md.
struct Readme: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the parts and verdicts into README.md, and the gallery, figures/README.md.")

  private static let (start, end) = ("<!-- parts -->", "<!-- end of parts -->")

  /// A chapter with what came of it on each data set.
  private struct Entry {
    let folder: ChapterFolder
    let records: [Record]
    var first: Record { records[0] }
  }

  func run() throws {
    guard let root = PackageFolder.path() else {
      throw LedgerError("there is no package here: run in the package's folder")
    }
    let entries = try ChapterFolder.all(in: root).compactMap { folder -> Entry? in
      let records = try Record.folders.compactMap {
        try Record(file: "\(root)/\($0)/\(folder.slug).json")
      }
      return records.isEmpty ? nil : Entry(folder: folder, records: records)
    }
    let readme = "\(root)/README.md"
    let text = String(decoding: Files.contents(of: readme) ?? [], as: UTF8.self)
    guard let start = text.firstRange(of: Self.start)?.upperBound,
      let end = text[start...].firstRange(of: Self.end)?.lowerBound
    else { throw LedgerError("README.md: has no place between \(Self.start) and \(Self.end)") }
    try AtomicFile.write(
      text[..<start] + "\n\n\(Self.parts(entries))\n" + text[end...], to: readme)
    try AtomicFile.write(Self.gallery(entries), to: "\(root)/figures/README.md")
  }

  /// A table with a picture of each part and the verdicts on its claims, and their sum.
  private static func parts(_ entries: [Entry]) -> String {
    var rows = ["| | part | chapters | verdicts on its claims |", "|---|---|---|---|"]
    for part in Part.allCases {
      let own = entries.filter { $0.first.chapter.part == part.rawValue }
      guard let first = own.first?.first else { continue }
      let authors = Paper.all.first { $0.key == first.paper }?.authors ?? first.paper
      rows.append(
        "| <img src=\"figures/\(first.chapter.slug).svg\" width=\"320\" "
          + "alt=\"\(first.chapter.title)\"> | [\(part.rawValue). \(part.title)]"
          + "(chapters/\(part.folder)): \(authors) | \(own.count) | "
          + "\(tally(own.map(\.first))) |")
    }
    let records = entries.flatMap(\.records)
    return rows.joined(separator: "\n") + "\n\n"
      + "In all: \(entries.reduce(0) { $0 + $1.first.claims.count }) claims in \(entries.count) "
      + "chapters; with the other data sets \(records.reduce(0) { $0 + $1.claims.count }) results: "
      + "\(tally(records)).\n"
  }

  /// "3 reproduced, 1 in part", without the kinds of verdict that there are none of.
  private static func tally(_ records: [Record]) -> String {
    let verdicts = records.flatMap(\.claims).map(\.verdict)
    return Verdict.allCases.compactMap { kind in
      let count = verdicts.count { $0 == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }.joined(separator: ", ")
  }

  /// Every figure with its verdicts.
  private static func gallery(_ entries: [Entry]) -> String {
    let items = entries.map { entry in
      let title = entry.first.chapter.title
      let verdicts = entry.records.map { record in
        "*\(record.verdict.rawValue)*" + (record.provenance.data.map { " on \($0.name)" } ?? "")
      }
      return """
        **[\(title)](../\(entry.folder.path))** \
        (\(entry.first.claims.map(\.id).joined(separator: ", "))): \
        \(verdicts.joined(separator: ", "))

        ![\(title)](\(entry.first.chapter.slug).svg)

        """
    }
    return """
      # Gallery

      Every chapter's figure with its verdicts, from the records beside them. `make readme` writes this
      file.


      """ + items.joined(separator: "\n")
  }
}
