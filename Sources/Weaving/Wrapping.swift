/// Text that has grown too wide, wrapped again.
enum Wrapping {
  /// The width of a source.
  static let width = 100

  /// The lines of a text, each with the lines that it becomes. A line that has grown beyond the width
  /// is broken, and what stands behind the break moves to the next line of its paragraph, which may
  /// have to be broken in turn. Formulas of their own lines stay as they are.
  static func wrapped(_ lines: [String], grown: Set<Int>, width: Int) -> [[String]] {
    var result: [[String]] = []
    /// What has to go to the next line, and the indentation that it needs there.
    var rest: (words: Substring, indentation: String)?
    var isFormula = false
    for (index, line) in lines.enumerated() {
      let isDisplay = isFormula || line.contains("$$")
      if line.split(separator: "$$", omittingEmptySubsequences: false).count % 2 == 0 {
        isFormula.toggle()
      }
      var line = line
      var isLong = grown.contains(index)
      if let (words, indentation) = rest {
        rest = nil
        let own = line.dropFirst(indentation.count)
        let isSameParagraph =
          !isDisplay && line.hasPrefix(indentation) && own.first.map { $0 != " " } ?? false
          && !beginsBlock(own)
        if isSameParagraph {
          line = "\(indentation)\(words) \(own)"
          isLong = true
        } else {
          result[index - 1] += broken(indentation + words, width)
        }
      }
      if isLong, !isDisplay, line.count > width, let cut = place(toBreak: line, width) {
        result.append([String(line[..<cut])])
        rest = (line[cut...].dropFirst(), indentation(below: line))
      } else {
        result.append([line])
      }
    }
    if let (words, indentation) = rest {
      result[lines.count - 1] += broken(indentation + words, width)
    }
    return result
  }

  /// A line, broken as often as it takes.
  private static func broken(_ line: String, _ width: Int) -> [String] {
    guard line.count > width, let cut = place(toBreak: line, width) else { return [line] }
    let rest = indentation(below: line) + line[cut...].dropFirst()
    return [String(line[..<cut])] + broken(rest, width)
  }

  /// The last blank within the width at which a line may be broken: not within `code`, a formula
  /// or a quotation, and not before what would begin a list or the like; nil if there is none.
  private static func place(toBreak line: String, _ width: Int) -> String.Index? {
    var place: String.Index?
    var rest = line.dropFirst(indentation(below: line).count)
    while let character = rest.first {
      if rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") {
        rest = rest[end.upperBound...]
      } else if "`$".contains(character), let end = rest.dropFirst().firstIndex(of: character) {
        rest = rest[end...].dropFirst()
      } else {
        if line.distance(from: line.startIndex, to: rest.startIndex) > width { break }
        if character == " ", !beginsBlock(rest.dropFirst()) { place = rest.startIndex }
        rest.removeFirst()
      }
    }
    return place
  }

  /// The indentation of a paragraph's lines below one: that of the text, behind the mark of a list.
  private static func indentation(below line: String) -> String {
    let blanks = line.prefix { $0 == " " }
    let word = line.dropFirst(blanks.count).prefix { $0 != " " }
    return blanks + String(repeating: " ", count: isListMark(word) ? word.count + 1 : 0)
  }

  private static func isListMark(_ word: Substring) -> Bool {
    ["-", "*", "+"].contains(word)
      || word.last == "." && !word.dropLast().isEmpty && word.dropLast().allSatisfy(\.isNumber)
  }

  /// Whether Markdown could take a text for the beginning of something other than a paragraph.
  private static func beginsBlock(_ text: Substring) -> Bool {
    let word = text.prefix { $0 != " " }
    let inner = word.drop { $0 == "(" }.dropLast()
    let isMark =
      (word.last == "." || word.last == ")") && inner.count <= 3
      && inner.allSatisfy { $0.isLetter || $0.isNumber }
    return isListMark(word) || isMark
      || ["#", ">", "|", ":", "=", "$$", "```", "~~~", "---", "![", ChapterPage.answer]
        .contains { text.hasPrefix($0) }
  }
}
