import Replication
import SemicircleCore

/// All eigenvalues of a symmetric matrix by magnitude, over the largest one.
public struct EigenvalueSizes: Codable, Equatable, Sendable {
  /// |λ_j|/λ₁, descending.
  public let values: [Double]
  /// λ₁, the largest eigenvalue, not in magnitude.
  public let largest: Double

  /// Cost: 4n³/3 operations for the order n.
  ///
  /// - Precondition: the matrix has a positive eigenvalue.
  /// - Throws: ``LinearAlgebraError``.
  public init(of matrix: Matrix<Double>) throws {
    let eigenvalues = try matrix.symmetricEigenvalues()
    let largest = eigenvalues[eigenvalues.count - 1]
    values = eigenvalues.map { abs($0) / largest }.sorted(by: >)
    self.largest = largest
  }

  /// Of a curvature matrix, by products with all unit vectors.
  ///
  /// Cost: n of them beside the eigenvalues.
  ///
  /// - Precondition: the matrix has a positive eigenvalue.
  /// - Throws: ``LinearAlgebraError``.
  public init(of curvature: some CurvatureMatrix<Double>) throws {
    try self.init(of: curvature.denseMatrix())
  }

  /// How many eigenvalues exceed a share of λ₁ in magnitude: the numerical rank.
  public func rank(above threshold: Double) -> Int { values.count { $0 > threshold } }

  /// The share of all eigenvalues that do not.
  public func shareBelow(_ threshold: Double) -> Double {
    1 - Double(rank(above: threshold)) / Double(values.count)
  }
}

extension Series {
  /// All eigenvalues by magnitude, over λ₁ or over another number, against their number from the largest
  /// on, or that over all.
  public static func eigenvalues(
    _ label: Label?, _ sizes: EigenvalueSizes, over λ₁: Double? = nil, asShares: Bool = false
  ) -> Series {
    let unit = asShares ? Double(sizes.values.count) : 1
    return .line(
      label, x: sizes.values.indices.map { Double($0 + 1) / unit },
      y: sizes.values.map { $0 * sizes.largest / (λ₁ ?? sizes.largest) })
  }
}
