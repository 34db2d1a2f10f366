import LinearAlgebra
import Requirements

/// The first principal components of a set of samples: the eigenvectors of their covariance with
/// the largest eigenvalues.
public struct PrincipalComponents: Equatable, Sendable {
  /// The mean of each entry: d values.
  public let mean: [Double]
  /// The components, d × k, one a column, the largest variance first. Their signs, which an
  /// eigensolver leaves open, are such that the entry of largest magnitude is positive.
  public let vectors: Matrix<Double>
  /// The variance along each component (division by N), in descending order.
  public let variances: [Double]

  /// The first `count` principal components of `samples`, d × N.
  ///
  /// Cost: d²N for the covariance and about d³ for its eigenvectors.
  ///
  /// - Throws: ``LinearAlgebraError``.
  public init(of samples: Matrix<Double>, count: Int) throws(LinearAlgebraError) {
    let (d, n) = (samples.rows, samples.columns)
    require(count > 0 && count <= d, "\(count) principal components of dimension \(d)")
    let centring = Standardization.centred(samples)
    var centred = samples
    centring.apply(to: &centred)
    var covariance = Matrix<Double>(rows: d, columns: d)
    Matrix.multiply(
      centred, centred, transposeB: .yes, scale: 1 / Double(n), into: &covariance)
    let eigen = try covariance.symmetricEigen(indices: d - count..<d)
    mean = centring.shift
    variances = eigen.values.reversed()
    vectors = Matrix(
      rows: d, columns: count,
      elements: (0..<count).reversed().flatMap { j in
        let column = eigen.vectors.column(j)
        let largest = column.max { abs($0) < abs($1) } ?? 0
        return largest < 0 ? column.map { -$0 } : column
      })
  }

  /// The coordinates of `samples` along the components: k × N.
  public func callAsFunction(_ samples: Matrix<Double>) -> Matrix<Double> {
    var centred = samples
    Standardization(shift: mean, scale: 1).apply(to: &centred)
    var coordinates = Matrix<Double>(rows: vectors.columns, columns: samples.columns)
    Matrix.multiply(vectors, centred, transposeA: .yes, into: &coordinates)
    return coordinates
  }

  /// `samples` with the coordinates along the components in the place of the inputs.
  public func callAsFunction(_ samples: LabelledSamples<Double>) -> LabelledSamples<Double> {
    samples.with(inputs: self(samples.inputs))
  }
}
