import Replication
import SemicircleCore

/// A map of what becomes of gradient descent on the two-layer linear network in the plane of learning
/// rate and width, from f₀ = 0.001 and λ₀ = 2: the grid, its cells and its picture. Widths go from 16 to
/// 16,384 on a logarithmic axis.
public struct PhaseMap: Sendable {
  /// The loss.
  public let loss: ScalarLoss
  /// The range of s = ηλ₀h*, whose edge of stability is 2.
  public let range: ClosedRange<Double>
  /// Where the axis of s, a logarithmic one, has ticks; nil for a linear axis.
  public let ticks: [Double]?
  /// s of the columns.
  public let sharpnesses: [Double]
  /// m of the rows.
  public let widths: [Double]

  private static let widthRange = 16.0...16384

  /// A grid of so many rates and widths.
  public init(
    _ loss: ScalarLoss, _ range: ClosedRange<Double>, ticks: [Double]? = nil, columns: Int = 240,
    rows: Int = 120
  ) {
    self.loss = loss
    self.range = range
    self.ticks = ticks
    sharpnesses = Self.middles(of: range, columns, logarithmic: ticks != nil)
    widths = Self.middles(of: Self.widthRange, rows, logarithmic: true)
  }

  private static func middles(
    of range: ClosedRange<Double>, _ count: Int, logarithmic: Bool
  ) -> [Double] {
    (0..<count).map { index in
      let place = (Double(index) + 0.5) / Double(count)
      return logarithmic
        ? range.lowerBound * .pow(range.upperBound / range.lowerBound, place)
        : range.lowerBound + (range.upperBound - range.lowerBound) * place
    }
  }

  /// The outcomes along a row, after 20,000 + 20 m steps at most.
  public func outcomes(width: Double) -> [CatapultMap.Outcome] {
    CatapultMap(
      loss, output: 0.001, tangentKernel: 2,
      rates: sharpnesses.map { $0 / loss.curvatureAtMinimum }, widths: [width], tolerance: 1e-7
    ) { 20_000 + 20 * Int($0) }.cells[0].map(\.outcome)
  }

  /// The picture.
  ///
  /// - Parameters:
  ///   - outcomes: a row for each of ``widths``.
  ///   - edge: s at a width where a law has the upper edge, a line over the map.
  public func panel(
    _ title: Label, _ outcomes: [[CatapultMap.Outcome]], edge: (Double) -> Double
  ) -> Panel {
    let kinds: [(label: Label, shade: Shade)] = CatapultMap.Outcome.allCases.map { outcome in
      switch outcome {
      case .falls: ("only falls", .middle)
      case .catapult: ("catapult", .light)
      case .unsettled: ("does not settle", .dark)
      case .diverged: ("diverges", .pale)
      }
    }
    let heights = [Self.widthRange.lowerBound] + widths + [Self.widthRange.upperBound]
    let places = heights.map(edge)
    let shown = heights.indices.filter { range.contains(places[$0]) }
    return Panel(
      title: title,
      x: Axis(
        "$s = ηλ_0 h_*$", symbol: "$s$", scale: ticks == nil ? .linear : .logarithmic,
        range: range, ticks: ticks.map { .at($0) } ?? .automatic),
      y: Axis(
        "width of the network $m$", symbol: "$m$", scale: .logarithmic, range: Self.widthRange),
      legend: .above,
      series: Series.map(
        x: sharpnesses, y: widths, kinds: kinds, cells: outcomes.map { $0.map(\.rawValue) })
        + [.theory(nil, x: shown.map { places[$0] }, y: shown.map { heights[$0] }).named("law")])
  }
}
