import Replication
import SemicircleCore

/// What may be done to images before a network sees them.
public enum ImagePreparation: Equatable, Sendable {
  /// Standardised by one mean and one deviation of all pixels.
  case raw
  /// And centred pixel by pixel.
  case centred
  /// And whitened by the symmetric map (ZCA), with a regularisation ε > 0; see ``Whitening``.
  case whitened(Double)

  /// How a figure calls it.
  public var name: Label {
    switch self {
    case .raw: "raw"
    case .centred: "centred"
    case .whitened(let regularisation): Label("$ε = \(regularisation)$")
    }
  }

  /// Images prepared by their own means and covariance.
  ///
  /// - Throws: ``LinearAlgebraError``.
  public func callAsFunction(
    _ images: LabelledSamples<Double>
  ) throws -> LabelledSamples<Double> {
    let raw = Standardization.global(images.inputs)(images)
    return switch self {
    case .raw: raw
    case .centred: Standardization.centred(raw.inputs)(raw)
    case .whitened(let regularisation):
      try Whitening(of: raw.inputs, regularisation: regularisation)(raw)
    }
  }
}
