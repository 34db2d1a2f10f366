import COpenBLAS

/// The LAPACK routines that this module calls, in one number type.
///
/// They come from OpenBLAS by their Fortran names: every argument is a pointer, and the lengths of
/// the character arguments follow at the end.
public struct LAPACK<Scalar: BLASScalar>: Sendable {
  typealias Flag = UnsafePointer<CChar>
  typealias Size = UnsafePointer<Int32>
  typealias Sizes = UnsafeMutablePointer<Int32>
  typealias Numbers = UnsafePointer<Scalar>
  typealias Output = UnsafeMutablePointer<Scalar>

  /// All eigenvalues and eigenvectors of a symmetric matrix, by divide and conquer.
  let syevd:
    @Sendable (
      Flag, Flag, Size, Output, Size, Output, Output, Size, Sizes, Size, Sizes, Int, Int
    ) -> Void
  /// Some eigenvalues and eigenvectors of a symmetric matrix.
  let syevr:
    @Sendable (
      Flag, Flag, Flag, Size, Output, Size, Numbers, Numbers, Size, Size, Numbers, Sizes, Output,
      Output, Size, Sizes, Output, Size, Sizes, Size, Sizes, Int, Int, Int
    ) -> Void
  /// All eigenvalues of a symmetric tridiagonal matrix, by the root-free QL method.
  let sterf: @Sendable (Size, Output, Output, Sizes) -> Void
  /// All eigenvalues and eigenvectors of a symmetric tridiagonal matrix, by divide and conquer.
  let stedc:
    @Sendable (
      Flag, Size, Output, Output, Output, Size, Output, Size, Sizes, Size, Sizes, Int
    ) -> Void
  /// Singular values and vectors, by divide and conquer.
  let gesdd:
    @Sendable (
      Flag, Size, Size, Output, Size, Output, Output, Size, Output, Size, Output, Size, Sizes,
      Sizes, Int
    ) -> Void
  /// QR factorisation with Householder reflectors.
  let geqrf: @Sendable (Size, Size, Output, Size, Output, Output, Size, Sizes) -> Void
  /// The orthogonal factor from its reflectors.
  let orgqr: @Sendable (Size, Size, Size, Output, Size, Numbers, Output, Size, Sizes) -> Void
  /// Cholesky factorisation.
  let potrf: @Sendable (Flag, Size, Output, Size, Sizes, Int) -> Void
  /// Solution of a positive definite system from its Cholesky factor.
  let potrs: @Sendable (Flag, Size, Size, Numbers, Size, Output, Size, Sizes, Int) -> Void
  /// Solution of a general system by LU with partial pivoting.
  let gesv: @Sendable (Size, Size, Output, Size, Sizes, Output, Size, Sizes) -> Void
  /// Solution of a triangular system.
  let trtrs:
    @Sendable (
      Flag, Flag, Flag, Size, Size, Numbers, Size, Output, Size, Sizes, Int, Int, Int
    ) -> Void
}

extension LAPACK<Double> {
  static let double = LAPACK(
    syevd: dsyevd_, syevr: dsyevr_, sterf: dsterf_, stedc: dstedc_, gesdd: dgesdd_, geqrf: dgeqrf_,
    orgqr: dorgqr_, potrf: dpotrf_, potrs: dpotrs_, gesv: dgesv_, trtrs: dtrtrs_)
}

extension LAPACK<Float> {
  static let single = LAPACK(
    syevd: ssyevd_, syevr: ssyevr_, sterf: ssterf_, stedc: sstedc_, gesdd: sgesdd_, geqrf: sgeqrf_,
    orgqr: sorgqr_, potrf: spotrf_, potrs: spotrs_, gesv: sgesv_, trtrs: strtrs_)
}

extension Double {
  /// The routines in double precision, on one thread.
  public static var lapack: LAPACK<Double> {
    _ = openBLASIsPinned
    return .double
  }
}

extension Float {
  /// The routines in single precision, on one thread.
  public static var lapack: LAPACK<Float> {
    _ = openBLASIsPinned
    return .single
  }
}
