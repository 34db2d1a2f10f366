import SemicircleCore

/// The shape P × B of the noise of a squared matrix, with the laws of its models for noise of variance 1
/// of a single sample.
public struct GramShape: Codable, Equatable, Sendable, CustomStringConvertible {
  /// P, the order of the matrix.
  public let order: Int
  /// B, the number of samples.
  public let sampleCount: Int

  /// The shape P × B.
  public init(order: Int, sampleCount: Int) {
    self.order = order
    self.sampleCount = sampleCount
  }

  /// γ = P/B.
  public var aspectRatio: Double { Double(order) / Double(sampleCount) }

  /// γ to three digits, for labels.
  public var description: String {
    let digits = (aspectRatio * 1000).rounded() / 1000
    return "γ = \(digits == digits.rounded() ? "\(Int(digits))" : "\(digits)")"
  }

  /// The law of a model.
  public func law(_ model: GramOutlierLaw.Model) -> GramOutlierLaw {
    GramOutlierLaw(model, aspectRatio: aspectRatio)
  }

  /// The law as the paper of part 1 prints it.
  public var printed: GramOutlierLaw { law(.additiveAsPrinted) }

  /// How far the mean of the largest eigenvalue lies inside the edge, over the edge.
  public var shift: Double { law(.additive).edgeShift(dimension: order) }

  /// Twice the larger of two thresholds, as printed and of the additive model: here both say that there
  /// is an outlier.
  public var clear: Double { 2 * max(law(.additive).threshold, printed.threshold) }
}
