import Glibc

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
    // Decimals that tell the ticks apart; negative for whole tens.
    let decimals = Int32(-power) + (factor == 2.5 ? 1 : 0) - (factor == 10 ? 1 : 0)
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
        major.append(
          (value, Label(plain: Self.signed(value.formatted(decimals: max(0, decimals))))))
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
