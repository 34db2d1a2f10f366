import SemicircleCore

/// What one diffusion map says of a path: whether its first coordinate is time, and whether the next two
/// are functions of those before them.
public struct PathView: Codable, Equatable, Sendable {
  /// |Rank correlation| of ψ₁ and time.
  public let clock: Double
  /// The larger of r₂ and r₃, see `localLinearResiduals`; 1 where the prediction is worse than none.
  public let residual: Double
  /// The largest residual of an eigenpair.
  public let error: Double

  /// - Parameter map: of the points in the order of time, with three coordinates at least.
  public init(_ map: DiffusionMap) {
    let times = (0..<map.coordinates.rows).map(Double.init)
    clock = abs(rankCorrelation(map.coordinates.column(0), times))
    let r = localLinearResiduals(map.coordinates, count: 3)
    residual = min(1, max(r[1], r[2]))
    error = map.residuals.max() ?? .nan
  }
}

/// A path as diffusion maps of several bandwidths see it.
public struct MappedPath: Codable, Sendable {
  /// For each bandwidth the view of this path, and those of others like it that were added. All else
  /// is of this path at the first bandwidth.
  public private(set) var views: [[PathView]]
  /// f, the share of the variance that a linear regression on ψ₁ explains.
  public let share: Double
  /// What exchangeable steps with its straightness would have.
  public let exchangeableShare: Double
  /// How near it is to a random walk; nil unless it was asked for.
  public let modes: WalkModes?
  /// ψ₁, which rises in time on the whole, and ψ₂, which begins above 0.
  public let coordinates: [[Double]]
  private let divisors: [Double]

  /// - Parameters:
  ///   - path: one point a column, p × n.
  ///   - memory: what the path keeps of its way in each step, see `accumulated`: 1 leaves it as it is.
  ///   - divisors: the bandwidths are the median squared distance over each of these.
  ///   - isWalk: compares six modes with those of a random walk.
  /// - Throws: `DiffusionMapError`, `KrylovError`.
  public init(
    _ path: Matrix<Double>, memory: Double = 1, bandwidthDivisors divisors: [Double],
    isWalk: Bool = false
  ) throws {
    let (n, steps) = (path.columns, increments(of: path))
    let points = accumulated(steps, from: path.column(0), memory: memory)
    let distances = squaredDistances(points)
    let maps = try Self.maps(distances, divisors, coordinateCount: isWalk ? 6 : 3)
    let first = (0..<2).map { maps[0].coordinates.column($0) }
    views = maps.map { [PathView($0)] }
    share = capturedVariance(of: points, by: first[0])
    exchangeableShare = Straightness(of: points).cosineShare
    modes =
      isWalk
      ? try WalkModes(
        maps[0], distances, bandwidth: median(distances.elements) / divisors[0],
        meanSquaredStep: steps.elements.dot(steps.elements) / Double(n - 1)) : nil
    let isFalling = rankCorrelation(first[0], (0..<n).map(Double.init)) < 0
    coordinates = [
      isFalling ? first[0].map(-) : first[0], first[1][0] < 0 ? first[1].map(-) : first[1],
    ]
    self.divisors = divisors
  }

  /// Adds the views of another path like it, at some of the bandwidths.
  public mutating func add(_ path: Matrix<Double>, at bandwidths: [Int]) throws {
    let maps = try Self.maps(squaredDistances(path), bandwidths.map { divisors[$0] })
    for (index, map) in zip(bandwidths, maps) { views[index].append(PathView(map)) }
  }

  /// The maps at each bandwidth; three coordinates, of the first as many as are asked for.
  private static func maps(
    _ distances: Matrix<Double>, _ divisors: [Double], coordinateCount: Int = 3
  ) throws -> [DiffusionMap] {
    let typical = median(distances.elements)
    return try divisors.enumerated().map { index, divisor in
      try DiffusionMap(
        kernel: gaussianKernel(distances, bandwidth: typical / divisor),
        coordinateCount: index == 0 ? coordinateCount : 3, maximumSteps: distances.columns)
    }
  }
}
