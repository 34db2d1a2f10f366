/// How each kind of series is drawn: the parts of gnuplot's plot command.
extension Script {
  /// The look of a line.
  func stroke(_ colour: Colour, _ width: Double, _ dash: Dash) -> String {
    "lw \(width) dt \(dash.pattern) lc rgb '\(colour.rawValue)'"
  }

  /// How points are drawn when they are many: smaller, and without the white edge that sets
  /// overlapping ones apart.
  struct Crowd {
    var size: Double
    var hasEdge: Bool

    init(_ count: Int) {
      hasEdge = count <= 150
      size = count <= 150 ? 1 : count <= 600 ? 0.7 : 0.45
    }
  }

  /// The plot commands of one series; none if the axes can show none of it.
  func clauses(_ series: PanelPlan.Drawn, _ plan: PanelPlan) -> [String] {
    func canShow(_ x: [Double], _ y: [Double]) -> Bool {
      zip(x, y).contains { plan.x.position($0) != nil && plan.y.position($1) != nil }
    }
    /// An expression for a height that must not leave a logarithmic axis.
    func edged(_ expression: String, _ scaling: Scaling) -> String {
      scaling.isLogarithmic
        ? "(above(\(expression),\(scaling.low.formatted(digits: 9))))" : "(\(expression))"
    }
    /// The series' rows of the table.
    let data = "data every ::\(series.rows.lowerBound)::\(series.rows.upperBound - 1)"
    let points = "\(data) using \(Table.x):\(Table.y)"
    let (x, y) = ("$\(Table.x)", "$\(Table.y)")
    func bars(_ ends: PanelPlan.Ends?, shift: String = "", in colour: Colour) -> [String] {
      guard let ends else { return [] }
      let low = edged(ends.lowExpression, plan.y)
      let high = edged(ends.highExpression, plan.y)
      return [
        "\(data) using (\(x)\(shift)):\(low):(0):(\(high)-\(low)) with vectors nohead "
          + stroke(colour, Style.barWidth, .solid)
      ]
    }
    /// The points, and what is drawn below them and their bars: a white edge.
    func markers(count: Int) -> (edge: [String], points: [String]) {
      let crowd = Crowd(count)
      let size = series.marker.size * crowd.size
      let marks = "\(points) with points pt \(series.marker.number)"
      let edge = "\(marks) ps \((size + 0.22).formatted(digits: 3)) lc rgb 'white'"
      let face = "\(marks) ps \(size.formatted(digits: 3)) lc rgb '\(series.colour.rawValue)'"
      return (crowd.hasEdge ? [edge] : [], [face])
    }
    func line(_ width: Double) -> String {
      "\(points) with lines \(stroke(series.colour, width, series.dash))"
    }

    switch series.mark {
    case .line(let xs, let ys):
      guard canShow(xs, ys) else { return [] }
      return [line(series.isTheory ? Style.theoryWidth : Style.dataWidth)]
    case .points(let xs, let ys, let ends, let joined):
      guard canShow(xs, ys) else { return [] }
      let (edge, faces) = markers(count: xs.count)
      return edge + (joined ? [line(Style.referenceWidth)] : [])
        + bars(ends, in: series.colour) + faces
    case .steps(let xs, let ys, let filled):
      guard canShow(xs, ys) else { return [] }
      let using = "\(data) using \(Table.x):\(edged(y, plan.y)) with"
      var clauses: [String] = []
      if filled {
        clauses.append(
          "\(using) fillsteps fc rgb '\(series.colour.rawValue)' fs transparent solid 0.25 noborder"
        )
      }
      return clauses + [
        "\(using) steps "
          + stroke(series.colour, filled ? Style.axisWidth : Style.dataWidth, series.dash)
      ]
    case .band(let xs, let edges, let hasMiddle):
      guard canShow(xs, edges.high) else { return [] }
      let low = edged(edges.lowExpression, plan.y)
      let high = edged(edges.highExpression, plan.y)
      let area =
        "\(data) using \(Table.x):\(low):\(high) with filledcurves fc rgb "
        + "'\(series.colour.rawValue)' fs transparent solid 0.2 noborder"
      return [area] + (hasMiddle ? [line(Style.dataWidth)] : [])
    case .horizontal(let value):
      guard plan.y.position(value) != nil else { return [] }
      let low = plan.x.low.formatted(digits: 9)
      let high = plan.x.high.formatted(digits: 9)
      return [
        "\(data) using (\(low)):\(Table.y):(\(high)-\(low)):(0) with vectors nohead "
          + stroke(series.colour, Style.referenceWidth, series.dash)
      ]
    case .vertical(let value):
      guard plan.x.position(value) != nil else { return [] }
      let low = plan.y.low.formatted(digits: 9)
      let high = plan.y.high.formatted(digits: 9)
      return [
        "\(data) using \(Table.x):(\(low)):(0):(\(high)-\(low)) with vectors nohead "
          + stroke(series.colour, Style.referenceWidth, series.dash)
      ]
    case .stems(let xs, let ys):
      guard canShow(xs, ys) else { return [] }
      let (edge, faces) = markers(count: xs.count)
      let impulses = "\(points) with impulses \(stroke(series.colour, Style.barWidth, .solid))"
      return edge + [impulses] + faces
    case .bars(let xs, let ys, let ends, let shift, let width):
      guard canShow(xs, ys) else { return [] }
      let moved = shift == 0 ? "" : (shift > 0 ? "+" : "") + shift.formatted(digits: 9)
      let box =
        "\(data) using (\(x)\(moved)):\(Table.y):(\(width.formatted(digits: 9)))"
        + " with boxes fc rgb '\(series.colour.rawValue)' fs solid 0.85 noborder"
      return [box] + bars(ends, shift: moved, in: .black)
    case .text: return []
    case .cells(let ys, let lows, _, let edges, let shade):
      guard canShow(lows, ys) else { return [] }
      // A run is a thick line from end to end. It is a little thicker than its row, or the paper would
      // shine through between two; all of a kind are one path of the SVG, some 30 bytes a run.
      let places = edges.compactMap(plan.y.position)
      let thickness = 1.15 * (zip(places.dropFirst(), places).map(-).max() ?? 1)
      return [
        "\(data) using \(Table.low):\(Table.y):($\(Table.high)-$\(Table.low)):(0) with vectors nohead "
          + "lw \(thickness.formatted(digits: 4)) dt solid lc rgb '\(shade.rawValue)'"
      ]
    }
  }
}
