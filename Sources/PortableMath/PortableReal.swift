/// Exponential function and hyperbolic tangent in plain IEEE arithmetic: no libm and no fused
/// multiply-add, which Swift never forms by itself, so that they give the same bits on every
/// processor.
///
/// They have no branches, only selections: a loop over an array that calls one of them becomes
/// vector code, some ten times as fast as calls of libm. The polynomials are minimax fits of ours
/// (Remez exchange, relative error, in 60 digits).
public protocol PortableReal: BinaryFloatingPoint {
  /// eˣ within 1 ulp where it is a normal number; 0 below the smallest subnormal number and infinity
  /// above the largest number.
  static func portableExp(_ x: Self) -> Self
  /// tanh x within 2 ulp.
  static func portableTanh(_ x: Self) -> Self
  /// ``portableTanh(_:)`` and its slope 1 − tanh² x, within 5 ulp also where tanh x is 1.
  static func portableTanhAndSlope(_ x: Self) -> (value: Self, slope: Self)
}

extension PortableReal {
  /// The logistic function 1/(1 + e^−x) within 2.5 ulp, without overflow.
  @inlinable @inline(__always) public static func portableLogistic(_ x: Self) -> Self {
    let tail = portableExp(-x.magnitude)
    return (x >= 0 ? 1 : tail) / (1 + tail)
  }
}

// Both number types proceed alike. x = k log 2 + r with |r| ≤ (log 2)/2, and eʳ = 1 + r + r²E(r).
// k is found by adding a number so large that no bits are left behind the point; its lowest bits
// then are k. log 2 has two parts, the first with so many trailing zeros that k times it is exact.
//
// tanh a = N/(N + 2) with N = e^2a − 1. Near zero, where the quotient would add three roundings, it
// is a + (N − 2a − aN)/(N + 2) instead, and further out b + ((1 − b)N − 2b)/(N + 2) with b near the
// value: the roundings of the quotient count less then.

extension Double: PortableReal {
  @usableFromInline static let integerShift = 0x1.8p52
  @usableFromInline static let log2High = 0x1.62e42fee00000p-1
  @usableFromInline static let log2Low = 0x1.a39ef35793c76p-33

  /// (eʳ − 1 − r)/r², relative error 2^-58 of the exponential.
  @inlinable @inline(__always) static func expTail(_ r: Double) -> Double {
    let high =
      0x1.a01a012a57120p-13 + r
      * (0x1.a0199a0cbc56cp-16 + r
        * (0x1.71df25542bbcbp-19 + r * (0x1.28ad728897fb7p-22 + r * 0x1.ad7f6b5111ecfp-26)))
    return 0x1.000000000000ap-1 + r
      * (0x1.55555555554fap-3 + r
        * (0x1.555555555087dp-5 + r
          * (0x1.1111111127be6p-7 + r * (0x1.6c16c18429ec1p-10 + r * high))))
  }

  /// eˣ by a reduction to |r| ≤ ½ log 2 and a polynomial.
  @inlinable @inline(__always) public static func portableExp(_ x: Double) -> Double {
    let bounded = x > 710 ? 710 : x < -746 ? -746 : x
    let shifted = bounded * 0x1.71547652b82fep+0 + integerShift
    let k = shifted - integerShift
    let r = (bounded - k * log2High) - k * log2Low
    // The power of two in two factors, as 2ᵏ itself may leave the range of normal numbers.
    let exponent = shifted.bitPattern &- integerShift.bitPattern
    let half = (exponent &+ 2048) &>> 1 &- 1024
    let scale = Double(bitPattern: (half &+ 1023) &<< 52)
    let rest = Double(bitPattern: (exponent &- half &+ 1023) &<< 52)
    return (1 + (r + r * r * expTail(r))) * scale * rest
  }

  /// tanh x: the value of ``portableTanhAndSlope(_:)``.
  @inlinable @inline(__always) public static func portableTanh(_ x: Double) -> Double {
    portableTanhAndSlope(x).value
  }

