import LinearAlgebra
import Requirements

/// The share of the variance of points that a linear regression on one coordinate explains: 1 if they
/// lie on a line along which the coordinate is affine.
///
/// - Parameters:
///   - points: one a column, p × n.
///   - coordinate: one value for each point.
public func capturedVariance(of points: Matrix<Double>, by coordinate: [Double]) -> Double {
  require(
    coordinate.count == points.columns,
    "\(coordinate.count) values for \(points.columns) points")
  let centredPoints = centred(points)
  let mean = coordinate.reduce(0, +) / Double(coordinate.count)
  let deviations = coordinate.map { $0 - mean }
  // Of norms, as squares may leave the range of numbers.
  var (direction, unitPoints) = (deviations, centredPoints.elements)
  guard direction.normalise() > 0, unitPoints.normalise() > 0 else { return .nan }
  let along = Matrix(rows: points.rows, columns: points.columns, elements: unitPoints) * direction
  return along.dot(along)
}
