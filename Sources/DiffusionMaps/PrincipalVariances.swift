import LinearAlgebra
import Requirements

/// The shares of the principal components in the variance of points of which only the distances are
/// known, in descending order: n numbers that add up to 1.
///
/// Twice centred, squared distances are −2 times the Gram matrix of the centred points, whose
/// eigenvalues are the variances (Torgerson, Psychometrika 17 (1952) 401: classical scaling).
///
/// - Parameter distances: |x_i − x_j|², n × n, as ``squaredDistances(_:)`` has them.
/// - Throws: `LinearAlgebraError`.
/// Cost: the eigenvalues of a symmetric matrix of order n.
public func principalVariances(ofSquaredDistances distances: Matrix<Double>) throws -> [Double] {
  let n = distances.columns
  require(distances.rows == n, "distances in \(distances.rows) rows and \(n) columns")
  let means = (0..<n).map { distances.column($0).reduce(0, +) / Double(n) }
  let overall = means.reduce(0, +) / Double(n)
  let gram = Matrix(rows: n, columns: n) {
    (means[$0] + means[$1] - distances[$0, $1] - overall) / 2
  }
  let variances = try gram.symmetricEigenvalues()
  let total = variances.reduce(0, +)
  return variances.sorted(by: >).map { $0 / total }
}
