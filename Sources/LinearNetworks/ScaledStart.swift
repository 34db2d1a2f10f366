import LinearAlgebra
import Requirements

extension LinearNetwork {
  /// The network with all its weights multiplied by a factor: its predictor is multiplied by the square.
  public func scaled(by factor: Double) -> LinearNetwork {
    var (first, second) = (first, second)
    first *= factor
    second.scale(by: factor)
    return LinearNetwork(first: first, second: second, width: width)
  }

  /// The network with its first layer multiplied by a factor in the directions of a span alone: what it
  /// answers to inputs orthogonal to the span stays as it was. Cost: 4kdr operations.
  public func scaled(by factor: Double, within span: InputSpan) -> LinearNetwork {
    require(
      dimension == span.dimension,
      "a network for \(dimension) inputs and a span of \(span.dimension)")
    var first = first
    Matrix.multiply(
      self.first * span.basis, span.basis, transposeB: .yes, scale: factor - 1, into: &first,
      accumulating: 1)
    return LinearNetwork(first: first, second: second, width: width)
  }
}
