import SemicircleCore

/// Runs of a linear network from one start on one task, at a slow learning rate and at others: where the
/// sharpness ends, and whether the predictor depends on the rate.
public struct SharpnessRuns: Sendable {
  /// The sharpness λ_H at the start.
  public let startSharpness: Double
  /// The run at the slow rate, whose end stands for that of gradient flow.
  public let slow: SharpnessEnd
  /// The distance of the slow run's predictor, in the span of the inputs, from the one that minimises the
  /// loss, over its length; nil where no single one does.
  public let slowError: Double?

  private let unseen: UnseenWeights
  private let task: LinearTask
  private let steps: Int
  private let tolerance: Double

  /// - Parameters:
  ///   - network: all weights at the start.
  ///   - slowRate: the slow learning rate, over 2/λ_H at the start.
  ///   - steps: the most that a run takes.
  ///   - tolerance: of the gradient, where a run ends.
  /// - Throws: `LinearAlgebraError` for inputs that are not finite.
  public init(
    of network: LinearNetwork, on task: LinearTask, slowRate: Double, steps: Int,
    tolerance: Double
  ) throws {
    let span = try InputSpan(of: task.inputs)
    (self.steps, self.tolerance, self.task) = (steps, tolerance, span.task(task))
    unseen = try UnseenWeights(of: network, outside: span)
    startSharpness = try unseen.start.sharpness(on: self.task)
    let slowRun = unseen.start.descend(
      on: self.task, rate: .constant(slowRate * 2 / startSharpness), steps: steps,
      tolerance: tolerance)
    slow = try SharpnessEnd(
      slowRun, learningRate: slowRate * 2 / startSharpness, unseen, self.task, beside: nil)
    slowError = (try? self.task.minimiser()).map {
      relativeDistance(slowRun.network.predictor, from: $0)
    }
  }

  /// The edge of stability at the slow run's end, 2/λ_H.
  public var edge: Double { 2 / slow.sharpness }

  /// The run at another rate.
  ///
  /// - Throws: `LinearAlgebraError`.
  public func end(at learningRate: Double) throws -> SharpnessEnd {
    let run = unseen.start.descend(
      on: task, rate: .constant(learningRate), steps: steps, tolerance: tolerance)
    return try SharpnessEnd(
      run, learningRate: learningRate, unseen, task, beside: slow.predictor)
  }

  /// ηλ_H/2 along a run: at the start, and after steps that grow by a factor.
  ///
  /// - Throws: `LinearAlgebraError`.
  public func course(
    at learningRate: Double, growth: Double
  ) throws -> [(step: Int, edge: Double)] {
    var looks: [(Int, LinearNetwork)] = []
    _ = unseen.start.descend(
      on: task, rate: .constant(learningRate), steps: steps, tolerance: tolerance
    ) { step, network in
      if Double(step) >= growth * Double(looks.last?.0 ?? 0) { looks.append((step, network)) }
      return false
    }
    return try looks.map { (step: $0, edge: 0.5 * learningRate * (try $1.sharpness(on: task))) }
  }
}

/// How a run of a linear network ended.
public struct SharpnessEnd: Sendable {
  /// η.
  public let learningRate: Double
  /// λ_H; NaN where the run has diverged, as what follows.
  public let sharpness: Double
  /// The mean tangent kernel over that of the start.
  public let kernelRatio: Double
  /// β, on all inputs.
  public let predictor: [Double]
  /// The distance of β from that of the slow run, over its length; 0 for the slow run itself.
  public let deviation: Double
  /// The number of steps.
  public let steps: Int
  /// η²/m, in which the end of a run beyond the edge is an expansion.
  public let order: Double
  /// Whether the gradient has come below the tolerance.
  public let hasConverged: Bool
  /// Whether the run has diverged.
  public let hasDiverged: Bool

  /// ηλ_H/2, which is 1 on the edge of stability.
  public var edge: Double { 0.5 * learningRate * sharpness }

  init(
    _ run: LinearDescent, learningRate: Double, _ unseen: UnseenWeights, _ task: LinearTask,
    beside reference: [Double]?
  ) throws {
    self.learningRate = learningRate
    steps = run.steps
    order = learningRate * learningRate / Double(run.network.width)
    (hasConverged, hasDiverged) = (run.hasConverged, run.hasDiverged)
    predictor = unseen.predictor(of: run.network)
    deviation = reference.map { [predictor] in relativeDistance(predictor, from: $0) } ?? 0
    sharpness = run.hasDiverged ? .nan : try run.network.sharpness(on: task)
    kernelRatio =
      run.network.meanTangentKernel(on: task) / unseen.start.meanTangentKernel(on: task)
  }
}

extension Sequence<SharpnessEnd> {
  /// Those of runs that have not diverged.
  public var lasting: [SharpnessEnd] { filter { !$0.hasDiverged } }

  /// The mean of ηλ_H/2 over those; nil where they are fewer than two.
  public var meanEdge: Estimate? {
    let edges = lasting.map(\.edge)
    return edges.count > 1 ? Estimate(meanOf: edges) : nil
  }
}

/// |x − y|/|y|.
private func relativeDistance(_ x: [Double], from y: [Double]) -> Double {
  var difference = x
  difference.add(y, scaledBy: -1)
  return difference.norm / y.norm
}
