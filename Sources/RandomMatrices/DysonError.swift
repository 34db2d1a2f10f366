import LinearAlgebra

/// Why an integration of levels had to stop.
public enum DysonError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Newton's method did not converge in this many iterations.
  case noConvergence(iterations: Int)
  /// A level became infinite or not a number.
  case nonFinite
  /// A level of the start stands before a smaller one, or a singular value is negative.
  case unordered(Double, Double)
  /// The eigenvalues or singular values of a matrix could not be found.
  case decomposition(LinearAlgebraError)

  /// What happened, and what to change.
  public var description: String {
    switch self {
    case .noConvergence(let iterations):
      "the implicit step did not converge in \(iterations) iterations; take a smaller time step"
    case .nonFinite:
      "a level is not finite any more; check the starting levels, or take a smaller time step"
    case .unordered(let before, let level):
      "the levels of the start must ascend: \(before) stands before \(level)"
    case .decomposition(let error):
      "the levels of a matrix could not be found: \(error)"
    }
  }
}
