import LinearAlgebra

/// How well a network does on a set of samples.
public struct Evaluation<Scalar: BLASScalar>: Sendable {
  /// The mean loss.
  public let loss: Scalar
  /// The share of misclassified samples; nil if the targets are no labels.
  public let errorRate: Double?
  /// 1 − ``errorRate``.
  public var accuracy: Double? { errorRate.map { 1 - $0 } }
}
