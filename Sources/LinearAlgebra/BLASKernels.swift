import COpenBLAS
import CVector

/// OpenBLAS is pinned to one thread before its first use: called from several threads while it is
/// itself threaded it can give wrong results (OpenBLAS issue 5825), and sums must not depend on
/// how many threads there are.
@usableFromInline let openBLASIsPinned: Void = openblas_set_num_threads(1)

private let panelKernel = cvector_panel_kernel()

// The raw kernels, on pointers and in BLAS's own argument order (column-major storage). Each chooses
// between the two number types: where the compiler knows the type, nothing is left of the choice.
extension BLASScalar {
  /// A number under the name of its type.
  @inlinable static func number<Number>(_ x: Self) -> Number { unsafeBitCast(x, to: Number.self) }

  /// A result of BLAS as a number of this type.
  @inlinable static func result<Number>(_ x: Number) -> Self { unsafeBitCast(x, to: Self.self) }

  /// C ← α op(A) op(B) + β C; op(A) is m × k, op(B) is k × n.
  @inlinable package static func gemm(
    _ transposeA: Transposition, _ transposeB: Transposition, _ m: Int, _ n: Int, _ k: Int,
    _ alpha: Self, _ a: UnsafePointer<Self>, _ lda: Int, _ b: UnsafePointer<Self>, _ ldb: Int,
    _ beta: Self, _ c: UnsafeMutablePointer<Self>, _ ldc: Int
  ) {
    _ = openBLASIsPinned
    if Self.self == Double.self {
      cblas_dgemm(
        CblasColMajor, transposeA.flag, transposeB.flag, blasint(m), blasint(n), blasint(k),
        number(alpha), a.raw(), blasint(lda), b.raw(), blasint(ldb), number(beta), c.raw(),
        blasint(ldc))
    } else {
      cblas_sgemm(
        CblasColMajor, transposeA.flag, transposeB.flag, blasint(m), blasint(n), blasint(k),
        number(alpha), a.raw(), blasint(lda), b.raw(), blasint(ldb), number(beta), c.raw(),
        blasint(ldc))
    }
  }

  /// C ← A op(B), or C + A op(B) where `accumulating`; A is m × k, op(B) is k × n. A product for the
  /// shapes of networks, as fast there as ``gemm`` with AVX2 and twice as fast with AVX-512, with the
  /// same bits on every processor that has fused multiply-add (elsewhere it is ``gemm``): each
  /// element is the sum of its terms in order.
  ///
  /// `ldb` may be less than the length of the columns of B as stored: then they overlap, as the
  /// windows of a convolution do that slide over an image.
  @_specialize(where Self == Float)
  @_specialize(where Self == Double)
  package static func panelProduct(
    _ transposeB: Transposition, _ m: Int, _ n: Int, _ k: Int, _ a: UnsafePointer<Self>, _ lda: Int,
    _ b: UnsafePointer<Self>, _ ldb: Int, accumulating: Bool, _ c: UnsafeMutablePointer<Self>,
    _ ldc: Int
  ) {
    if panelKernel == cvector_panel_none {
      panelProductByBLAS(transposeB, m, n, k, a, lda, b, ldb, accumulating, c, ldc)
    } else if Self.self == Double.self {
      cvector_panel_double(
        panelKernel, transposeB == .yes, m, n, k, a.raw(), lda, b.raw(), ldb, accumulating, c.raw(),
        ldc)
    } else {
      cvector_panel_float(
        panelKernel, transposeB == .yes, m, n, k, a.raw(), lda, b.raw(), ldb, accumulating, c.raw(),
        ldc)
    }
  }

  /// ``panelProduct`` where there is no kernel for it. BLAS admits no columns that overlap: pieces of
  /// them as long as their distance do not.
  package static func panelProductByBLAS(
    _ transposeB: Transposition, _ m: Int, _ n: Int, _ k: Int, _ a: UnsafePointer<Self>, _ lda: Int,
    _ b: UnsafePointer<Self>, _ ldb: Int, _ accumulating: Bool, _ c: UnsafeMutablePointer<Self>,
    _ ldc: Int
  ) {
    let length = transposeB == .yes ? n : k
    for start in stride(from: 0, to: max(1, length), by: ldb) {
      let piece = min(ldb, length - start)
      if transposeB == .yes {
        gemm(
          .no, .yes, m, piece, k, 1, a, lda, b + start, ldb, accumulating ? 1 : 0,
          c + start * ldc, ldc)
      } else {
        gemm(
          .no, .no, m, n, piece, 1, a + start * lda, lda, b + start, ldb,
          accumulating || start > 0 ? 1 : 0, c, ldc)
      }
    }
  }

