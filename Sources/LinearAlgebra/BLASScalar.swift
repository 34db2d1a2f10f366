import COpenBLAS
import CVector
import PortableMath
import RealModule

/// Whether a product takes a matrix as it is stored or its transpose.
public enum Transposition: Sendable {
  /// The matrix as it is stored.
  case no
  /// Its transpose.
  case yes

  @inlinable var flag: CBLAS_TRANSPOSE { self == .yes ? CblasTrans : CblasNoTrans }
}

/// A number type that BLAS and LAPACK know: `Float` and `Double`.
///
/// The requirements are the raw kernels, on pointers and in BLAS's own argument order (column-major
/// storage); ``Matrix`` has the forms that check their shapes.
public protocol BLASScalar: Real, PortableReal, SIMDScalar, Codable, Sendable {
  /// C ← α op(A) op(B) + β C; op(A) is m × k, op(B) is k × n.
  static func gemm(
    _ transposeA: Transposition, _ transposeB: Transposition, _ m: Int, _ n: Int, _ k: Int,
    _ alpha: Self, _ a: UnsafePointer<Self>, _ lda: Int, _ b: UnsafePointer<Self>, _ ldb: Int,
    _ beta: Self, _ c: UnsafeMutablePointer<Self>, _ ldc: Int)
  /// C ← A op(B), or C + A op(B) where `accumulating`; A is m × k, op(B) is k × n. A product for the
  /// shapes of networks, as fast there as ``gemm`` with AVX2 and twice as fast with AVX-512, with the
  /// same bits on every processor that has fused multiply-add (elsewhere it is ``gemm``): each
  /// element is the sum of its terms in order.
  ///
  /// `ldb` may be less than the length of the columns of B as stored: then they overlap, as the
  /// windows of a convolution do that slide over an image.
  static func panelProduct(
    _ transposeB: Transposition, _ m: Int, _ n: Int, _ k: Int, _ a: UnsafePointer<Self>, _ lda: Int,
    _ b: UnsafePointer<Self>, _ ldb: Int, accumulating: Bool, _ c: UnsafeMutablePointer<Self>,
    _ ldc: Int)
  /// y ← α op(A) x + β y; A is m × n as stored.
  static func gemv(
    _ transpose: Transposition, _ m: Int, _ n: Int, _ alpha: Self, _ a: UnsafePointer<Self>,
    _ lda: Int, _ x: UnsafePointer<Self>, _ beta: Self, _ y: UnsafeMutablePointer<Self>)
  /// The lower triangle of C ← α op(A) op(A)ᵀ + β C; op(A) is n × k.
  static func syrk(
    _ transpose: Transposition, _ n: Int, _ k: Int, _ alpha: Self, _ a: UnsafePointer<Self>,
    _ lda: Int, _ beta: Self, _ c: UnsafeMutablePointer<Self>, _ ldc: Int)
  /// xᵀy.
  static func dot(_ n: Int, _ x: UnsafePointer<Self>, _ y: UnsafePointer<Self>) -> Self
  /// y ← αx + y.
  static func axpy(
    _ n: Int, _ alpha: Self, _ x: UnsafePointer<Self>, _ y: UnsafeMutablePointer<Self>)
  /// x ← αx.
  static func scal(_ n: Int, _ alpha: Self, _ x: UnsafeMutablePointer<Self>)
  /// ‖x‖, without overflow.
  static func nrm2(_ n: Int, _ x: UnsafePointer<Self>) -> Self
  /// Whether none of n numbers is a NaN or an infinity.
  static func allFinite(_ n: Int, _ x: UnsafePointer<Self>) -> Bool
  /// The LAPACK routines of this number type.
  static var lapack: LAPACK<Self> { get }
}

/// OpenBLAS is pinned to one thread before its first use: called from several threads while it is
/// itself threaded it can give wrong results (OpenBLAS issue 5825), and sums must not depend on
/// how many threads there are.
@usableFromInline let openBLASIsPinned: Void = openblas_set_num_threads(1)

private let panelKernel = cvector_panel_kernel()

extension BLASScalar {
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
}

extension Double: BLASScalar {
  @inlinable public static func gemm(
    _ transposeA: Transposition, _ transposeB: Transposition, _ m: Int, _ n: Int, _ k: Int,
    _ alpha: Double, _ a: UnsafePointer<Double>, _ lda: Int, _ b: UnsafePointer<Double>,
    _ ldb: Int, _ beta: Double, _ c: UnsafeMutablePointer<Double>, _ ldc: Int
  ) {
    _ = openBLASIsPinned
    cblas_dgemm(
      CblasColMajor, transposeA.flag, transposeB.flag, blasint(m), blasint(n), blasint(k), alpha, a,
      blasint(lda), b, blasint(ldb), beta, c, blasint(ldc))
  }

  public static func panelProduct(
    _ transposeB: Transposition, _ m: Int, _ n: Int, _ k: Int, _ a: UnsafePointer<Double>,
    _ lda: Int, _ b: UnsafePointer<Double>, _ ldb: Int, accumulating: Bool,
    _ c: UnsafeMutablePointer<Double>, _ ldc: Int
  ) {
    if panelKernel != cvector_panel_none {
      cvector_panel_double(
        panelKernel, transposeB == .yes, m, n, k, a, lda, b, ldb, accumulating, c, ldc)
    } else {
      panelProductByBLAS(transposeB, m, n, k, a, lda, b, ldb, accumulating, c, ldc)
    }
  }

