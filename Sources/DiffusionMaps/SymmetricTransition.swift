import LinearAlgebra
import RealModule

/// A random walk on points, as a symmetric operator.
///
/// From a symmetric kernel W with non-negative elements, the α-normalisation of Coifman and Lafon
/// (2006) takes out (α = 1) the density q = W1 with which the points were sampled:
///
///     K = diag(q^−α) W diag(q^−α),   T = diag(1/(K1)) K,   S = diag(K1)^−½ K diag(K1)^−½.
///
/// T is the transition matrix, S its symmetric conjugate with the same eigenvalues. Both are W
/// between diagonal matrices, so that the kernel is needed by its products alone: a dense matrix
/// and the sparse one of a neighbour graph do equally.
///
/// Owns working memory: one instance serves one thread at a time.
public struct SymmetricTransition<Kernel: LinearOperator>: LinearOperator
where Kernel.Scalar == Double {
  /// The kernel W.
  public let kernel: Kernel
  /// q, the kernel's density at each point.
  public let density: [Double]
  /// π, the stationary distribution of the walk.
  public let stationary: [Double]
  /// q^−α (K1)^−½: S is W between two of these.
  private let scaling: [Double]
  private let scratch = Scratch()

  /// The walk of a kernel.
  ///
  /// - Throws: ``DiffusionMapError/isolatedPoint(_:)`` for a point with no weight.
  /// Cost: two products with the kernel.
  public init(kernel: Kernel, normalisationExponent: Double = 1) throws(DiffusionMapError) {
    let n = kernel.dimension
    let density = kernel.apply([Double](repeating: 1, count: n))
    if let point = density.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
      throw .isolatedPoint(point)
    }
    let correction = density.map { Double.pow($0, -normalisationExponent) }
    let degrees = zip(correction, kernel.apply(correction)).map { $0 * $1 }
    if let point = degrees.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
      throw .isolatedPoint(point)
    }
    let total = degrees.reduce(0, +)
    self.kernel = kernel
    self.density = density
    stationary = degrees.map { $0 / total }
    scaling = zip(correction, degrees).map { $0 / $1.squareRoot() }
  }

  /// The number n of points.
  public var dimension: Int { kernel.dimension }

  /// y ← Sx.
  public func apply(_ x: [Double], into y: inout [Double]) {
    scratch.fill(x, times: scaling)
    kernel.apply(scratch.vector, into: &y)
    for i in y.indices { y[i] *= scaling[i] }
  }

  /// Tx = diag(π)^−½ S diag(π)^½ x: the mean of x one step on, from each point.
  public func step(_ x: [Double]) -> [Double] {
    let root = stationary.map { $0.squareRoot() }
    return zip(apply(zip(x, root).map { $0 * $1 }), root).map { $0 / $1 }
  }

  private final class Scratch {
    var vector: [Double] = []

    func fill(_ x: [Double], times factors: [Double]) {
      if vector.count != x.count { vector = x }
      for i in x.indices { vector[i] = x[i] * factors[i] }
    }
  }
}

/// Why there is no diffusion map.
public enum DiffusionMapError: Error, Equatable, CustomStringConvertible {
  /// The point's kernel sum is 0 or not finite.
  case isolatedPoint(Int)

  /// What happened, and how to mend it.
  public var description: String {
    switch self {
    case .isolatedPoint(let point):
      "point \(point) has no weight in the kernel, or none that is finite: "
        + "enlarge the bandwidth or the number of neighbours, or leave the point out"
    }
  }
}
