import LinearAlgebra

/// The Hessian H = (1/n) Σ ∂²ℓ_i/∂w² + γI of the mean loss of a batch.
///
/// A product costs 12 operations per weight and sample, twice as many as the gradient, but 4 in the
/// first layer, as many as the gradient.
public final class HessianOperator<Scalar: BLASScalar>: PerceptronCurvature<Scalar> {
  /// The Hessian at a linearisation, plus `weightDecay` times the identity.
  public init(_ linearisation: Linearisation<Scalar>, weightDecay: Scalar = 0) {
    super.init(.hessian, linearisation, weightDecay: weightDecay)
  }
}

/// The generalised Gauss–Newton matrix G = (1/n) Σ J_iᵀ (∂²ℓ_i/∂z²) J_i + γI of the mean loss of a
/// batch, J_i the Jacobian of the outputs z. It is positive semi-definite for γ = 0, and equals the
/// Hessian when the outputs are linear in the parameters; for softmax with cross-entropy it is the
/// Fisher matrix of labels drawn from the model.
///
/// A product costs 8 operations per weight and sample, 4 in the first layer.
public final class GaussNewtonOperator<Scalar: BLASScalar>: PerceptronCurvature<Scalar> {
  /// The Gauss–Newton matrix at a linearisation, plus `weightDecay` times the identity.
  public init(_ linearisation: Linearisation<Scalar>, weightDecay: Scalar = 0) {
    super.init(.gaussNewton, linearisation, weightDecay: weightDecay)
  }
}

/// The empirical Fisher matrix F = (1/n) Σ g_i g_iᵀ + γI, with g_i the gradient of each sample's own
/// loss. F − ggᵀ with the gradient g of the batch is the covariance of the gradients, and 1/B of it
/// the noise of batches of B (``GradientCovarianceOperator``).
///
/// A product costs 4 operations per weight and sample: no g_i is formed.
public final class EmpiricalFisherOperator<Scalar: BLASScalar>: PerceptronCurvature<Scalar> {
  /// The empirical Fisher matrix at a linearisation, plus `weightDecay` times the identity.
  public init(_ linearisation: Linearisation<Scalar>, weightDecay: Scalar = 0) {
    super.init(.empiricalFisher, linearisation, weightDecay: weightDecay)
  }
}

/// The covariance matrix (1/n) Σ (g_i − g)(g_i − g)ᵀ of the gradients of the samples of a batch about
/// their mean g.
public final class GradientCovarianceOperator<Scalar: BLASScalar>: LinearOperator {
  private let fisher: EmpiricalFisherOperator<Scalar>

  /// The covariance of the gradients at a linearisation.
  public init(_ linearisation: Linearisation<Scalar>) {
    fisher = EmpiricalFisherOperator(linearisation)
  }

  /// The number P of parameters.
  public var dimension: Int { fisher.dimension }

  /// y ← Fx − g(g·x).
  public func apply(_ x: [Scalar], into y: inout [Scalar]) {
    fisher.apply(x, into: &y)
    let gradient = fisher.linearisation.gradient
    y.add(gradient, scaledBy: -gradient.dot(x))
  }

  /// Y ← FX − g(gᵀX), one vector a column.
  public func apply(_ x: Matrix<Scalar>, into y: inout Matrix<Scalar>) {
    fisher.apply(x, into: &y)
    let gradient = fisher.linearisation.gradient
    for column in 0..<x.columns {
      let place = column * dimension
      gradient.withUnsafeBufferPointer { g in
        x.elements.withUnsafeBufferPointer { x in
          y.elements.withUnsafeMutableBufferPointer { y in
            guard let g = g.baseAddress, let x = x.baseAddress, let y = y.baseAddress else {
              return
            }
            Scalar.axpy(dimension, -Scalar.dot(dimension, g, x + place), g, y + place)
          }
        }
      }
    }
  }
}
