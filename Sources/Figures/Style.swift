/// The colours of the book: Okabe and Ito's palette, which people of every colour vision can tell
/// apart (Wong, Nature Methods 8, 441 (2011)), less its yellow, which is lost on white.
public enum Colour: String, CaseIterable, Sendable {
  case black = "#1a1a1a"
  case blue = "#0072b2"
  case vermillion = "#d55e00"
  case green = "#009e73"
  case purple = "#cc79a7"
  case orange = "#e69f00"
  case sky = "#56b4e9"
  case grey = "#808080"
}

/// The shades of a map, from light to dark: their lightness, 93, 71, 46 and 9 of 100, tells them apart in
/// a grey print. Lines over the map are seen best on the first two.
public enum Shade: String, CaseIterable, Sendable {
  case pale = "#ececec"
  case light = "#e69f00"
  case middle = "#0072b2"
  case dark = "#1a1a1a"
}

/// How a line is broken.
public enum Dash: CaseIterable, Sendable {
  case solid, dashed, dotted, dashDotted

  /// gnuplot's dash pattern, in units of the line's width.
  var pattern: String {
    switch self {
    case .solid: "solid"
    case .dashed: "(8,4)"
    case .dotted: "(2,3)"
    case .dashDotted: "(9,4,2,4)"
    }
  }
}

/// The shape of a point. Shapes differ together with colours, so that a grey print keeps them apart.
public enum Marker: CaseIterable, Sendable {
  case circle, square, triangle, diamond, invertedTriangle

  /// gnuplot's number of the filled shape.
  var number: Int {
    switch self {
    case .circle: 7
    case .square: 5
    case .triangle: 9
    case .diamond: 13
    case .invertedTriangle: 11
    }
  }

  /// The size at which all shapes look equally large.
  var size: Double {
    switch self {
    case .circle: 0.62
    case .square: 0.54
    case .triangle, .invertedTriangle: 0.68
    case .diamond: 0.72
    }
  }
}

/// The house style: sizes in pixels of an SVG, 96 to the inch.
///
/// One panel is 460 pixels wide, two columns 900: at 90 and 180 mm in print the axis labels have
/// about 7.7 points. The font is the generic `sans-serif`, which every viewer has: Helvetica on
/// macOS, Arial on Windows, DejaVu, Liberation or Noto on Linux. A list of families is no way:
/// gnuplot keeps only its first name in italics and scripts, and where that one is missing, half of
/// a label would change to another face. Text stays text; nothing is embedded. The background is
/// opaque white, so that a figure can be read on a light page and on a dark one.
enum Style {
  static let font = "sans-serif"
  static let fontSize = 14.0
  static let tickFontSize = 12.0
  static let legendFontSize = 12.5

  static let dataColours: [Colour] = [.blue, .vermillion, .green, .purple, .orange, .sky]
  static let theoryDashes: [Dash] = [.solid, .dashed, .dotted, .dashDotted]

  static let axisColour = "#404040"
  static let textColour = "#1a1a1a"
  static let gridColour = "#e4e4e4"

  static let axisWidth = 0.9
  static let gridWidth = 0.6
  static let theoryWidth = 1.7
  static let dataWidth = 1.3
  static let barWidth = 1.2
  static let referenceWidth = 1.1

  static let legendLine = 18.0
  static let legendSample = 26.0
  static let legendGap = 7.0
}
