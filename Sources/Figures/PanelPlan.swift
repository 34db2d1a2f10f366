/// A panel with its ranges, ticks, columns of the table, colours: all that is decided before a
/// script can be written.
struct PanelPlan {
  /// A series that is ready to be drawn: its data, and the columns of the table that hold them.
  struct Drawn {
    var label: Label?
    var mark: Mark
    var isTheory: Bool
    var colour: Colour
    var dash: Dash
    var marker: Marker
    /// The series' place in the order of drawing.
    var layer: Int
  }

  /// What is drawn, with the data for the layout and the columns for the script.
  enum Mark {
    case line(x: [Double], y: [Double], columns: [Int])
    case points(
      x: [Double], y: [Double], vertical: Ends?, horizontal: Ends?, joined: Bool, columns: [Int])
    case steps(x: [Double], y: [Double], filled: Bool, columns: [Int])
    case band(x: [Double], low: [Double], high: [Double], middle: Int?, columns: [Int])
    case horizontal(Double, column: Int)
    case vertical(Double, column: Int)
    case stems(x: [Double], y: [Double], columns: [Int])
    case bars(
      x: [Double], y: [Double], vertical: Ends?, columns: [Int], shift: Double, width: Double)
    case text(x: Double, y: Double, Series.Anchor)
  }

  /// The ends of error bars, with gnuplot's expressions for them.
  struct Ends {
    var low: [Double]
    var high: [Double]
    var lowExpression: String
    var highExpression: String
  }

  let panel: Panel
  let letter: String
  var x: Scaling
  var y: Scaling
  var xTicks: TickMarks
  var yTicks: TickMarks
  var drawn: [Drawn] = []

  /// Plans a panel whose plot area will be about `width` × `height` pixels and adds its numbers to
  /// the table. Throws `nonFinite`.
  init(
    _ panel: Panel, letter: String, width: Double, height: Double, table: inout Table
  ) throws(OutputError) {
    self.panel = panel
    self.letter = letter
    for (index, series) in panel.series.enumerated() {
      try series.checkFinite(name: Self.name(series, index))
    }
    let ranges = try Self.ranges(panel, width: width, height: height)
    x = ranges.x
    y = ranges.y
    xTicks = TickMarks(panel.x, on: x, spacing: 72)
    yTicks = TickMarks(panel.y, on: y, spacing: 46)
    try draw(into: &table)
  }

  private static func name(_ series: Series, _ index: Int) -> String {
    series.label.map(\.plain) ?? "series \(index + 1)"
  }

  // MARK: - Ranges

