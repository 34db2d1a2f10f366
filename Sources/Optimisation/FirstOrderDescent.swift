import LinearAlgebra
import NeuralNetworks
import Requirements

/// Gradient descent with momentum that carries along how far a damped optimiser strays from it.
///
/// At the learning rate cδ ``PreconditionedDescent`` tends to gradient descent with the rate c as the
/// damping δ grows. Let w be the weights of the latter. Those of the former, from the same start, on
/// the same batches and with the same momentum, are w + u/δ + O(1/δ²), where u obeys the same
/// recursion as a step along Hu − Cg: for the heavy ball
///
///     s ← ρs − c(Hu − Cg),    u ← u + s,
///
/// with the gradient g and the Hessian H of the batch, and the estimate C of the curvature, all as they
/// are along the path of gradient descent. (Expand c(1 + C/δ)⁻¹(g + Hu/δ) in 1/δ.) At the rate
/// c(1 + δ), which is not reduced by 1/(1 + δ), Cg − g stands for Cg. One run predicts both.
///
/// Cost: a step of gradient descent, two products with H, and an application of the estimate.
public struct FirstOrderDescent<Estimate: Preconditioner<Double>>: Optimiser {
  /// The number type of the parameters: what is of second order needs its digits.
  public typealias Scalar = Double

  /// u for damped descent at the rate cδ, of length P: zero at first.
  public var deviation: [Double] { reduced.u }
  /// u for damped descent at the rate c(1 + δ).
  public var deviationAtKeptRate: [Double] { kept.u }

  private var descent: StochasticGradientDescent<Double>
  private var estimate: Estimate
  private let updateInterval: Int
  private let farDamping: Double
  private var reduced: Response
  private var kept: Response
  private var direction: [Double]
  private var stepCount = 0

  /// A deviation with its velocity.
  private struct Response: Sendable {
    var u: [Double]
    var velocity: [Double]
    var force: [Double]

    init(parameterCount: Int) {
      u = Array(repeating: 0, count: parameterCount)
      (velocity, force) = (u, u)
    }

    mutating func step(
      _ hessian: any CurvatureMatrix<Double>, source: [Double], _ momentum: Momentum<Double>,
      rate: Double
    ) {
      hessian.apply(u, into: &force)
      force.add(source, scaledBy: -1)
      momentum.step(
        &u, velocity: &velocity, along: force, l2: 0, learningRate: rate, decay: 0)
    }
  }

  /// Gradient descent beside an estimate of the curvature.
  ///
  /// - Parameters:
  ///   - estimate: C, still without a batch; its own damping has no effect.
  ///   - parameterCount: P.
  ///   - updateInterval: the estimate takes the batch of every so many steps, the first included.
  ///   - farDamping: Δ, far above the eigenvalues of C. The product Cg is taken from the damped step,
  ///     the same way for every estimate, as Δ(g − Δ(C + Δ)⁻¹g) = Cg − C²g/Δ + …: along an eigenvector
  ///     with the eigenvalue λ its relative error is λ/Δ + εΔ/λ, where ε is the unit of rounding.
  public init(
    _ estimate: Estimate, parameterCount: Int, momentum: Momentum<Double> = .none,
    updateInterval: Int = 1, farDamping: Double = 1e6
  ) {
    require(
      updateInterval > 0, "the update interval must be positive, it is \(updateInterval)")
    descent = StochasticGradientDescent(parameterCount: parameterCount, momentum: momentum)
    self.estimate = estimate
    self.estimate.dampingCoefficient = farDamping
    self.updateInterval = updateInterval
    self.farDamping = farDamping
    reduced = Response(parameterCount: parameterCount)
    (kept, direction) = (reduced, reduced.u)
  }

  /// One step of gradient descent, and of both deviations.
  public mutating func step(
    _ parameters: inout [Double], at linearisation: some NetworkLinearisation<Double>,
    learningRate: Double
  ) throws {
    if stepCount % updateInterval == 0 { try estimate.update(from: linearisation) }
    stepCount += 1
    let (g, H) = (linearisation.gradient, linearisation.curvature(.hessian))
    try estimate.apply(g, into: &direction)
    var source = zip(g, direction).map { farDamping * ($0 - farDamping * $1) }
    reduced.step(H, source: source, descent.momentum, rate: learningRate)
    source.add(g, scaledBy: -1)
    kept.step(H, source: source, descent.momentum, rate: learningRate)
    descent.step(&parameters, at: linearisation, learningRate: learningRate)
  }
}

extension FirstOrderDescent: Sendable where Estimate: Sendable {}
