/// Elementary functions in plain IEEE arithmetic: no libm and no fused multiply-add, which Swift
/// never forms by itself, so that they give the same bits on every processor.
///
/// Each has a scalar form and a form on eight lanes that does the same operations in the same order.
/// The polynomials are minimax fits of ours (Remez exchange, relative error, in 60 digits). They are
/// summed in three groups (Estrin's scheme) rather than one term after the other, as a normal variate
/// waits for them.
public enum PortableFunctions {
  // The steps on the bits of a double, for the scalar and the vector form alike.
  @usableFromInline static let significandMask: UInt64 = 0x000f_ffff_ffff_ffff
  @usableFromInline static let one: UInt64 = 0x3ff0_0000_0000_0000
  @usableFromInline static let sqrtHalf: UInt64 = 0x3fe6_a09e_0000_0000
  @usableFromInline static let twoTo52: UInt64 = 0x4330_0000_0000_0000

  // log 2 in two parts; the first has 21 trailing zeros, so that its product with an exponent is
  // exact.
  private static let log2High = 0x1.62e42fee00000p-1
  private static let log2Low = 0x1.a39ef35793c76p-33

  // (log((1 + s)/(1 - s)) - 2s)/s³ in z = s² ≤ 0.0295, relative error 2^-59 of the logarithm.
  private static let l0 = 0x1.5555555555593p-1
  private static let l1 = 0x1.999999997fb58p-2
  private static let l2 = 0x1.2492494215dd6p-2
  private static let l3 = 0x1.c71c51e937d1fp-3
  private static let l4 = 0x1.746645f162eeep-3
  private static let l5 = 0x1.39a0fa7c7d4cbp-3
  private static let l6 = 0x1.2f0d5b2db1470p-3

  // sin(πt/2)/t in z = t² ≤ 1/4, relative error 2^-58.
  private static let s0 = 0x1.921fb54442d18p+0
  private static let s1 = -0x1.4abbce625be41p-1
  private static let s2 = 0x1.466bc67758700p-4
  private static let s3 = -0x1.32d2cce2d5383p-8
  private static let s4 = 0x1.50782fca3a85cp-13
  private static let s5 = -0x1.e30063a189f6cp-19
  private static let s6 = 0x1.e3eed63267ce0p-25

  // (cos(πt/2) - 1)/t² in z = t² ≤ 1/4, relative error 2^-64 of the cosine.
  private static let c0 = -0x1.3bd3cc9be45dep+0
  private static let c1 = 0x1.03c1f081b5aaep-2
  private static let c2 = -0x1.55d3c7e3c9280p-6
  private static let c3 = 0x1.e1f5068367ba4p-11
  private static let c4 = -0x1.a6d1ec7e1175dp-16
  private static let c5 = 0x1.f9cc40b0ee9a0p-22
  private static let c6 = -0x1.b263c47fc4cddp-28

  /// The natural logarithm of a positive, finite and normal number, within 1 ulp.
  ///
  /// x = 2ᵏ(1 + f) with 1 + f in [√½, √2); log(1 + f) is a polynomial in s = f/(2 + f), summed as
  /// f - (f²/2 - s(f²/2 + R)) so that the leading term is exact (the arrangement of fdlibm).
  public static func log(_ x: Double) -> Double {
    let shifted = x.bitPattern &+ (one &- sqrtHalf)
    let exponent =
      Double(bitPattern: (shifted &>> 52) | twoTo52) - (4_503_599_627_370_496.0 + 1023.0)
    let f = Double(bitPattern: (shifted & significandMask) &+ sqrtHalf) - 1
    let s = f / (2 + f)
    let z = s * s
    let zz = z * z
    let (l01, l23, l46) = (l0 + z * l1, l2 + z * l3, l4 + z * l5 + zz * l6)
    let p = l01 + zz * (l23 + zz * l46)
    let halfSquare = 0.5 * f * f
    let tail = s * (halfSquare + z * p) + exponent * log2Low
    return exponent * log2High + (f - (halfSquare - tail))
  }

  /// The natural logarithms of eight positive, finite and normal numbers: ``log(_:)-(Double)`` in
  /// each lane.
  @inline(__always) public static func log(_ x: SIMD8<Double>) -> SIMD8<Double> {
    typealias Bits = SIMD8<UInt64>
    let shifted = bits(x) &+ Bits(repeating: one &- sqrtHalf)
    let exponent =
      doubles((shifted &>> 52) | Bits(repeating: twoTo52)) - (4_503_599_627_370_496.0 + 1023.0)
    let f =
      doubles((shifted & Bits(repeating: significandMask)) &+ Bits(repeating: sqrtHalf)) - 1
    let s = f / (2 + f)
    let z = s * s
    let zz = z * z
    let (l01, l23, l46) = (l0 + z * l1, l2 + z * l3, l4 + z * l5 + zz * l6)
    let p = l01 + zz * (l23 + zz * l46)
    let halfSquare = 0.5 * f * f
    let tail = s * (halfSquare + z * p) + exponent * log2Low
    return exponent * log2High + (f - (halfSquare - tail))
  }

  /// sin(πt/2) within 2.5 ulp and cos(πt/2) within 1.5 ulp, for |t| ≤ 1/2.
  public static func sineCosine(quarterTurns t: Double) -> (sine: Double, cosine: Double) {
    let z = t * t
    let zz = z * z
    let (s01, s23, s46) = (s0 + z * s1, s2 + z * s3, s4 + z * s5 + zz * s6)
    let (c01, c23, c46) = (c0 + z * c1, c2 + z * c3, c4 + z * c5 + zz * c6)
    let sine = t * (s01 + zz * (s23 + zz * s46))
    let cosine = 1 + z * (c01 + zz * (c23 + zz * c46))
    return (sine, cosine)
  }

  /// sin(πt/2) and cos(πt/2) in eight lanes, with the bits of the scalar form.
  @inline(__always) public static func sineCosine(
    quarterTurns t: SIMD8<Double>
  ) -> (sine: SIMD8<Double>, cosine: SIMD8<Double>) {
    let z = t * t
    let zz = z * z
    let (s01, s23, s46) = (s0 + z * s1, s2 + z * s3, s4 + z * s5 + zz * s6)
    let (c01, c23, c46) = (c0 + z * c1, c2 + z * c3, c4 + z * c5 + zz * c6)
    let sine = t * (s01 + zz * (s23 + zz * s46))
    let cosine = 1 + z * (c01 + zz * (c23 + zz * c46))
    return (sine, cosine)
  }

  @inline(__always) static func bits(_ x: SIMD8<Double>) -> SIMD8<UInt64> {
    unsafeBitCast(x, to: SIMD8<UInt64>.self)
  }

  @inline(__always) static func doubles(_ x: SIMD8<UInt64>) -> SIMD8<Double> {
    unsafeBitCast(x, to: SIMD8<Double>.self)
  }
}
