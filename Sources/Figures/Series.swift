import Requirements

/// What is drawn in a panel: a theory line, measured points, a histogram …
///
/// Each is made by one of the functions below; colour, dash and marker follow the house style
/// unless they are set:
///
///     Series.points("spiked GOE", x: ratio, estimates: overlap)
///     Series.theory("$1 - x^{-2}$", over: 1...4) { 1 - 1 / ($0 * $0) }.colour(.blue)
///
/// Arrays of one series have equal lengths. NaN and infinities are refused when the figure is made
/// (`OutputError.nonFinite`). What an axis cannot show (a zero on a logarithmic axis) stands in
/// the table and is left out of the picture.
public struct Series: Sendable {
  enum Shape: Sendable {
    case function(over: ClosedRange<Double>?, @Sendable (Double) -> Double)
    case line(x: [Double], y: [Double])
    case points(x: [Double], y: [Double], bars: Bars?, joined: Bool)
    case histogram(edges: [Double], heights: [Double], filled: Bool)
    case band(x: [Double], middle: [Double]?, edges: Bars)
    case horizontal(Double)
    case vertical(Double)
    case stems(x: [Double], y: [Double])
    case bars(x: [Double], y: [Double], bars: Bars?)
    case text(x: Double, y: Double, Anchor)
    case cells(CellMap, Shade)
  }

  /// Error bars, or the edges of a band.
  enum Bars: Sendable {
    /// Two standard errors on each side; nil where none is known.
    case standardErrors([Double?])
    case interval(low: [Double], high: [Double])

    /// Two standard errors on each side; nil if none is known.
    init?(standardErrors: [Double?]) {
      guard standardErrors.contains(where: { $0 != nil }) else { return nil }
      self = .standardErrors(standardErrors)
    }

    /// Intervals with these half-lengths.
    init(around values: [Double], halfLengths: [Double]) {
      self = .interval(
        low: zip(values, halfLengths).map(-), high: zip(values, halfLengths).map(+))
    }

    /// The ends of the bars around the values.
    func ends(_ values: [Double]) -> (low: [Double], high: [Double]) {
      switch self {
      case .standardErrors(let errors):
        let lengths = errors.map { 2 * ($0 ?? 0) }
        return (zip(values, lengths).map(-), zip(values, lengths).map(+))
      case .interval(let low, let high): return (low, high)
      }
    }
  }

  /// Which end of an annotation stands at its position.
  public enum Anchor: Sendable { case left, centre, right }

  var label: Label?
  var shape: Shape
  /// The numbers of independent units behind the points, where they are known.
  var counts: [Int]?
  var isTheory = false
  var givenName: String?
  var givenColour: Colour?
  var givenDash: Dash?
  var givenMarker: Marker?

  init(_ label: Label?, _ shape: Shape) {
    self.label = label
    self.shape = shape
  }
}

// MARK: - Theory

extension Series {
  /// A theory as a dark line. The function is sampled where the curve bends, finely enough that no
  /// eye sees the corners; `range` is the whole x axis if it is not given. End a range exactly at
  /// the edge of a support: both ends are sampled.
  public static func theory(
    _ label: Label?, over range: ClosedRange<Double>? = nil,
    _ function: @escaping @Sendable (Double) -> Double
  ) -> Series {
    var series = Series(label, .function(over: range, function))
    series.isTheory = true
    return series
  }

  /// A theory as a dark line through given points.
  public static func theory(_ label: Label?, x: [Double], y: [Double]) -> Series {
    var series = line(label, x: x, y: y)
    series.isTheory = true
    return series
  }
}

// MARK: - Data

extension Series {
  /// Measured values as a line without markers, such as a loss over thousands of updates. Long
  /// lines are thinned to what the picture can resolve.
  public static func line(_ label: Label?, x: [Double], y: [Double]) -> Series {
    require(x.count == y.count, "\(x.count) abscissas, \(y.count) ordinates")
    return Series(label, .line(x: x, y: y))
  }

  /// Measured points with bars of ± 2 standard errors; none where a single unit cannot tell the
  /// error. `joined` leads a thin line through the points.
  public static func points(
    _ label: Label?, x: [Double], estimates: [some Estimated], joined: Bool = false
  ) -> Series {
    points(
      label, x: x, y: estimates.map(\.value), standardError: estimates.map(\.knownError),
      n: estimates.map(\.count), joined: joined)
  }

