import Requirements

/// One axis of a panel.
public struct Axis: Sendable {
  /// How data are laid along the axis.
  public enum Scale: Sendable { case linear, logarithmic }

  /// Where the axis has labelled ticks.
  public enum Ticks: Sendable {
    /// Round numbers; powers of ten on a logarithmic axis.
    case automatic
    /// These values, such as powers of two for a batch size.
    case at([Double])
    /// Values with a text of their own, such as the names of methods.
    case labelled([Double: Label])
    /// None.
    case none
  }

  /// What the reader sees beside the axis, without the unit.
  public var label: Label
  /// The quantity's symbol in the table.
  public var symbol: Label
  /// The unit, or nil for a pure number.
  public var unit: String?
  /// How data are laid along the axis.
  public var scale: Scale
  /// The first value shown, or nil for one that fits the data.
  public var from: Double?
  /// The last value shown, or nil for one that fits the data.
  public var to: Double?
  /// Where the axis has labelled ticks.
  public var ticks: Ticks

  /// An axis. `symbol` is the label where it is not given; `from` and `to` fit the data where they
  /// are not given.
  public init(
    _ label: Label, symbol: Label? = nil, unit: String? = nil, scale: Scale = .linear,
    from: Double? = nil, to: Double? = nil, ticks: Ticks = .automatic
  ) {
    require(
      scale == .linear || (from ?? 1) > 0 && (to ?? 1) > 0,
      "a logarithmic axis cannot run from \(from ?? 1) to \(to ?? 1)")
    if let from, let to { require(from < to, "an axis cannot run from \(from) to \(to)") }
    self.label = label
    self.symbol = symbol ?? label
    self.unit = unit
    self.scale = scale
    self.from = from
    self.to = to
    self.ticks = ticks
  }

  /// An axis over a given range.
  public init(
    _ label: Label, symbol: Label? = nil, unit: String? = nil, scale: Scale = .linear,
    range: ClosedRange<Double>, ticks: Ticks = .automatic
  ) {
    self.init(
      label, symbol: symbol, unit: unit, scale: scale, from: range.lowerBound,
      to: range.upperBound, ticks: ticks)
  }

  /// The label with its unit, as drawn.
  var title: Label { unit.map { label + Label(plain: " (\($0))") } ?? label }

  /// What the axis is, for the table: `t [s], time`, and the texts that stand for numbers.
  var meaning: String {
    let words = label.isEmpty || label.plain == symbol.plain ? "" : ", \(label.plain)"
    var text = "\(symbol.isEmpty ? "" : symbol.plain + " ")[\(unit ?? "1")]\(words)"
    if case .labelled(let names) = ticks {
      let places = names.sorted { $0.key < $1.key }
        .map { "\($0.key.formatted(digits: 6)) is \($0.value.plain)" }
      text += " (\(places.joined(separator: ", ")))"
    }
    return text
  }
}
