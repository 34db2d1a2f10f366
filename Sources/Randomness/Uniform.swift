import CVector
import Requirements

extension RandomStream {
  /// The odd multiple (2k + 1) 2⁻⁵³ with k the upper 52 bits of `word`: a number with 53 significant
  /// bits, strictly between 0 and 1, of mean exactly 1/2.
  ///
  /// k is put into the significand of a number in [1, 2), from which 1 - 2⁻⁵³ is subtracted; both
  /// steps are exact.
  @inlinable static func unitInterval(_ word: UInt64) -> Double {
    Double(bitPattern: word &>> 12 | PortableFunctions.one) - 0x1.fffffffffffffp-1
  }

  /// ``unitInterval(_:)-(UInt64)`` in each lane.
  @inline(__always) static func unitInterval(_ words: SIMD8<UInt64>) -> SIMD8<Double> {
    PortableFunctions.doubles(words &>> 12 | SIMD8(repeating: PortableFunctions.one))
      - 0x1.fffffffffffffp-1
  }

  /// A uniform variate on the open interval (0, 1): one of the 2⁵² odd multiples of 2⁻⁵³.
  @inlinable public mutating func uniform() -> Double { Self.unitInterval(nextWord()) }

  /// Fills a buffer with uniform variates: the same bits as `x.count` calls of ``uniform()``.
  public mutating func fillUniform(_ x: UnsafeMutableBufferPointer<Double>) {
    fillUniform(x, kernel: .fastest)
  }

  /// The same by one of the kernels.
  package mutating func fillUniform(
    _ x: UnsafeMutableBufferPointer<Double>, kernel: FillKernel
  ) {
    var index = 0
    if case .word = leftover, !x.isEmpty {
      x[0] = uniform()
      index = 1
    }
    fillPairs(of: x, from: &index, kernel, cvector_fill_uniform)
    while index < x.count {
      x[index] = uniform()
      index += 1
    }
  }

  /// `count` uniform variates.
  public mutating func uniforms(_ count: Int) -> [Double] {
    require(count >= 0, "count must not be negative, it is \(count)")
    return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      fillUniform(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      initialized = count
    }
  }

  /// An exponential variate of mean 1, by inversion: -log u.
  public mutating func exponential() -> Double { -PortableFunctions.log(uniform()) }

  /// `count` independent signs ±1, one bit each: sign i is negative if bit i mod 64 of the ⌊i/64⌋-th
  /// word is set. The words begin with a fresh block.
  public mutating func rademacher(_ count: Int) -> [Double] {
    require(count >= 0, "count must not be negative, it is \(count)")
    leftover = .nothing
    var signs: [Double] = []
    signs.reserveCapacity(count)
    while signs.count < count {
      let word = nextWord()
      for bit in 0..<min(64, UInt64(count - signs.count)) {
        signs.append(Double(bitPattern: PortableFunctions.one | (word &>> bit) &<< 63))
      }
    }
    leftover = .nothing
    return signs
  }
}