  /// Measured points. A bar reaches two standard errors to each side; where that is not what it
  /// shows, `error` gives half-lengths of bars (say in the caption of what) or `interval` their
  /// ends. `n` is the number of independent units behind each point. `joined` leads a thin line
  /// through the points.
  public static func points(
    _ label: Label?, x: [Double], y: [Double], standardError: [Double?]? = nil, n: [Int]? = nil,
    error: [Double]? = nil, interval: [ClosedRange<Double>]? = nil, joined: Bool = false
  ) -> Series {
    require(x.count == y.count, "\(x.count) abscissas, \(y.count) ordinates")
    if let n { require(n.count == y.count, "\(y.count) values, \(n.count) counts") }
    var series = Series(
      label,
      .points(x: x, y: y, bars: bars(standardError, error, interval, around: y), joined: joined))
    series.counts = n
    return series
  }

  /// A histogram: n heights over n + 1 ascending edges, filled or as an outline only. Several in
  /// one panel are easier to tell apart as outlines.
  public static func histogram(
    _ label: Label?, edges: [Double], heights: [Double], filled: Bool = true
  ) -> Series {
    require(
      edges.count == heights.count + 1, "\(edges.count) edges, \(heights.count) heights")
    return Series(label, .histogram(edges: edges, heights: heights, filled: filled))
  }

  /// A shaded band between two curves, such as a confidence interval.
  public static func band(_ label: Label?, x: [Double], low: [Double], high: [Double]) -> Series {
    require(
      x.count == low.count && x.count == high.count,
      "\(x.count) abscissas, \(low.count) and \(high.count) ordinates")
    return Series(label, .band(x: x, middle: nil, edges: .interval(low: low, high: high)))
  }

  /// A line with a shaded band around it, ± 2 standard errors; the line alone where none is known.
  public static func band(_ label: Label?, x: [Double], estimates: [some Estimated]) -> Series {
    require(x.count == estimates.count, "\(x.count) abscissas, \(estimates.count) estimates")
    let values = estimates.map(\.value)
    guard let edges = Bars(standardErrors: estimates.map(\.knownError)) else {
      return line(label, x: x, y: values)
    }
    var series = Series(label, .band(x: x, middle: values, edges: edges))
    series.counts = estimates.map(\.count)
    return series
  }

  /// A line with a shaded band of another kind around it, such as a mean ± a standard deviation.
  public static func band(
    _ label: Label?, x: [Double], mean: [Double], halfWidth: [Double]
  ) -> Series {
    require(
      x.count == mean.count && x.count == halfWidth.count,
      "\(x.count) abscissas, \(mean.count) means, \(halfWidth.count) half-widths")
    return Series(
      label,
      .band(x: x, middle: mean, edges: Bars(around: mean, halfLengths: halfWidth)))
  }

  /// Points on stalks that stand on zero, such as eigenvalues with their weights.
  public static func stems(_ label: Label?, x: [Double], y: [Double]) -> Series {
    require(x.count == y.count, "\(x.count) abscissas, \(y.count) ordinates")
    return Series(label, .stems(x: x, y: y))
  }

  /// Bars that stand on zero, with error bars of ± 2 standard errors. Several bar series in one
  /// panel stand side by side; name the positions with `Axis.Ticks.labelled`.
  public static func bars(_ label: Label?, x: [Double], estimates: [some Estimated]) -> Series {
    require(x.count == estimates.count, "\(x.count) abscissas, \(estimates.count) estimates")
    let bars = Bars(standardErrors: estimates.map(\.knownError))
    var series = Series(label, .bars(x: x, y: estimates.map(\.value), bars: bars))
    series.counts = estimates.map(\.count)
    return series
  }

  /// The same with half-lengths or ends of error bars that show something else.
  public static func bars(
    _ label: Label?, x: [Double], y: [Double], error: [Double]? = nil,
    interval: [ClosedRange<Double>]? = nil
  ) -> Series {
    require(x.count == y.count, "\(x.count) abscissas, \(y.count) ordinates")
    return Series(label, .bars(x: x, y: y, bars: bars(nil, error, interval, around: y)))
  }

  private static func bars(
    _ standardErrors: [Double?]?, _ lengths: [Double]?, _ interval: [ClosedRange<Double>]?,
    around values: [Double]
  ) -> Bars? {
    let given = [standardErrors?.count, lengths?.count, interval?.count].compactMap(\.self)
    require(given.count <= 1, "error bars of more than one kind")
    require(
      given.allSatisfy { $0 == values.count }, "\(values.count) values, \(given) error bars")
    let sizes = standardErrors?.compactMap(\.self) ?? lengths ?? []
    require(!sizes.contains { $0 < 0 }, "an error bar of negative length")
    if let standardErrors { return Bars(standardErrors: standardErrors) }
    if let lengths { return Bars(around: values, halfLengths: lengths) }
    return interval.map { .interval(low: $0.map(\.lowerBound), high: $0.map(\.upperBound)) }
  }
}

