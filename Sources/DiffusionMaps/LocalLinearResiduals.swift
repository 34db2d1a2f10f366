import LinearAlgebra
import RealModule
import Requirements
import Statistics

/// How much of each diffusion coordinate is not a function of those before it: r_1 = 1, and r_k is the
/// root mean square error of predicting ψ_k from ψ_1, …, ψ_{k−1} by local linear regression, over the
/// root mean square of ψ_k (Dsilva, Talmon, Coifman, Kevrekidis 2018).
///
/// Near 0, ψ_k is a harmonic of earlier coordinates and shows no new direction; near 1 it does. The
/// regression at a point is weighted by exp(−(distance/h)²), with h a third of the median distance
/// in the earlier coordinates (of those that are not 0, where the median is), and leaves the point
/// itself out. NaN where a coordinate up to the k-th is not finite.
///
/// - Parameters:
///   - coordinates: n × d, one coordinate a column.
///   - count: how many residuals; all by default.
/// Cost: n² exponentials and n²k² operations for each k.
public func localLinearResiduals(_ coordinates: Matrix<Double>, count: Int? = nil) -> [Double] {
  let n = coordinates.rows
  let count = count ?? coordinates.columns
  require(
    count <= coordinates.columns, "\(count) residuals of \(coordinates.columns) coordinates")
  require(n > 1, "a regression over \(n) points")
  var coordinates = coordinates
  if coordinates.maximumMagnitude.isNormal {
    coordinates.elements.scale(byPowerOfTwo: -Int(coordinates.maximumMagnitude.exponent))
  }
  return (0..<count).map { k in
    guard coordinates.columns(0..<k + 1).isFinite else { return .nan }
    guard k > 0 else { return 1 }
    let distances = squaredDistances(coordinates.columns(0..<k).transposed())
    let target = coordinates.column(k)
    let square = typicalDistance(distances.elements) / 9
    var regression = LocalRegression(unknowns: k + 1)
    var (error, total) = (0.0, 0.0)
    for i in 0..<n {
      regression.reset()
      for j in 0..<n where j != i {
        let weight = square > 0 ? Double.exp(-distances[j, i] / square) : 1
        // What is too far to matter is most of it.
        guard weight > 1e-12 else { continue }
        regression.add(weight: weight, target: target[j]) { c in
          c == 0 ? 1 : coordinates[j, c - 1] - coordinates[i, c - 1]
        }
      }
      let difference = target[i] - regression.intercept()
      error += difference * difference
      total += target[i] * target[i]
    }
    return total > 0 ? (error / total).squareRoot() : 0
  }
}

/// The median of the squared distances, or of those that are not 0 where it is 0 up to the rounding
/// of ``squaredDistances(_:)``; 0 if there are none.
private func typicalDistance(_ squares: [Double]) -> Double {
  let median = orderStatistic(squares, rank: squares.count / 2)
  let rounding = 1e-14 * (squares.max() ?? 0)
  if median > rounding { return median }
  let apart = squares.filter { $0 > rounding }
  return apart.isEmpty ? 0 : orderStatistic(apart, rank: apart.count / 2)
}

/// Weighted normal equations of a few unknowns, solved in place.
private struct LocalRegression {
  let unknowns: Int
  private var matrix: [Double]
  private var right: [Double]
  private var row: [Double]

  init(unknowns: Int) {
    self.unknowns = unknowns
    matrix = Array(repeating: 0, count: unknowns * unknowns)
    right = Array(repeating: 0, count: unknowns)
    row = right
  }

  mutating func reset() {
    for i in matrix.indices { matrix[i] = 0 }
    for i in right.indices { right[i] = 0 }
  }

  mutating func add(weight: Double, target: Double, regressor: (Int) -> Double) {
    for c in 0..<unknowns { row[c] = regressor(c) }
    for c in 0..<unknowns {
      right[c] += weight * row[c] * target
      for r in c..<unknowns { matrix[r + c * unknowns] += weight * row[r] * row[c] }
    }
  }

  /// The first unknown, by elimination from the last one up. A direction in which the neighbours do
  /// not spread, or spread as others do, has no slope: its pivot is rounding of its diagonal
  /// element, and it is left out. Where this is so of the intercept, since all neighbours are at
  /// one place, it is their mean.
  mutating func intercept() -> Double {
    let m = unknowns
    let rounding = 1e-12
    let diagonal = (0..<m).map { matrix[$0 + $0 * m] }
    guard diagonal[0] > 0 else { return 0 }
    let mean = right[0] / diagonal[0]
    for c in (1..<m).reversed() {
      let pivot = matrix[c + c * m]
      guard pivot > rounding * diagonal[c] else { continue }
      for r in 0..<c {
        // Row r of column c stands, by symmetry, in the lower triangle.
        let factor = matrix[c + r * m] / pivot
        for s in 0...r { matrix[r + s * m] -= factor * matrix[c + s * m] }
        right[r] -= factor * right[c]
      }
    }
    return matrix[0] > rounding * diagonal[0] ? right[0] / matrix[0] : mean
  }
}
