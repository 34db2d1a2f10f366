import Replication
import SemicircleCore

extension OneCoordinate {
  /// What one map says of a path.
  struct View: Sendable {
    /// |Spearman's correlation| of ψ₁ and time.
    var clock: Double
    /// The larger of the residuals r₂ and r₃; 1 where the prediction is worse than none.
    var residual: Double
    var lanczosResidual: Double
  }

  struct Path: Sendable {
    /// For each bandwidth; where a null has several walks, of each.
    var views: [[View]]
    /// From here on at the first bandwidth. f, the share of the variance that ψ₁ explains; and what
    /// exchangeable steps would have.
    var share: Double
    var exchangeableShare: Double
    /// 1 − μ_k over its closed form for a walk, mean over k = 1 … 6 where it is the isotropic one.
    var decay: Double
    /// |Correlation| of ψ_k and cos(πku), k = 1, 2, 3.
    var cosines: [Double]
    /// The shares of the variance of the first three principal components, over 6/(πk)²; of the
    /// isotropic walk alone.
    var principalShares: [Double]
    /// ψ₁ and ψ₂.
    var coordinates: [[Double]]
  }

  /// The maps of a path at some bandwidths, with the typical squared distance.
  static func views(
    _ path: Matrix<Double>, _ divisors: [Double], coordinates: Int = 3
  ) throws -> (views: [View], maps: [DiffusionMap], distances: Matrix<Double>, typical: Double) {
    let distances = squaredDistances(path)
    let typical = median(distances.elements)
    let time = (0..<path.columns).map(Double.init)
    let maps = try divisors.indices.map { c in
      try DiffusionMap(
        kernel: gaussianKernel(distances, bandwidth: typical / divisors[c]),
        coordinateCount: c == 0 ? coordinates : 3, maximumSteps: path.columns)
    }
    let views = maps.map { map in
      View(
        clock: abs(rankCorrelation(map.coordinates.column(0), time)),
        residual: min(
          1, localLinearResiduals(map.coordinates, count: 3).dropFirst().max() ?? .nan),
        lanczosResidual: map.residuals.max() ?? .nan)
    }
    return (views, maps, distances, typical)
  }

  static func measure(
    _ recorded: Matrix<Double>, memory: Double, _ divisors: [Double], isWalk: Bool = false
  ) throws -> Path {
    let n = recorded.columns
    let steps = increments(of: recorded)
    let path = accumulated(steps, from: recorded.column(0), memory: memory)
    let (views, maps, distances, typical) = try views(path, divisors, coordinates: isWalk ? 6 : 3)
    let map = maps[0]
    let (first, second) = (map.coordinates.column(0), map.coordinates.column(1))
    let time = (0..<n).map(Double.init)
    let π = Double.pi
    let τ = 4 * typical / divisors[0] * Double(n - 1) / steps.elements.dot(steps.elements)
    let decays = (1...map.eigenvalues.count).map { k in
      let x = π * Double(k) * τ / Double(n)
      return (1 - map.eigenvalues[k - 1]) * (1 + x * x) / (x * x)
    }
    let cosines = (1...3).map { k in
      abs(
        correlation(
          map.coordinates.column(k - 1),
          time.map { .cos(π * Double(k) * ($0 + 0.5) / Double(n)) }))
    }
    // Signs are arbitrary: ψ₁ rises in time on the whole, ψ₂ begins above 0.
    let isFalling = rankCorrelation(first, time) < 0
    return Path(
      views: views.map { [$0] }, share: capturedVariance(of: path, by: first),
      exchangeableShare: exchangeableShare(path), decay: mean(decays), cosines: cosines,
      principalShares: isWalk
        ? try principalShares(distances).prefix(3).enumerated().map { k, share in
          share * π * π * Double((k + 1) * (k + 1)) / 6
        } : [],
      coordinates: [
        isFalling ? first.map { -$0 } : first, second[0] < 0 ? second.map { -$0 } : second,
      ])
  }

  /// The shares of the variance of the principal components, falling: of points, from the squared
  /// distances between them.
  static func principalShares(_ distances: Matrix<Double>) throws -> [Double] {
    let n = distances.columns
    let means = (0..<n).map { mean(distances.column($0)) }
    let overall = mean(means)
    let gram = Matrix(rows: n, columns: n) {
      (means[$0] + means[$1] - distances[$0, $1] - overall) / 2
    }
    let eigenvalues = try gram.symmetricEigenvalues()
    let total = eigenvalues.reduce(0, +)
    return eigenvalues.sorted(by: >).map { $0 / total }
  }
}
