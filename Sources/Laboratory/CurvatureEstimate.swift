import Replication
import SemicircleCore

/// The estimates of curvature whose damping part 2 looks at, for networks that are small enough for
/// all of them.
public enum CurvatureEstimate: String, CaseIterable, Codable, Sendable {
  /// The Hessian of a batch, as it is: Newton's method.
  case newton = "Newton"
  /// Its Kronecker factors, from the gradients of the batches.
  case kfac = "KFAC"
  /// The root mean square of each component of the gradient: Adam, with the momentum that all have.
  case adam = "Adam"

  /// The estimate for a network, still without a batch and with damping 1.
  ///
  /// - Parameter renewal: steps from one eigenbasis of KFAC to the next.
  public func preconditioner(
    for network: MultilayerPerceptron<Double>, renewal: Int
  ) -> any Preconditioner<Double> {
    switch self {
    case .newton: DampedNewton<Double>(.hessian, dampingCoefficient: 1)
    case .kfac: KFAC(of: network, dampingCoefficient: 1, eigenInterval: renewal)
    case .adam: SecondMomentPreconditioner<Double>(dampingCoefficient: 1)
    }
  }

  /// The steps from one batch that the estimate takes to the next: a Hessian is expensive, averages
  /// want every batch.
  public func updateInterval(renewal: Int) -> Int { self == .newton ? renewal : 1 }

  /// How a figure shows it: the same in all chapters.
  public var colour: Colour {
    switch self {
    case .newton: .blue
    case .kfac: .vermillion
    case .adam: .green
    }
  }

  /// The shape of its points.
  public var marker: Marker {
    switch self {
    case .newton: .square
    case .kfac: .circle
    case .adam: .triangle
    }
  }

  /// The dash of its lines.
  public var dash: Dash {
    switch self {
    case .newton: .solid
    case .kfac: .dashed
    case .adam: .dotted
    }
  }
}
