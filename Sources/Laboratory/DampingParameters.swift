import Replication

// The parameters that chapters on damped optimisers have, beside those of every training.

extension Parameter<[Double]> {
  /// δ, added to an estimated curvature.
  public static func dampings(
    _ standard: [Double], tiny: [Double]? = nil, range: ClosedRange<Double> = 1e-4...1e4,
    _ origin: Origin
  ) -> Parameter {
    Parameter(
      "dampings", symbol: "δ", "damping of the optimisers", default: standard,
      tiny: tiny, range: range, order: .increasing, count: 3...50, origin: origin)
  }
}

extension Parameter<Int> {
  /// Principal components of the images, which a network takes for its inputs.
  public static func components(_ standard: Int, tiny: Int? = nil, _ origin: Origin) -> Parameter {
    Parameter(
      "components", symbol: "–", "principal components of the images", default: standard,
      tiny: tiny,
      range: 1...200, origin: origin)
  }

  /// B, the batch size of training and curvature.
  public static func batchSize(_ standard: Int, tiny: Int? = nil, _ origin: Origin) -> Parameter {
    Parameter(
      "batch-size", symbol: "B", "images in a batch", default: standard, tiny: tiny,
      range: 1...1000,
      origin: origin)
  }

  /// Steps after which what is expensive of a curvature is taken again, see `CurvatureEstimate`.
  public static func renewal(_ standard: Int, _ origin: Origin) -> Parameter {
    Parameter(
      "renewal", symbol: "–", "steps from one Hessian, or eigenbasis of KFAC, to the next",
      default: standard, range: 1...1000, origin: origin)
  }
}
