/// Why a Krylov method could not answer.
public enum KrylovError: Error, Equatable, Sendable {
  /// The product in this step, counted from 1, holds a NaN or an infinity.
  case nonFiniteProduct(step: Int)
  /// The start vector, or the right side of an equation, is of no use: it is zero, or holds a NaN or
  /// an infinity.
  case unusableStart
  /// The same product, computed twice, gave different bits.
  case notDeterministic(largestDifference: Double)
  /// This many of the wanted eigenpairs miss the tolerance after the largest number of steps.
  case notConverged(pairs: Int, steps: Int, residual: Double, tolerance: Double)
  /// The residuals that the recurrence promises are not those of the operator.
  case inconsistentOperator(residual: Double, promised: Double)
  /// uᵀAv and vᵀAu of two test vectors differ by this part of ‖Au‖.
  case notSymmetric(relativeDifference: Double)
  /// The direction of this step of conjugate gradients, counted from 1, has no positive curvature.
  case notPositiveDefinite(step: Int)
}

extension KrylovError: CustomStringConvertible {
  /// What happened, and how to mend it.
  public var description: String {
    switch self {
    case .nonFiniteProduct(let step):
      "the operator's product in Lanczos step \(step) holds a NaN or an infinity; look at the "
        + "weights and data behind the operator"
    case .unusableStart:
      "the start vector is zero or not finite; a Krylov space needs a direction to start from"
    case .notDeterministic(let difference):
      "the same product twice differs by up to \(difference); Lanczos needs a fixed operator "
        + "(no dropout, no fresh batch, no sum whose order changes)"
    case .notConverged(let pairs, let steps, let residual, let tolerance):
      "\(pairs) eigenpairs have relative residuals up to \(residual) after \(steps) steps, above "
        + "the tolerance \(tolerance); raise maximumSteps or the tolerance"
    case .inconsistentOperator(let residual, let promised):
      "the eigenpairs have a relative residual of \(residual) where the recurrence promises "
        + "\(promised); the operator is not symmetric, not linear or not the same at each product"
    case .notSymmetric(let difference):
      "uᵀAv and vᵀAu differ by \(difference) of their size; the operator is not symmetric, and a "
        + "quadrature of its spectrum has no meaning"
    case .notPositiveDefinite(let step):
      "the direction of step \(step) of conjugate gradients has no positive curvature; they need a "
        + "positive definite operator, such as a Gauss–Newton matrix with damping"
    }
  }
}
