/// The picture's file format.
public enum FigureFormat: String, CaseIterable, Sendable {
  /// Scalable, text as text; the same bytes on every run and machine with the same gnuplot.
  case svg
  /// Pixels, twice as dense as the SVG's; the same bytes on machines with the same fonts.
  case png
  /// Scalable; its bytes hold the time of day.
  case pdf

  /// The arguments of gnuplot's `set terminal`.
  func terminal(slug: String, width: Int, height: Int) -> String {
    let font = Style.font
    let size = Style.fontSize
    switch self {
    case .svg:
      // The name is a prefix of element names: letters, digits and underscores only.
      let name = String(slug.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      return "svg enhanced size \(width),\(height) fixed font '\(font),\(Int(size))' "
        + "background '#ffffff' butt name '\(name)'"
    case .png:
      return "pngcairo enhanced size \(2 * width),\(2 * height) font '\(font),\(Int(size))' "
        + "fontscale 1.5 linewidth 2 pointscale 2.8 dashlength 2 background '#ffffff' butt"
    case .pdf:
      // 96 pixels to the inch, as in SVG.
      return "pdfcairo enhanced size \((Double(width) / 96).formatted(digits: 5))in,"
        + "\((Double(height) / 96).formatted(digits: 5))in font '\(font),\(Int(size))' "
        + "fontscale 0.5625 linewidth 1.5 pointscale 1.5 dashlength 1.5 background '#ffffff' butt"
    }
  }

  /// What a complete file ends with.
  var ending: [UInt8] {
    switch self {
    case .svg: Array("</svg>".utf8)
    case .png: [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
    case .pdf: Array("%%EOF".utf8)
    }
  }
}
