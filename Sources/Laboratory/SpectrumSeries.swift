import Replication
import SemicircleCore

extension Series {
  /// A spectrum as a histogram of forty bins over its semicircle, in one colour; eigenvalues beyond the
  /// edges, by more than 2 % of the radius, are marked by stems of the given height.
  public static func spectrum(
    _ label: Label?, _ eigenvalues: [Double], over law: SemicircleLaw, stems height: Double,
    _ colour: Colour
  ) -> [Series] {
    let r = law.radius
    let edges = (0...40).map { r * (Double($0) / 20 - 1) * 1.02 }
    var histogram = Histogram(edges: edges)
    histogram.add(eigenvalues)
    let outside = eigenvalues.filter { abs($0) > edges[40] }
    return [
      Series.histogram(label, edges: edges, heights: histogram.density, filled: false),
      .theory(nil, over: -r...r) { law.density($0) },
      .stems(nil, x: outside, y: outside.map { _ in height }),
    ].map { $0.colour(colour) }
  }
}