// MARK: - Maps

extension Series {
  /// A map: a plane that is cut into cells, each of one of a few kinds, such as the outcome of a run
  /// at a learning rate and a width. It is a series for each kind, to be drawn below all else.
  ///
  ///     series: Series.map(
  ///       x: rates, y: widths, kinds: [("converges", .pale), ("diverges", .dark)], cells: outcomes)
  ///
  /// A cell reaches halfway to its neighbours, on a logarithmic axis to their geometric mean. In the
  /// table a row is a run of cells of one kind that lie side by side: their height as y, and where
  /// they begin and end as `low` and `high`.
  ///
  /// - Parameters:
  ///   - x: the middles of the columns, ascending; evenly spaced on the axis, as `y`.
  ///   - y: the middles of the rows, ascending; two at least of both.
  ///   - kinds: the names of the kinds and their shades, which a grey print keeps apart.
  ///   - cells: for each row, for each column, the index of the cell's kind.
  public static func map(
    x: [Double], y: [Double], kinds: [(label: Label, shade: Shade)], cells: [[Int]]
  ) -> [Series] {
    require(
      cells.count == y.count && cells.allSatisfy { $0.count == x.count },
      "\(x.count) columns and \(y.count) rows, cells \(cells.count) × \(cells.first?.count ?? 0)")
    require(x.count > 1 && y.count > 1, "a map of \(x.count) × \(y.count) cells")
    require(
      cells.allSatisfy { $0.allSatisfy(kinds.indices.contains) }, "a cell of a kind without a name")
    require(Set(kinds.map(\.shade)).count == kinds.count, "two kinds of one shade")
    return kinds.enumerated().map { index, kind in
      let map = CellMap(x: x, y: y, runs: cells.map { CellMap.runs(of: index, in: $0) })
      return Series(kind.label, .cells(map, kind.shade))
    }
  }
}

/// The cells of one kind on a map.
struct CellMap: Sendable {
  /// The middles of the columns and of the rows.
  let x: [Double], y: [Double]
  /// For each row the columns of this kind, in runs.
  let runs: [[Range<Int>]]

  /// The runs of a value in a row.
  static func runs(of value: Int, in row: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (column, cell) in row.enumerated() where cell == value {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }

  /// Where cells with these middles begin and end: one number more.
  static func edges(_ middles: [Double], logarithmic: Bool) -> [Double] {
    func beyond(_ a: Double, _ b: Double) -> Double {
      logarithmic ? a * (a / b).squareRoot() : a + (a - b) / 2
    }
    let inner = zip(middles, middles.dropFirst()).map {
      logarithmic ? ($0 * $1).squareRoot() : ($0 + $1) / 2
    }
    let last = middles.count - 1
    return [beyond(middles[0], middles[1])] + inner + [beyond(middles[last], middles[last - 1])]
  }
}

// MARK: - Marks

extension Series {
  /// A thin line across the panel at height `y`, named beside the line.
  public static func horizontal(_ label: Label?, at y: Double) -> Series {
    Series(label, .horizontal(y))
  }

  /// A thin upright line at `x`, such as a threshold, named above the panel.
  public static func vertical(_ label: Label?, at x: Double) -> Series {
    Series(label, .vertical(x))
  }

  /// Words in the panel, which begin, have their middle, or end at (x, y).
  public static func text(
    _ label: Label, x: Double, y: Double, anchor: Anchor = .left
  ) -> Series {
    Series(label, .text(x: x, y: y, anchor))
  }
}

// MARK: - Name and appearance

extension Series {
  /// The series under this name in the table of the figure's numbers, where it has none in the
  /// picture, or another one is clearer.
  public func named(_ name: String) -> Series {
    var series = self
    series.givenName = name
    return series
  }

  /// The series in this colour. Give a theory the colour of the data it is compared with.
  public func colour(_ colour: Colour) -> Series {
    var series = self
    series.givenColour = colour
    return series
  }

  /// The series with this dash.
  public func dash(_ dash: Dash) -> Series {
    var series = self
    series.givenDash = dash
    return series
  }

  /// The series with this marker.
  public func marker(_ marker: Marker) -> Series {
    var series = self
    series.givenMarker = marker
    return series
  }
}