  @inlinable public static func gemv(
    _ transpose: Transposition, _ m: Int, _ n: Int, _ alpha: Double, _ a: UnsafePointer<Double>,
    _ lda: Int, _ x: UnsafePointer<Double>, _ beta: Double, _ y: UnsafeMutablePointer<Double>
  ) {
    _ = openBLASIsPinned
    cblas_dgemv(
      CblasColMajor, transpose.flag, blasint(m), blasint(n), alpha, a, blasint(lda), x, 1, beta, y,
      1)
  }

  @inlinable public static func syrk(
    _ transpose: Transposition, _ n: Int, _ k: Int, _ alpha: Double, _ a: UnsafePointer<Double>,
    _ lda: Int, _ beta: Double, _ c: UnsafeMutablePointer<Double>, _ ldc: Int
  ) {
    _ = openBLASIsPinned
    cblas_dsyrk(
      CblasColMajor, CblasLower, transpose.flag, blasint(n), blasint(k), alpha, a, blasint(lda),
      beta, c, blasint(ldc))
  }

  @inlinable public static func dot(
    _ n: Int, _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>
  ) -> Double {
    _ = openBLASIsPinned
    return cblas_ddot(blasint(n), x, 1, y, 1)
  }

  @inlinable public static func axpy(
    _ n: Int, _ alpha: Double, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>
  ) {
    _ = openBLASIsPinned
    cblas_daxpy(blasint(n), alpha, x, 1, y, 1)
  }

  @inlinable public static func scal(
    _ n: Int, _ alpha: Double, _ x: UnsafeMutablePointer<Double>
  ) {
    _ = openBLASIsPinned
    cblas_dscal(blasint(n), alpha, x, 1)
  }

  @inlinable public static func nrm2(_ n: Int, _ x: UnsafePointer<Double>) -> Double {
    _ = openBLASIsPinned
    return cblas_dnrm2(blasint(n), x, 1)
  }

  public static func allFinite(_ n: Int, _ x: UnsafePointer<Double>) -> Bool {
    // 0 · x is 0 for a finite x and NaN for any other; the sum keeps a NaN and has no branch.
    var sum: Double = 0
    for i in 0..<n { sum += 0 * x[i] }
    return sum == 0
  }
}

extension Float: BLASScalar {
  @inlinable public static func gemm(
    _ transposeA: Transposition, _ transposeB: Transposition, _ m: Int, _ n: Int, _ k: Int,
    _ alpha: Float, _ a: UnsafePointer<Float>, _ lda: Int, _ b: UnsafePointer<Float>, _ ldb: Int,
    _ beta: Float, _ c: UnsafeMutablePointer<Float>, _ ldc: Int
  ) {
    _ = openBLASIsPinned
    cblas_sgemm(
      CblasColMajor, transposeA.flag, transposeB.flag, blasint(m), blasint(n), blasint(k), alpha, a,
      blasint(lda), b, blasint(ldb), beta, c, blasint(ldc))
  }

  public static func panelProduct(
    _ transposeB: Transposition, _ m: Int, _ n: Int, _ k: Int, _ a: UnsafePointer<Float>,
    _ lda: Int, _ b: UnsafePointer<Float>, _ ldb: Int, accumulating: Bool,
    _ c: UnsafeMutablePointer<Float>, _ ldc: Int
  ) {
    if panelKernel != cvector_panel_none {
      cvector_panel_float(
        panelKernel, transposeB == .yes, m, n, k, a, lda, b, ldb, accumulating, c, ldc)
    } else {
      panelProductByBLAS(transposeB, m, n, k, a, lda, b, ldb, accumulating, c, ldc)
    }
  }

  @inlinable public static func gemv(
    _ transpose: Transposition, _ m: Int, _ n: Int, _ alpha: Float, _ a: UnsafePointer<Float>,
    _ lda: Int, _ x: UnsafePointer<Float>, _ beta: Float, _ y: UnsafeMutablePointer<Float>
  ) {
    _ = openBLASIsPinned
    cblas_sgemv(
      CblasColMajor, transpose.flag, blasint(m), blasint(n), alpha, a, blasint(lda), x, 1, beta, y,
      1)
  }

  @inlinable public static func syrk(
    _ transpose: Transposition, _ n: Int, _ k: Int, _ alpha: Float, _ a: UnsafePointer<Float>,
    _ lda: Int, _ beta: Float, _ c: UnsafeMutablePointer<Float>, _ ldc: Int
  ) {
    _ = openBLASIsPinned
    cblas_ssyrk(
      CblasColMajor, CblasLower, transpose.flag, blasint(n), blasint(k), alpha, a, blasint(lda),
      beta, c, blasint(ldc))
  }

  @inlinable public static func dot(
    _ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>
  ) -> Float {
    _ = openBLASIsPinned
    return cblas_sdot(blasint(n), x, 1, y, 1)
  }

  @inlinable public static func axpy(
    _ n: Int, _ alpha: Float, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    _ = openBLASIsPinned
    cblas_saxpy(blasint(n), alpha, x, 1, y, 1)
  }

  @inlinable public static func scal(_ n: Int, _ alpha: Float, _ x: UnsafeMutablePointer<Float>) {
    _ = openBLASIsPinned
    cblas_sscal(blasint(n), alpha, x, 1)
  }

  @inlinable public static func nrm2(_ n: Int, _ x: UnsafePointer<Float>) -> Float {
    _ = openBLASIsPinned
    return cblas_snrm2(blasint(n), x, 1)
  }

  public static func allFinite(_ n: Int, _ x: UnsafePointer<Float>) -> Bool {
    // 0 · x is 0 for a finite x and NaN for any other; the sum keeps a NaN and has no branch.
    var sum: Float = 0
    for i in 0..<n { sum += 0 * x[i] }
    return sum == 0
  }
}
