import Requirements

/// Nodes and weights of a Gauss quadrature: an m-point discrete measure of total weight 1.
public struct GaussQuadrature: Equatable, Sendable {
  /// The nodes θ_k, ascending.
  public let nodes: [Double]
  /// The weights, non-negative with sum 1.
  public let weights: [Double]

  /// A quadrature from ascending nodes and their weights.
  public init(nodes: [Double], weights: [Double]) {
    require(
      nodes.count == weights.count && !nodes.isEmpty,
      "\(nodes.count) nodes with \(weights.count) weights")
    self.nodes = nodes
    self.weights = weights
  }

  /// Σ_k w_k f(θ_k).
  public func integral(of function: (Double) -> Double) -> Double {
    zip(nodes, weights).reduce(0) { $0 + $1.1 * function($1.0) }
  }
}
