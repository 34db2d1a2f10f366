import SemicircleCore

/// All eigenvalues of a symmetric matrix.
struct Spectrum: Sendable {
  /// |λ_j|/λ₁, descending.
  var sizes: [Double]
  /// λ₁.
  var largest: Double

  init(of matrix: Matrix<Double>) throws {
    let values = try matrix.symmetricEigenvalues()
    let largest = values[values.count - 1]
    sizes = values.map { abs($0) / largest }.sorted(by: >)
    self.largest = largest
  }

  /// How many eigenvalues exceed a share of λ₁: the numerical rank.
  func rank(above threshold: Double) -> Int { sizes.count { $0 > threshold } }

  /// The share of eigenvalues that do not.
  func shareBelow(_ threshold: Double) -> Double {
    1 - Double(rank(above: threshold)) / Double(sizes.count)
  }
}
