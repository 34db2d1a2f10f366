import Requirements

/// A figure: one or more panels and the caption that says how to read them.
///
///     let figure = Figure(
///       caption: "Overlap of the top eigenvector with the spike; bars are ± 2 standard errors.",
///       panels: [
///         Panel(
///           x: Axis("spike over threshold, $λ/ℓ_c$", symbol: "$λ/ℓ_c$"),
///           y: Axis("overlap squared, $|v·u|^2$", symbol: "$|v·u|^2$", range: 0...1),
///           series: [
///             .theory("theory", over: 1...4) { 1 - 1 / ($0 * $0) },
///             .points("measured", x: ratio, estimates: overlap),
///             .vertical("threshold", at: 1),
///           ])
///       ])
///     let files = try figure.write(to: "figures", slug: "spiked-outliers", format: .svg)
public struct Figure: Sendable {
  /// A heading over the whole figure; most figures need none.
  public var title: Label?
  /// How to read the figure, in plain words. It stands beside the picture, not in it.
  public var caption: String
  /// The panels, row by row; with more than one each gets a letter (a), (b) …
  public var panels: [Panel]
  /// How the panels are arranged.
  public var layout: Layout

  /// A figure of one or more panels.
  public init(
    title: Label? = nil, caption: String, layout: Layout = Layout(), panels: [Panel]
  ) {
    require(!panels.isEmpty, "a figure needs a panel")
    self.title = title
    self.caption = caption
    self.layout = layout
    self.panels = panels
  }

  /// Each panel as a figure of its own, with text as large as a slide wants it, and its letter; none if
  /// there is but one panel.
  public var slides: [(letter: Character, figure: Figure)] {
    guard panels.count > 1 else { return [] }
    return panels.enumerated().map { index, panel in
      let layout = Layout(columns: 1, aspect: layout.aspect, width: 520)
      return (
        letter(index) ?? "a",
        Figure(title: title, caption: caption, layout: layout, panels: [panel])
      )
    }
  }

  /// The letter of a panel, or nil if there is only one.
  func letter(_ index: Int) -> Character? {
    if panels.count == 1 { return nil }
    require(index < 26, "\(panels.count) panels are too many to letter")
    return Character(UnicodeScalar(UInt8(97 + index)))
  }
}

/// How panels are arranged.
public struct Layout: Sendable {
  /// The number of columns; nil for 1, 2, 3 and 2 columns for one to four panels, 3 for more.
  public var columns: Int?
  /// Width over height of a panel's plot area.
  public var aspect: Double
  /// The width of the whole figure in pixels (96 to the inch); nil for 460, 900 and 1240 with one,
  /// two and three columns.
  public var width: Double?

  /// A layout; what is not given follows the house style.
  public init(columns: Int? = nil, aspect: Double = 1.4, width: Double? = nil) {
    require(columns ?? 1 > 0, "\(columns ?? 1) columns")
    require(aspect > 0, "aspect \(aspect)")
    self.columns = columns
    self.aspect = aspect
    self.width = width
  }

  func columns(for panels: Int) -> Int {
    let usual = panels == 4 ? 2 : min(panels, 3)
    return min(columns ?? usual, panels)
  }

  func width(columns: Int) -> Double { width ?? [460, 900, 1240][min(columns, 3) - 1] }
}

/// One pair of axes and what is drawn between them.
public struct Panel: Sendable {
  /// Where the names of the series stand.
  public enum Legend: Sendable {
    /// In the emptiest corner; above the axes if all are full.
    case automatic
    case topLeft, topRight, bottomLeft, bottomRight
    /// Above the axes, in a row.
    case above
    case none
  }

  /// What the panel shows, in a few words.
  public var title: Label?
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// Where the names of the series stand.
  public var legend: Legend
  /// What is drawn. Fillings come to lie below lines, lines below points; within a kind, later
  /// series come to lie above earlier ones.
  public var series: [Series]

  /// A panel.
  public init(
    title: Label? = nil, x: Axis, y: Axis, legend: Legend = .automatic, series: [Series]
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.legend = legend
    self.series = series
  }
}