  /// y ← α op(A) x + β y; A is m × n as stored.
  @inlinable package static func gemv(
    _ transpose: Transposition, _ m: Int, _ n: Int, _ alpha: Self, _ a: UnsafePointer<Self>,
    _ lda: Int, _ x: UnsafePointer<Self>, _ beta: Self, _ y: UnsafeMutablePointer<Self>
  ) {
    _ = openBLASIsPinned
    if Self.self == Double.self {
      cblas_dgemv(
        CblasColMajor, transpose.flag, blasint(m), blasint(n), number(alpha), a.raw(), blasint(lda),
        x.raw(), 1, number(beta), y.raw(), 1)
    } else {
      cblas_sgemv(
        CblasColMajor, transpose.flag, blasint(m), blasint(n), number(alpha), a.raw(), blasint(lda),
        x.raw(), 1, number(beta), y.raw(), 1)
    }
  }

  /// The lower triangle of C ← α op(A) op(A)ᵀ + β C; op(A) is n × k.
  @inlinable package static func syrk(
    _ transpose: Transposition, _ n: Int, _ k: Int, _ alpha: Self, _ a: UnsafePointer<Self>,
    _ lda: Int, _ beta: Self, _ c: UnsafeMutablePointer<Self>, _ ldc: Int
  ) {
    _ = openBLASIsPinned
    if Self.self == Double.self {
      cblas_dsyrk(
        CblasColMajor, CblasLower, transpose.flag, blasint(n), blasint(k), number(alpha), a.raw(),
        blasint(lda), number(beta), c.raw(), blasint(ldc))
    } else {
      cblas_ssyrk(
        CblasColMajor, CblasLower, transpose.flag, blasint(n), blasint(k), number(alpha), a.raw(),
        blasint(lda), number(beta), c.raw(), blasint(ldc))
    }
  }

  /// xᵀy.
  @inlinable package static func dot(
    _ n: Int, _ x: UnsafePointer<Self>, _ y: UnsafePointer<Self>
  ) -> Self {
    _ = openBLASIsPinned
    return Self.self == Double.self
      ? result(cblas_ddot(blasint(n), x.raw(), 1, y.raw(), 1))
      : result(cblas_sdot(blasint(n), x.raw(), 1, y.raw(), 1))
  }

  /// y ← αx + y.
  @inlinable package static func axpy(
    _ n: Int, _ alpha: Self, _ x: UnsafePointer<Self>, _ y: UnsafeMutablePointer<Self>
  ) {
    _ = openBLASIsPinned
    if Self.self == Double.self {
      cblas_daxpy(blasint(n), number(alpha), x.raw(), 1, y.raw(), 1)
    } else {
      cblas_saxpy(blasint(n), number(alpha), x.raw(), 1, y.raw(), 1)
    }
  }

  /// x ← αx.
  @inlinable package static func scal(_ n: Int, _ alpha: Self, _ x: UnsafeMutablePointer<Self>) {
    _ = openBLASIsPinned
    if Self.self == Double.self {
      cblas_dscal(blasint(n), number(alpha), x.raw(), 1)
    } else {
      cblas_sscal(blasint(n), number(alpha), x.raw(), 1)
    }
  }

  /// ‖x‖, without overflow.
  @inlinable package static func nrm2(_ n: Int, _ x: UnsafePointer<Self>) -> Self {
    _ = openBLASIsPinned
    return Self.self == Double.self
      ? result(cblas_dnrm2(blasint(n), x.raw(), 1))
      : result(cblas_snrm2(blasint(n), x.raw(), 1))
  }

  /// Whether none of n numbers is a NaN or an infinity.
  @_specialize(where Self == Float)
  @_specialize(where Self == Double)
  package static func allFinite(_ n: Int, _ x: UnsafePointer<Self>) -> Bool {
    // 0 · x is 0 for a finite x and NaN for any other; a sum keeps a NaN and has no branch. Eight sums, as
    // each waits for its own last addition.
    var (a, b, c, d, e, f, g, h): (Self, Self, Self, Self, Self, Self, Self, Self) = (
      0, 0, 0, 0, 0, 0, 0, 0
    )
    let whole = n - n % 8
    for i in stride(from: 0, to: whole, by: 8) {
      a += 0 * x[i]
      b += 0 * x[i + 1]
      c += 0 * x[i + 2]
      d += 0 * x[i + 3]
      e += 0 * x[i + 4]
      f += 0 * x[i + 5]
      g += 0 * x[i + 6]
      h += 0 * x[i + 7]
    }
    for i in whole..<n { a += 0 * x[i] }
    let sum = ((a + b) + (c + d)) + ((e + f) + (g + h))
    return sum == 0
  }
}
