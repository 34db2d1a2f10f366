import SemicircleCore

/// How a run of gradient descent on a logistic loss ended, from a network of width m at the rate ηλ₀.
public struct LogisticEnd: Codable, Equatable, Sendable {
  /// ηλ₀.
  public let rate: Double
  /// λ_∞/λ₀.
  public let ratio: Double
  /// The number of steps, 20 m at most.
  public let steps: Int
  /// Whether |f − f*| has come below 10⁻⁷.
  public let hasConverged: Bool
  /// Whether it has diverged.
  public let hasDiverged: Bool
  /// How far the loss rose above its start.
  public let rise: Double
  /// η.
  public let learningRate: Double
  private let width: Int

  /// - Parameters:
  ///   - start: the network at first.
  ///   - rate: ηλ₀.
  ///   - width: m.
  public init(of start: some ScalarNetwork, at rate: Double, on loss: ScalarLoss, width: Int) {
    let first = start.tangentKernel
    let descent = start.descend(on: loss, rate: rate, steps: 20 * width, tolerance: 1e-7)
    self.rate = rate
    ratio = descent.network.tangentKernel / first
    steps = descent.steps
    hasConverged = descent.end == .converged
    hasDiverged = descent.hasDiverged
    rise = descent.peakLoss - descent.initialLoss
    learningRate = rate / first
    self.width = width
  }

  /// The steps times η², of order m where the run slides down to the edge.
  public var slowSteps: Double { Double(steps) * learningRate * learningRate }
  /// ηλ_∞.
  public var curvature: Double { rate * ratio }
  /// η²/m, in which the law is an expansion.
  public var order: Double { learningRate * learningRate / Double(width) }
  /// What ``StabilityEdgeLaw`` says of ηλ_∞, for balanced labels.
  public var law: Double {
    let law = StabilityEdgeLaw(
      loss: .logistic(positiveShare: 0.5), learningRate: learningRate, width: width)
    return 4 * (law.finalSharpness(from: rate / 4) ?? .nan)
  }
  /// Whether it began beyond the edge, by more than a natural start blurs it, and the law speaks: the
  /// square of its first term is below a thousandth.
  public var isLawful: Bool { rate > 8.3 && order <= 0.14 }
}
