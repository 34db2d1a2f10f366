/// A figure laid out in pixels, with its table: everything a script needs.
///
/// gnuplot would lay out panels from estimates of text widths, differently in each version; placed
/// here, panels align, tick labels never collide with axis labels and the legend stands where it
/// covers no data.
struct FigurePlan {
  /// A panel with its place, in pixels from the upper left corner of the figure.
  struct Placed {
    var plan: PanelPlan
    var left: Double
    var top: Double
    var width: Double { plan.x.length }
    var height: Double { plan.y.length }
    var bottom: Double { top + height }
    /// The middle line of the vertical axis label, and the top of the head above the axes.
    var labelLine: Double
    var head: Double
    var legend: LegendPlan?
    var words: [Words]
    var upright: [Words]
  }

  /// Words at a place: x and y of their middle line, and which end x means.
  struct Words {
    var label: Label
    var x: Double
    var y: Double
    var anchor: Series.Anchor
    var colour: String
    var row = 0
  }

  let figure: Figure
  let table: Table
  private(set) var panels: [Placed] = []
  private(set) var width: Double
  private(set) var height = 0.0

  init(_ figure: Figure) throws(OutputError) {
    self.figure = figure
    let columns = figure.layout.columns(for: figure.panels.count)
    width = figure.layout.width(columns: columns).rounded()
    let aspect = figure.layout.aspect

    var table = Table()
    table.note(
      "standard error: of y; n: independent units behind y; low, high: ends of another bar or band")
    let names = figure.seriesNames
    var plans: [PanelPlan] = []
    let guess = width / Double(columns) - 80
    for (index, panel) in figure.panels.enumerated() {
      plans.append(
        try PanelPlan(
          panel, letter: figure.letter(index), names: names[index], width: guess,
          height: guess / aspect, table: &table))
    }
    self.table = table

    // Columns of panels share their margins, so that axes align.
    func columnMargins(_ margin: (PanelPlan) -> Double) -> [Double] {
      (0..<columns).map { column in
        stride(from: column, to: plans.count, by: columns).map { margin(plans[$0]) }.max() ?? 0
      }
    }
    let left = columnMargins(Self.leftMargin)
    let right = columnMargins(Self.rightMargin)
    let margins = left.reduce(0, +) + right.reduce(0, +)
    // Long labels widen the figure rather than leave no room for data.
    width = max(width, margins + 160 * Double(columns)).rounded(.up)
    let plotWidth = ((width - margins) / Double(columns)).rounded(.down)
    let plotHeight = (plotWidth / aspect).rounded(.down)

    var top = figure.title == nil ? 0.0 : 30
    for row in 0..<(plans.count + columns - 1) / columns {
      let indices = row * columns..<min((row + 1) * columns, plans.count)
      var placed: [Placed] = []
      var x = 0.0
      for index in indices {
        var plan = plans[index]
        plan.x.length = plotWidth
        plan.y.length = plotHeight
        let column = index - indices.lowerBound
        placed.append(
          Placed(
            plan: plan, left: x + left[column], top: 0, labelLine: x + 17, head: top, words: [],
            upright: []))
        placed[column].placeWords()
        x += left[column] + plotWidth + right[column]
      }
      let head = placed.map(\.headHeight).max() ?? 0
      let foot = placed.map { Self.footHeight($0.plan) }.max() ?? 0
      for column in placed.indices { placed[column].top = top + head }
      panels += placed
      top += head + plotHeight + foot
    }
    height = top.rounded()
  }

  private static func leftMargin(_ plan: PanelPlan) -> Double {
    let ticks = plan.yTicks.major.map { $0.label.width }.max() ?? 0
    let first = plan.xTicks.major.first.map { overhang($0.label, at: $0.value, plan) } ?? 0
    return max(
      (plan.panel.y.title.isEmpty ? 8 : 32) + ticks * Style.tickFontSize + 10, first + 4)
  }

