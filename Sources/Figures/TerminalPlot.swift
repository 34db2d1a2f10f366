import Glibc

extension Figure {
  /// The figure as text for a terminal, panel below panel, `width` characters wide: by default the
  /// width of the terminal (`COLUMNS`, or what the terminal says), otherwise 80.
  ///
  /// Throws `nonFinite`, `missingProgram` and `plotFailed`.
  public func renderInTerminal(
    width: Int? = nil, gnuplot: Gnuplot = Gnuplot()
  ) throws(OutputError) -> String {
    let plan = try FigurePlan(self)
    let columns = min(max(width ?? Self.terminalWidth, 40), 160)
    var text = title.map { $0.plain + "\n\n" } ?? ""
    for panel in plan.panels {
      let script = TerminalScript.text(panel, table: plan.table, columns: columns)
      let picture = try gnuplot.run(script)
      let lines = picture.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        var line = line
        while line.last == " " || line.last == "\u{0C}" { line.removeLast() }
        return line
      }
      let end = (lines.lastIndex { !$0.isEmpty } ?? -1) + 1
      let body = lines[..<end].drop { $0.isEmpty }.joined(separator: "\n")
      if let title = panel.title { text += " " + title.plain + "\n" }
      text += body + "\n"
      text += TerminalScript.legend(panel.plan, columns: columns) + "\n"
    }
    return text
  }

  private static var terminalWidth: Int {
    if let text = getenv("COLUMNS"), let width = Int(String(cString: text)) { return width }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return 80
  }
}

