/// What already stands in a plot area, as weighted spots, in pixels from its upper left corner.
/// Words are then put where they cover least.
struct Obstacles {
  private var spots: [(x: Double, y: Double, weight: Double)] = []
  private let width: Double
  private let height: Double

  /// The spots that the series of a panel cover.
  init(_ plan: PanelPlan) {
    width = plan.x.length
    height = plan.y.length
    for entry in plan.drawn { add(entry.mark, plan) }
  }

  /// How much a rectangle with that upper left corner would cover.
  func covered(x: Double, y: Double, width: Double, height: Double, margin: Double = 3) -> Double {
    spots.reduce(0) { sum, spot in
      spot.x > x - margin && spot.x < x + width + margin && spot.y > y - margin
        && spot.y < y + height + margin ? sum + spot.weight : sum
    }
  }

  /// Adds words.
  mutating func add(x: Double, y: Double, width: Double, height: Double) {
    for column in 0...Int(width / 4) {
      for row in 0...Int(height / 4) {
        spots.append((x + Double(column) * 4, y + Double(row) * 4, 3))
      }
    }
  }

  private mutating func add(_ mark: PanelPlan.Mark, _ plan: PanelPlan) {
    func place(_ x: Double, _ y: Double) -> (Double, Double)? {
      guard let across = plan.x.position(x) else { return nil }
      // What lies below a logarithmic axis leads down to its edge.
      return (across, height - (plan.y.position(y) ?? 0))
    }
    func path(_ x: [Double], _ y: [Double]) {
      let places = zip(x, y).compactMap(place)
      for (start, end) in zip(places, places.dropFirst()) { segment(start, end, 1) }
    }
    func bars(_ x: [Double], _ ends: PanelPlan.Ends?) {
      guard let ends else { return }
      for index in x.indices {
        if let low = place(x[index], ends.low[index]), let high = place(x[index], ends.high[index])
        {
          segment(low, high, 1)
        }
      }
    }
    switch mark {
    case .line(let x, let y): path(x, y)
    case .points(let x, let y, let ends, let joined):
      for spot in zip(x, y).compactMap(place) { spots.append((spot.0, spot.1, 3)) }
      if joined { path(x, y) }
      bars(x, ends)
    case .steps(let x, let y, let filled):
      for index in x.indices.dropLast() {
        guard let start = place(x[index], y[index]), let end = place(x[index + 1], y[index]) else {
          continue
        }
        segment(start, end, 1)
        if filled { fill(start, end, down: height) }
      }
    case .band(let x, let edges, _):
      for index in x.indices.dropLast() {
        guard let start = place(x[index], edges.high[index]),
          let end = place(x[index + 1], edges.high[index]),
          let bottom = place(x[index], edges.low[index])
        else { continue }
        fill(start, end, down: bottom.1)
      }
    case .horizontal(let y):
      if let position = plan.y.position(y) {
        segment((0, height - position), (width, height - position), 1)
      }
    case .vertical(let x):
      if let position = plan.x.position(x) { segment((position, 0), (position, height), 1) }
    case .stems(let x, let y):
      for spot in zip(x, y).compactMap(place) {
        spots.append((spot.0, spot.1, 3))
        segment(spot, (spot.0, place(plan.x.low, 0)?.1 ?? height), 1)
      }
    case .bars(let x, let y, let ends, _, let barWidth):
      for index in x.indices {
        if let start = place(x[index] - barWidth / 2, y[index]),
          let end = place(x[index] + barWidth / 2, y[index])
        {
          let base = place(plan.x.low, 0)?.1 ?? height
          fill(start, end, down: max(base, start.1))
          segment(start, end, 1)
        }
      }
      bars(x, ends)
    case .text: break  // added with its size by the layout
    case .cells(let ys, let lows, let highs, _, _):
      for ((low, high), y) in zip(zip(lows, highs), ys) { path([low, high], [y, y]) }
    }
  }

  private mutating func segment(
    _ start: (Double, Double), _ end: (Double, Double), _ weight: Double
  ) {
    let span = max(abs(end.0 - start.0), abs(end.1 - start.1))
    let pieces = max(1, Int(min(span, 4 * (width + height)) / 4))
    for index in 0...pieces {
      let fraction = Double(index) / Double(pieces)
      let x = start.0 + (end.0 - start.0) * fraction
      let y = start.1 + (end.1 - start.1) * fraction
      if x >= 0, x <= width, y >= 0, y <= height { spots.append((x, y, weight)) }
    }
  }

  private mutating func fill(_ start: (Double, Double), _ end: (Double, Double), down: Double) {
    let left = max(0, min(start.0, end.0))
    let right = min(width, max(start.0, end.0))
    let top = max(0, min(start.1, down))
    let bottom = min(height, max(start.1, down))
    guard left <= right, top <= bottom else { return }
    let columns = max(1, Int((right - left) / 8))
    for column in 0...columns {
      let x = left + (right - left) * Double(column) / Double(columns)
      for row in 0...Int((bottom - top) / 8) { spots.append((x, top + Double(row) * 8, 0.5)) }
    }
  }
}
