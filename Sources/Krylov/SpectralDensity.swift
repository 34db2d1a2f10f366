import LinearAlgebra
import Requirements
import Statistics

/// The spectral density of an operator as stochastic Lanczos quadrature saw it: one Gauss
/// quadrature for each random probe, from which everything else is computed without new products.
///
/// Every estimate is a mean over probes with its standard error, which is NaN for a single probe.
public struct SpectralDensity: Sendable {
  /// The dimension P of the operator.
  public let dimension: Int
  /// The quadrature of each probe.
  public let probes: [GaussQuadrature]

  /// A density from the quadratures of its probes.
  public init(dimension: Int, probes: [GaussQuadrature]) {
    require(!probes.isEmpty, "a spectral density needs a probe")
    require(
      probes.allSatisfy { $0.nodes.isFinite && $0.weights.isFinite },
      "a node or a weight of a quadrature is not finite")
    self.dimension = dimension
    self.probes = probes
  }

  /// The mean over probes of a number that each quadrature has.
  public func estimate(_ statistic: (GaussQuadrature) -> Double) -> Estimate {
    Estimate(meanOf: probes.map(statistic))
  }

  /// (1/P) tr f(A).
  public func mean(of function: (Double) -> Double) -> Estimate {
    estimate { $0.integral(of: function) }
  }

  /// (1/P) tr Aᵏ. For each probe it is exact in the probe's measure up to k = 2m − 1, where m is the
  /// number of Lanczos steps.
  public func moment(_ k: Int) -> Estimate {
    require(k >= 0, "moment of order \(k)")
    return mean { Double.pow($0, k) }
  }

  /// The largest node, an estimate of λ_1 from below.
  public var largestNode: Estimate { estimate { $0.nodes[$0.nodes.count - 1] } }

  /// The smallest node, an estimate of λ_P from above.
  public var smallestNode: Estimate { estimate { $0.nodes[0] } }

  /// The share of eigenvalues ≤ x, at each x of a grid.
  public func cumulativeDistribution(at grid: [Double]) -> [Estimate] {
    let curves = probes.map { probe in
      grid.map { x in
        x.isNaN ? x : zip(probe.nodes, probe.weights).reduce(0) { $1.0 <= x ? $0 + $1.1 : $0 }
      }
    }
    return pointwise(curves, count: grid.count)
  }

  /// The density, smoothed with a normal kernel of standard deviation `width`, at each x of a grid.
  /// It is smoothed for each probe alone, so that the standard errors are those of the curve.
  ///
  /// The kernel is a choice: a width of 1 % of the range suits m ≈ 60 nodes. The area over the whole
  /// real line is 1.
  public func smoothed(on grid: [Double], width: Double) -> [Estimate] {
    require(width > 0, "a kernel of width \(width)")
    let height = 1 / (width * (2 * Double.pi).squareRoot())
    let curves = probes.map { probe in
      grid.map { x in
        zip(probe.nodes, probe.weights).reduce(0) { sum, node in
          let u = (x - node.0) / width
          // exp underflows beyond 39 widths.
          return abs(u) >= 39 ? sum : sum + height * node.1 * Double.exp(-u * u / 2)
        }
      }
    }
    return pointwise(curves, count: grid.count)
  }

  /// An even grid of `count` points from the mean smallest node to the mean largest one, with a
  /// margin at both ends.
  public func grid(count: Int, margin: Double = 0) -> [Double] {
    require(count > 1, "a grid of \(count) points")
    let (low, high) = (smallestNode.value - margin, largestNode.value + margin)
    return (0..<count).map { low + (high - low) * Double($0) / Double(count - 1) }
  }

  /// The degeneracy statistic of Granziol, Zohren and Roberts (2022), section 7.2: the combined
  /// weight of the nodes nearest zero, and their weighted mean; one node for a Gauss–Newton matrix,
  /// two for a Hessian.
  ///
  /// It depends on the number of Lanczos steps, because that decides how much of the spectrum
  /// around zero one node gathers: quote them together. Nodes that coincide up to rounding are one.
  public func massNearestZero(nodes count: Int = 1) -> (mass: Estimate, node: Estimate) {
    require(count > 0, "the mass of \(count) nodes")
    let nearest = probes.map { probe in
      let order = probe.nodes.indices.sorted { abs(probe.nodes[$0]) < abs(probe.nodes[$1]) }
      // Behind an invariant subspace, rounding splits an eigenvalue into nodes that nearly coincide.
      let rounding = .pow(Double.ulpOfOne, 2.0 / 3) * abs(probe.nodes[order[order.count - 1]])
      var chosen: [Int] = []
      var (first, groups) = (0.0, 0)
      for k in order {
        if groups == 0 || abs(probe.nodes[k] - first) > rounding {
          if groups == count { break }
          first = probe.nodes[k]
          groups += 1
        }
        chosen.append(k)
      }
      let mass = chosen.reduce(0) { $0 + probe.weights[$1] }
      let moment = chosen.reduce(0) { $0 + probe.weights[$1] * probe.nodes[$1] }
      return (mass: mass, node: mass > 0 ? moment / mass : probe.nodes[order[0]])
    }
    return (
      Estimate(meanOf: nearest.map(\.mass)), Estimate(meanOf: nearest.map(\.node))
    )
  }

  /// Where the bulk ends: going outwards from the heaviest node, the first node whose weight is
  /// below 1/P, which is what one eigenvalue weighs on average; the extremal node if there is none.
  public var bulkEdges: (lower: Estimate, upper: Estimate) {
    let threshold = 1 / Double(dimension)
    let edges = probes.map { probe in
      let heaviest = probe.weights.indices.max { probe.weights[$0] < probe.weights[$1] } ?? 0
      let above = probe.nodes.indices[heaviest...].first { probe.weights[$0] < threshold }
      let below = probe.nodes.indices[...heaviest].last { probe.weights[$0] < threshold }
      return (
        lower: probe.nodes[below ?? 0], upper: probe.nodes[above ?? probe.nodes.count - 1]
      )
    }
    return (
      Estimate(meanOf: edges.map(\.lower)), Estimate(meanOf: edges.map(\.upper))
    )
  }

  private func pointwise(_ curves: [[Double]], count: Int) -> [Estimate] {
    (0..<count).map { i in Estimate(meanOf: curves.map { $0[i] }) }
  }
}
