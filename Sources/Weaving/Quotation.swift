import Glibc

/// What stands between `{{` and `}}` in a text: a name, after a bar how its number is written, and
/// after `=` what was printed for it: `B9.exponent | 3 = 0.991`.
package struct Quotation: Sendable {
  /// What stands before the `=`.
  let reference: String
  let name: String
  /// The words after the bar.
  let style: [Substring]
  /// What stands after the `=`; nil where nothing does.
  let printed: String?

  package init(_ inner: String) {
    let sides = inner.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    reference = String(sides[0].trimmed)
    printed = sides.count > 1 ? String(sides[1].trimmed) : nil
    let parts = reference.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(parts[0].trimmed)
    style = parts.dropFirst().joined().split(separator: " ")
  }

  /// The same of one of several chapters, whose name is left out.
  func within(_ name: Substring) -> Quotation {
    Quotation(String(reference.dropFirst(name.count + 1)) + (printed.map { " = \($0)" } ?? ""))
  }

  /// The quotation with what the record says behind its `=`.
  package func filled(with quoted: Quoted) -> String { "{{\(reference) = \(quoted.text)}}" }
}

/// What a quotation stands for.
package struct Quoted: Sendable {
  /// As it is printed: "0.991", "-3.26", "2.60e-7", "5.0 %", "not reproduced".
  package let text: String
  /// The significant digits of a number that was rounded; nil for words and whole numbers.
  let digits: Int?

  /// Words, or a whole number.
  init(_ text: String) {
    self.text = text
    digits = nil
  }

  /// A number with so many digits, as a percentage where it is one.
  init(_ value: Double, digits: Int, isPercentage: Bool) {
    text = Typography.number(value, digits: digits) + (isPercentage ? Self.percent : "")
    self.digits = digits
  }

  private static let percent = " %"

  /// Whether a printed text says the same: to one unit of the last digit, because another machine may
  /// round the other way; words and whole numbers exactly.
  package func agrees(with printed: String) -> Bool {
    if printed == text { return true }
    guard let digits, printed.hasSuffix(Self.percent) == text.hasSuffix(Self.percent),
      let old = Self.value(of: printed), let new = Self.value(of: text)
    else { return false }
    let magnitude = log10(max(abs(old), abs(new))).rounded(.down)
    return abs(old - new) <= 1.001 * pow(10, magnitude + Double(1 - digits))
  }

  private static func value(of text: String) -> Double? {
    Double(text.hasSuffix(percent) ? String(text.dropLast(percent.count)) : text)
  }

  /// The text as Markdown or, in a formula, as TeX.
  func typeset(inFormula: Bool) -> String {
    if Self.value(of: text) == nil { return inFormula ? "\\text{\(text)}" : text }
    let isPercentage = text.hasSuffix(Self.percent)
    let number = isPercentage ? String(text.dropLast(Self.percent.count)) : text
    return Typography.typeset(number, inFormula: inFormula)
      + (isPercentage ? (inFormula ? "\\,\\%" : Self.percent) : "")
  }
}
