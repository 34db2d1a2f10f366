/// What is drawn in a panel: a theory line, measured points, a histogram …
///
/// Each is made by one of the functions below; colour, dash and marker follow the house style
/// unless they are set:
///
///     Series.points("spiked GOE", x: ratio, y: overlap, error: standardErrors)
///     Series.theory("$1 - x^{-2}$", over: 1...4) { 1 - 1 / ($0 * $0) }.colour(.blue)
///
/// Arrays of one series have equal lengths. NaN and infinities are refused when the figure is made
/// (`OutputError.nonFinite`). What an axis cannot show (a zero on a logarithmic axis) stands in
/// the table and is left out of the picture.
public struct Series: Sendable {
  enum Shape: Sendable {
    case function(over: ClosedRange<Double>?, @Sendable (Double) -> Double)
    case line(x: [Double], y: [Double])
    case points(x: [Double], y: [Double], bars: Bars?, horizontalBars: Bars?, joined: Bool)
    case histogram(edges: [Double], heights: [Double], filled: Bool)
    case band(x: [Double], low: [Double], high: [Double], middle: [Double]?)
    case horizontal(Double)
    case vertical(Double)
    case stems(x: [Double], y: [Double])
    case bars(x: [Double], y: [Double], bars: Bars?)
    case text(x: Double, y: Double, Anchor)
  }

  /// Error bars: half-lengths, or ends.
  enum Bars: Sendable {
    case symmetric([Double])
    case interval(low: [Double], high: [Double])

    /// The ends of the bars around the values.
    func ends(_ values: [Double]) -> (low: [Double], high: [Double]) {
      switch self {
      case .symmetric(let lengths): (zip(values, lengths).map(-), zip(values, lengths).map(+))
      case .interval(let low, let high): (low, high)
      }
    }
  }

  /// Which end of an annotation stands at its position.
  public enum Anchor: Sendable { case left, centre, right }

  var label: Label?
  var shape: Shape
  var isTheory = false
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
    precondition(x.count == y.count, "\(x.count) abscissas, \(y.count) ordinates")
    return Series(label, .line(x: x, y: y))
  }

  /// Measured points. `error` and `xError` are half-lengths of bars (say in the caption whether one
  /// or two standard errors); `interval` gives the ends of bars that are not symmetric. `joined`
  /// leads a thin line through the points.
  public static func points(
    _ label: Label?, x: [Double], y: [Double], error: [Double]? = nil,
    interval: [ClosedRange<Double>]? = nil, xError: [Double]? = nil, joined: Bool = false
  ) -> Series {
    precondition(x.count == y.count, "\(x.count) abscissas, \(y.count) ordinates")
    let bars = bars(error, interval, count: y.count)
    return Series(
      label,
      .points(
        x: x, y: y, bars: bars, horizontalBars: Self.bars(xError, nil, count: x.count),
        joined: joined))
  }

  /// A histogram: n heights over n + 1 ascending edges, filled or as an outline only. Several in
  /// one panel are easier to tell apart as outlines.
  public static func histogram(
    _ label: Label?, edges: [Double], heights: [Double], filled: Bool = true
  ) -> Series {
    precondition(
      edges.count == heights.count + 1, "\(edges.count) edges, \(heights.count) heights")
    return Series(label, .histogram(edges: edges, heights: heights, filled: filled))
  }

  /// A shaded band between two curves, such as a confidence interval.
  public static func band(_ label: Label?, x: [Double], low: [Double], high: [Double]) -> Series {
    precondition(
      x.count == low.count && x.count == high.count,
      "\(x.count) abscissas, \(low.count) and \(high.count) ordinates")
    return Series(label, .band(x: x, low: low, high: high, middle: nil))
  }

  /// A line with a shaded band around it, such as a mean ± 2 standard errors.
  public static func band(
    _ label: Label?, x: [Double], mean: [Double], halfWidth: [Double]
  ) -> Series {
    precondition(
      x.count == mean.count && x.count == halfWidth.count,
      "\(x.count) abscissas, \(mean.count) means, \(halfWidth.count) half-widths")
    return Series(
      label,
      .band(
        x: x, low: zip(mean, halfWidth).map(-), high: zip(mean, halfWidth).map(+), middle: mean))
  }

  /// Points on stalks that stand on zero, such as eigenvalues with their weights.
  public static func stems(_ label: Label?, x: [Double], y: [Double]) -> Series {
    precondition(x.count == y.count, "\(x.count) abscissas, \(y.count) ordinates")
    return Series(label, .stems(x: x, y: y))
  }

  /// Bars that stand on zero. Several bar series in one panel stand side by side; name the
  /// positions with `Axis.Ticks.labelled`.
  public static func bars(
    _ label: Label?, x: [Double], y: [Double], error: [Double]? = nil,
    interval: [ClosedRange<Double>]? = nil
  ) -> Series {
    precondition(x.count == y.count, "\(x.count) abscissas, \(y.count) ordinates")
    return Series(label, .bars(x: x, y: y, bars: bars(error, interval, count: y.count)))
  }

  private static func bars(
    _ lengths: [Double]?, _ interval: [ClosedRange<Double>]?, count: Int
  ) -> Bars? {
    if let lengths {
      precondition(lengths.count == count, "\(count) values, \(lengths.count) errors")
      precondition(!lengths.contains { $0 < 0 }, "an error bar of negative length")
      return .symmetric(lengths)
    }
    if let interval {
      precondition(interval.count == count, "\(count) values, \(interval.count) intervals")
      return .interval(low: interval.map(\.lowerBound), high: interval.map(\.upperBound))
    }
    return nil
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

// MARK: - Appearance

extension Series {
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
