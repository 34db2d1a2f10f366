import SemicircleCore

/// The levels of many independent systems, in ascending order: for each level one list over systems.
public struct LevelSample: Sendable {
  /// For each level its values in all systems.
  public let levels: [[Double]]

  /// - Parameter levels: lists of equal lengths.
  public init(_ levels: [[Double]]) { self.levels = levels }

  /// The mean of a level.
  public func mean(_ k: Int) -> Estimate { Estimate(meanOf: levels[k]) }

  /// The mean sum of the levels of a system.
  public var sum: Estimate {
    Estimate(meanOf: levels[0].indices.map { m in levels.reduce(0) { $0 + $1[m] } })
  }

  /// The gaps between a level and the next.
  public func gaps(_ k: Int) -> [Double] { zip(levels[k], levels[k + 1]).map { $1 - $0 } }

  /// The share of these gaps that are below a number.
  public func gapShare(_ k: Int, below size: Double) -> Estimate {
    Estimate(meanOf: gaps(k).map { $0 < size ? 1 : 0 })
  }

  /// The correlation of a level and the next.
  public func correlation(_ k: Int) -> Estimate {
    Estimate(correlationOf: levels[k], and: levels[k + 1])
  }

  /// Systems in which each level has the law that it had, but comes from another of these systems: the
  /// k-th is moved by k systems.
  public var mixed: LevelSample {
    LevelSample(levels.enumerated().map { k, level in Array(level[k...] + level[..<k]) })
  }
}
