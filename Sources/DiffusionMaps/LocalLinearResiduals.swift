import LinearAlgebra
import RealModule

/// How much of each diffusion coordinate is not a function of those before it: r_1 = 1, and r_k is the
/// root mean square error of predicting ψ_k from ψ_1, …, ψ_{k−1} by local linear regression, over the
/// root mean square of ψ_k (Dsilva, Talmon, Coifman, Kevrekidis 2018).
///
/// Near 0, ψ_k is a harmonic of earlier coordinates and shows no new direction; near 1 it does. The
/// regression at a point is weighted by exp(−(distance/h)²), with h a third of the median distance
/// in the earlier coordinates, and leaves the point itself out.
///
/// - Parameters:
///   - coordinates: n × d, one coordinate a column.
///   - count: how many residuals; all by default.
/// Cost: n² exponentials and n²k² operations for each k.
public func localLinearResiduals(_ coordinates: Matrix<Double>, count: Int? = nil) -> [Double] {
  let n = coordinates.rows
  let count = count ?? coordinates.columns
  precondition(
    count <= coordinates.columns, "\(count) residuals of \(coordinates.columns) coordinates")
  precondition(n > 1, "a regression over \(n) points")
  return (0..<count).map { k in
    guard k > 0 else { return 1 }
    let distances = squaredDistances(coordinates.columns(0..<k).transposed())
    let target = coordinates.column(k)
    let width = median(distances.elements).squareRoot() / 3
    var regression = LocalRegression(unknowns: k + 1)
    var (error, total) = (0.0, 0.0)
    for i in 0..<n {
      regression.reset()
      for j in 0..<n where j != i {
        let weight = Double.exp(-distances[j, i] / (width * width))
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
    return (error / total).squareRoot()
  }
}

private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

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

  /// The first unknown, by elimination from the last one up. A direction in which the neighbours
  /// do not spread has no slope: its pivot is below rounding, and it is left out.
  mutating func intercept() -> Double {
    let m = unknowns
    for c in (1..<m).reversed() {
      let pivot = matrix[c + c * m]
      guard pivot > 1e-14 * matrix[0] else { continue }
      for r in 0..<c {
        // Row r of column c stands, by symmetry, in the lower triangle.
        let factor = matrix[c + r * m] / pivot
        for s in 0...r { matrix[r + s * m] -= factor * matrix[c + s * m] }
        right[r] -= factor * right[c]
      }
    }
    return matrix[0] > 0 ? right[0] / matrix[0] : 0
  }
}
