import Requirements

/// Reads the source of a label.
struct LabelParser {
  private var rest: Substring
  private let source: String

  init(_ source: String) {
    self.source = source
    rest = Substring(source)
  }

  mutating func label() -> [Label.Piece] {
    var pieces: [Label.Piece] = []
    while let character = rest.first {
      rest.removeFirst()
      if character == "\\", rest.first == "$" {
        rest.removeFirst()
        Self.append("$", italic: false, to: &pieces)
      } else if character == "$" {
        for piece in formula(until: "$", upright: false) { Self.append(piece, to: &pieces) }
      } else {
        Self.append(String(character), italic: false, to: &pieces)
      }
    }
    return pieces
  }

  private mutating func formula(until end: Character, upright: Bool) -> [Label.Piece] {
    var pieces: [Label.Piece] = []
    while true {
      guard let character = rest.first else {
        unmet("the label “\(source)” lacks a closing \(end)")
      }
      if character == end {
        rest.removeFirst()
        return pieces
      }
      for piece in atom(upright: upright) { Self.append(piece, to: &pieces) }
    }
  }

  /// One character, command, group or script.
  private mutating func atom(upright: Bool) -> [Label.Piece] {
    let character = rest.removeFirst()
    switch character {
    case "{": return formula(until: "}", upright: upright)
    case "_", "^":
      require(!rest.isEmpty, "the label “\(source)” ends with \(character)")
      let script = atom(upright: upright)
      return [
        character == "_"
          ? .scripts(lower: script, upper: []) : .scripts(lower: [], upper: script)
      ]
    case "\\": return command()
    case "-": return [.upright("−")]
    case "'": return [.upright("′")]
    default:
      let isCapitalGreek = ("Α"..."Ω").contains(character)
      let italic = character.isLetter && !isCapitalGreek && !upright
      return [italic ? .italic(String(character)) : .upright(String(character))]
    }
  }

  private mutating func command() -> [Label.Piece] {
    let name = String(rest.prefix { $0.isASCII && $0.isLetter })
    if name.isEmpty {
      require(!rest.isEmpty, "the label “\(source)” ends with a backslash")
      return [.upright(String(rest.removeFirst()))]
    }
    rest.removeFirst(name.count)
    if name == "mathrm" || name == "text" {
      require(rest.first == "{", "\\\(name) in “\(source)” wants a group in braces")
      rest.removeFirst()
      return formula(until: "}", upright: true)
    }
    if let letter = Self.letters[name] {
      dropBlank()
      return [("Α"..."Ω").contains(letter) ? .upright(String(letter)) : .italic(String(letter))]
    }
    if let sign = Self.signs[name] {
      if !Self.spacedSigns.contains(name) { dropBlank() }
      return [.upright(sign)]
    }
    require(Self.names.contains(name), "unknown command \\\(name) in the label “\(source)”")
    return [.upright(name)]
  }

  /// As in TeX, the blank that ends a command is no blank of the formula.
  private mutating func dropBlank() {
    if rest.first == " " { rest.removeFirst() }
  }

  private static func append(_ text: String, italic: Bool, to pieces: inout [Label.Piece]) {
    append(italic ? .italic(text) : .upright(text), to: &pieces)
  }

  /// Joins a piece to the one before it where both have the same kind.
  private static func append(_ piece: Label.Piece, to pieces: inout [Label.Piece]) {
    switch (pieces.last, piece) {
    case (.upright(let before)?, .upright(let text)):
      pieces[pieces.count - 1] = .upright(before + text)
    case (.italic(let before)?, .italic(let text)):
      pieces[pieces.count - 1] = .italic(before + text)
    case (.scripts(let lower, let upper)?, .scripts(let below, let above))
    where (lower.isEmpty && above.isEmpty) || (upper.isEmpty && below.isEmpty):
      pieces[pieces.count - 1] = .scripts(lower: lower + below, upper: upper + above)
    default: pieces.append(piece)
    }
  }

  private static let letters: [String: Character] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ",
    "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "ell": "ℓ", "Gamma": "Γ",
    "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]

  private static let signs: [String: String] = [
    "cdot": "·", "times": "×", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥",
    "ne": "≠", "approx": "≈", "sim": "∼", "propto": "∝", "infty": "∞", "to": "→",
    "partial": "∂", "sqrt": "√", "sum": "∑", "langle": "⟨", "rangle": "⟩", "ldots": "…",
    "quad": "  ",
  ]

  /// Signs that stand between blanks.
  private static let spacedSigns: Set = [
    "cdot", "times", "pm", "le", "leq", "ge", "geq", "ne", "approx", "sim", "propto", "to", "infty",
    "ldots",
  ]

  private static let names: Set = [
    "log", "ln", "exp", "sin", "cos", "tan", "tanh", "max", "min", "tr", "Pr", "det", "rank",
  ]
}
