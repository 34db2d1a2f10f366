import LinearAlgebra
import Requirements

/// A network as the training inputs see it, and the part of its first layer that they do not see and
/// gradient descent never moves.
///
/// The predictor is β = U b/√m + W⊥ᵀw₂/√m: the first part is learnt in the span of the inputs, with its
/// basis U; the second, W⊥ = W₁(1 − UUᵀ), keeps its initial weights and is read by a w₂ that moves. Its
/// squared length is about (|w₂|²/m)(d − r) where W₁ began with standard normal weights.
public struct UnseenWeights: Sendable {
  /// What the training inputs span.
  public let span: InputSpan
  /// The network on the coordinates in the span: r inputs, at most r + 1 hidden units. Gradient descent on
  /// the task of ``InputSpan/task(_:)`` begins here.
  public let start: LinearNetwork
  /// W⊥ in the same basis of hidden units: k × d.
  private let weights: Matrix<Double>

  /// - Parameters:
  ///   - network: all its weights, for inputs of d numbers.
  ///   - span: of the training inputs.
  /// - Throws: `LinearAlgebraError` for weights that are not finite.
  public init(of network: LinearNetwork, outside span: InputSpan) throws(LinearAlgebraError) {
    require(
      network.dimension == span.dimension,
      "a network for \(network.dimension) inputs and a span of \(span.dimension)")
    self.span = span
    let seen = network.first * span.basis
    // W₁ − W₁UUᵀ
    var rest = network.first
    Matrix.multiply(
      seen, span.basis, transposeB: .yes, scale: -1, into: &rest, accumulating: 1)
    let (m, r) = (network.second.count, span.rank)
    if m <= r + 1 {
      start = LinearNetwork(first: seen, second: network.second, width: network.width)
      weights = rest
    } else {
      let columns = Matrix(rows: m, columns: r + 1, elements: seen.elements + network.second)
      let turned = try columns.qr()
      start = LinearNetwork(
        first: turned.r.columns(0..<r), second: turned.r.column(r), width: network.width)
      var turnedRest = Matrix<Double>(rows: r + 1, columns: network.dimension)
      Matrix.multiply(turned.q, rest, transposeA: .yes, into: &turnedRest)
      weights = turnedRest
    }
  }

  /// The part of β outside of the span, d numbers, for a network that began as ``start``. Cost: 2kd
  /// operations.
  public func unseenPredictor(of network: LinearNetwork) -> [Double] {
    var predictor = [Double](repeating: 0, count: span.dimension)
    weights.transposedProduct(
      with: network.second, scale: 1 / Double(network.width).squareRoot(), into: &predictor)
    return predictor
  }

  /// β, d numbers, for inputs of any direction.
  public func predictor(of network: LinearNetwork) -> [Double] {
    var predictor = span.basis * network.predictor
    predictor.add(unseenPredictor(of: network))
    return predictor
  }
}
