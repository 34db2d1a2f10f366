import Glibc
import Replication

/// How numbers and symbols are set.
package enum Typography {
  /// A number with so many significant digits, trailing zeros among them: "0.050", "1800",
  /// "1.5e-07". Zero has no digits but itself.
  package static func number(_ value: Double, digits: Int) -> String {
    if value == 0 { return "0" }
    let scientific = format("%.*e", Int32(digits - 1), value)
    let parts = scientific.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return scientific }
    if !(-4...5).contains(exponent) { return "\(parts[0])e\(exponent)" }
    let rounded = Double(scientific) ?? value
    return format("%.*f", Int32(max(0, digits - 1 - exponent)), rounded)
  }

  /// A value to the last digit of its standard error, which has two: "1.120 ± 0.040"; to six digits
  /// at most.
  package static func html(_ value: Double, error: Double) -> String {
    var digits = 5
    if value != 0, error > 0, value.isFinite, error.isFinite {
      let powers = log10(abs(value)).rounded(.down) - log10(error).rounded(.down)
      digits = min(max(Int(powers) + 2, 1), 6)
    }
    let isExact = error == 0 || !value.isFinite
    let text = isExact ? value.formatted(digits: digits) : number(value, digits: digits)
    return html(number: text) + " ± " + html(number: number(error, digits: 2))
  }

  private static func format(_ format: String, _ precision: Int32, _ value: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    _ = withVaList([precision, value]) { vsnprintf(&buffer, buffer.count, format, $0) }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// "-1.5e-07" as Markdown, −$1.5 × 10⁻⁷$, or in a formula as TeX.
  static func typeset(_ text: String, inFormula: Bool) -> String {
    let parts = text.split(separator: "e")
    if parts.count == 2, let exponent = Int(parts[1]) {
      let power = "10^{\(exponent)}"
      let formula = parts[0] == "1" ? power : "\(parts[0])\\times \(power)"
      return inFormula ? formula : "$\(formula)$"
    }
    return inFormula ? text : text.replacing("-", with: "−")
  }

  /// "-1.5e-07" as HTML.
  package static func html(number text: String) -> String {
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return text.replacing("-", with: "−")
    }
    let power = "10<sup>\(exponent)</sup>".replacing("-", with: "−")
    let mantissa = parts[0].replacing("-", with: "−")
    return mantissa == "1" ? power : "\(mantissa)\u{A0}×\u{A0}\(power)"
  }

  /// Text with characters that mean something in HTML escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }

  /// Plain text as HTML, with the subscripts and exponents of its symbols set: "ℓ_c", "h_*",
  /// "10^5", "P^(−2/3)". A subscript follows a single letter or a Greek one, so that
  /// names keep their underscores.
  package static func html(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    // The length of the word of ASCII letters that ends here; any other letter is a symbol alone.
    var letters = 0
    var wasASCII = true
    while let character = rest.first {
      rest.removeFirst()
      if character == "_", letters == 1 {
        let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let index =
          word.isEmpty ? rest.prefix(1).filter { "*∞".contains($0) || $0.isLetter } : word[...]
        if !index.isEmpty {
          result += "<sub>\(escaped(String(index)))</sub>"
          rest = rest.dropFirst(index.count)
          continue
        }
      }
      if character == "^" {
        let inner: Substring
        if rest.first == "(", let end = rest.firstIndex(of: ")") {
          inner = rest[..<end].dropFirst()
          rest = rest[end...].dropFirst()
        } else {
          inner = rest.prefix { $0.isLetter || isDigit($0) || $0 == "−" }
          rest = rest[inner.endIndex...]
        }
        result += inner.isEmpty ? "^" : "<sup>\(escaped(String(inner)))</sup>"
        letters = 0
        continue
      }
      if letters == 0, isDigit(character) {
        let number = scientific(String(character) + rest)
        if !number.isEmpty {
          result += html(number: number)
          rest = rest.dropFirst(number.count - 1)
          continue
        }
      }
      letters = character.isLetter ? (character.isASCII ? letters : 0) + 1 : 0
      if letters > 1, !wasASCII { letters = 1 }
      wasASCII = character.isASCII
      result += escaped(String(character))
    }
    return result
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// The number such as 1.5e-07 that a text begins with; empty if there is none.
  private static func scientific(_ text: String) -> String {
    let mantissa = text.prefix { isDigit($0) || $0 == "." }
    let rest = text[mantissa.endIndex...]
    let sign = rest.dropFirst().prefix(1).filter { $0 == "-" || $0 == "+" }
    let exponent = rest.dropFirst(1 + sign.count).prefix(while: isDigit)
    return rest.first == "e" && !exponent.isEmpty ? "\(mantissa)e\(sign)\(exponent)" : ""
  }

  /// The name of a data set as it is written: "strokes", "MNIST".
  static func name(ofData name: String) -> String { name == "strokes" ? name : name.uppercased() }
}
