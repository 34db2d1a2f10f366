import Glibc

extension Double {
  /// The number with so many significant digits at most, as C's %g writes it; "inf", "-inf" and
  /// "nan" where it is not finite. Zero has no sign.
  package func formatted(digits: Int) -> String {
    if isNaN { return "nan" }
    if isInfinite { return self < 0 ? "-inf" : "inf" }
    if self == 0 { return "0" }
    var buffer = [CChar](repeating: 0, count: 40)
    _ = withVaList([Int32(digits), self]) { vsnprintf(&buffer, buffer.count, "%.*g", $0) }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
