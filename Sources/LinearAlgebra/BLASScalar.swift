import COpenBLAS
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

/// A number type that BLAS and LAPACK know: `Float` and `Double`, and no other.
///
/// What BLAS and LAPACK do with it is in ``Matrix`` and in arrays (`dot`, `norm`, `add`, `scale`), which
/// check their shapes; the kernels on pointers are known to this package alone.
public protocol BLASScalar: Real, PortableReal, SIMDScalar, Codable, Sendable {
  /// The LAPACK routines of this number type.
  static var lapack: LAPACK<Self> { get }
}

extension Double: BLASScalar {}
extension Float: BLASScalar {}
