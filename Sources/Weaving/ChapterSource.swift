/// A Swift source as a text with its program: lines that begin with `//:` are the text, lines that
/// end with `//src` are left out, and the rest is code, in blocks without their common indentation.
package struct ChapterSource: Sendable {
  package struct Line: Equatable, Sendable {
    package let text: String
    /// Its number in the source, from 1.
    package let number: Int
    package init(_ text: String, _ number: Int) {
      self.text = text
      self.number = number
    }
  }

  package enum Block: Equatable, Sendable {
    case text([Line])
    case code([Line])
  }

  /// A part of the text under a heading of the second level; what stands before the first one has
  /// the title of the whole for a heading.
  package struct Section: Sendable {
    package let heading: Line
    package var blocks: [Block]
  }

  /// The path of the source, for messages.
  package let file: String
  package let title: Line
  /// The first is what stands before the first heading.
  package let sections: [Section]

  /// The source's text and program.
  ///
  /// - Throws: ``WeavingError`` if the text does not begin with a title.
  package init(_ source: String, file: String) throws {
    let blocks = Self.blocks(of: source)
    guard case .text(let lines)? = blocks.first, let title = lines.first,
      title.text.hasPrefix("# ")
    else { throw WeavingError("\(file):1: does not begin with a title, `//: # …`") }
    self.file = file
    self.title = Line(String(title.text.dropFirst(2)), title.number)
    var sections = [Section(heading: self.title, blocks: [])]
    for block in [.text(Array(lines.dropFirst()))] + blocks.dropFirst() {
      guard case .text(let lines) = block else {
        sections[sections.count - 1].blocks.append(block)
        continue
      }
      for part in lines.split(whereSeparator: { $0.text.hasPrefix("# ") }) {
        var text: [Line] = []
        for line in part {
          if line.text.hasPrefix("## ") {
            sections[sections.count - 1].append(text)
            text = []
            sections.append(
              Section(heading: Line(String(line.text.dropFirst(3)), line.number), blocks: []))
          } else {
            text.append(line)
          }
        }
        sections[sections.count - 1].append(text)
      }
    }
    self.sections = sections
  }

  /// Text and code in turn; blocks without a letter, such as a closing brace, are left out.
  package static func blocks(of source: String) -> [Block] {
    var blocks: [Block] = []
    var text: [Line] = []
    var code: [Line] = []
    func flush() {
      if !text.isEmpty { blocks.append(.text(text)) }
      if code.contains(where: { $0.text.contains(where: \.isLetter) }) {
        blocks.append(.code(dedented(code)))
      }
      text = []
      code = []
    }
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let bare = line.drop { $0 == " " }
      if bare.hasPrefix("//:") {
        if !code.isEmpty { flush() }
        let words = bare.dropFirst(3)
        text.append(Line(String(words.hasPrefix(" ") ? words.dropFirst() : words), index + 1))
      } else if !line.hasSuffix("//src") {
        if !text.isEmpty { flush() }
        code.append(Line(String(line), index + 1))
      }
    }
    flush()
    return blocks
  }

  /// The lines without blank ones at the ends and without their common indentation.
  private static func dedented(_ lines: [Line]) -> [Line] {
    func isBlank(_ line: Line) -> Bool { line.text.allSatisfy { $0 == " " } }
    let trimmed = lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    let margin = trimmed.filter { !isBlank($0) }.map { $0.text.prefix { $0 == " " }.count }.min()
    return trimmed.map { Line(String($0.text.dropFirst(margin ?? 0)), $0.number) }
  }
}

extension ChapterSource.Section {
  /// Appends text, unless it is blank.
  fileprivate mutating func append(_ text: [ChapterSource.Line]) {
    if text.contains(where: { $0.text.contains { $0 != " " } }) { blocks.append(.text(text)) }
  }
}
