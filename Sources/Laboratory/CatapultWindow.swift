import SemicircleCore

/// The window of learning rates in which gradient descent on a network with equal inputs has a
/// catapult: from where the loss first rises above its start to where it diverges, in s = ηλ₀h*, whose
/// edge of stability is 2.
public struct CatapultWindow: Codable, Equatable, Sendable {
  /// The width m of the network.
  public let width: Int
  /// λ₀.
  public let tangentKernel: Double
  /// h* of the loss.
  public let curvatureAtMinimum: Double
  /// s where the loss begins to rise.
  public let lower: Double
  /// s where the run begins to diverge.
  public let upper: Double

  /// A window between two edges.
  public init(of start: some ScalarNetwork, width: Int, loss: ScalarLoss, _ edges: (Double, Double))
  {
    self.width = width
    tangentKernel = start.tangentKernel
    curvatureAtMinimum = loss.curvatureAtMinimum
    (lower, upper) = edges
  }

  /// How wide it is, in s.
  public var size: Double { upper - lower }
  /// η/√m at the upper edge.
  public var scaledRate: Double {
    upper / (tangentKernel * curvatureAtMinimum) / Double(width).squareRoot()
  }
  /// 3η²/m with η = 2/λ₀: the size for the exponential loss on balanced labels, from a small start, to
  /// leading order.
  public var exponentialLaw: Double { 12 / (tangentKernel * tangentKernel * Double(width)) }
  /// λ₀√(8m)/4 − 2: the size for the logistic loss on balanced labels, as far as the upper edge is √(8m).
  public var logisticLaw: Double { tangentKernel * Double(8 * width).squareRoot() / 4 - 2 }
}

extension ScalarNetwork {
  /// Whether gradient descent diverges in so many steps.
  public func diverges(on loss: ScalarLoss, learningRate: Double, steps: Int) -> Bool {
    descend(on: loss, learningRate: learningRate, steps: steps, tolerance: 1e-9).hasDiverged
  }
}