  private static func ranges(
    _ panel: Panel, width: Double, height: Double
  ) throws(OutputError) -> (x: Scaling, y: Scaling) {
    var lines: (x: [Double], y: [Double]) = ([], [])
    var marks: (x: [Double], y: [Double]) = ([], [])
    var anchors: [Double] = []
    for series in panel.series {
      let extent = series.extent(logarithmic: panel.y.scale == .logarithmic)
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
    for (index, series) in panel.series.enumerated() {
      guard case .function(let range, let function) = series.shape,
        let (start, end) = x.overlap(with: range)
      else { continue }
      let probe = Scaling(Axis("", range: 0...1), lines: [], length: 0)
      marks.y += try Curve.samples(
        of: function, named: name(series, index), from: start, to: end, x: x, y: probe
      ).y
    }
    let y = Scaling(panel.y, lines: [], marks: marks.y, anchors: anchors, length: height)
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

  private mutating func draw(into table: inout Table) throws(OutputError) {
    var coloured = 0
    var marked = 0
    var theories = 0
    var barIndex = 0
    let barCount = panel.series.count { $0.isBars }
    let barSpacing = Self.spacing(Self.barCentres(panel))
    var abscissas: [Int] = []
    let prefix = letter.isEmpty ? "" : letter + " "
    let xHeading = panel.x.heading("x")
    let yHeading = panel.y.heading("y")

    for (index, series) in panel.series.enumerated() {
      let name = Self.name(series, index)
      func header(_ quantity: String) -> String { "\(prefix)\(name): \(quantity)" }
      func abscissa(_ values: [Double], _ heading: String? = nil) -> Int {
        let column = table.append(header(heading ?? xHeading), values, sharing: abscissas)
        if !abscissas.contains(column) { abscissas.append(column) }
        return column
      }
      func ordinate(_ values: [Double], _ what: String = "") -> Int {
        table.append(header(what + yHeading), values)
      }
      /// Adds the columns of error bars; `centre` is the column of the values themselves.
      func ends(
        _ bars: Series.Bars?, around values: [Double], _ centre: Int, _ heading: String
      ) -> Ends? {
        guard let bars else { return nil }
        let (low, high) = bars.ends(values)
        switch bars {
        case .symmetric(let lengths):
          let column = table.append(header("± " + heading), lengths)
          return Ends(
            low: low, high: high, lowExpression: "$\(centre)-$\(column)",
            highExpression: "$\(centre)+$\(column)")
        case .interval:
          let first = table.append(header("low end of " + heading), low)
          let second = table.append(header("high end of " + heading), high)
          return Ends(
            low: low, high: high, lowExpression: "$\(first)", highExpression: "$\(second)")
        }
      }

      let mark: Mark
      let layer: Int
      switch series.shape {
      case .function(let range, let function):
        guard let (start, end) = x.overlap(with: range) else { continue }
        let points = try Curve.samples(
          of: function, named: name, from: start, to: end, x: x, y: y)
        let columns = [abscissa(points.x), ordinate(points.y)]
        mark = .line(x: points.x, y: points.y, columns: columns)
        layer = 6
      case .line(let xs, let ys):
        let points = Curve.thinned(x: xs, y: ys, on: x, columns: Int(2 * x.length))
        let columns = [abscissa(points.x), ordinate(points.y)]
        mark = .line(x: points.x, y: points.y, columns: columns)
        layer = series.isTheory ? 6 : 5
      case .points(let xs, let ys, let bars, let horizontalBars, let joined):
        let columns = [abscissa(xs), ordinate(ys)]
        let vertical = ends(bars, around: ys, columns[1], yHeading)
        let horizontal = ends(horizontalBars, around: xs, columns[0], xHeading)
        mark = .points(
          x: xs, y: ys, vertical: vertical, horizontal: horizontal, joined: joined,
          columns: columns)
        layer = 7
      case .histogram(let edges, let heights, let filled):
        // Row i: a left edge and the height to its right. A row before and one after close the
        // outline.
        let xs = [edges[0]] + edges
        let ys = [0] + heights + [0]
        let columns = [abscissa(xs, "left edge of " + xHeading), ordinate(ys)]
        mark = .steps(x: xs, y: ys, filled: filled, columns: columns)
        layer = filled ? 1 : 5
      case .band(let xs, let low, let high, let middle):
        let columns = [abscissa(xs), ordinate(low, "low end of "), ordinate(high, "high end of ")]
        mark = .band(
          x: xs, low: low, high: high, middle: middle.map { ordinate($0) }, columns: columns)
        layer = 0
      case .horizontal(let height):
        mark = .horizontal(height, column: ordinate([height]))
        layer = 3
      case .vertical(let position):
        mark = .vertical(position, column: table.append(header(xHeading), [position]))
        layer = 3
      case .stems(let xs, let ys):
        mark = .stems(x: xs, y: ys, columns: [abscissa(xs), ordinate(ys)])
        layer = 4
      case .bars(let xs, let ys, let bars):
        let columns = [abscissa(xs), ordinate(ys)]
        let width = 0.8 * barSpacing / Double(barCount)
        let shift = (Double(barIndex) - Double(barCount - 1) / 2) * width
        barIndex += 1
        mark = .bars(
          x: xs.map { $0 + shift }, y: ys, vertical: ends(bars, around: ys, columns[1], yHeading),
          columns: columns, shift: shift, width: width * 0.92)
        layer = 2
      case .text(let xAt, let yAt, let anchor):
        mark = .text(x: xAt, y: yAt, anchor)
        layer = 8
      }

      var colour = Colour.black
      var dash = Dash.solid
      var marker = Marker.circle
      if series.isReference {
        colour = .grey
        dash = .dashed
      } else if series.isText {
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
          label: series.label, mark: mark, isTheory: series.isTheory,
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
