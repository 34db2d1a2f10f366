import LinearAlgebra
import Randomness

/// How the parameters are drawn before training.
public enum Initialisation: Sendable {
  /// Normal weights of variance 2/fan-in before ReLU units (He et al. 2015) and 1/fan-in before all
  /// others and at the output (LeCun et al. 1998); zero biases.
  case normal
  /// Weights and biases uniform on ±1/√fan-in, as `nn.Linear` of PyTorch draws them.
  case uniform

  /// Draws the parameters of one layer.
  func draw<Scalar: BLASScalar>(
    weights: Range<Int>, biases: Range<Int>, fanIn: Int, isBeforeReLU: Bool,
    from stream: inout RandomStream, into parameters: inout [Scalar]
  ) {
    switch self {
    case .normal:
      let deviation = ((isBeforeReLU ? 2 : 1) / Double(fanIn)).squareRoot()
      for (i, normal) in zip(weights, stream.normals(weights.count)) {
        parameters[i] = Scalar(deviation * normal)
      }
    case .uniform:
      let bound = 1 / Double(fanIn).squareRoot()
      let range = weights.lowerBound..<biases.upperBound
      for (i, uniform) in zip(range, stream.uniforms(range.count)) {
        parameters[i] = Scalar(bound * (2 * uniform - 1))
      }
    }
  }
}
