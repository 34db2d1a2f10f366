/// What a series is to the layout.
extension Series {
  var isBars: Bool { if case .bars = shape { true } else { false } }

  /// Whether the series has no size of its own at its ends.
  var isLine: Bool {
    switch shape {
    case .function, .line, .band, .text: true
    default: false
    }
  }

  var isText: Bool { if case .text = shape { true } else { false } }

  var isMap: Bool { if case .cells = shape { true } else { false } }

  var isReference: Bool {
    switch shape {
    case .horizontal, .vertical: true
    default: false
    }
  }

  /// Whether the series shows what was measured.
  var isData: Bool { !isTheory && !isReference && !isText }

  var hasMarkers: Bool {
    switch shape {
    case .points, .stems: true
    default: false
    }
  }

  var standsOnZero: Bool {
    switch shape {
    case .histogram, .bars, .stems: true
    default: false
    }
  }

  /// Values that the axes must show. On a logarithmic axis an error bar that reaches down to nearly
  /// zero would take all the room, so there it counts only a little way.
  func extent(logarithmic: Bool) -> (x: [Double], y: [Double]) {
    func ends(_ bars: Bars?, _ values: [Double]) -> [Double] {
      guard let bars else { return [] }
      let (low, high) = bars.ends(values)
      return high + (logarithmic ? zip(low, values).map { max($0, $1 / 2) } : low)
    }
    switch shape {
    case .function(let range, _):
      return (range.map { [$0.lowerBound, $0.upperBound] } ?? [], [])
    case .line(let x, let y), .stems(let x, let y): return (x, y)
    case .points(let x, let y, let bars, _): return (x, y + ends(bars, y))
    case .histogram(let edges, let heights, _): return (edges, heights)
    case .band(let x, let middle, let edges):
      let (low, high) = edges.ends(middle ?? [])
      return (
        x, high + (middle ?? []) + (logarithmic ? zip(low, high).map { max($0, $1 / 10) } : low)
      )
    case .horizontal(let y): return ([], [y])
    case .vertical(let x): return ([x], [])
    case .bars(let x, let y, let bars): return (x, y + ends(bars, y))
    case .text(let x, let y, _): return ([x], [y])
    case .cells(let map, _): return (map.x, map.y)
    }
  }

  /// Throws `nonFinite` for the first NaN or infinity.
  func checkFinite(name: String) throws(OutputError) {
    func check(_ values: [Double], _ quantity: String) throws(OutputError) {
      if let index = values.firstIndex(where: { !$0.isFinite }) {
        throw .nonFinite(
          series: name, quantity: quantity, index: index, value: "\(values[index])")
      }
    }
    func check(_ bars: Bars?) throws(OutputError) {
      switch bars {
      case nil: return
      case .standardErrors(let errors)?: try check(errors.map { $0 ?? 0 }, "standard error")
      case .interval(let low, let high)?:
        try check(low, "lower end")
        try check(high, "upper end")
      }
    }
    switch shape {
    case .function: return
    case .line(let x, let y), .stems(let x, let y):
      try check(x, "x")
      try check(y, "y")
    case .points(let x, let y, let bars, _), .bars(let x, let y, let bars):
      try check(x, "x")
      try check(y, "y")
      try check(bars)
    case .histogram(let edges, let heights, _):
      try check(edges, "edge")
      try check(heights, "height")
    case .band(let x, let middle, let edges):
      try check(x, "x")
      try check(middle ?? [], "mean")
      try check(edges)
    case .horizontal(let value): try check([value], "y")
    case .vertical(let value): try check([value], "x")
    case .text(let x, let y, _):
      try check([x], "x")
      try check([y], "y")
    case .cells(let map, _):
      try check(map.x, "x")
      try check(map.y, "y")
    }
  }
}
