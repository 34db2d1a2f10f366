import LinearAlgebra
import Requirements

/// Conjugate gradients for (A + shift · I) x = b with a symmetric positive definite matrix that is
/// known by its products alone (Hestenes and Stiefel 1952).
///
/// In exact arithmetic it ends after as many steps as A has different eigenvalues with a share in
/// b; before that the error in the energy norm falls at least like ((√κ − 1)/(√κ + 1))^step, κ the
/// condition number. So a matrix of rank r needs r + 1 steps at most, and few if the shift is large.
///
/// Cost: a product and 10P operations a step; memory 3P numbers, which the solver keeps.
public struct ConjugateGradients<Scalar: BLASScalar>: Sendable {
  /// The steps end where the residual of the recurrence is at most this part of ‖b‖.
  public var tolerance: Scalar
  /// They end after so many in any case.
  public var maximumSteps: Int
  private var residual: [Scalar] = []
  private var direction: [Scalar] = []
  private var image: [Scalar] = []

  /// A solver; its memory is taken at the first use.
  public init(tolerance: Scalar, maximumSteps: Int) {
    require(tolerance >= 0, "the tolerance \(tolerance) is negative")
    require(maximumSteps > 0, "\(maximumSteps) steps")
    self.tolerance = tolerance
    self.maximumSteps = maximumSteps
  }

  /// x ← (A + shift · I)⁻¹ b, from the start x = 0.
  ///
  /// - Returns: the steps taken, and the residual of the recurrence relative to ‖b‖; none and 0 for
  ///   b = 0.
  /// - Throws: ``KrylovError/notPositiveDefinite(step:)`` where a direction has no positive
  ///   curvature, ``KrylovError/nonFiniteProduct(step:)``, and ``KrylovError/unusableStart`` for a b
  ///   that is not finite.
  @discardableResult
  public mutating func solve<Operator: LinearOperator>(
    _ a: Operator, shift: Scalar = 0, _ b: [Scalar], into x: inout [Scalar]
  ) throws(KrylovError) -> (steps: Int, residual: Scalar) where Operator.Scalar == Scalar {
    let dimension = a.dimension
    require(
      b.count == dimension && x.count == dimension,
      "operator of dimension \(dimension) for \(b.count) equations with \(x.count) unknowns")
    if residual.count != dimension {
      image = Array(repeating: 0, count: dimension)
      (residual, direction) = (image, image)
    }
    for i in 0..<dimension {
      x[i] = 0
      residual[i] = b[i]
    }
    let largest = b.maximumMagnitude
    guard largest.isFinite else { throw .unusableStart }
    guard largest > 0 else { return (0, 0) }
    // Powers of two bring b and the first product near 1, so that squares are normal numbers; x is
    // put back at the end. Not a digit depends on it.
    let size = Int(largest.exponent)
    var strength = 0
    residual.scale(byPowerOfTwo: -size)
    for i in 0..<dimension { direction[i] = residual[i] }
    var square = residual.dot(residual)
    let norm = square.squareRoot()
    var step = 0
    while square.squareRoot() > tolerance * norm && step < maximumSteps {
      step += 1
      a.apply(direction, into: &image)
      if shift != 0 { image.add(direction, scaledBy: shift) }
      if step == 1 {
        let largest = image.maximumMagnitude
        if largest > 0 && largest.isFinite { strength = Int(largest.exponent) }
        if strength.magnitude < Scalar.greatestFiniteMagnitude.exponent / 4 { strength = 0 }
      }
      image.scale(byPowerOfTwo: -strength)
      let curvature = direction.dot(image)
      guard curvature.isFinite else { throw .nonFiniteProduct(step: step) }
      guard curvature > 0 else { throw .notPositiveDefinite(step: step) }
      let length = square / curvature
      x.add(direction, scaledBy: length)
      residual.add(image, scaledBy: -length)
      let next = residual.dot(residual)
      guard next.isFinite else { throw .nonFiniteProduct(step: step) }
      direction.scale(by: next / square)
      direction.add(residual)
      square = next
    }
    x.scale(byPowerOfTwo: size - strength)
    return (step, square.squareRoot() / norm)
  }
}
