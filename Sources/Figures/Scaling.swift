import Glibc

/// An axis with its range, its length in pixels and its ticks: maps data to pixels.
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

/// The ticks of an axis.
struct TickMarks {
  var major: [(value: Double, label: Label)] = []
  var minor: [Double] = []

  /// Ticks for the axis, about one in `spacing` pixels.
  init(_ axis: Axis, on scaling: Scaling, spacing: Double) {
    let wanted = max(2, scaling.length / spacing)
    switch axis.ticks {
    case .none: return
    case .at(let values):
      major = values.map { ($0, Self.number($0)) }
      if scaling.isLogarithmic, values.count < 2 { addLogarithmic(scaling, wanted) }
    case .labelled(let names):
      major = names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    case .automatic:
      if scaling.isLogarithmic {
        addLogarithmic(scaling, wanted)
      } else {
        addLinear(scaling, wanted)
      }
    }
    let slack = 1e-9 * (scaling.high - scaling.low)
    func isShown(_ value: Double) -> Bool {
      value >= scaling.low - slack && value <= scaling.high + slack
    }
    major.removeAll { !isShown($0.value) }
    minor.removeAll { !isShown($0) }
  }

  /// Multiples of 1, 2, 2.5 or 5 times a power of ten.
  private mutating func addLinear(_ scaling: Scaling, _ wanted: Double) {
    let rough = (scaling.high - scaling.low) / wanted
    let power = floor(log10(rough))
    let unit = pow(10, power)
    let factor = [1, 2, 2.5, 5, 10].first { $0 * unit >= rough * 0.999 } ?? 10
    let step = factor * unit
    let decimals = max(0, Int32(-power) + (factor == 2.5 ? 1 : 0) - (factor == 10 ? 1 : 0))
    let largest = max(abs(scaling.low), abs(scaling.high))
    let first = Int((scaling.low / step - 1e-9).rounded(.up))
    let last = Int((scaling.high / step + 1e-9).rounded(.down))
    guard first <= last else { return }
    // Long numbers carry a power of ten, the same for all.
    let exponent = largest >= 99_999 || largest < 1e-3 ? floor(log10(largest)) : 0
    for index in first...last {
      let value = Double(index) * step
      if index == 0 {
        major.append((0, Label(plain: "0")))
      } else if exponent == 0 {
        major.append((value, Label(plain: Self.signed(value.formatted(decimals: decimals)))))
      } else {
        let mantissa = value / pow(10, exponent)
        let digits = max(0, decimals + Int32(exponent))
        let power = Int(exponent)
        let text = Self.signed(mantissa.formatted(decimals: digits))
        major.append((value, Label("$\(text)·10^{\(power)}$")))
      }
    }
  }

  /// Powers of ten; where fewer than two are in range, multiples of them by 1, 2 and 5.
  private mutating func addLogarithmic(_ scaling: Scaling, _ wanted: Double) {
    let first = Int((log10(scaling.low) + 1e-9).rounded(.down))
    let last = Int((log10(scaling.high) - 1e-9).rounded(.up))
    let powers = (first...max(first, last)).filter { scaling.contains(pow(10, Double($0))) }
    let stride = max(1, Int((Double(powers.count) / wanted).rounded(.up)))
    for power in first...max(first, last) {
      let unit = pow(10, Double(power))
      if powers.count >= 2 {
        if power.isMultiple(of: stride) {
          major.append((unit, Label("$10^{\(power)}$")))
        } else {
          minor.append(unit)
        }
        if stride == 1 { minor += (2...9).map { Double($0) * unit } }
      } else {
        for factor in 1...9 {
          let value = Double(factor) * unit
          if [1, 2, 5].contains(factor) {
            major.append((value, Self.number(value)))
          } else {
            minor.append(value)
          }
        }
      }
    }
    if major.filter({ scaling.contains($0.value) }).count < 2 {
      // Less than a factor of two: equal steps read best.
      major = []
      addLinear(scaling, wanted)
      minor = []
    }
  }

  /// A number as a reader would write it.
  private static func number(_ value: Double) -> Label {
    if value == 0 || (abs(value) >= 1e-3 && abs(value) < 99_999) {
      return Label(plain: signed(value.formatted(digits: 6)))
    }
    let power = floor(log10(abs(value)) + 1e-12)
    let mantissa = (value / pow(10, power)).formatted(digits: 4)
    return mantissa == "1"
      ? Label("$10^{\(Int(power))}$") : Label("$\(signed(mantissa))·10^{\(Int(power))}$")
  }

  private static func signed(_ text: String) -> String {
    text.first == "-" ? "−" + text.dropFirst() : text
  }
}
