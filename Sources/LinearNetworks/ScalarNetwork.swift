import Requirements

/// A network with one output whose inputs are all equal, under gradient descent on a function of
/// that output alone.
public protocol ScalarNetwork: Sendable {
  /// The output f.
  var output: Double { get }
  /// The tangent kernel λ = |∇f|², over all weights. The Hessian of L(f) has the trace
  /// L″(f) λ for a network that is linear in each layer.
  var tangentKernel: Double { get }
  /// One step of gradient descent: each weight w ← w − η L′(f) ∂f/∂w, with `slope` = η L′(f).
  mutating func step(slope: Double)
}

/// A network with one layer, f = w · x, of which only f moves: λ = |x|² is a constant.
public struct OneLayerNetwork: ScalarNetwork, Equatable {
  /// The output f.
  public private(set) var output: Double
  /// λ = |x|².
  public let tangentKernel: Double

  /// A network with the output f and the kernel λ = |x|².
  public init(output: Double, tangentKernel: Double) {
    require(tangentKernel >= 0, "the kernel must not be negative, it is \(tangentKernel)")
    self.output = output
    self.tangentKernel = tangentKernel
  }

  /// A network with the output and the kernel of another.
  public init(like network: some ScalarNetwork) {
    self.init(output: network.output, tangentKernel: network.tangentKernel)
  }

  /// f ← f − η L′(f) λ, with `slope` = η L′(f).
  public mutating func step(slope: Double) { output -= slope * tangentKernel }
}

// MARK: - Gradient descent

/// How a run of gradient descent has ended.
public struct Descent<Network: Sendable>: Sendable {
  /// Why it has ended.
  public enum End: Sendable {
    /// The output is at the minimum, up to the tolerance.
    case converged
    /// The output or the kernel has grown without bound, or is not a number.
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
  public let network: Network
  /// The loss at the start.
  public let initialLoss: Double
  /// The largest loss at the start or after any step; infinite or not a number where it diverged.
  public let peakLoss: Double
  /// The number of steps after which the loss was largest, 0 for the start.
  public let peakStep: Int

  /// A run that has ended.
  public init(
    end: End, steps: Int, network: Network, initialLoss: Double, peakLoss: Double, peakStep: Int
  ) {
    self.end = end
    self.steps = steps
    self.network = network
    self.initialLoss = initialLoss
    self.peakLoss = peakLoss
    self.peakStep = peakStep
  }

  /// Whether it has diverged.
  public var hasDiverged: Bool { end == .diverged }
  /// Whether the loss has been higher than at the start, as it has in a run that diverged.
  public var lossRose: Bool { hasDiverged || peakLoss > initialLoss }
}

extension ScalarNetwork {
  /// Takes steps of gradient descent on a loss until it is at the minimum, diverges or is stopped.
  ///
  /// A run counts as diverged when a number is not finite, λ is above 10⁸ of its start, or |f| is
  /// above 10⁸ (1 + |f| at the start).
  ///
  /// - Parameters:
  ///   - loss: the loss, as a function of the output.
  ///   - learningRate: the learning rate η.
  ///   - steps: the largest number of steps.
  ///   - tolerance: the run has converged when |f − f*| is below it, after at least one step; 0 for
  ///     never. Near a minimum it forgets no catapult only if it is far below the first |f − f*|.
  ///   - stop: is asked after each step, with the number of steps taken; true ends the run. Record a
  ///     trajectory here.
  public func descend(
    on loss: ScalarLoss, learningRate: Double, steps: Int, tolerance: Double = 0,
    stop: (Int, Self) -> Bool = { _, _ in false }
  ) -> Descent<Self> {
    require(steps >= 0, "the number of steps must not be negative, it is \(steps)")
    var network = self
    let minimiser = loss.minimiser
    let largestKernel = 1e8 * tangentKernel
    let largestOutput = 1e8 * (1 + abs(output))
    // The loss is convex: its peak is at the largest or at the smallest output.
    var (highest, lowest) = ((output, 0), (output, 0))
    func ended(_ end: Descent<Self>.End, _ steps: Int) -> Descent<Self> {
      let (above, below) = (loss.value(highest.0), loss.value(lowest.0))
      return Descent(
        end: end, steps: steps, network: network, initialLoss: loss.value(output),
        peakLoss: max(above, below), peakStep: above > below ? highest.1 : lowest.1)
    }
    for step in 0..<steps {
      network.step(slope: learningRate * loss.derivative(network.output))
      let f = network.output
      // Written so that a NaN diverges.
      guard abs(f) <= largestOutput, network.tangentKernel <= largestKernel else {
        return ended(.diverged, step + 1)
      }
      if f > highest.0 { highest = (f, step + 1) }
      if f < lowest.0 { lowest = (f, step + 1) }
      if abs(f - minimiser) < tolerance { return ended(.converged, step + 1) }
      if stop(step + 1, network) { return ended(.stopped, step + 1) }
    }
    return ended(.exhausted, steps)
  }

  /// The same with ηλ₀ given, the learning rate times the tangent kernel at the start.
  public func descend(
    on loss: ScalarLoss, rate: Double, steps: Int, tolerance: Double = 0,
    stop: (Int, Self) -> Bool = { _, _ in false }
  ) -> Descent<Self> {
    descend(
      on: loss, learningRate: rate / tangentKernel, steps: steps, tolerance: tolerance, stop: stop)
  }

  /// The networks after 0, 1, …, `steps` steps of gradient descent at the rate ηλ₀; fewer where it
  /// diverges.
  public func trajectory(on loss: ScalarLoss, rate: Double, steps: Int) -> [Self] {
    var networks = [self]
    _ = descend(on: loss, rate: rate, steps: steps) { _, network in
      networks.append(network)
      return false
    }
    return networks
  }
}
