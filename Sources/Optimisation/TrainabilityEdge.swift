import LinearAlgebra
import NeuralNetworks
import RealModule
import Requirements

/// Where training stops to work as one positive parameter of it grows or falls: the largest learning
/// rate that trains, or the smallest damping.
public struct TrainabilityEdge: Equatable, Sendable {
  /// The value nearest to the edge that was seen to train.
  public let trains: Double
  /// The value nearest to the edge that was seen not to.
  public let fails: Double
  /// The number of trainings that it took.
  public let trainings: Int

  /// The edge: the geometric mean of ``trains`` and ``fails``.
  public var value: Double { (trains * fails).squareRoot() }
  /// The largest error of log₂ of ``value``, if there is one edge: half of the last interval.
  public var resolution: Double { abs(.log2(fails / trains)) / 2 }
}

/// Why there is no edge to report.
public enum TrainabilityError: Error, Equatable, Sendable {
  /// The end of the bracket that must train does not.
  case doesNotTrain(at: Double)
  /// The end of the bracket that must not train does.
  case trains(at: Double)
  /// Both ends behave as the other one should: the parameter works the other way round, or the
  /// outcome is not monotone in it.
  case isReversed(trainsAt: Double, failsAt: Double)
}

extension TrainabilityError: CustomStringConvertible {
  /// What happened, and how to mend it.
  public var description: String {
    switch self {
    case .doesNotTrain(let value):
      "training fails at \(value), the end of the bracket that must train; move it outwards, and if "
        + "that does not help, the threshold of the loss is too strict for the number of updates"
    case .trains(let value):
      "training works at \(value), the end of the bracket that must fail; move it outwards"
    case .isReversed(let works, let fails):
      "training works at \(works), where it must fail, and fails at \(fails), where it must work"
    }
  }
}

/// What a search for an edge comes to, or nil where there is none to report. For replicates of which one
/// may have none: that is an outcome to be counted, and not the end of the run.
///
/// - Throws: what the search throws for another reason than ``TrainabilityError``.
public func edgeIfFound<Result>(_ search: () throws -> Result) throws -> Result? {
  do { return try search() } catch is TrainabilityError { return nil }
}

/// Bisects the logarithm of a positive parameter between a value at which training works and one at
/// which it fails.
///
/// Both ends are tried first, since a bisection between ends of one kind converges without complaint
/// to a number that means nothing. An end that behaves like the other one takes its place, and the
/// bracket is laid beyond it, twice as long; this happens at most `widenings` times. So a good guess
/// with a short bracket saves trainings. With several edges in the bracket one of them is found.
///
/// Cost: 2 trainings, one for each widening, and one for each halving.
///
/// - Parameters:
///   - working: the end that must train, positive: the lower one of learning rates, the upper one of
///     dampings.
///   - failing: the end that must not, positive and on the other side.
///   - resolution: bisection ends when half of the interval is at most this long in log₂.
///   - widenings: how often the bracket may be moved outwards.
///   - trains: whether training works at a value. Let it draw the same start and batches for each:
///     then the edge is that of one training, and its noise is not the bisection's.
/// - Throws: ``TrainabilityError``, and what `trains` throws.
public func trainabilityEdge(
  between working: Double, and failing: Double, resolution: Double, widenings: Int = 0,
  trains: (Double) throws -> Bool
) throws -> TrainabilityEdge {
  require(
    working > 0 && failing > 0 && working.isFinite && failing.isFinite && working != failing,
    "\(working) and \(failing) are no bracket of a positive parameter")
  require(resolution > 0, "the resolution must be positive, it is \(resolution)")
  var (works, fails, trainings) = (working, failing, 2)
  var (worksDoes, failsDoes) = (try trains(works), try trains(fails))
  for _ in 0..<widenings where worksDoes == failsDoes {
    let ratio = fails / works
    trainings += 1
    if worksDoes {
      (works, fails) = (fails, fails * ratio * ratio)
      failsDoes = try trains(fails)
    } else {
      (works, fails) = (works / (ratio * ratio), works)
      worksDoes = try trains(works)
    }
  }
  switch (worksDoes, failsDoes) {
  case (true, false): break
  case (true, true): throw TrainabilityError.trains(at: fails)
  case (false, false): throw TrainabilityError.doesNotTrain(at: works)
  case (false, true): throw TrainabilityError.isReversed(trainsAt: fails, failsAt: works)
  }
  while abs(.log2(fails / works)) / 2 > resolution {
    let middle = (works * fails).squareRoot()
    trainings += 1
    if try trains(middle) { works = middle } else { fails = middle }
  }
  return TrainabilityEdge(trains: works, fails: fails, trainings: trainings)
}

/// The largest learning rates that train at several sizes of batch, or at several values of another
/// parameter with which the edge grows, at most in proportion.
///
/// The bracket of the first size is given; each other one reaches from a little below the edge of
/// the size before, as if nothing had changed, to a little above that edge times the ratio of the
/// sizes. It may move like any bracket.
///
/// Cost: some five trainings a size for a resolution of 0.1.
///
/// - Parameters:
///   - sizes: positive, ascending.
///   - working: a rate that trains at the first size.
///   - failing: a larger one that does not.
///   - resolution: as in ``trainabilityEdge(between:and:resolution:widenings:trains:)``, as is
///     `widenings`.
///   - trains: whether training works at the size of this index with this rate.
/// - Throws: ``TrainabilityError``, and what `trains` throws.
public func trainabilityEdges(
  along sizes: [Double], between working: Double, and failing: Double, resolution: Double,
  widenings: Int = 6, trains: (_ index: Int, _ rate: Double) throws -> Bool
) throws -> [TrainabilityEdge] {
  require(
    zip(sizes, sizes.dropFirst()).allSatisfy { 0 < $0 && $0 < $1 }, "\(sizes) do not ascend")
  let margin = 1.2
  var (low, high) = (working, failing)
  return try sizes.indices.map { index in
    let growth = index == 0 ? 1 : sizes[index] / sizes[index - 1]
    let edge = try trainabilityEdge(
      between: low, and: high * growth, resolution: resolution, widenings: widenings
    ) { try trains(index, $0) }
    (low, high) = (edge.value / margin, edge.value * margin)
    return edge
  }
}

extension Network {
  /// Whether training works: no batch on the way has a loss that is not finite, and after it the
  /// loss of all samples is below `threshold`.
  ///
  /// Optimiser and batches are copies: the next call starts from the same state and draws the same
  /// batches. A run that diverges ends there.
  ///
  /// - Throws: what the optimiser throws.
  public func trains<Rule: Optimiser>(
    from start: [Scalar], on samples: Samples<Scalar>, optimiser: Rule, learningRate: Double,
    batches: MiniBatches, steps: Int, below threshold: Double
  ) throws -> Bool where Rule.Scalar == Scalar {
    var (parameters, optimiser, batches) = (start, optimiser, batches)
    let result = try train(
      &parameters, on: samples, optimiser: &optimiser, schedule: .constant(learningRate),
      batches: &batches, steps: steps)
    guard !result.diverged else { return false }
    // False for NaN.
    return Double(evaluate(at: parameters, on: samples).loss) < threshold
  }
}
