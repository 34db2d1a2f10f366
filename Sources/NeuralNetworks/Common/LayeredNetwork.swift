import LinearAlgebra

/// An affine layer z = Wᵀa + b, at one position or, as a convolution is, at many with the same weights.
public struct AffineLayer: Equatable, Sendable {
  /// How the weights, a matrix of inputs × outputs, stand in the parameter vector.
  public enum Order: Sendable {
    /// Column by column: the inputs of an output side by side.
    case inputsTogether
    /// Row by row: the outputs of an input side by side. The biases follow as one row more.
    case outputsTogether
  }

  /// The number of inputs at a position, fan-in; for a convolution the pixels of a window in all channels.
  public let inputs: Int
  /// The number of outputs at a position: units or channels.
  public let outputs: Int
  /// The number T of positions of a sample: 1 in a fully connected layer.
  public let positions: Int
  /// Where the weights stand in the parameter vector.
  public let weights: Range<Int>
  /// Where the biases stand.
  public let biases: Range<Int>
  /// How the weights stand there.
  public let order: Order
}

/// What passes through a layer: a_s that enters, and δ_s = ∂ℓ/∂z_s (not divided by the number of
/// samples) that comes back, at positions s of samples. The pointers are good for the call that hands
/// them out.
public struct LayerPassage<Scalar: BLASScalar> {
  /// The number of the layer.
  public let index: Int
  /// The layer.
  public let layer: AffineLayer
  /// a_s as columns, one behind the other, without the constant of the biases.
  public let inputs: UnsafePointer<Scalar>
  /// How many.
  public let inputCount: Int
  /// δ_s as columns, one behind the other. Between those that belong to the inputs there may be columns
  /// of zeros, so that these are as good for sums, and no more.
  public let errors: UnsafePointer<Scalar>
  /// How many.
  public let errorCount: Int
  /// Whether it is the first piece of the layer.
  public let isFirst: Bool
}

/// A network of affine layers, with everything else between them: what a curvature that is made layer
/// by layer knows of it.
public protocol LayeredNetwork<Scalar>: Network, Equatable
where Point: LayeredLinearisation<Scalar> {
  /// The layers from the input to the output.
  var affineLayers: [AffineLayer] { get }
}

/// A network of affine layers at one point on one batch.
public protocol LayeredLinearisation<Scalar>: NetworkLinearisation {
  /// What kind of network it is.
  associatedtype Model: Network<Scalar>, Equatable
  /// The network.
  var network: Model { get }
  /// Calls `body` with what passes through each layer on the whole batch, in one piece or several, the
  /// layers in any order.
  func forEachLayer(_ body: (LayerPassage<Scalar>) -> Void)
}
