/// Writes the gnuplot script of a figure, for a file that stands beside its table.
struct Script {
  private let plan: FigurePlan
  private var lines: [String] = []

  /// The script that draws `<slug>.<format>` from `<slug>.csv`.
  static func text(_ plan: FigurePlan, slug: String, format: FigureFormat) -> String {
    var script = Script(plan: plan)
    script.writeHead(slug: slug, format: format)
    for (index, panel) in plan.panels.enumerated() {
      script.write(panel, isFirst: index == 0)
    }
    script.lines += ["unset multiplot", "set output"]
    return script.lines.joined(separator: "\n") + "\n"
  }

  private init(plan: FigurePlan) { self.plan = plan }

  private mutating func writeHead(slug: String, format: FigureFormat) {
    let width = Int(plan.width)
    let height = Int(plan.height)
    lines += [
      "# Draws \(slug).\(format.rawValue) from \(slug).csv. To draw it again: gnuplot -d \(slug).gp",
      "reset",
      "set encoding utf8",
      "set terminal \(format.terminal(slug: slug, width: width, height: height))",
      "set output \(Label.quoted("\(slug).\(format.rawValue)"))",
      "set datafile separator comma",
      "set datafile columnheaders",
      "data = \(Label.quoted("\(slug).csv"))",
      "# A series is a range of rows, counted from 0 below the header.",
      "# Places are in pixels from the upper left corner.",
      "px(x) = x / \(width).0",
      "py(y) = 1 - y / \(height).0",
      "# What a logarithmic axis cannot show ends at its edge.",
      "above(y, low) = y > low ? y : low",
      "",
      "set key off",
      "set border 3 lw \(Style.axisWidth) lc rgb '\(Style.axisColour)'",
      "set tics nomirror out scale 0.6,0.35",
      "set grid back lt 1 lw \(Style.gridWidth) lc rgb '\(Style.gridColour)'",
      "set multiplot",
    ]
  }

  // MARK: - Panels

  private mutating func write(_ panel: FigurePlan.Placed, isFirst: Bool) {
    let plan = panel.plan
    lines.append("")
    let subject = panel.title ?? plan.panel.y.label + " against " + plan.panel.x.label
    lines.append(subject.comment)
    lines += ["unset label", "unset arrow", "unset object", "unset logscale"]
    lines.append("set lmargin at screen \(across(panel.left))")
    lines.append("set rmargin at screen \(across(panel.left + panel.width))")
    lines.append("set tmargin at screen \(down(panel.top))")
    lines.append("set bmargin at screen \(down(panel.bottom))")
    writeAxis("x", plan.panel.x, plan.x, plan.xTicks)
    writeAxis("y", plan.panel.y, plan.y, plan.yTicks)
    writeNumbers(panel)
    if isFirst, let title = self.plan.figure.title {
      label(title.bold, 14, 19, .left, size: 16)
    }
    if let title = panel.title { label(title, panel.left, panel.head + 14, .left) }
    label(plan.panel.x.title, panel.left + panel.width / 2, panel.bottom + 37, .centre)
    if !plan.panel.y.title.isEmpty {
      lines.append(
        "set label \(plan.panel.y.title.enhanced) at screen "
          + "\(across(panel.labelLine)),\(down(panel.top + panel.height / 2)) center "
          + "rotate by 90\(font(Style.fontSize))")
    }
    for words in panel.words {
      label(
        words.label, panel.left + words.x, panel.top + words.y, words.anchor,
        size: Style.legendFontSize, colour: words.colour)
    }
    for words in panel.upright {
      label(
        words.label, panel.left + words.x, panel.top - 9 - 16 * Double(words.row), .centre,
        size: Style.legendFontSize, colour: words.colour)
    }
    write(panel.legend, of: panel)
    let commands = plan.layered.flatMap { clauses($0, plan) }
    lines.append(
      "plot \\\n  " + (commands.isEmpty ? ["1/0"] : commands).joined(separator: ", \\\n  "))
  }

  private mutating func writeAxis(
    _ name: String, _ axis: Axis, _ scaling: Scaling, _ ticks: TickMarks
  ) {
    // Lines at named places would be read as data.
    if case .labelled = axis.ticks {
      lines.append("set grid no\(name)tics")
    } else {
      lines.append("set grid \(name)tics")
    }
    if scaling.isLogarithmic { lines.append("set logscale \(name)") }
    lines.append(
      "set \(name)range [\(scaling.low.formatted(digits: 9)):\(scaling.high.formatted(digits: 9))]")
    // Numbers beside the ticks are labels of their own: gnuplot cuts those that it writes itself at
    // 64 bytes, which markup soon takes up, and places them by estimates.
    let major = ticks.major.map { "'' \($0.value.formatted(digits: 9))" }
    let minor = ticks.minor.map { "'' \($0.formatted(digits: 9)) 1" }
    let list = major + minor
    lines.append(
      list.isEmpty ? "unset \(name)tics" : "set \(name)tics (\(list.joined(separator: ", ")))")
  }

