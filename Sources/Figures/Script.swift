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
    lines.append(
      "# "
        + (panel.title?.plain ?? "\(plan.panel.y.label.plain) against \(plan.panel.x.label.plain)"))
    lines += ["unset label", "unset arrow", "unset object", "unset logscale"]
    lines.append("set lmargin at screen \(across(panel.left))")
    lines.append("set rmargin at screen \(across(panel.left + panel.width))")
    lines.append("set tmargin at screen \(down(panel.top))")
    lines.append("set bmargin at screen \(down(panel.bottom))")
    writeAxis("x", plan.panel.x, plan.x, plan.xTicks)
    writeAxis("y", plan.panel.y, plan.y, plan.yTicks)
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
    let major = ticks.major.map { "\($0.label.enhancedTick) \($0.value.formatted(digits: 9))" }
    let minor = ticks.minor.map { "'' \($0.formatted(digits: 9)) 1" }
    let list = major + minor
    // gnuplot leaves a whole character between tick and number.
    let offset = name == "x" ? "0,0.6" : "0.6,0"
    lines.append(
      list.isEmpty
        ? "unset \(name)tics"
        : "set \(name)tics (\(list.joined(separator: ", "))) offset \(offset)"
          + font(Style.tickFontSize))
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
    for entry in legend.entries {
      let x = panel.left + entry.x
      let y = top + entry.y
      sample(entry.series, x, y)
      label(
        entry.series.label ?? "", x + Style.legendSample + Style.legendGap, y, .left,
        size: Style.legendFontSize)
    }
  }

  private mutating func sample(_ series: PanelPlan.Drawn, _ x: Double, _ y: Double) {
    let end = x + Style.legendSample
    let middle = x + Style.legendSample / 2
    func line(_ width: Double, _ dash: Dash) {
      lines.append(
        "set arrow from screen \(across(x)),\(down(y)) to screen \(across(end)),\(down(y))"
          + " nohead front \(stroke(series.colour, width, dash))")
    }
    func box(_ style: String) {
      lines.append(
        "set object rectangle from screen \(across(x)),\(down(y - 5)) to screen "
          + "\(across(end)),\(down(y + 5)) front fc rgb '\(series.colour.rawValue)' \(style)")
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
    case .line: line(series.isTheory ? Style.theoryWidth : Style.dataWidth, series.dash)
    case .points(let xs, _, let vertical, _, let joined, _):
      if joined { line(Style.referenceWidth, series.dash) }
      if vertical != nil { bar() }
      point(Crowd(xs.count).size)
    case .steps(_, _, let filled, _):
      if filled {
        box("fs transparent solid 0.25 noborder")
      } else {
        line(Style.dataWidth, series.dash)
      }
    case .band(_, _, _, let middle, _):
      box("fs transparent solid 0.2 noborder")
      if middle != nil { line(Style.dataWidth, series.dash) }
    case .stems:
      lines.append(
        "set arrow from screen \(across(middle)),\(down(y + 8)) to screen "
          + "\(across(middle)),\(down(y)) nohead front "
          + stroke(series.colour, Style.barWidth, .solid))
      point()
    case .bars: box("fs solid 0.85 noborder")
    case .horizontal, .vertical, .text: break
    }
  }

  // MARK: - Plot commands

  private func stroke(_ colour: Colour, _ width: Double, _ dash: Dash) -> String {
    "lw \(width) dt \(dash.pattern) lc rgb '\(colour.rawValue)'"
  }

  /// How points are drawn when they are many: smaller, and without the white edge that sets
  /// overlapping ones apart.
  private struct Crowd {
    var size: Double
    var hasEdge: Bool

    init(_ count: Int) {
      hasEdge = count <= 150
      size = count <= 150 ? 1 : count <= 600 ? 0.7 : 0.45
    }
  }

  /// The plot commands of one series; none if the axes can show none of it.
  private func clauses(_ series: PanelPlan.Drawn, _ plan: PanelPlan) -> [String] {
    func canShow(_ x: [Double], _ y: [Double]) -> Bool {
      zip(x, y).contains { plan.x.position($0) != nil && plan.y.position($1) != nil }
    }
    /// An expression for a height that must not leave a logarithmic axis.
    func edged(_ expression: String, _ scaling: Scaling) -> String {
      scaling.isLogarithmic
        ? "(above(\(expression),\(scaling.low.formatted(digits: 9))))" : "(\(expression))"
    }
    func bars(
      _ ends: PanelPlan.Ends?, _ column: Int, shift: String = "", in colour: Colour
    ) -> [String] {
      guard let ends else { return [] }
      let low = edged(ends.lowExpression, plan.y)
      let high = edged(ends.highExpression, plan.y)
      return [
        "data using ($\(column)\(shift)):\(low):(0):(\(high)-\(low)) with vectors nohead "
          + stroke(colour, Style.barWidth, .solid)
      ]
    }
    /// The points, and what is drawn below them and their bars: a white edge.
    func markers(_ columns: [Int], count: Int) -> (edge: [String], points: [String]) {
      let crowd = Crowd(count)
      let size = series.marker.size * crowd.size
      let using = "data using \(columns[0]):\(columns[1]) with points pt \(series.marker.number)"
      let edge = "\(using) ps \((size + 0.22).formatted(digits: 3)) lc rgb 'white'"
      let points = "\(using) ps \(size.formatted(digits: 3)) lc rgb '\(series.colour.rawValue)'"
      return (crowd.hasEdge ? [edge] : [], [points])
    }

    switch series.mark {
    case .line(let x, let y, let columns):
      guard canShow(x, y) else { return [] }
      let width = series.isTheory ? Style.theoryWidth : Style.dataWidth
      return [
        "data using \(columns[0]):\(columns[1]) with lines "
          + stroke(series.colour, width, series.dash)
      ]
    case .points(let x, let y, let vertical, let horizontal, let joined, let columns):
      guard canShow(x, y) else { return [] }
      let (edge, points) = markers(columns, count: x.count)
      var clauses = edge
      if joined {
        clauses.append(
          "data using \(columns[0]):\(columns[1]) with lines "
            + stroke(series.colour, Style.referenceWidth, series.dash))
      }
      clauses += bars(vertical, columns[0], in: series.colour)
      if let horizontal {
        let low = edged(horizontal.lowExpression, plan.x)
        let high = edged(horizontal.highExpression, plan.x)
        clauses.append(
          "data using \(low):\(columns[1]):(\(high)-\(low)):(0) with vectors nohead "
            + stroke(series.colour, Style.barWidth, .solid))
      }
      return clauses + points
    case .steps(let x, let y, let filled, let columns):
      guard canShow(x, y) else { return [] }
      let height = edged("$\(columns[1])", plan.y)
      let using = "data using \(columns[0]):\(height) with"
      var clauses: [String] = []
      if filled {
        clauses.append(
          "\(using) fillsteps fc rgb '\(series.colour.rawValue)' fs transparent solid 0.25 noborder"
        )
      }
      return clauses + [
        "\(using) steps "
          + stroke(series.colour, filled ? Style.axisWidth : Style.dataWidth, series.dash)
      ]
    case .band(let x, _, let high, let middle, let columns):
      guard canShow(x, high) else { return [] }
      let low = edged("$\(columns[1])", plan.y)
      let top = edged("$\(columns[2])", plan.y)
      var clauses = [
        "data using \(columns[0]):\(low):\(top) with filledcurves fc rgb "
          + "'\(series.colour.rawValue)' fs transparent solid 0.2 noborder"
      ]
      if let middle {
        clauses.append(
          "data using \(columns[0]):\(middle) with lines "
            + stroke(series.colour, Style.dataWidth, series.dash))
      }
      return clauses
    case .horizontal(let value, let column):
      guard plan.y.position(value) != nil else { return [] }
      let low = plan.x.low.formatted(digits: 9)
      let high = plan.x.high.formatted(digits: 9)
      return [
        "data using (\(low)):\(column):(\(high)-\(low)):(0) with vectors nohead "
          + stroke(series.colour, Style.referenceWidth, series.dash)
      ]
    case .vertical(let value, let column):
      guard plan.x.position(value) != nil else { return [] }
      let low = plan.y.low.formatted(digits: 9)
      let high = plan.y.high.formatted(digits: 9)
      return [
        "data using \(column):(\(low)):(0):(\(high)-\(low)) with vectors nohead "
          + stroke(series.colour, Style.referenceWidth, series.dash)
      ]
    case .stems(let x, let y, let columns):
      guard canShow(x, y) else { return [] }
      let (edge, points) = markers(columns, count: x.count)
      let impulses =
        "data using \(columns[0]):\(columns[1]) with impulses "
        + stroke(series.colour, Style.barWidth, .solid)
      return edge + [impulses] + points
    case .bars(let x, let y, let vertical, let columns, let shift, let width):
      guard canShow(x, y) else { return [] }
      let moved = shift == 0 ? "" : (shift > 0 ? "+" : "") + shift.formatted(digits: 9)
      let box =
        "data using ($\(columns[0])\(moved)):\(columns[1]):(\(width.formatted(digits: 9)))"
        + " with boxes fc rgb '\(series.colour.rawValue)' fs solid 0.85 noborder"
      return [box] + bars(vertical, columns[0], shift: moved, in: .black)
    case .text: return []
    }
  }
}
