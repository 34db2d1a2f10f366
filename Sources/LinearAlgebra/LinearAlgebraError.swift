/// Why a factorisation or an eigen-solver could not answer.
public enum LinearAlgebraError: Error, Equatable, Sendable {
  /// The input holds a NaN or an infinity.
  case nonFinite(input: String)
  /// The leading principal minor of this order is not positive, so there is no Cholesky factor.
  case notPositiveDefinite(order: Int)
  /// The pivot in this column, counted from 1, is exactly zero.
  case singular(column: Int)
  /// An iteration did not converge; `count` quantities are left unfinished.
  case noConvergence(routine: String, count: Int)
  /// LAPACK refused its argument of this number: a defect of the caller inside this package.
  case illegalArgument(routine: String, number: Int)
}

extension LinearAlgebraError: CustomStringConvertible {
  /// What happened, and how to mend it.
  public var description: String {
    switch self {
    case .nonFinite(let input):
      "\(input) holds a NaN or an infinity; find the step that produced it (an overflow, a division "
        + "by zero, a diverged iteration)"
    case .notPositiveDefinite(let order):
      "the matrix is not positive definite: its leading minor of order \(order) is not positive; "
        + "add damping to the diagonal or use an eigen-decomposition"
    case .singular(let column):
      "the matrix is singular: the pivot of column \(column) is zero"
    case .noConvergence(let routine, let count):
      "\(routine) did not converge: \(count) off-diagonal elements or eigenpairs are unfinished"
    case .illegalArgument(let routine, let number):
      "\(routine) refuses its argument number \(number)"
    }
  }
}

extension LinearAlgebraError {
  /// Throws what LAPACK's `info` means in a routine where positive values say that an iteration did
  /// not converge.
  @usableFromInline static func check(_ info: Int32, _ routine: String) throws(LinearAlgebraError) {
    if info < 0 { throw .illegalArgument(routine: routine, number: Int(-info)) }
    if info > 0 { throw .noConvergence(routine: routine, count: Int(info)) }
  }
}
