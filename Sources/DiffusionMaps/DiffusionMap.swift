import LinearAlgebra
import RealModule
import Requirements

/// A diffusion map (Coifman and Lafon 2006): coordinates of points in which close means easily
/// reached by a random walk on them.
///
/// Made from the leading eigenvectors v_k of the symmetric conjugate S of the transition matrix
/// (``SymmetricTransition``): ψ_k = v_k/√π with Σ_i π_i ψ_k(i)² = 1. The constant ψ_0 with μ_0 = 1 is
/// left out. At diffusion time t the coordinates are μ_k^t ψ_k.
///
/// Of a multiple eigenvalue only the space of its eigenvectors has a meaning.
public struct DiffusionMap: Sendable {
  /// μ_1 ≥ μ_2 ≥ … ≥ μ_d.
  public let eigenvalues: [Double]
  /// ψ_1, …, ψ_d: n × d. Each is positive where it is largest in size.
  public let coordinates: Matrix<Double>
  /// π, the stationary distribution of the walk.
  public let stationary: [Double]
  /// ‖Sv_k − μ_k v_k‖ of each pair.
  public let residuals: [Double]

  /// The map of points with the given kernel.
  ///
  /// - Parameters:
  ///   - kernel: symmetric with non-negative elements, such as ``gaussianKernel(_:bandwidth:)``; any
  ///     operator will do.
  ///   - normalisationExponent: α. In the limit of many points and small bandwidth the generator is
  ///     Δ + 2(1 − α)∇log q·∇ for a sampling density q: with α = 1 the Laplace–Beltrami operator,
  ///     with α = ½ the Fokker–Planck operator of a diffusion that has q as its equilibrium.
  ///   - coordinateCount: d.
  ///   - tolerance: of the residuals.
  ///   - maximumSteps: of each Lanczos run; the default is that of `extremalEigenpairs`.
  /// - Throws: ``DiffusionMapError``, `KrylovError`.
  ///
  /// Cost: two Lanczos runs (more where eigenvalues are multiple), each of some hundred products.
  public init<Kernel: LinearOperator>(
    kernel: Kernel, normalisationExponent: Double = 1, coordinateCount: Int,
    tolerance: Double = 1e-8, maximumSteps: Int? = nil
  ) throws where Kernel.Scalar == Double {
    let walk = try SymmetricTransition(
      kernel: kernel, normalisationExponent: normalisationExponent)
    let root = walk.stationary.map { $0.squareRoot() }
    let pairs = try LeadingEigenpairs(
      of: walk, count: coordinateCount, known: root, tolerance: tolerance,
      maximumSteps: maximumSteps)
    eigenvalues = pairs.values
    // Of S itself: Lanczos has seen it with the pairs before moved out of the way.
    residuals = zip(pairs.values, pairs.vectors).map { value, vector in
      var residual = walk.apply(vector)
      residual.add(vector, scaledBy: -value)
      return residual.norm
    }
    stationary = walk.stationary
    coordinates = Matrix(
      rows: root.count, columns: coordinateCount,
      elements: pairs.vectors.flatMap { vector in
        let coordinate = zip(vector, root).map { $0 / $1 }
        let largest = coordinate.max { abs($0) < abs($1) } ?? 0
        return largest < 0 ? coordinate.map { -$0 } : coordinate
      })
  }

  /// The map of points, one a column, with a dense Gaussian kernel.
  ///
  /// Cost: n²p operations for the distances, n² numbers of memory.
  public init(
    points: Matrix<Double>, bandwidth: Double, normalisationExponent: Double = 1,
    coordinateCount: Int, tolerance: Double = 1e-8, maximumSteps: Int? = nil
  ) throws {
    try self.init(
      kernel: gaussianKernel(squaredDistances(points), bandwidth: bandwidth),
      normalisationExponent: normalisationExponent, coordinateCount: coordinateCount,
      tolerance: tolerance, maximumSteps: maximumSteps)
  }

  /// −log(μ_k)/ε: what the eigenvalues say of the generator, with an error of order ε.
  public func generatorEigenvalues(bandwidth: Double) -> [Double] {
    eigenvalues.map { -Double.log($0) / bandwidth }
  }
}

extension DiffusionMap {
  /// For each of some functions on the points, the share of its variance that lies in the span of the
  /// first coordinates: 1 for a combination of them. In the inner product of the stationary
  /// distribution, in which they are orthonormal.
  ///
  /// - Parameters:
  ///   - functions: one a row, with a column for each point.
  ///   - count: how many coordinates.
  public func shares(of functions: Matrix<Double>, inSpanOf count: Int) -> [Double] {
    require(
      functions.columns == stationary.count && count <= coordinates.columns,
      "\(functions.columns) values, \(count) coordinates of a map of \(stationary.count) points and "
        + "\(coordinates.columns) coordinates")
    func mean(_ value: (Int) -> Double) -> Double {
      stationary.indices.reduce(0) { $0 + stationary[$1] * value($1) }
    }
    return (0..<functions.rows).map { row in
      let centre = mean { functions[row, $0] }
      let inside = (0..<count).map { k in mean { functions[row, $0] * coordinates[$0, k] } }
      let variance = mean {
        (functions[row, $0] - centre) * (functions[row, $0] - centre)
      }
      return inside.dot(inside) / variance
    }
  }
}
