import RealModule
import SemicircleCore

/// How near the diffusion map of a path is to that of a random walk of n points in many dimensions, where
/// |x_i − x_j|² = |i − j| Q₁: ψ_k = √2 cos(πku), u the share of the steps, and
/// μ_k = 1/(1 + (πkτ/n)²) with τ = 4ε/Q₁, but for the ends of the path.
public struct WalkModes: Codable, Equatable, Sendable {
  /// 1 − μ_k over its closed form, mean over all k of the map.
  public let decay: Double
  /// |Correlation| of ψ_k and cos(πku), k = 1, 2, 3.
  public let cosines: [Double]
  /// The variances of the first three principal components over those of a walk, 6/(πk)² of the whole
  /// (Antognini and Sohl-Dickstein 2018).
  public let components: [Double]

  /// - Parameters:
  ///   - map: of the path, with three coordinates at least.
  ///   - distances: the squared distances between the points, in order of time.
  ///   - bandwidth: ε of the map.
  ///   - meanSquaredStep: Q₁.
  public init(
    _ map: DiffusionMap, _ distances: Matrix<Double>, bandwidth: Double, meanSquaredStep: Double
  ) throws {
    let n = Double(distances.columns)
    let times = (0..<distances.columns).map { (Double($0) + 0.5) / n }
    decay = mean(
      map.eigenvalues.enumerated().map { k, eigenvalue in
        let x = Double.pi * Double(k + 1) * 4 * bandwidth / meanSquaredStep / n
        return (1 - eigenvalue) * (1 + x * x) / (x * x)
      })
    cosines = (1...3).map { k in
      abs(correlation(map.coordinates.column(k - 1), times.map { .cos(.pi * Double(k) * $0) }))
    }
    components = try principalVariances(ofSquaredDistances: distances).prefix(3).enumerated().map {
      $1 * Double.pi * Double.pi * Double(($0 + 1) * ($0 + 1)) / 6
    }
  }
}
