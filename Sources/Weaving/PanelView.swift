/// The part of a figure's picture, in pixels, that is one panel with its labels.
package struct PanelView: Equatable, Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  /// What follows the name of an SVG file to show this part of it alone.
  package var fragment: String { "svgView(viewBox(\(x),\(y),\(width),\(height)))" }

  /// The panels of a figure, from the script that draws it; none if it has but one.
  ///
  /// The script says where the axes are. Cuts are made between them: behind the labels of the axes
  /// above, and next to the axes at the left.
  ///
  /// - Parameters:
  ///   - script: the figure's gnuplot script.
  ///   - width, height: of the picture.
  package static func all(inScript script: String, width: Double, height: Double) -> [PanelView] {
    func places(_ margin: String) -> [Double] {
      script.split(separator: "\n").compactMap { line in
        guard line.hasPrefix("set \(margin) at screen p"), let open = line.firstIndex(of: "("),
          let close = line.lastIndex(of: ")")
        else { return nil }
        return Double(line[line.index(after: open)..<close])
      }
    }
    let (right, bottom) = (places("rmargin"), places("bmargin"))
    guard right.count > 1, right.count == bottom.count else { return [] }
    let (behindAxes, belowAxes) = (14.0, 50.0)
    /// Where a panel begins and ends whose axes end at `end`, among axes that end at `ends`.
    func span(_ end: Double, _ ends: [Double], _ gap: Double, whole: Double) -> (Double, Double) {
      let start = ends.filter { $0 < end }.max().map { $0 + gap } ?? 0
      return (start, ends.contains { $0 > end } ? end + gap : whole)
    }
    return zip(right, bottom).map { ends in
      let (left, far) = span(ends.0, right, behindAxes, whole: width)
      let (top, low) = span(ends.1, bottom, belowAxes, whole: height)
      return PanelView(
        x: Int(left), y: Int(top), width: Int(far - left), height: Int(low - top))
    }
  }
}
