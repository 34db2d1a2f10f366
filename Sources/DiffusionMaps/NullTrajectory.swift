import LinearAlgebra
import Randomness
import Requirements

/// A random path that shares something with a recorded one and lacks the rest: what a statement about
/// the recorded path has to be compared with.
///
/// All start where the recorded path starts and have the same mean squared step.
public enum NullTrajectory: CaseIterable, Sendable {
  /// Gaussian steps, equal in all directions.
  case isotropic
  /// Gaussian steps with the second moments of the recorded steps: the same few directions.
  case covariance
  /// The recorded steps in their order, each with a random sign: the same sizes over time, no drift
  /// and no memory.
  case signFlipped
  /// The recorded steps in random order: the same end, hence the same drift, but no order.
  case shuffled
}

extension NullTrajectory {
  /// The null path of a recorded one, of the same shape: one point a column, p × n.
  ///
  /// Cost: n²p operations for ``covariance``, np for the others.
  public func path(
    like trajectory: Matrix<Double>, stream: inout RandomStream
  ) -> Matrix<Double> {
    let recorded = increments(of: trajectory)
    let (p, count) = (recorded.rows, recorded.columns)
    guard p > 0 && count > 0 else { return trajectory }
    var steps = recorded
    switch self {
    case .isotropic:
      let deviation = recorded.frobeniusNorm / Double(p * count).squareRoot()
      steps = Matrix(rows: p, columns: count, elements: stream.normals(p * count))
      steps *= deviation
    case .covariance:
      // A Gaussian mixture Σ_j g_j Δ_j/√n of the recorded steps has their second moments.
      let mixture = Matrix(
        rows: count, columns: count, elements: stream.normals(count * count))
      Matrix.multiply(recorded, mixture, scale: 1 / Double(count).squareRoot(), into: &steps)
    case .signFlipped:
      let signs = stream.rademacher(count)
      for j in 0..<count {
        for i in 0..<p { steps[i, j] *= signs[j] }
      }
    case .shuffled:
      let order = stream.permutation(count)
      for j in 0..<count {
        for i in 0..<p { steps[i, j] = recorded[i, order[j]] }
      }
    }
    return accumulated(steps, from: trajectory.column(0))
  }
}

/// The steps x_{j+1} − x_j of a path, p × (n − 1).
public func increments(of path: Matrix<Double>) -> Matrix<Double> {
  require(path.columns > 0, "an empty path has no steps")
  return Matrix(rows: path.rows, columns: path.columns - 1) { path[$0, $1 + 1] - path[$0, $1] }
}

/// The path with the given steps from a start, p × (n + 1). With a memory m below 1 it forgets:
/// x_{j+1} − x_0 = m(x_j − x_0) + Δ_j.
public func accumulated(
  _ steps: Matrix<Double>, from start: [Double], memory: Double = 1
) -> Matrix<Double> {
  require(
    start.count == steps.rows, "a start of \(start.count) for steps of \(steps.rows)")
  var path = Matrix<Double>(rows: steps.rows, columns: steps.columns + 1)
  for i in start.indices { path[i, 0] = start[i] }
  for j in 0..<steps.columns {
    for i in start.indices {
      path[i, j + 1] = start[i] + memory * (path[i, j] - start[i]) + steps[i, j]
    }
  }
  return path
}