  private mutating func writeNumbers(_ panel: FigurePlan.Placed) {
    for (value, text) in panel.plan.xTicks.major {
      let x = panel.left + (panel.plan.x.position(value) ?? 0)
      label(
        text, x, panel.bottom + 16, .centre, size: Style.tickFontSize, colour: Style.axisColour)
    }
    for (value, text) in panel.plan.yTicks.major {
      let y = panel.bottom - (panel.plan.y.position(value) ?? 0)
      label(
        text, panel.left - 9, y, .right, size: Style.tickFontSize, colour: Style.axisColour)
    }
  }

  private func across(_ x: Double) -> String { "px(\(x.formatted(digits: 6)))" }

  private func down(_ y: Double) -> String { "py(\(y.formatted(digits: 6)))" }

  private func font(_ size: Double) -> String { " font ',\(size.formatted(digits: 4))'" }

  private mutating func label(
    _ text: Label, _ x: Double, _ y: Double, _ anchor: Series.Anchor,
    size: Double = Style.fontSize, colour: String = Style.textColour
  ) {
    guard !text.isEmpty else { return }
    let side = anchor == .left ? "left" : anchor == .centre ? "center" : "right"
    lines.append(
      "set label \(text.enhanced) at screen \(across(x)),\(down(y)) \(side) front"
        + "\(font(size)) tc rgb '\(colour)'")
  }

  // MARK: - Legend

  private mutating func write(_ legend: LegendPlan?, of panel: FigurePlan.Placed) {
    guard let legend else { return }
    let top =
      legend.isAbove ? panel.top - panel.uprightHeight - legend.height - 6 : panel.top
    if !legend.isAbove {
      // White behind the words keeps the grid out of them, up to the border where that is near.
      let left = legend.x < 12 ? 1 : legend.x
      let upper = legend.y < 12 ? -1 : legend.y
      let right = legend.x + legend.width
      let lower = legend.y + legend.height
      let end = right > panel.width - 12 ? panel.width + 1 : right
      let foot = lower > panel.height - 12 ? panel.height - 1 : lower
      lines.append(
        "set object rectangle from screen \(across(panel.left + left)),\(down(top + upper))"
          + " to screen \(across(panel.left + end)),\(down(top + foot))"
          + " front fc rgb 'white' fs solid 1 noborder")
    }
    for (index, entry) in legend.entries.enumerated() {
      let x = panel.left + entry.x
      let y = top + entry.y
      sample(entry.series, index, x, y)
      label(
        entry.series.label ?? "", x + Style.legendSample + Style.legendGap, y, .left,
        size: Style.legendFontSize)
    }
  }

  private mutating func sample(
    _ series: PanelPlan.Drawn, _ index: Int, _ x: Double, _ y: Double
  ) {
    let end = x + Style.legendSample
    let middle = x + Style.legendSample / 2
    func line(_ width: Double) {
      // gnuplot's SVG would go on with the dash of the line before where width and colour are the
      // same, so each width is a hair of its own.
      let width = ((width + 0.01 * Double(index)) * 100).rounded() / 100
      lines.append(
        "set arrow from screen \(across(x)),\(down(y)) to screen \(across(end)),\(down(y))"
          + " nohead front \(stroke(series.colour, width, series.dash))")
    }
    func box(_ style: String, _ colour: String? = nil) {
      lines.append(
        "set object rectangle from screen \(across(x)),\(down(y - 5)) to screen "
          + "\(across(end)),\(down(y + 5)) front fc rgb '\(colour ?? series.colour.rawValue)' \(style)"
      )
    }
    func bar() {
      lines.append(
        "set arrow from screen \(across(middle)),\(down(y - 7)) to screen "
          + "\(across(middle)),\(down(y + 7)) nohead front "
          + stroke(series.colour, Style.barWidth, .solid))
    }
    func point(_ size: Double = 1) {
      lines.append(
        "set label '' at screen \(across(middle)),\(down(y)) point pt \(series.marker.number)"
          + " ps \((series.marker.size * size).formatted(digits: 3))"
          + " lc rgb '\(series.colour.rawValue)' front")
    }
    switch series.mark {
    case .line: line(series.isTheory ? Style.theoryWidth : Style.dataWidth)
    case .points(let xs, _, let bars, let joined):
      if joined { line(Style.referenceWidth) }
      if bars != nil { bar() }
      point(Crowd(xs.count).size)
    case .steps(_, _, let filled):
      if filled {
        box("fs transparent solid 0.25 noborder")
      } else {
        line(Style.dataWidth)
      }
    case .band(_, _, let hasMiddle):
      box("fs transparent solid 0.2 noborder")
      if hasMiddle { line(Style.dataWidth) }
    case .stems:
      lines.append(
        "set arrow from screen \(across(middle)),\(down(y + 8)) to screen "
          + "\(across(middle)),\(down(y)) nohead front "
          + stroke(series.colour, Style.barWidth, .solid))
      point()
    case .bars: box("fs solid 0.85 noborder")
    case .cells(_, _, _, _, let shade):
      box("fs solid 1 border lc rgb '\(Style.axisColour)'", shade.rawValue)
    case .horizontal, .vertical, .text: break
    }
  }
}
