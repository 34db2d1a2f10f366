import Randomness
import Requirements

/// What resampling says about a statistic.
public struct BootstrapResult: Equatable, Sendable {
  /// The statistic of the members as they are.
  public let value: Double
  /// The standard deviation of the statistic over the resampled sets.
  public let standardError: Double
  /// The percentile interval; the whole line if a statistic was NaN.
  public let interval: ClosedRange<Double>
  /// The number of members.
  public let memberCount: Int

  /// Value and standard error, counted by members.
  public var estimate: Estimate {
    Estimate(value, standardError: standardError, count: memberCount)
  }
}

/// The bootstrap (Efron 1979) of a statistic over the members of an ensemble.
///
/// A member is what is independent: a matrix, a run, a replicate, not the observations inside it. Each
/// of `replicates` times as many members as there are are drawn with replacement and the statistic is
/// taken of them. Replicate r draws from `stream.substream(r)`.
public func bootstrap<Member>(
  _ members: [Member], replicates: Int = 1000, confidence: Double = 0.95, stream: RandomStream,
  statistic: ([Member]) -> Double
) -> BootstrapResult {
  bootstrap(
    members, replicates: replicates, confidence: confidence, stream: stream,
    statistics: { [statistic($0)] })[0]
}

/// The bootstrap of several statistics over the same resampled sets, such as the points of a curve.
public func bootstrap<Member>(
  _ members: [Member], replicates: Int = 1000, confidence: Double = 0.95, stream: RandomStream,
  statistics: ([Member]) -> [Double]
) -> [BootstrapResult] {
  require(members.count > 1, "\(members.count) members cannot be resampled")
  require(replicates > 1, "\(replicates) replicates give no spread")
  require(confidence > 0 && confidence < 1, "confidence \(confidence) is not in (0, 1)")
  let tail = (1 - confidence) / 2
  let values = statistics(members)
  let draws = (0..<replicates).map { replicate in
    var own = stream.substream(UInt32(replicate))
    let drawn = own.sampleWithReplacement(members.count, of: members.count).map { members[$0] }
    return statistics(drawn)
  }
  return values.indices.map { k in
    let column = draws.map { $0[k] }
    let ends = quantiles(column, [tail, 1 - tail])
    return BootstrapResult(
      value: values[k], standardError: standardDeviation(column),
      interval: ends[0].isNaN ? -.infinity ... .infinity : ends[0]...ends[1],
      memberCount: members.count)
  }
}

/// The jackknife estimate of a smooth statistic over the members of an ensemble (Quenouille, Tukey):
/// its value less the estimated bias, with the standard error from leaving out one member at a time.
public func jackknife<Member>(
  _ members: [Member], statistic: ([Member]) -> Double
) -> Estimate {
  require(members.count > 1, "the jackknife needs 2 members, not \(members.count)")
  let n = Double(members.count)
  let without = members.indices.map { left in
    var rest = members
    rest.remove(at: left)
    return statistic(rest)
  }
  return Estimate(
    n * statistic(members) - (n - 1) * mean(without),
    standardError: (n - 1) * standardError(without), count: members.count)
}
