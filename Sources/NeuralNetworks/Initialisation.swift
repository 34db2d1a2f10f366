import LinearAlgebra
import Randomness

/// How the parameters are drawn before training.
public enum Initialisation: Sendable {
  /// Normal weights of variance 2/fan-in before ReLU units (He et al. 2015) and 1/fan-in before all
  /// others and at the output (LeCun et al. 1998); zero biases.
  case normal
  /// Weights and biases uniform on ±1/√fan-in, as `nn.Linear` of PyTorch draws them.
  case uniform
}

extension MultilayerPerceptron {
  /// A vector of initial parameters, drawn from the stream in the order of the vector.
  public func initialParameters(
    _ initialisation: Initialisation = .normal, from stream: inout RandomStream
  ) -> [Scalar] {
    var parameters = [Scalar](repeating: 0, count: parameterCount)
    for (index, layer) in layers.enumerated() {
      let fanIn = Double(layer.inputs)
      switch initialisation {
      case .normal:
        let isBeforeReLU = activation == .relu && index < layers.count - 1
        let deviation = ((isBeforeReLU ? 2 : 1) / fanIn).squareRoot()
        for (i, normal) in zip(layer.weights, stream.normals(layer.weights.count)) {
          parameters[i] = Scalar(deviation * normal)
        }
      case .uniform:
        let bound = 1 / fanIn.squareRoot()
        let range = layer.weights.lowerBound..<layer.biases.upperBound
        for (i, uniform) in zip(range, stream.uniforms(range.count)) {
          parameters[i] = Scalar(bound * (2 * uniform - 1))
        }
      }
    }
    return parameters
  }
}
