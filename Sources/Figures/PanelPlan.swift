/// A panel with its ranges, ticks, rows of the table, colours: all that is decided before a
/// script can be written.
struct PanelPlan {
  /// A series that is ready to be drawn: its data, and the rows of the table that hold them.
  struct Drawn {
    var label: Label?
    var mark: Mark
    var rows: Range<Int>
    var isTheory: Bool
    var colour: Colour
    var dash: Dash
    var marker: Marker
    /// The series' place in the order of drawing.
    var layer: Int
  }

  /// What is drawn, with the data for the layout.
  enum Mark {
    case line(x: [Double], y: [Double])
    case points(x: [Double], y: [Double], bars: Ends?, joined: Bool)
    case steps(x: [Double], y: [Double], filled: Bool)
    case band(x: [Double], edges: Ends, hasMiddle: Bool)
    case horizontal(Double)
    case vertical(Double)
    case stems(x: [Double], y: [Double])
    case bars(x: [Double], y: [Double], bars: Ends?, shift: Double, width: Double)
    case text(x: Double, y: Double, Series.Anchor)
    /// Runs of cells at the heights y, from `low` to `high`, in rows between `edges`.
    case cells(y: [Double], low: [Double], high: [Double], edges: [Double], Shade)
  }

  /// The ends of error bars or the edges of a band, with gnuplot's expressions for them.
  struct Ends {
    var low: [Double]
    var high: [Double]
    var lowExpression: String
    var highExpression: String

    init(_ bars: Series.Bars, around values: [Double]) {
      (low, high) = bars.ends(values)
      switch bars {
      case .standardErrors:
        lowExpression = "$\(Table.y)-2*$\(Table.standardError)"
        highExpression = "$\(Table.y)+2*$\(Table.standardError)"
      case .interval:
        lowExpression = "$\(Table.low)"
        highExpression = "$\(Table.high)"
      }
    }
  }

  let panel: Panel
  /// The panel's letter, or nil if it is the only one.
  let letter: Character?
  var x: Scaling
  var y: Scaling
  var xTicks: TickMarks
  var yTicks: TickMarks
  var drawn: [Drawn] = []

  /// Plans a panel whose plot area will be about `width` × `height` pixels and adds its numbers to
  /// the table, under the names of the series. Throws `nonFinite`.
  init(
    _ panel: Panel, letter: Character?, names: [String], width: Double, height: Double,
    table: inout Table
  ) throws(OutputError) {
    self.panel = panel
    self.letter = letter
    for (series, name) in zip(panel.series, names) { try series.checkFinite(name: name) }
    let ranges = try Self.ranges(panel, names, width: width, height: height)
    x = ranges.x
    y = ranges.y
    xTicks = TickMarks(panel.x, on: x, spacing: 72)
    yTicks = TickMarks(panel.y, on: y, spacing: 46)
    try draw(names, into: &table)
  }

  // MARK: - Ranges

  private static func ranges(
    _ panel: Panel, _ names: [String], width: Double, height: Double
  ) throws(OutputError) -> (x: Scaling, y: Scaling) {
    var lines: (x: [Double], y: [Double]) = ([], [])
    let isLogarithmic = (x: panel.x.scale == .logarithmic, y: panel.y.scale == .logarithmic)
    var marks: (x: [Double], y: [Double]) = ([], [])
    var anchors: [Double] = []
    for series in panel.series {
      if case .cells(let map, _) = series.shape {
        // The axes end with the cells.
        lines.x += CellMap.edges(map.x, logarithmic: isLogarithmic.x)
        lines.y += CellMap.edges(map.y, logarithmic: isLogarithmic.y)
        continue
      }
      let extent = series.extent(logarithmic: isLogarithmic.y)
      if series.isLine { lines.x += extent.x } else { marks.x += extent.x }
      // Every curve has room above and below.
      marks.y += extent.y
      if series.standsOnZero { anchors.append(0) }
    }
    let centres = barCentres(panel)
    if let first = centres.min(), let last = centres.max() {
      // Half a place beside the outer bars.
      let half = 0.6 * spacing(centres)
      marks.x += [first - half, last + half]
    }
    let x = Scaling(panel.x, lines: lines.x, marks: marks.x, length: width)
    for (series, name) in zip(panel.series, names) {
      guard case .function(let range, let function) = series.shape,
        let (start, end) = x.overlap(with: range)
      else { continue }
      let probe = Scaling(Axis("", range: 0...1), lines: [], length: 0)
      marks.y += try Curve.samples(
        of: function, named: name, from: start, to: end, x: x, y: probe
      ).y
    }
    let y = Scaling(panel.y, lines: lines.y, marks: marks.y, anchors: anchors, length: height)
    return (x, y)
  }

  private static func barCentres(_ panel: Panel) -> [Double] {
    panel.series.filter(\.isBars).flatMap { $0.extent(logarithmic: false).x }
  }

  /// The least distance between two bars.
  private static func spacing(_ centres: [Double]) -> Double {
    let sorted = Set(centres).sorted()
    return zip(sorted.dropFirst(), sorted).map(-).min() ?? 1
  }

  // MARK: - Series

