/// The numbers that stand in a chapter's text, its `//:` lines: digits, with or without a decimal
/// point. What is in `code` or in `{{…}}` is none of them.
///
/// A record keeps those of the text that was beside it, so that a number which is changed afterwards
/// is seen: the text is not part of the program, and nothing else would tell.
package enum TextNumbers {
  package struct Number: Equatable, Sendable {
    package let digits: String
    package let file: String
    package let line: Int
  }

  /// The numbers of the Swift files in a chapter's folder, in the order of names and lines.
  package static func of(folder: String) -> [Number] {
    Files.names(in: folder).filter { $0.hasSuffix(".swift") }.flatMap { name in
      let bytes = Files.contents(of: "\(folder)/\(name)") ?? []
      return of(source: String(decoding: bytes, as: UTF8.self), file: name)
    }
  }

  /// The numbers of one source.
  package static func of(source: String, file: String) -> [Number] {
    var numbers: [Number] = []
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0 == " " }
      guard text.hasPrefix("//:") else { continue }
      for digits in digits(in: text.dropFirst(3)) {
        numbers.append(Number(digits: digits, file: file, line: index + 1))
      }
    }
    return numbers
  }

  private static func digits(in text: Substring) -> [String] {
    var found: [String] = []
    var rest = text
    while let character = rest.first {
      if rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") {
        rest = rest[end.upperBound...]
      } else if character == "`", let end = rest.dropFirst().firstIndex(of: "`") {
        rest = rest[rest.index(after: end)...]
      } else if character.isASCIIDigit {
        var number = rest.prefix { $0.isASCIIDigit }
        let after = rest[number.endIndex...]
        if after.first == ".", after.dropFirst().first?.isASCIIDigit == true {
          number = rest[..<after.dropFirst().drop { $0.isASCIIDigit }.startIndex]
        }
        found.append(String(number))
        rest = rest[number.endIndex...]
      } else {
        rest.removeFirst()
      }
    }
    return found
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
