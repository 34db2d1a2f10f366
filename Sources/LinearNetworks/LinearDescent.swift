import LinearAlgebra
import Requirements

/// A learning rate that is constant, or falls once.
public struct AnnealedRate: Sendable, Equatable {
  /// The rate of the first steps.
  public let first: Double
  /// The rate of the others.
  public let last: Double
  /// The number of first steps.
  public let firstSteps: Int

  /// The same rate at every step.
  public static func constant(_ rate: Double) -> AnnealedRate {
    AnnealedRate(first: rate, last: rate, firstSteps: 0)
  }

  /// A rate that falls to a smaller one, if it is not below it already, after so many steps.
  public static func annealed(_ rate: Double, to last: Double, after steps: Int) -> AnnealedRate {
    AnnealedRate(first: rate, last: min(rate, last), firstSteps: steps)
  }

  /// The rate of a step, counted from 0.
  public func callAsFunction(step: Int) -> Double { step < firstSteps ? first : last }
}

/// How gradient descent of a linear network has ended.
public struct LinearDescent: Sendable {
  /// Why it has ended.
  public enum End: Sendable {
    /// The gradient is below the tolerance.
    case converged
    /// The weights have grown without bound, or are not numbers.
    case diverged
    /// The caller's condition was met.
    case stopped
    /// All steps are done.
    case exhausted
  }

  /// Why it has ended.
  public let end: End
  /// The number of steps taken.
  public let steps: Int
  /// The network at the end.
  public let network: LinearNetwork
  /// The length of the gradient of the mean loss in β, before the last step where it has diverged.
  public let gradient: Double

  /// Whether the gradient is below the tolerance.
  public var hasConverged: Bool { end == .converged }
  /// Whether it has diverged.
  public var hasDiverged: Bool { end == .diverged }
}

extension LinearNetwork {
  /// Takes steps of gradient descent on the mean loss until the gradient is small, the weights diverge
  /// or the run is stopped.
  ///
  /// A run counts as diverged when |w₂|² is above 10⁸ of its start, or not a number. Cost of a step: 4nd
  /// operations for the gradient, 6kd for the weights; nothing is allocated.
  ///
  /// - Parameters:
  ///   - rate: the learning rate η of each step.
  ///   - steps: the largest number of steps.
  ///   - tolerance: of the length of the gradient r of the mean loss in β; 0 for never. A run beyond the
  ///     edge of stability starts with a gradient that is far above it.
  ///   - stop: is asked before each step and after the last, with the number of steps taken; true ends the
  ///     run. Record a trajectory here.
  public func descend(
    on task: LinearTask, rate: AnnealedRate, steps: Int, tolerance: Double = 0,
    stop: (Int, LinearNetwork) -> Bool = { _, _ in false }
  ) -> LinearDescent {
    require(steps >= 0, "the number of steps must not be negative, it is \(steps)")
    var network = self
    var workspace = Workspace(self, on: task)
    let largest = 1e8 * secondSquare
    var gradient = Double.nan
    for step in 0...steps {
      // Written so that a NaN diverges.
      guard network.secondSquare <= largest else {
        return LinearDescent(end: .diverged, steps: step, network: network, gradient: gradient)
      }
      network.measure(task, &workspace)
      gradient = workspace.gradient.norm
      func ended(_ end: LinearDescent.End) -> LinearDescent {
        LinearDescent(end: end, steps: step, network: network, gradient: gradient)
      }
      if gradient < tolerance { return ended(.converged) }
      if stop(step, network) { return ended(.stopped) }
      if step == steps { return ended(.exhausted) }
      network.step(learningRate: rate(step: step), &workspace)
    }
    return LinearDescent(end: .exhausted, steps: steps, network: network, gradient: gradient)
  }
}
