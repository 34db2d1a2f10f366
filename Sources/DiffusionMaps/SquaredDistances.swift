import LinearAlgebra

/// All squared distances |x_i − x_j|² between points, one point a column: p × n gives n × n.
///
/// From the Gram matrix of the centred points, |x_i|² + |x_j|² − 2 x_iᵀx_j, so that the work is one
/// symmetric product; p may exceed n by far. Rounding is of the order of ε times the largest
/// |x_i − x̄|², whatever the distance: negative results are set to 0, the diagonal is exactly 0.
///
/// Cost: n²p operations, n² numbers.
public func squaredDistances(_ points: Matrix<Double>) -> Matrix<Double> {
  let n = points.columns
  var distances = centred(points).symmetricProduct(transposed: .yes)
  let norms = distances.diagonal
  distances.elements.withUnsafeMutableBufferPointer { elements in
    for j in 0..<n {
      for i in 0..<n {
        let k = i + j * n
        elements[k] = i == j ? 0 : max(0, norms[i] + norms[j] - 2 * elements[k])
      }
    }
  }
  return distances
}

/// The points less their mean: distances do not change, and cancel less in the Gram matrix.
func centred(_ points: Matrix<Double>) -> Matrix<Double> {
  let (p, n) = (points.rows, points.columns)
  var mean = [Double](repeating: 0, count: p)
  for j in 0..<n {
    for i in 0..<p { mean[i] += points[i, j] / Double(n) }
  }
  var result = points
  for j in 0..<n {
    for i in 0..<p { result[i, j] -= mean[i] }
  }
  return result
}
