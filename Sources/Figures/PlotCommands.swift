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
    func bars(
      _ ends: PanelPlan.Ends?, _ column: Int, shift: String = "", in colour: Colour
    ) -> [String] {
      guard let ends else { return [] }
      let low = edged(ends.lowExpression, plan.y)
      let high = edged(ends.highExpression, plan.y)
      return [
        "data using ($\(column)\(shift)):\(low):(0):(\(high)-\(low)) with vectors nohead "
          + stroke(colour, Style.barWidth, .solid)
      ]
    }
    /// The points, and what is drawn below them and their bars: a white edge.
    func markers(_ columns: [Int], count: Int) -> (edge: [String], points: [String]) {
      let crowd = Crowd(count)
      let size = series.marker.size * crowd.size
      let using = "data using \(columns[0]):\(columns[1]) with points pt \(series.marker.number)"
      let edge = "\(using) ps \((size + 0.22).formatted(digits: 3)) lc rgb 'white'"
      let points = "\(using) ps \(size.formatted(digits: 3)) lc rgb '\(series.colour.rawValue)'"
      return (crowd.hasEdge ? [edge] : [], [points])
    }

    switch series.mark {
    case .line(let x, let y, let columns):
      guard canShow(x, y) else { return [] }
      let width = series.isTheory ? Style.theoryWidth : Style.dataWidth
      return [
        "data using \(columns[0]):\(columns[1]) with lines "
          + stroke(series.colour, width, series.dash)
      ]
    case .points(let x, let y, let vertical, let horizontal, let joined, let columns):
      guard canShow(x, y) else { return [] }
      let (edge, points) = markers(columns, count: x.count)
      var clauses = edge
      if joined {
        clauses.append(
          "data using \(columns[0]):\(columns[1]) with lines "
            + stroke(series.colour, Style.referenceWidth, series.dash))
      }
      clauses += bars(vertical, columns[0], in: series.colour)
      if let horizontal {
        let low = edged(horizontal.lowExpression, plan.x)
        let high = edged(horizontal.highExpression, plan.x)
        clauses.append(
          "data using \(low):\(columns[1]):(\(high)-\(low)):(0) with vectors nohead "
            + stroke(series.colour, Style.barWidth, .solid))
      }
      return clauses + points
    case .steps(let x, let y, let filled, let columns):
      guard canShow(x, y) else { return [] }
      let height = edged("$\(columns[1])", plan.y)
      let using = "data using \(columns[0]):\(height) with"
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
    case .band(let x, _, let high, let middle, let columns):
      guard canShow(x, high) else { return [] }
      let low = edged("$\(columns[1])", plan.y)
      let top = edged("$\(columns[2])", plan.y)
      var clauses = [
        "data using \(columns[0]):\(low):\(top) with filledcurves fc rgb "
          + "'\(series.colour.rawValue)' fs transparent solid 0.2 noborder"
      ]
      if let middle {
        clauses.append(
          "data using \(columns[0]):\(middle) with lines "
            + stroke(series.colour, Style.dataWidth, series.dash))
      }
      return clauses
    case .horizontal(let value, let column):
      guard plan.y.position(value) != nil else { return [] }
      let low = plan.x.low.formatted(digits: 9)
      let high = plan.x.high.formatted(digits: 9)
      return [
        "data using (\(low)):\(column):(\(high)-\(low)):(0) with vectors nohead "
          + stroke(series.colour, Style.referenceWidth, series.dash)
      ]
    case .vertical(let value, let column):
      guard plan.x.position(value) != nil else { return [] }
      let low = plan.y.low.formatted(digits: 9)
      let high = plan.y.high.formatted(digits: 9)
      return [
        "data using \(column):(\(low)):(0):(\(high)-\(low)) with vectors nohead "
          + stroke(series.colour, Style.referenceWidth, series.dash)
      ]
    case .stems(let x, let y, let columns):
      guard canShow(x, y) else { return [] }
      let (edge, points) = markers(columns, count: x.count)
      let impulses =
        "data using \(columns[0]):\(columns[1]) with impulses "
        + stroke(series.colour, Style.barWidth, .solid)
      return edge + [impulses] + points
    case .bars(let x, let y, let vertical, let columns, let shift, let width):
      guard canShow(x, y) else { return [] }
      let moved = shift == 0 ? "" : (shift > 0 ? "+" : "") + shift.formatted(digits: 9)
      let box =
        "data using ($\(columns[0])\(moved)):\(columns[1]):(\(width.formatted(digits: 9)))"
        + " with boxes fc rgb '\(series.colour.rawValue)' fs solid 0.85 noborder"
      return [box] + bars(vertical, columns[0], shift: moved, in: .black)
    case .text: return []
    }
  }
}
