import LinearAlgebra

extension Linearisation {
  /// How many patterns of active hidden units the samples have: a unit is active for a sample if it
  /// passes a positive number on. A network with ReLU is linear in each layer for all samples of one
  /// pattern.
  ///
  /// Cost: one flag for each sample and hidden unit.
  public var activationPatternCount: Int {
    let layers = (1..<network.layers.count).map { layerInputs($0) }
    return Set(
      (0..<sampleCount).map { i in layers.flatMap { $0.column(i).map { $0 > 0 } } }
    ).count
  }
}
