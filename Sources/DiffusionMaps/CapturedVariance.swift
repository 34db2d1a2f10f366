import LinearAlgebra

/// The share of the variance of points that a linear regression on one coordinate explains: 1 if they
/// lie on a line along which the coordinate is affine.
///
/// - Parameters:
///   - points: one a column, p × n.
///   - coordinate: one value for each point.
public func capturedVariance(of points: Matrix<Double>, by coordinate: [Double]) -> Double {
  precondition(
    coordinate.count == points.columns,
    "\(coordinate.count) values for \(points.columns) points")
  let centredPoints = centred(points)
  let mean = coordinate.reduce(0, +) / Double(coordinate.count)
  let deviations = coordinate.map { $0 - mean }
  let total = centredPoints.elements.dot(centredPoints.elements)
  let along = (centredPoints * deviations).norm
  return along * along / (deviations.dot(deviations) * total)
}
