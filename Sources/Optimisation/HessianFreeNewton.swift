import Krylov
import LinearAlgebra
import NeuralNetworks
import Requirements

/// The damped Newton step (C + δI)⁻¹g of ``DampedNewton`` without the matrix: by conjugate gradients,
/// with products of C alone (Martens, ICML 2010, who calls it Hessian-free). C is the Gauss–Newton or
/// empirical Fisher matrix of the batch of the last update.
///
/// Cost: nothing an update; one product a step of conjugate gradients. For a batch of n samples and K
/// outputs there are at most nK + 1 steps, and about √(λ₁/δ) digits.
public struct HessianFreeNewton<Scalar: BLASScalar>: Preconditioner {
  /// Which matrix C is.
  public let curvature: CurvatureKind
  /// δ, positive: where C has no rank it alone bounds the step.
  public var dampingCoefficient: Scalar
  private var solver: ConjugateGradients<Scalar>
  private var matrix: (any CurvatureMatrix<Scalar>)?

  /// A Newton step, still without a batch.
  ///
  /// - Parameters:
  ///   - tolerance: of the residual relative to ‖g‖.
  ///   - maximumSteps: of conjugate gradients. A solve that is cut short is damped by more than δ.
  public init(
    _ curvature: CurvatureKind = .gaussNewton, dampingCoefficient: Scalar, tolerance: Scalar = 1e-6,
    maximumSteps: Int = 1000
  ) {
    self.curvature = curvature
    self.dampingCoefficient = dampingCoefficient
    solver = ConjugateGradients(tolerance: tolerance, maximumSteps: maximumSteps)
  }

  /// Takes C from the batch, whose linearisation it keeps.
  public mutating func update(from linearisation: some NetworkLinearisation<Scalar>) {
    matrix = linearisation.curvature(curvature)
  }

  /// direction ← (C + δI)⁻¹ gradient.
  /// - Throws: ``KrylovError`` where C + δI is not positive definite or not finite.
  public mutating func apply(_ gradient: [Scalar], into direction: inout [Scalar]) throws {
    guard let matrix else { unmet("apply before the first update") }
    try solver.solve(matrix, shift: dampingCoefficient, gradient, into: &direction)
  }
}