  private static func rightMargin(_ plan: PanelPlan) -> Double {
    let last = plan.xTicks.major.last.map { tick in
      tick.label.width * Style.tickFontSize / 2
        - (plan.x.length - (plan.x.position(tick.value) ?? 0))
    }
    return max(14, (last ?? 0) + 8)
  }

  private static func overhang(_ label: Label, at value: Double, _ plan: PanelPlan) -> Double {
    label.width * Style.tickFontSize / 2 - (plan.x.position(value) ?? 0)
  }

  private static func footHeight(_ plan: PanelPlan) -> Double {
    (plan.xTicks.major.isEmpty ? 8 : 24) + (plan.panel.x.title.isEmpty ? 4 : 26)
  }
}

extension FigurePlan.Placed {
  /// The letter and the title.
  var title: Label? {
    guard let letter = plan.letter.map({ Label(bold: "(\($0))") }) else {
      return plan.panel.title
    }
    return plan.panel.title.map { letter + Label(plain: " ") + $0 } ?? letter
  }

  var titleHeight: Double { title == nil ? 8 : 28 }

  /// Rows for the names of upright lines.
  var uprightHeight: Double { upright.isEmpty ? 0 : Double(upright.map(\.row).max()! + 1) * 16 }

  /// All that stands above the axes.
  var headHeight: Double {
    titleHeight + uprightHeight + (legend?.isAbove == true ? legend!.height + 6 : 0) + 4
  }

  /// Finds places for words, names of lines, and the legend. Places in the plot area are relative
  /// to its upper left corner; upright names have x only.
  mutating func placeWords() {
    var obstacles = Obstacles(plan)
    let size = Style.legendFontSize
    for entry in plan.drawn {
      guard let label = entry.label, !label.isEmpty else { continue }
      let wide = label.width * size
      switch entry.mark {
      case .text(let x, let y, let anchor):
        guard let across = plan.x.position(x), let up = plan.y.position(y) else { continue }
        let start = across - (anchor == .left ? 0 : anchor == .centre ? wide / 2 : wide)
        let place = height - up
        obstacles.add(x: start, y: place - size / 2, width: wide, height: size)
        words.append(
          .init(label: label, x: across, y: place, anchor: anchor, colour: entry.colour.rawValue))
      case .horizontal(let y):
        guard plan.y.contains(y), let up = plan.y.position(y) else { continue }
        let line = height - up
        var best: (cover: Double, right: Bool, y: Double)?
        for below in [false, true] {
          for right in [true, false] {
            let middle = below ? line + 10 : line - 10
            guard middle > 8, middle < height - 8 else { continue }
            let start = right ? width - wide - 4 : 6
            let cover = obstacles.covered(
              x: start, y: middle - 7, width: wide, height: 14, margin: 0)
            if best.map({ cover < $0.cover }) ?? true { best = (cover, right, middle) }
          }
        }
        guard let best else { continue }
        obstacles.add(
          x: best.right ? width - wide - 4 : 6, y: best.y - 6, width: wide, height: 12)
        words.append(
          .init(
            label: label, x: best.right ? width - 4 : 6, y: best.y,
            anchor: best.right ? .right : .left, colour: "#606060"))
      default: continue
      }
    }
    placeUpright()
    legend = LegendPlan(plan, obstacles)
  }

  private mutating func placeUpright() {
    var ends: [Double] = []
    let lines = plan.drawn.compactMap { entry -> (x: Double, label: Label)? in
      guard case .vertical(let value) = entry.mark, let label = entry.label, !label.isEmpty,
        plan.x.contains(value), let x = plan.x.position(value)
      else { return nil }
      return (x, label)
    }
    for (x, label) in lines.sorted(by: { $0.x < $1.x }) {
      let wide = label.width * Style.legendFontSize
      let start = min(max(x - wide / 2, 0), width - wide)
      let row = ends.firstIndex { $0 + 8 < start } ?? ends.count
      if row == ends.count { ends.append(start + wide) } else { ends[row] = start + wide }
      upright.append(
        .init(
          label: label, x: start + wide / 2, y: 0, anchor: .centre, colour: "#606060", row: row))
    }
  }
}
