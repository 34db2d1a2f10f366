import Figures
import Replication

/// The program that turns Markdown into HTML and TeX into MathML.
struct Pandoc: Sendable {
  /// A folder for files that live as long as a call.
  let workshop: String

  /// Finds the program.
  init(workshop: String) throws {
    self.workshop = workshop
    guard Shell.run("command -v pandoc").status == 0 else {
      throw WeavingError("pandoc is not installed: run `make book`, or `apt-get install pandoc`")
    }
  }

  /// The HTML of a text.
  ///
  /// - Parameters:
  ///   - formulas: those of the text, with the lines of `file` on which they begin.
  ///   - file: what a complaint is about.
  /// - Throws: ``WeavingError`` for a formula that is none, and whatever else pandoc warns of.
  func html(_ markdown: String, formulas: [Prose.Formula], file: String) throws -> String {
    let (input, errors) = ("\(workshop)/text.md", "\(workshop)/errors")
    try AtomicFile.write(markdown, to: input)
    let (output, status) = Shell.run(
      "pandoc --from markdown-auto_identifiers-citations --to html5 --mathml --wrap preserve "
        + "\(Shell.quoted(input)) 2>\(Shell.quoted(errors))")
    let complaint = String(decoding: Files.contents(of: errors) ?? [], as: UTF8.self)
    if let formula = Self.malformed(complaint, among: formulas) {
      let reason = complaint.split(separator: "\n").first { $0.contains("unexpected ") }
      throw WeavingError(
        "\(file):\(formula.line): malformed formula $\(oneLine(formula.tex))$: "
          + oneLine(String(reason ?? "no TeX")))
    }
    guard status == 0, complaint.isEmpty else {
      throw WeavingError("\(file): pandoc: \(oneLine(complaint))")
    }
    return output
  }

  /// The formula that pandoc could not read; nil if it could read all.
  static func malformed(_ complaint: String, among formulas: [Prose.Formula]) -> Prose.Formula? {
    let before = "Could not convert TeX math "
    guard let start = complaint.firstRange(of: before)?.upperBound else { return nil }
    let rest = complaint[start...]
    let end = rest.firstRange(of: ", rendering as TeX")?.lowerBound ?? rest.endIndex
    let tex = oneLine(String(rest[..<end]))
    return formulas.first { oneLine($0.tex) == tex } ?? Prose.Formula(tex: tex, line: 1)
  }
}

/// A text with its line breaks and runs of blanks as single blanks.
func oneLine(_ text: String) -> String {
  text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: SubSequence {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return text
  }
}
