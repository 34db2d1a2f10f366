/// Points of a curve as the picture needs them.
enum Curve {
  /// Samples a function where its curve bends: an interval is halved until its middle lies within
  /// a seventh of a pixel of the chord. Both ends are sampled. Throws `nonFinite`.
  static func samples(
    of function: (Double) -> Double, named name: String, from start: Double, to end: Double,
    x: Scaling, y: Scaling
  ) throws(OutputError) -> (x: [Double], y: [Double]) {
    let tolerance = 0.15
    let smallest = 0.05
    var points: [(fraction: Double, x: Double, y: Double)] = []
    // Two starting intervals for each wiggle that a reader could see.
    let coarse = 96

    func point(_ fraction: Double) throws(OutputError) -> (fraction: Double, x: Double, y: Double) {
      let value = x.value(at: fraction, from: start, to: end)
      let result = function(value)
      if !result.isFinite {
        throw .nonFinite(
          series: name, quantity: "the value at \(value.formatted(digits: 6)), sample",
          index: points.count, value: "\(result)")
      }
      return (fraction, value, result)
    }
    /// A value in pixels, within reach of the panel: beyond it no curve needs care.
    func height(_ value: Double) -> Double {
      let position = y.position(value) ?? -y.length
      return min(max(position, -y.length), 2 * y.length)
    }
    func refine(
      _ left: (fraction: Double, x: Double, y: Double),
      _ right: (fraction: Double, x: Double, y: Double)
    ) throws(OutputError) {
      let width = (x.position(right.x) ?? 0) - (x.position(left.x) ?? 0)
      if width > smallest {
        let middle = try point((left.fraction + right.fraction) / 2)
        let chord = (height(left.y) + height(right.y)) / 2
        if abs(height(middle.y) - chord) > tolerance {
          try refine(left, middle)
          try refine(middle, right)
          return
        }
      }
      points.append(right)
    }

    var left = try point(0)
    points.append(left)
    for index in 1...coarse {
      let right = try point(Double(index) / Double(coarse))
      try refine(left, right)
      left = right
    }
    return (points.map(\.x), points.map(\.y))
  }

  /// Thins a line with ascending abscissas so that it covers the same pixels: in each of `columns`
  /// strips the first, lowest, highest and last points stay (the M4 rule: Jugel, Jerzak,
  /// Hackenbroich and Markl, VLDB 7, 797 (2014)). Other lines come back as they are.
  static func thinned(
    x: [Double], y: [Double], on scaling: Scaling, columns: Int
  ) -> (x: [Double], y: [Double]) {
    guard x.count > 4 * columns, zip(x, x.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      return (x, y)
    }
    func column(_ index: Int) -> Int {
      let position = scaling.position(x[index]) ?? -1
      return Int((position / scaling.length * Double(columns)).rounded(.down))
    }
    var kept: [Int] = []
    var start = 0
    while start < x.count {
      var end = start
      while end + 1 < x.count, column(end + 1) == column(start) { end += 1 }
      let strip = start...end
      let lowest = strip.min { y[$0] < y[$1] } ?? start
      let highest = strip.max { y[$0] < y[$1] } ?? start
      kept += Set([start, lowest, highest, end]).sorted()
      start = end + 1
    }
    return (kept.map { x[$0] }, kept.map { y[$0] })
  }
}
