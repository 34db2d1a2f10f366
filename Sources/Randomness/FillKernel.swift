import CVector

/// The forms of ``RandomStream/fillNormal(_:)-(UnsafeMutableBufferPointer<Double>)`` and
/// ``RandomStream/fillUniform(_:)``. All give the same bits; the processor decides which one runs.
package enum FillKernel: Int32, CaseIterable, Sendable {
  // The numbers of CVectorFill.h.
  /// Swift's SIMD types: the readable form, for every processor.
  case portable = 0
  /// C vectors compiled for AVX2.
  case avx2 = 1
  /// C vectors compiled for AVX-512.
  case avx512 = 2

  /// The fastest one that this processor runs.
  package static let fastest = FillKernel(rawValue: cvector_fill_kernel()) ?? .portable

  package var isSupported: Bool { rawValue <= Self.fastest.rawValue }

  /// Below this number of variates single draws are faster: a kernel makes 64 at a time.
  static let fewest = 16
}

extension RandomStream {
  typealias PairFill = (Int32, UnsafeMutablePointer<Double>?, Int, cvector_stream) -> Void

  /// Fills `x` from the index on by a kernel in C, an even number of elements, two from each block;
  /// moves the index.
  mutating func fillPairs(
    of x: UnsafeMutableBufferPointer<Double>, from index: inout Int, _ kernel: FillKernel,
    _ fill: PairFill
  ) {
    guard kernel != .portable, x.count - index >= FillKernel.fewest, let base = x.baseAddress else {
      return
    }
    let pairs = (x.count - index) / 2
    let stream = cvector_stream(
      block: blockNumber, position: (position.x, position.y), key: (key.x, key.y))
    fill(kernel.rawValue, base + index, pairs, stream)
    blockNumber &+= UInt64(pairs)
    index += 2 * pairs
  }
}
