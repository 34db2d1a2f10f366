import Replication

/// A source whose text quotes numbers, with what the records say behind every `=`.
package struct PrintedNumbers {
  /// The source with the numbers of the records; text that has grown too wide is wrapped, code stays.
  package let source: String
  /// Quotations of what no record has, each with its place.
  package let unknown: [String]
  /// Quotations that say something else than the record.
  package let differences: [String]
  /// Quotations without `=`.
  package let missing: [String]

  /// - Throws: what ``Prose`` throws for a text that is not in order.
  package init(_ source: String, file: String, quoting quotations: Quotations) throws {
    var (unknown, differences, missing): ([String], [String], [String]) = ([], [], [])
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for block in Self.text(of: source, isMarkdown: file.hasSuffix(".md")) {
      func fill(_ inner: String, line: Int, inFormula: Bool) -> String {
        let quotation = Quotation(inner)
        let place = "\(file):\(line)"
        do {
          let quoted = try quotations.quoted(by: quotation)
          if let difference = Quotations.difference(between: quotation, and: quoted) {
            differences.append("\(place): \(difference)")
          }
          if quotation.printed == nil {
            missing.append("\(place): {{\(inner)}} has no '='; run `make numbers`")
          }
          return quotation.filled(with: quoted)
        } catch {
          unknown.append("\(place): \(error)")
          return "{{\(inner)}}"
        }
      }
      let new = try Prose(block, file: file, replacing: fill).lines
      if new == block.map(\.text) { continue }
      let margins = block.map { lines[$0.number - 1].dropLast($0.text.count) }
      let wrapped = Wrapping.wrapped(
        new, grown: Set(new.indices.filter { new[$0] != block[$0].text }),
        width: Wrapping.width - (margins.map(\.count).max() ?? 0))
      for ((line, margin), parts) in zip(zip(block, margins), wrapped)
      where parts != [line.text] {
        lines[line.number - 1] = parts.map { margin + $0 }.joined(separator: "\n")
      }
    }
    self.source = lines.joined(separator: "\n")
    self.unknown = unknown
    self.differences = differences
    self.missing = missing
  }

  /// The text of a source, in blocks.
  private static func text(of source: String, isMarkdown: Bool) -> [[ChapterSource.Line]] {
    if isMarkdown {
      return [
        source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
          .map { ChapterSource.Line(String($1), $0 + 1) }
      ]
    }
    return ChapterSource.blocks(of: source).compactMap { block in
      if case .text(let lines) = block { lines } else { nil }
    }
  }

  /// The files whose text may quote, from the root, each with what it may quote: the chapters'
  /// sources their own results, the guides to parts those of all chapters.
  package static func sources(in root: String) throws -> [(file: String, Quotations)] {
    let chapters = try ChapterFolder.all(in: root).map { ($0, try Quotations(of: $0, in: root)) }
    let all = Quotations(chapters: Dictionary(chapters.map { ($0.0.slug, $0.1) }) { $1 })
    return chapters.flatMap { chapter, quotations in
      Files.names(in: "\(root)/\(chapter.path)").filter { $0.hasSuffix(".swift") }
        .map { ("\(chapter.path)/\($0)", quotations) }
    }
      + Part.allCases.map(\.guide).filter { Files.exists("\(root)/\($0)") }.map { ($0, all) }
  }
}
