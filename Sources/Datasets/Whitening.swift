import LinearAlgebra
import Requirements

/// Zero-phase (ZCA) whitening: x ← (C + εI)^(−1/2) (x − mean), with the covariance C of the samples
/// that it was fitted to (division by N).
///
/// Of all maps that whiten it is the symmetric one, which changes the samples least (Bell, Sejnowski,
/// Vision Research 37 (1997) 3327): images remain images. A direction of variance v has v/(v + ε)
/// afterwards. With ε = 0 all have 1; a larger ε keeps directions that hardly vary, such as pixels
/// that are nearly always blank, from being blown up.
public struct Whitening: Equatable, Sendable {
  /// The mean of each entry: d values.
  public let mean: [Double]
  /// (C + εI)^(−1/2), d × d, symmetric.
  public let matrix: Matrix<Double>

  /// Whitening fitted to `samples`, d × N.
  ///
  /// Cost: d²N for the covariance, some 10 d³ for its eigenvectors and the product with them.
  ///
  /// - Parameter regularisation: ε ≥ 0. It must be positive where the covariance is singular, as it
  ///   is if N ≤ d or an entry never varies.
  /// - Throws: ``LinearAlgebraError``.
  public init(
    of samples: Matrix<Double>, regularisation: Double
  ) throws(LinearAlgebraError) {
    require(regularisation >= 0, "ε cannot be negative, it is \(regularisation)")
    let components = try PrincipalComponents(of: samples, count: samples.rows)
    let variances = components.variances
    let smallest = variances[variances.count - 1] + regularisation
    require(
      smallest > 1e-14 * variances[0],
      "a covariance with eigenvalues from \(variances[variances.count - 1]) to \(variances[0]) "
        + "needs ε > 0")
    // With the vectors scaled by the fourth root, M Mᵀ is symmetric to the last bit.
    var scaled = components.vectors
    for k in 0..<scaled.columns {
      let factor = 1 / (variances[k] + regularisation).squareRoot().squareRoot()
      for i in 0..<scaled.rows { scaled[i, k] *= factor }
    }
    var matrix = Matrix<Double>(rows: samples.rows, columns: samples.rows)
    Matrix.multiply(scaled, scaled, transposeB: .yes, into: &matrix)
    self.matrix = matrix
    mean = components.mean
  }

  /// `samples`, d × N, whitened.
  public func callAsFunction(_ samples: Matrix<Double>) -> Matrix<Double> {
    var centred = samples
    Standardization(shift: mean, scale: 1).apply(to: &centred)
    return matrix * centred
  }

  /// `samples` with whitened inputs.
  public func callAsFunction(_ samples: LabelledSamples<Double>) -> LabelledSamples<Double> {
    samples.with(inputs: self(samples.inputs))
  }
}