  /// tanh x and 1 − tanh²x from one exponential; neither loses digits near 0 or far out.
  @inlinable @inline(__always) public static func portableTanhAndSlope(
    _ x: Double
  ) -> (value: Double, slope: Double) {
    // Beyond the bound the value is 1 and the slope all but 0; a NaN passes.
    let a: Double = x.magnitude > 354 ? 354 : x.magnitude
    let y = a + a
    let shifted = y * 0x1.71547652b82fep+0 + integerShift
    let k = shifted - integerShift
    let (high, low) = (y - k * log2High, k * log2Low)
    let r = high - low
    let tail = r * r * expTail(r)
    let scale = Double(bitPattern: (shifted.bitPattern &- integerShift.bitPattern &+ 1023) &<< 52)
    let n = ((scale - 1) + scale * high) + scale * (tail - low)
    let b = k < 0.5 ? a : k < 1.5 ? 0.25 : 1
    let rest = k < 0.5 ? tail - a * n : (1 - b) * n - (b + b)
    let magnitude = b + rest / (n + 2)
    // 1 − tanh² = 4e^y/(e^y + 1)², in an order that neither overflows nor underflows.
    let half = 2 / (n + 2)
    let square = magnitude * magnitude
    return (
      Double(bitPattern: magnitude.bitPattern | (x.bitPattern & 0x8000_0000_0000_0000)),
      square < 0.5 ? 1 - square : half * (half * (n + 1))
    )
  }
}

extension Float: PortableReal {
  @usableFromInline static let integerShift: Float = 0x1.8p23
  @usableFromInline static let log2High: Float = 0x1.62e4p-1
  @usableFromInline static let log2Low: Float = 0x1.7f7d1cp-20

  /// (eʳ − 1 − r)/r², relative error 2^-28 of the exponential.
  @inlinable @inline(__always) static func expTail(_ r: Float) -> Float {
    0x1.fffffcp-2 + r
      * (0x1.555492p-3 + r * (0x1.5558f2p-5 + r * (0x1.1239e2p-7 + r * 0x1.6a2434p-10)))
  }

  /// eˣ by a reduction to |r| ≤ ½ log 2 and a polynomial.
  @inlinable @inline(__always) public static func portableExp(_ x: Float) -> Float {
    let bounded: Float = x > 89 ? 89 : x < -105 ? -105 : x
    let shifted = bounded * 0x1.715476p+0 + integerShift
    let k = shifted - integerShift
    let r = (bounded - k * log2High) - k * log2Low
    let exponent = shifted.bitPattern &- integerShift.bitPattern
    let half = (exponent &+ 256) &>> 1 &- 128
    let scale = Float(bitPattern: (half &+ 127) &<< 23)
    let rest = Float(bitPattern: (exponent &- half &+ 127) &<< 23)
    return (1 + (r + r * r * expTail(r))) * scale * rest
  }

  /// tanh x: the value of ``portableTanhAndSlope(_:)``.
  @inlinable @inline(__always) public static func portableTanh(_ x: Float) -> Float {
    portableTanhAndSlope(x).value
  }

  /// tanh x and 1 − tanh²x from one exponential; neither loses digits near 0 or far out.
  @inlinable @inline(__always) public static func portableTanhAndSlope(
    _ x: Float
  ) -> (value: Float, slope: Float) {
    let a: Float = x.magnitude > 44 ? 44 : x.magnitude
    let y = a + a
    let shifted = y * 0x1.715476p+0 + integerShift
    let k = shifted - integerShift
    let (high, low) = (y - k * log2High, k * log2Low)
    let r = high - low
    let tail = r * r * expTail(r)
    let scale = Float(bitPattern: (shifted.bitPattern &- integerShift.bitPattern &+ 127) &<< 23)
    let n = ((scale - 1) + scale * high) + scale * (tail - low)
    let b: Float = k < 0.5 ? a : k < 1.5 ? 0.25 : 1
    let rest = k < 0.5 ? tail - a * n : (1 - b) * n - (b + b)
    let magnitude = b + rest / (n + 2)
    let half = 2 / (n + 2)
    let square = magnitude * magnitude
    return (
      Float(bitPattern: magnitude.bitPattern | (x.bitPattern & 0x8000_0000)),
      square < 0.5 ? 1 - square : half * (half * (n + 1))
    )
  }
}
