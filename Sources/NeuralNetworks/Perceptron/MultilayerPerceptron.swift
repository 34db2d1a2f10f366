import LinearAlgebra
import Randomness
import Requirements

/// A fully connected network z_l = W_lᵀ a_{l−1} + b_l, a_l = f(z_l), l = 1 … L, whose last layer is
/// linear and feeds a loss. Without hidden layers it is softmax, linear or logistic regression.
///
/// The network is a description; its parameters are one flat vector w of length
/// ``parameterCount``: layer after layer, first the weights as a (fan-in × fan-out) matrix stored
/// column by column, then the biases. This is the order of PyTorch's `parameters_to_vector` on a
/// stack of `nn.Linear`, which stores the transpose row by row.
public struct MultilayerPerceptron<Scalar: BLASScalar>: LayeredNetwork {
  /// One layer: its width on both sides and the places of its parameters in the flat vector.
  public struct Layer: Equatable, Sendable {
    /// The number of inputs, fan-in.
    public let inputs: Int
    /// The number of outputs, fan-out.
    public let outputs: Int
    /// Where the weights stand: a matrix of `inputs` × `outputs`, column by column.
    public let weights: Range<Int>
    /// Where the biases stand.
    public let biases: Range<Int>
    /// The number of units in the layers below.
    let firstUnit: Int

    var affine: AffineLayer {
      AffineLayer(
        inputs: inputs, outputs: outputs, positions: 1, weights: weights, biases: biases,
        order: .inputsTogether)
    }
  }

  /// The widths from the input to the output, such as [784, 128, 10].
  public let layerSizes: [Int]
  /// The function of the hidden units.
  public let activation: Activation
  /// The loss of one sample.
  public let loss: Loss
  /// The layers from the input to the output.
  public let layers: [Layer]

  /// The network with the given widths, from the input to the output.
  public init(layerSizes: [Int], activation: Activation = .tanh, loss: Loss = .softmaxCrossEntropy)
  {
    require(layerSizes.count >= 2, "a network needs two widths, not \(layerSizes)")
    require(layerSizes.allSatisfy { $0 > 0 }, "widths must be positive: \(layerSizes)")
    require(
      loss != .logistic || layerSizes.last == 1,
      "the logistic loss has one output, not \(layerSizes[layerSizes.count - 1])")
    self.layerSizes = layerSizes
    self.activation = activation
    self.loss = loss
    var (offset, firstUnit) = (0, 0)
    layers = zip(layerSizes, layerSizes.dropFirst()).map { inputs, outputs in
      let weights = offset..<offset + inputs * outputs
      offset = weights.upperBound + outputs
      defer { firstUnit += outputs }
      return Layer(
        inputs: inputs, outputs: outputs, weights: weights, biases: weights.upperBound..<offset,
        firstUnit: firstUnit)
    }
  }

  /// Softmax regression: one linear layer and the cross-entropy.
  public static func softmaxRegression(inputs: Int, classes: Int) -> Self {
    Self(layerSizes: [inputs, classes], activation: .linear, loss: .softmaxCrossEntropy)
  }

  /// P, the length of the parameter vector.
  public var parameterCount: Int { layers[layers.count - 1].biases.upperBound }
  /// The length d of an input.
  public var inputCount: Int { layerSizes[0] }
  /// The number K of outputs.
  public var outputCount: Int { layerSizes[layerSizes.count - 1] }

  /// The layers as every network of affine layers has them.
  public var affineLayers: [AffineLayer] { layers.map(\.affine) }

  /// The widest layer behind the inputs; it sets how many samples fit the cache at a time.
  var widestOutput: Int { layerSizes.dropFirst().max() ?? 1 }

  /// The number of units behind the inputs.
  var unitCount: Int { layers.reduce(0) { $0 + $1.outputs } }

  /// Room for batches of up to `capacity` samples, to be filled by an update.
  public func linearisation(capacity: Int) -> Linearisation<Scalar> {
    Linearisation(of: self, capacity: capacity)
  }
}

extension MultilayerPerceptron {
  /// A vector of initial parameters, drawn from the stream in the order of the vector.
  public func initialParameters(
    _ initialisation: Initialisation, from stream: inout RandomStream
  ) -> [Scalar] {
    var parameters = [Scalar](repeating: 0, count: parameterCount)
    for (index, layer) in layers.enumerated() {
      initialisation.draw(
        weights: layer.weights, biases: layer.biases, fanIn: layer.inputs,
        isBeforeReLU: activation == .relu && index < layers.count - 1, from: &stream,
        into: &parameters)
    }
    return parameters
  }
}
