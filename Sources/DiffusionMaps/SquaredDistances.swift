import LinearAlgebra

/// All squared distances |x_i − x_j|² between points, one point a column: p × n gives n × n.
///
/// From the Gram matrix of the centred points, |x_i|² + |x_j|² − 2 x_iᵀx_j, so that the work is one
/// symmetric product; p may exceed n by far. Rounding is of the order of ε times the largest |x_i −
/// x̄|², whatever the distance: negative results are set to 0, the diagonal is exactly 0. The
/// points may be of any size: only a distance whose square is out of range becomes infinite or 0. A
/// coordinate that is not finite makes all distances NaN.
///
/// Cost: n²p operations, n² numbers.
public func squaredDistances(_ points: Matrix<Double>) -> Matrix<Double> {
  let n = points.columns
  var centredPoints = centred(points)
  let largest = centredPoints.maximumMagnitude
  guard largest.isFinite else {
    return Matrix(rows: n, columns: n, elements: Array(repeating: .nan, count: n * n))
  }
  // In units of a power of two, so that squares are numbers; not a digit depends on it.
  let unit = largest > 0 ? Int(largest.exponent) : 0
  centredPoints.elements.scale(byPowerOfTwo: -unit)
  var distances = centredPoints.symmetricProduct(transposed: .yes)
  let norms = distances.diagonal
  distances.elements.withUnsafeMutableBufferPointer { elements in
    for j in 0..<n {
      for i in 0..<n {
        let k = i + j * n
        elements[k] = i == j ? 0 : max(0, norms[i] + norms[j] - 2 * elements[k])
      }
    }
  }
  distances.elements.scale(byPowerOfTwo: 2 * unit)
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
