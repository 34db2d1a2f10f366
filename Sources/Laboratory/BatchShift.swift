import SemicircleCore

/// What a batch does to the sharpest direction: the largest eigenvalue of its curvature matrix C_B and
/// the matrix element along the sharpest direction φ₁ of all samples, over λ₁ of all samples.
public struct BatchShift: Codable, Equatable, Sendable {
  /// λ₁(C_B)/λ₁.
  public let eigenvalue: Double
  /// φ₁ᵀC_Bφ₁/λ₁: on average 1, since C_B is without bias.
  public let element: Double
  /// The residual of the eigenpair, over its eigenvalue.
  public let residual: Double

  /// By how much the batch looks sharper than along φ₁: (λ₁(C_B) − φ₁ᵀC_Bφ₁)/λ₁, never negative.
  public var shift: Double { eigenvalue - element }

  /// - Parameters:
  ///   - batch: C_B.
  ///   - full: λ₁ and φ₁ of all samples, first among its pairs.
  ///   - tolerance: of the eigenpair's residual, over its eigenvalue.
  ///   - start: where the Lanczos process starts; random if it is not given.
  /// - Throws: ``KrylovError``.
  public init(
    of batch: some LinearOperator<Double>, against full: Eigenpairs<Double>,
    tolerance: Double = 1e-4, startingAt start: [Double]? = nil
  ) throws {
    let top = try extremalEigenpairs(
      of: batch, largest: 1, tolerance: tolerance, start: start
    ).largest
    let (sharpness, direction) = (full.values[0], full.vectors.column(0))
    eigenvalue = top.values[0] / sharpness
    element = direction.dot(batch.apply(direction)) / sharpness
    residual = top.residuals[0] / top.values[0]
  }
}