  private mutating func draw(
    _ names: [String], into table: inout Table
  ) throws(OutputError) {
    var coloured = 0
    var marked = 0
    var theories = 0
    var barIndex = 0
    let barCount = panel.series.count { $0.isBars }
    let barSpacing = Self.spacing(Self.barCentres(panel))
    let panelName = String(letter ?? "a")
    table.note("\(panelName): x = \(panel.x.meaning); y = \(panel.y.meaning)")
    if panel.series.contains(where: \.isMap) {
      table.note(
        "\(panelName): a row without x is a run of cells of one kind from low to high in x")
    }

    for (series, name) in zip(panel.series, names) {
      let mark: Mark
      let layer: Int
      let rows: [Table.Row]
      switch series.shape {
      case .function(let range, let function):
        guard let (start, end) = x.overlap(with: range) else { continue }
        let points = try Curve.samples(
          of: function, named: name, from: start, to: end, x: x, y: y)
        rows = series.rows(x: points.x, y: points.y)
        mark = .line(x: points.x, y: points.y)
        layer = 6
      case .line(let xs, let ys):
        let points = Curve.thinned(x: xs, y: ys, on: x, columns: Int(2 * x.length))
        rows = series.rows(x: points.x, y: points.y)
        mark = .line(x: points.x, y: points.y)
        layer = series.isTheory ? 6 : 5
      case .points(let xs, let ys, let bars, let joined):
        rows = series.rows(x: xs, y: ys, bars)
        mark = .points(x: xs, y: ys, bars: bars.map { Ends($0, around: ys) }, joined: joined)
        layer = 7
      case .histogram(let edges, let heights, let filled):
        // A corner before and one after close the outline.
        let xs = [edges[0]] + edges
        let ys = [0] + heights + [0]
        rows = series.rows(x: xs, y: ys)
        mark = .steps(x: xs, y: ys, filled: filled)
        layer = filled ? 1 : 5
      case .band(let xs, let middle, let edges):
        rows = series.rows(x: xs, y: middle, edges)
        mark = .band(
          x: xs, edges: Ends(edges, around: middle ?? []), hasMiddle: middle != nil)
        layer = 0
      case .horizontal(let height):
        rows = [Table.Row(y: height)]
        mark = .horizontal(height)
        layer = 3
      case .vertical(let position):
        rows = [Table.Row(x: position)]
        mark = .vertical(position)
        layer = 3
      case .stems(let xs, let ys):
        rows = series.rows(x: xs, y: ys)
        mark = .stems(x: xs, y: ys)
        layer = 4
      case .bars(let xs, let ys, let bars):
        let width = 0.8 * barSpacing / Double(barCount)
        let shift = (Double(barIndex) - Double(barCount - 1) / 2) * width
        barIndex += 1
        rows = series.rows(x: xs, y: ys, bars)
        mark = .bars(
          x: xs.map { $0 + shift }, y: ys, bars: bars.map { Ends($0, around: ys) }, shift: shift,
          width: width * 0.92)
        layer = 2
      case .text(let xAt, let yAt, let anchor):
        rows = []
        mark = .text(x: xAt, y: yAt, anchor)
        layer = 8
      case .cells(let map, let shade):
        let columns = CellMap.edges(map.x, logarithmic: x.isLogarithmic)
        rows = zip(map.y, map.runs).flatMap { height, runs in
          runs.map { run in
            Table.Row(
              y: height, low: max(columns[run.lowerBound], x.low),
              high: min(columns[run.upperBound], x.high))
          }
        }.filter { $0.low ?? 0 < $0.high ?? 0 && y.contains($0.y ?? .nan) }
        mark = .cells(
          y: rows.compactMap(\.y), low: rows.compactMap(\.low), high: rows.compactMap(\.high),
          edges: CellMap.edges(map.y, logarithmic: y.isLogarithmic), shade)
        layer = -1
      }

      var colour = Colour.black
      var dash = Dash.solid
      var marker = Marker.circle
      if series.isReference {
        colour = .grey
        dash = .dashed
      } else if series.isText || series.isMap {
        colour = .black
      } else if series.isTheory {
        // A theory in a colour of its own is told apart by that, so it may stay solid.
        if series.givenColour == nil {
          dash = Style.theoryDashes[theories % Style.theoryDashes.count]
          theories += 1
        }
      } else {
        if series.givenColour == nil {
          colour = Style.dataColours[coloured % Style.dataColours.count]
          coloured += 1
        }
        if series.hasMarkers {
          marker = Marker.allCases[marked % Marker.allCases.count]
          marked += 1
        }
      }
      drawn.append(
        Drawn(
          label: series.label, mark: mark,
          rows: table.append(rows, panel: panelName, series: name), isTheory: series.isTheory,
          colour: series.givenColour ?? colour, dash: series.givenDash ?? dash,
          marker: series.givenMarker ?? marker, layer: layer))
    }
  }

  /// The series in the order in which they are drawn.
  var layered: [Drawn] {
    drawn.enumerated().sorted { ($0.element.layer, $0.offset) < ($1.element.layer, $1.offset) }
      .map(\.element)
  }

  /// The series that the legend names.
  var named: [Drawn] {
    drawn.filter { entry in
      switch entry.mark {
      case .horizontal, .vertical, .text: false
      default: entry.label.map { !$0.isEmpty } ?? false
      }
    }
  }
}

extension Series {
  /// The rows of the table for points of the series.
  fileprivate func rows(x: [Double], y: [Double]?, _ bars: Bars? = nil) -> [Table.Row] {
    x.indices.map { index in
      var row = Table.Row(x: x[index], y: y?[index], count: counts?[index])
      switch bars {
      case nil: break
      case .standardErrors(let errors)?: row.standardError = errors[index]
      case .interval(let low, let high)?: (row.low, row.high) = (low[index], high[index])
      }
      return row
    }
  }
}
