import LinearAlgebra
import Randomness
import Requirements

/// A network with a loss, as training and the products with its curvature know it:
/// ``MultilayerPerceptron`` or ``ConvolutionalNetwork``. Its parameters are one flat vector w.
///
/// It is all that a training run, the optimisers and a spectrum of the curvature ask for:
///
///     func sharpness(of network: some Network<Double>, at w: [Double], …) throws -> Double {
///       let point = network.linearisation(at: w, on: samples)
///       let hessian = point.curvature(.hessian)
///       …
public protocol Network<Scalar>: Sendable {
  /// The number type of the parameters.
  associatedtype Scalar: BLASScalar
  /// The network at a point on a batch.
  associatedtype Point: NetworkLinearisation<Scalar>

  /// P, the length of the parameter vector.
  var parameterCount: Int { get }
  /// The length d of an input.
  var inputCount: Int { get }
  /// The number K of outputs.
  var outputCount: Int { get }
  /// The loss of one sample.
  var loss: Loss { get }

  /// A vector of initial parameters, drawn from the stream in the order of the vector.
  func initialParameters(
    _ initialisation: Initialisation, from stream: inout RandomStream
  ) -> [Scalar]

  /// Room for batches of up to `capacity` samples, to be filled by an update.
  func linearisation(capacity: Int) -> Point

  /// Mean loss and error rate at the given parameters, by a forward pass alone.
  func evaluate(at parameters: [Scalar], on samples: Samples<Scalar>) -> Evaluation<Scalar>
}

extension Network {
  /// A vector of initial parameters: normal weights, zero biases.
  public func initialParameters(from stream: inout RandomStream) -> [Scalar] {
    initialParameters(.normal, from: &stream)
  }

  /// The network at the parameters `parameters` on all of the samples.
  public func linearisation(at parameters: [Scalar], on samples: Samples<Scalar>) -> Point {
    var point = linearisation(capacity: samples.count)
    point.update(at: parameters, on: samples)
    return point
  }

  /// A curvature matrix of the mean loss over the samples, plus `weightDecay` times the identity.
  public func curvature(
    _ curvature: CurvatureKind, at parameters: [Scalar], on samples: Samples<Scalar>,
    weightDecay: Scalar = 0
  ) -> any CurvatureMatrix<Scalar> {
    linearisation(at: parameters, on: samples).curvature(curvature, weightDecay: weightDecay)
  }

  /// The number of classes that labels count.
  var classCount: Int { loss == .logistic ? 2 : outputCount }

  func check(_ parameters: [Scalar]) {
    require(
      parameters.count == parameterCount,
      "\(parameters.count) parameters for a network of \(parameterCount)")
  }
}

/// A network at one point w on one batch: the loss there, its gradient, and the way to its
/// curvature. It is a value: a curvature matrix taken from it keeps seeing this point.
public protocol NetworkLinearisation<Scalar>: Sendable {
  /// The number type of the parameters.
  associatedtype Scalar: BLASScalar

  /// The number n of samples in the batch.
  var sampleCount: Int { get }
  /// The parameters w at which the network was taken.
  var parameters: [Scalar] { get }
  /// The mean loss over the batch.
  var loss: Scalar { get }
  /// The loss of each sample.
  var losses: [Scalar] { get }
  /// The share of misclassified samples; nil if the targets are no labels.
  var errorRate: Double? { get }
  /// The gradient of the mean loss, of length P.
  var gradient: [Scalar] { get }

  /// Moves to other parameters and a batch of all the samples.
  mutating func update(at parameters: [Scalar], on samples: Samples<Scalar>)

  /// Moves to other parameters and the batch of the samples at `columns`, repeats allowed; allocates
  /// nothing within the capacity as long as no one else holds the value.
  mutating func update(at parameters: [Scalar], on samples: Samples<Scalar>, columns: [Int])

  /// A curvature matrix of the mean loss of the batch, plus `weightDecay` times the identity.
  func curvature(_ curvature: CurvatureKind, weightDecay: Scalar) -> any CurvatureMatrix<Scalar>
}

extension NetworkLinearisation {
  /// A curvature matrix of the mean loss of the batch.
  public func curvature(_ curvature: CurvatureKind) -> any CurvatureMatrix<Scalar> {
    self.curvature(curvature, weightDecay: 0)
  }
}
