/// A JSON value whose text is a pure function of it: objects keep the order of their keys, numbers
/// have six significant digits, and those that are not finite are the strings "inf", "-inf" and
/// "nan" (JSON has no others).
public indirect enum JSON: Sendable {
  /// null.
  case null
  /// true or false.
  case bool(Bool)
  /// An integer.
  case integer(Int)
  /// An integer that may be too large for `Int`, as a seed is.
  case unsigned(UInt64)
  /// A number to six digits, as a result has it.
  case number(Double)
  /// A number with all its digits, as a setting has it.
  case exact(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object, with its keys in this order.
  case object([(String, JSON)])

  /// The text, indented by two spaces a level, with a newline at the end. Arrays of plain values
  /// stand on one line.
  public var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .unsigned(let value): text += String(value)
    case .number(let value):
      let digits = value.formatted(digits: 6)
      text += value.isFinite ? digits : "\"\(digits)\""
    case .exact(let value): text += value.isFinite ? value.text : "\"\(value.text)\""
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      let isFlat = values.allSatisfy(\.isPlain)
      Self.write(values.map { ("", $0) }, "[", "]", isFlat, to: &text, indent: indent)
    case .object(let members):
      Self.write(members, "{", "}", members.isEmpty, to: &text, indent: indent)
    }
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func write(
    _ members: [(String, JSON)], _ opening: String, _ closing: String, _ isFlat: Bool,
    to text: inout String, indent: String
  ) {
    let inner = indent + "  "
    text += opening
    for (index, (key, value)) in members.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += "\n" + inner }
      if opening == "{" {
        write(key, to: &text)
        text += ": "
      }
      value.write(to: &text, indent: inner)
    }
    if !isFlat { text += "\n" + indent }
    text += closing
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// An integer.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// null.
  public init(nilLiteral: ()) { self = .null }
}