/// Writes the script of one panel for gnuplot's terminal of characters.
enum TerminalScript {
  static func text(_ placed: FigurePlan.Placed, table: Table, columns: Int) -> String {
    let plan = placed.plan
    let rows = min(max(columns * 3 / 10, 16), 32)
    var lines = ["set encoding utf8"]
    lines.append("set terminal dumb \(columns),\(rows) noenhanced mono")
    lines += ["set datafile separator comma", "set datafile columnheaders"]
    lines += ["$data << END", table.csv + "END"]
    for (index, series) in plan.layered.enumerated() {
      guard case .cells = series.mark else { continue }
      // gnuplot takes the first line of a block for the names of its columns.
      lines += ["$cells\(index) << END", "x,y"]
      lines += places(series, plan, columns: columns - 12, rows: rows - 5)
      lines.append("END")
    }
    lines.append("above(y, low) = y > low ? y : low")
    axis("x", plan.x, plan.xTicks, wanted: columns / 12, &lines)
    axis("y", plan.y, plan.yTicks, wanted: rows / 3, &lines)
    lines.append("set xlabel \(plan.panel.x.title.plainQuoted)")
    lines.append("set label \(plan.panel.y.title.plainQuoted) at graph 0,1.0 left offset 0,1")
    lines += ["set border 3", "set tics nomirror scale 0", "unset key"]
    let commands = plan.layered.enumerated().flatMap { clauses($1, plan, index: $0) }
    for entry in plan.drawn { note(entry, plan, &lines) }
    lines.append(
      "plot \\\n  " + (commands.isEmpty ? ["1/0 notitle"] : commands).joined(separator: ", \\\n  "))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func axis(
    _ name: String, _ scaling: Scaling, _ ticks: TickMarks, wanted: Int, _ lines: inout [String]
  ) {
    if scaling.isLogarithmic { lines.append("set logscale \(name)") }
    lines.append(
      "set \(name)range [\(scaling.low.formatted(digits: 9)):\(scaling.high.formatted(digits: 9))]")
    let stride = max(1, (ticks.major.count + wanted - 1) / max(wanted, 1))
    let list = ticks.major.enumerated().filter { $0.offset.isMultiple(of: stride) }.map {
      "\($0.element.label.plainTick) \($0.element.value.formatted(digits: 9))"
    }
    lines.append(
      list.isEmpty ? "unset \(name)tics" : "set \(name)tics (\(list.joined(separator: ", ")))")
  }

  private static func note(_ entry: PanelPlan.Drawn, _ plan: PanelPlan, _ lines: inout [String]) {
    guard let label = entry.label, !label.isEmpty else { return }
    switch entry.mark {
    case .text(let x, let y, let anchor):
      let side = anchor == .left ? "left" : anchor == .centre ? "center" : "right"
      lines.append(
        "set label \(label.plainQuoted) at \(x.formatted(digits: 9)),\(y.formatted(digits: 9)) \(side)"
      )
    default: break
    }
  }

  private static func clauses(
    _ series: PanelPlan.Drawn, _ plan: PanelPlan, index: Int
  ) -> [String] {
    func canShow(_ x: [Double], _ y: [Double]) -> Bool {
      zip(x, y).contains { plan.x.position($0) != nil && plan.y.position($1) != nil }
    }
    let low = plan.y.low.formatted(digits: 9)
    let line = "with lines lt \(lineType(index))"
    let data = "$data every ::\(series.rows.lowerBound)::\(series.rows.upperBound - 1) using"
    let points = "\(data) \(Table.x):\(Table.y)"
    switch series.mark {
    case .line(let x, let y):
      guard canShow(x, y) else { return [] }
      return ["\(points) \(line)"]
    case .points(let x, let y, _, _):
      guard canShow(x, y) else { return [] }
      return ["\(points) with points pt '\(glyph(series))'"]
    case .stems(let x, let y):
      guard canShow(x, y) else { return [] }
      return [
        "\(points) with impulses lt \(lineType(index))",
        "\(points) with points pt '\(glyph(series))'",
      ]
    case .steps(let x, let y, _):
      guard canShow(x, y) else { return [] }
      let height = plan.y.isLogarithmic ? "(above($\(Table.y),\(low)))" : "\(Table.y)"
      return ["\(data) \(Table.x):\(height) with steps lt \(lineType(index))"]
    case .band(let x, let edges, let hasMiddle):
      guard canShow(x, edges.high) else { return [] }
      var clauses = ["\(data) \(Table.x):(\(edges.highExpression)) with dots"]
      if canShow(x, edges.low) {
        clauses.append("\(data) \(Table.x):(\(edges.lowExpression)) with dots")
      }
      return clauses + (hasMiddle ? ["\(points) \(line)"] : [])
    case .horizontal(let value):
      guard plan.y.contains(value) else { return [] }
      let start = plan.x.low.formatted(digits: 9)
      let end = plan.x.high.formatted(digits: 9)
      return ["\(data) (\(start)):\(Table.y):(\(end)-\(start)):(0) with vectors nohead lt 1"]
    case .vertical(let value):
      guard plan.x.contains(value) else { return [] }
      let end = plan.y.high.formatted(digits: 9)
      return ["\(data) \(Table.x):(\(low)):(0):(\(end)-\(low)) with vectors nohead lt 1"]
    case .bars(let x, let y, _, let shift, let width):
      guard canShow(x, y) else { return [] }
      return [
        "\(data) ($\(Table.x)+\(shift.formatted(digits: 9))):\(Table.y):"
          + "(\(width.formatted(digits: 9))) with boxes lt \(lineType(index))"
      ]
    case .text: return []
    case .cells(_, _, _, _, let shade):
      return ["$cells\(index) using 1:2 with points pt '\(glyph(shade))'"]
    }
  }

  /// The places of a map's cells of one kind, a character each, as a block of data: gnuplot would draw
  /// all rows that fall on one line of characters, one over the other.
  private static func places(
    _ series: PanelPlan.Drawn, _ plan: PanelPlan, columns: Int, rows: Int
  ) -> [String] {
    guard case .cells(let ys, let lows, let highs, let edges, _) = series.mark else { return [] }
    return (0..<rows).flatMap { line in
      let y = plan.y.value(
        at: (Double(line) + 0.5) / Double(rows), from: plan.y.low, to: plan.y.high)
      guard let row = edges.firstIndex(where: { $0 > y }), row > 0 else { return [String]() }
      let own = ys.indices.filter { ys[$0] > edges[row - 1] && ys[$0] < edges[row] }
      return (0..<columns).compactMap { column in
        let x = plan.x.value(
          at: (Double(column) + 0.5) / Double(columns), from: plan.x.low, to: plan.x.high)
        guard own.contains(where: { lows[$0] <= x && x < highs[$0] }) else { return nil }
        return "\(x.formatted(digits: 9)),\(y.formatted(digits: 9))"
      }
    }
  }

  // MARK: - Legend

  /// The names of the series with their signs, in as many lines as they need: gnuplot's own key
  /// gives up where they do not fit.
  static func legend(_ plan: PanelPlan, columns: Int) -> String {
    var lines: [String] = []
    var line = "  "
    for (index, series) in plan.layered.enumerated() {
      guard let label = series.label, !label.isEmpty, let sign = sign(series, index) else {
        continue
      }
      let entry = String("\(sign) \(label.plain)".prefix(columns - 2))
      if line.count > 2, line.count + entry.count > columns {
        lines.append(line)
        line = "  "
      }
      line += entry + "   "
    }
    lines.append(line)
    return lines.map { line in
      var line = Substring(line)
      while line.last == " " { line.removeLast() }
      return line.isEmpty ? "" : line + "\n"
    }.joined()
  }

  private static func sign(_ series: PanelPlan.Drawn, _ index: Int) -> String? {
    let line = String(lineSigns[lineType(index) - 1])
    switch series.mark {
    case .line, .steps, .bars: return line + line + line
    case .points, .stems: return glyph(series)
    case .band(_, _, let hasMiddle): return hasMiddle ? line + line + line : "..."
    case .horizontal: return "---"
    case .vertical: return "|"
    case .text: return nil
    case .cells(_, _, _, _, let shade): return String(repeating: glyph(shade), count: 3)
    }
  }

  /// The characters of gnuplot's line types 1 … 6.
  private static let lineSigns = Array("*#$%@&")

  private static func lineType(_ index: Int) -> Int { 1 + index % lineSigns.count }

  private static func glyph(_ shade: Shade) -> String {
    switch shade {
    case .pale: "·"
    case .light: "░"
    case .middle: "▒"
    case .dark: "█"
    }
  }

  private static func glyph(_ series: PanelPlan.Drawn) -> String {
    switch series.marker {
    case .circle: "●"
    case .square: "■"
    case .triangle: "▲"
    case .diamond: "◆"
    case .invertedTriangle: "▼"
    }
  }
}
