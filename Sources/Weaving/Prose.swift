/// Lines of Markdown whose formulas are known to be whole and whose numbers stand in their places.
package struct Prose: Sendable {
  package struct Formula: Equatable, Sendable {
    package let tex: String
    /// The line of the source on which it begins.
    package let line: Int
  }

  package private(set) var lines: [String] = []
  package private(set) var formulas: [Formula] = []

  /// The text for what is between the braces of a quotation on a line of the source, in a formula or
  /// not.
  package typealias Replacement = (_ inner: String, _ line: Int, _ inFormula: Bool) throws -> String

  /// Checks the formulas of lines and puts numbers for `{{names}}`.
  ///
  /// - Throws: ``WeavingError`` with file and line, for a formula that Markdown would not take for
  ///   one and for a name without a number.
  package init(_ source: [ChapterSource.Line], file: String, quoting quotations: Quotations?) throws
  {
    try self.init(
      source, file: file,
      replacing: quotations.map { quotations in
        { inner, _, inFormula in try quotations.number(for: inner, inFormula: inFormula) }
      })
  }

  /// Checks the formulas of lines and replaces `{{quotations}}`; `code` and fenced blocks stay.
  package init(_ source: [ChapterSource.Line], file: String, replacing replace: Replacement?) throws
  {
    var isFenced = false
    var open: (mark: Substring, tex: String, line: Int)?
    for line in source {
      func complain(_ words: String, at number: Int? = nil) -> WeavingError {
        WeavingError("\(file):\(number ?? line.number): \(words)")
      }
      if line.text.hasPrefix("```") { isFenced.toggle() }
      if isFenced || line.text.hasPrefix("```") {
        lines.append(line.text)
        continue
      }
      if line.text.allSatisfy({ $0 == " " }), let open {
        throw complain("the formula that begins here does not end: \(open.mark)…", at: open.line)
      }
      var result = ""
      var rest = line.text[...]
      func take(_ count: Int) -> Substring {
        let taken = rest.prefix(count)
        rest = rest.dropFirst(count)
        return taken
      }
      while let character = rest.first {
        if character == "\\" {
          let pair = take(2)
          result += pair
          open?.tex += pair
        } else if character == "`", open == nil {
          guard let end = rest.dropFirst().firstIndex(of: "`") else {
            throw complain("the code that begins here does not end on its line: \(rest)")
          }
          result += rest[...end]
          rest = rest[end...].dropFirst()
        } else if rest.hasPrefix("{{"), let replace {
          guard let end = rest.firstRange(of: "}}") else {
            throw complain("'{{' without '}}' on its line")
          }
          let inner = String(rest[..<end.lowerBound].dropFirst(2))
          do {
            let number = try replace(inner, line.number, open != nil)
            result += number
            open?.tex += number
          } catch { throw complain("\(error)") }
          rest = rest[end.upperBound...]
        } else if character == "$" {
          let mark = take(rest.hasPrefix("$$") ? 2 : 1)
          if let formula = open {
            guard formula.mark == mark else {
              throw complain("a formula begins with \(formula.mark) and ends with \(mark)")
            }
            if mark == "$", formula.tex.last == " " || rest.first.map(\.isNumber) == true {
              throw complain("no blank may stand before, and no digit after, the $ of an end")
            }
            formulas.append(Formula(tex: formula.tex, line: formula.line))
            open = nil
          } else {
            if mark == "$", rest.first.map({ $0 == " " }) ?? true {
              throw complain("no blank may follow the $ that begins a formula")
            }
            open = (mark, "", line.number)
          }
          result += mark
        } else {
          result.append(character)
          open?.tex.append(character)
          rest = rest.dropFirst()
        }
      }
      open?.tex += "\n"
      lines.append(result)
    }
    if let open {
      throw WeavingError(
        "\(file):\(open.line): the formula that begins here does not end: \(open.mark)…")
    }
  }
  /// Folds the answers to exercises. An answer begins with a line of the exercise's list item that
  /// begins with `*Answer.*`, and ends with the item.
  ///
  /// - Parameter source: the lines of which these were made.
  /// - Throws: ``WeavingError`` for an answer that belongs to no item.
  mutating func foldAnswers(of source: [ChapterSource.Line], file: String) throws {
    var folded: [String] = []
    /// The indentation of the answer that is open.
    var margin: String?
    func html(_ html: String, _ margin: String) -> [String] {
      ["", margin + "````{=html}", margin + html, margin + "````", ""]
    }
    func close() {
      if let margin { folded += html("</details>", margin) }
      margin = nil
    }
    for (line, origin) in zip(lines, source) {
      let blanks = line.prefix { $0 == " " }
      if let margin, blanks.count < margin.count, blanks.count < line.count { close() }
      let text = line.dropFirst(blanks.count)
      guard text.hasPrefix(ChapterPage.answer) else {
        folded.append(line)
        continue
      }
      guard !blanks.isEmpty, margin == nil else {
        throw WeavingError(
          "\(file):\(origin.number): an answer is indented like the rest of its exercise, one to each"
        )
      }
      margin = String(blanks)
      folded += html("<details><summary>Answer</summary>", String(blanks))
      folded.append(String(blanks) + text.dropFirst(ChapterPage.answer.count).trimmed)
    }
    close()
    lines = folded
  }
}
