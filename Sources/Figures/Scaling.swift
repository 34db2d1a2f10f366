import Glibc

/// An axis with its range, and its length in pixels: maps data to pixels.
struct Scaling {
  let isLogarithmic: Bool
  let low: Double
  let high: Double
  var length: Double

  /// The axis over all values, unless its range is given. There is room beyond `marks`, which
  /// have a size; lines run from edge to edge, and nothing is beyond `anchors`, on which things
  /// stand (zero below bars).
  init(
    _ axis: Axis, lines: [Double], marks: [Double] = [], anchors: [Double] = [], length: Double
  ) {
    isLogarithmic = axis.scale == .logarithmic
    self.length = length
    func shown(_ values: [Double]) -> [Double] {
      values.filter { axis.scale == .linear || $0 > 0 }
    }
    let range = Self.range(
      shown(lines + anchors), marks: shown(marks), anchors: anchors, from: axis.from, to: axis.to,
      isLogarithmic: isLogarithmic)
    low = range.low
    high = range.high
  }

  private static func range(
    _ lines: [Double], marks: [Double], anchors: [Double], from: Double?, to: Double?,
    isLogarithmic: Bool
  ) -> (low: Double, high: Double) {
    let all = lines + marks
    guard let least = all.min(), let greatest = all.max() else {
      // No data: any range that holds the given end.
      let low = from ?? to.map { isLogarithmic ? $0 / 10 : $0 - 1 } ?? (isLogarithmic ? 1 : 0)
      return (low, to ?? (isLogarithmic ? 10 * low : low + 1))
    }
    var low = from ?? least
    var high = to ?? greatest
    if low >= high {
      // One value only: put it in the middle.
      let half = low == 0 ? 1 : abs(low) / 2
      if from == nil { low = isLogarithmic ? high / 2 : high - half }
      if to == nil { high = isLogarithmic ? 2 * max(low, least) : max(low, least) + half }
      return (low, high)
    }
    let room = 0.04
    let stretch = isLogarithmic ? pow(high / low, room) : (high - low) * room
    func lower(_ value: Double) -> Double { isLogarithmic ? value / stretch : value - stretch }
    func higher(_ value: Double) -> Double { isLogarithmic ? value * stretch : value + stretch }
    if from == nil, !anchors.contains(least), let mark = marks.min() {
      low = min(low, lower(mark))
      // Data that are not negative ask for a negative part of the axis only if they lie on zero.
      if !isLogarithmic, least >= 0, mark > stretch / 2 { low = max(low, 0) }
    }
    if to == nil, !anchors.contains(greatest), let mark = marks.max() {
      high = max(high, higher(mark))
    }
    return (low, high)
  }

  /// The position in pixels from the start of the axis, or nil if the axis cannot show the value.
  func position(_ value: Double) -> Double? {
    if !isLogarithmic { return (value - low) / (high - low) * length }
    return value > 0 ? log(value / low) / log(high / low) * length : nil
  }

  /// The value at a fraction 0 … 1 of the axis between two of its values.
  func value(at fraction: Double, from start: Double, to end: Double) -> Double {
    if fraction == 0 { return start }
    if fraction == 1 { return end }
    return isLogarithmic && start > 0
      ? start * pow(end / start, fraction) : start + (end - start) * fraction
  }

  /// The part of a range that the axis shows; the whole axis if there is no range.
  func overlap(with range: ClosedRange<Double>?) -> (start: Double, end: Double)? {
    let start = max(range?.lowerBound ?? low, low)
    let end = min(range?.upperBound ?? high, high)
    return start < end ? (start, end) : nil
  }

  func contains(_ value: Double) -> Bool { value >= low && value <= high }
}
