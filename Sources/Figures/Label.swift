/// Text in a figure: plain words, with formulas between dollar signs as in TeX.
///
/// Outside the dollars every character stands for itself, so that a name such as `train_loss` or
/// a file name needs no care. Between them
/// - letters are italic, capital Greek letters, digits and signs upright, `-` becomes a minus;
/// - `_` and `^` lower and raise the next character or the next group in braces;
/// - `\lambda` … `\Omega`, `\ell`, `\cdot`, `\times`, `\pm`, `\le`, `\ge`, `\approx`, `\sim`,
///   `\propto`, `\infty`, `\to`, `\partial`, `\sqrt`, `\langle`, `\rangle` are single characters
///   (which may also be typed as such: `$λ/ℓ_c$`), `\log`, `\exp`, `\max` … upright names;
/// - `\mathrm{…}` is upright; a backslash before a sign gives the sign (`\_`, `\ ` for a blank);
/// - a blank stands for itself, but the one that ends the name of a letter, root or
///   bracket is dropped.
///
/// `\$` outside gives a dollar. `Label(plain:)` takes any string as it is.
public struct Label: Sendable, Equatable, ExpressibleByStringInterpolation {
  indirect enum Piece: Sendable, Equatable {
    case upright(String)
    case italic(String)
    case bold(String)
    case scripts(lower: [Piece], upper: [Piece])
  }
  let pieces: [Piece]

  /// A label with formulas between dollars.
  public init(_ source: String) {
    var parser = LabelParser(source)
    pieces = parser.label()
  }

  /// A label from a literal, with formulas between dollars.
  public init(stringLiteral source: String) { self.init(source) }

  /// A label that shows every character of the string as it is.
  public init(plain text: String) { pieces = text.isEmpty ? [] : [.upright(text)] }

  /// Two labels, one after the other.
  public static func + (left: Label, right: Label) -> Label { Label(left.pieces + right.pieces) }

  init(_ pieces: [Piece]) { self.pieces = pieces }

  /// A label in bold that shows every character of the string as it is.
  init(bold text: String) { pieces = [.bold(text)] }

  /// The label with all that is upright in bold.
  var bold: Label {
    Label(
      pieces.map { piece in
        if case .upright(let text) = piece { .bold(text) } else { piece }
      })
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { pieces.isEmpty }

  /// The label without typography, for tables and terminals: `λ/ℓ_c`, `10⁻³`.
  public var plain: String { Self.plain(pieces) }

  private static func plain(_ pieces: [Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .upright(let text), .italic(let text), .bold(let text): return text
      case .scripts(let lower, let upper):
        let below = plain(lower)
        let above = plain(upper)
        return (below.isEmpty ? "" : "_" + group(below)) + (above.isEmpty ? "" : raised(above))
      }
    }.joined()
  }

  private static func group(_ text: String) -> String {
    text.count == 1 || text.allSatisfy { $0.isLetter || $0.isNumber } ? text : "(" + text + ")"
  }

  private static func raised(_ text: String) -> String {
    let characters = text.map { superscripts[$0] }
    if characters.allSatisfy({ $0 != nil }) { return String(characters.compactMap { $0 }) }
    return "^" + group(text)
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "−": "⁻", "n": "ⁿ", "′": "′",
  ]
}

// MARK: - For gnuplot

extension Label {
  /// The label as a gnuplot string in single quotes, for enhanced text. In single quotes gnuplot
  /// runs no command (back quotes) and reads no escape of its own.
  var enhanced: String { Self.quoted(enhancedText) }

  private var enhancedText: String {
    let text = Self.enhanced(pieces)
    // SVG viewers may drop a blank where the font changes, unless the text says that blanks count;
    // gnuplot says so of any text with two blanks in a row, be they as small as a dust grain.
    return pieces.count > 1 && text.contains(" ") ? text + "{/*0.01   }" : text
  }

  /// The label as a gnuplot string in single quotes without typography.
  var plainQuoted: String { Self.quoted(plain) }

  /// The same for a tick, whose text gnuplot takes as a number format as well.
  var plainTick: String { Self.quoted(Self.doubledPercent(plain)) }

  /// A text as a gnuplot expression. gnuplot knows doubled single quotes but stumbles over two pairs
  /// in a row, so each stands in double quotes of its own.
  static func quoted(_ text: String) -> String {
    let parts = oneLine(text).split(separator: "'", omittingEmptySubsequences: false)
    return parts.map { "'\($0)'" }.joined(separator: ".\"'\".")
  }

  /// The label as a comment, in which a backslash would reach for the next line.
  var comment: String { "# " + Self.oneLine(plain).map { $0 == "\\" ? " " : String($0) }.joined() }

  /// A line break or a control character would end a command.
  private static func oneLine(_ text: String) -> String {
    text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : String($0) }.joined()
  }

  private static func doubledPercent(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "%" ? "%%" : String($1) }
  }

  private static func enhanced(_ pieces: [Piece], inScript: Bool = false) -> String {
    pieces.enumerated().map { index, piece in
      // In SVG gnuplot writes the size of a run only where it differs from that of the run before,
      // and without it a run in a script would come out full size: neighbours differ by a hair.
      let size = inScript && !index.isMultiple(of: 2) ? "*0.99" : ""
      switch piece {
      case .upright(let text):
        return size.isEmpty ? escaped(text) : "{/\(size) \(escaped(text))}"
      case .italic(let text): return "{/\(size):Italic \(escaped(text))}"
      case .bold(let text): return "{/\(size):Bold \(escaped(text))}"
      case .scripts(let lower, let upper):
        // gnuplot shifts scripts by half a line; the detour over a smaller font brings them to
        // where a typesetter would have them.
        let below = lower.isEmpty ? "" : "_{{/*1.18 \(enhanced(lower, inScript: true))}}"
        let above = upper.isEmpty ? "" : "^{{/*1.2 \(enhanced(upper, inScript: true))}}"
        let both = !lower.isEmpty && !upper.isEmpty
        return "{/*0.76\(both ? "@" : "")\(above)\(below)}"
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\^_{}@&~".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}

// MARK: - Size

extension Label {
  /// The width in units of the font size, from the widths of DejaVu Sans, which is wider than the
  /// other fonts that answer to the name sans-serif.
  var width: Double { Self.width(pieces) }

  private static func width(_ pieces: [Piece]) -> Double {
    pieces.reduce(0) { sum, piece in
      switch piece {
      case .upright(let text), .italic(let text):
        return sum + text.reduce(0) { $0 + width(of: $1) }
      case .bold(let text): return sum + 1.1 * text.reduce(0) { $0 + width(of: $1) }
      case .scripts(let lower, let upper): return sum + 0.75 * max(width(lower), width(upper))
      }
    }
  }

  private static func width(of character: Character) -> Double {
    if "ijlI'′|".contains(character) { return 0.28 }
    if " .,:;/\\-f·".contains(character) { return 0.34 }
    if "()[]rt!⟨⟩ℓ".contains(character) { return 0.4 }
    if "+=<>#~−±×≈≤≥≠∼∞ω".contains(character) { return 0.84 }
    if "mMwW%@—".contains(character) { return 0.95 }
    if "sczLv?xy*_".contains(character) { return 0.56 }
    return character.isUppercase ? 0.72 : 0.63
  }
}
