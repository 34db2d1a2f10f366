import SemicircleCore

/// What a batch does to the sharpest direction: the largest eigenvalue of its curvature matrix C_B and
/// the matrix element along the sharpest direction φ₁ of all samples, over λ₁ of all samples.
public struct BatchShift: Codable, Equatable, Sendable {
  /// λ₁(C_B)/λ₁.
  public let eigenvalue: Double
  /// φ₁ᵀC_Bφ₁/λ₁: on average 1, since C_B is without bias.
  public let element: Double
  /// λ_P(C_B)/λ_P at the other end of the spectrum, if it was asked for.
  public let smallest: Double?
  /// The residual of the eigenpair, over its eigenvalue.
  public let residual: Double

  /// By how much the batch looks sharper than along φ₁: (λ₁(C_B) − φ₁ᵀC_Bφ₁)/λ₁, never negative.
  public var shift: Double { eigenvalue - element }

  /// - Parameters:
  ///   - batch: C_B.
  ///   - full: λ₁ and φ₁ of all samples, first among its pairs.
  ///   - smallest: λ_P of all samples, for ``smallest``.
  ///   - tolerance: of the eigenpair's residual, over its eigenvalue.
  ///   - start: where the Lanczos process starts; random if it is not given.
  /// - Throws: ``KrylovError``.
  public init(
    of batch: some LinearOperator<Double>, against full: Eigenpairs<Double>,
    smallest: Double? = nil,
    tolerance: Double = 1e-4, startingAt start: [Double]? = nil
  ) throws {
    let ends = try extremalEigenpairs(
      of: batch, largest: 1, smallest: smallest == nil ? 0 : 1, tolerance: tolerance, start: start)
    let top = ends.largest
    let (sharpness, direction) = (full.values[0], full.vectors.column(0))
    eigenvalue = top.values[0] / sharpness
    element = direction.dot(batch.apply(direction)) / sharpness
    self.smallest = smallest.map { ends.smallest.values[0] / $0 }
    residual = top.residuals[0] / top.values[0]
  }
}

/// What batches of one size show of one network on average: the numbers of a unit.
public struct MeanBatchShift: Codable, Equatable, Sendable {
  /// The mean of ``BatchShift/shift``.
  public let shift: Double
  /// The mean of ``BatchShift/element``.
  public let element: Double
  /// The standard deviation of λ₁(C_B) over batches, over its mean; NaN for a single batch.
  public let spread: Double
  /// The mean of ``BatchShift/smallest``; nil where it was not asked for.
  public let smallest: Double?
  /// The largest residual.
  public let residual: Double

  /// - Parameter batches: one at least.
  public init(_ batches: [BatchShift]) {
    let (eigenvalues, ends) = (batches.map(\.eigenvalue), batches.compactMap(\.smallest))
    shift = mean(batches.map(\.shift))
    element = mean(batches.map(\.element))
    spread = standardDeviation(eigenvalues) / mean(eigenvalues)
    smallest = ends.isEmpty ? nil : mean(ends)
    residual = batches.map(\.residual).max() ?? .nan
  }
}
