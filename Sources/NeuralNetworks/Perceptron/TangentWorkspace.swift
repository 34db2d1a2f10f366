import LinearAlgebra

/// The directional derivatives of one layer over a chunk of samples, `stride` numbers a sample: the
/// vectors of a block stand below each other.
struct TangentLayer<Scalar: BLASScalar> {
  let stride: Int
  /// R z_l.
  let sums: UnsafeMutablePointer<Scalar>
  /// R a_l.
  let values: UnsafeMutablePointer<Scalar>
  /// R δ_l.
  let deltas: UnsafeMutablePointer<Scalar>
}

/// The working memory of a tangent pass over a chunk.
struct TangentWorkspace<Scalar: BLASScalar> {
  let network: MultilayerPerceptron<Scalar>
  let memory: UnsafeMutablePointer<Scalar>
  /// The number of directions.
  let width: Int
  let chunkSize: Int

  /// The numbers that it needs for a sample and direction: three arrays for each unit, and room for
  /// one layer more.
  static func size(for network: MultilayerPerceptron<Scalar>) -> Int {
    3 * network.unitCount + network.widestOutput
  }

  subscript(index: Int) -> TangentLayer<Scalar> {
    let layer = network.layers[index]
    let start = memory + 3 * width * chunkSize * layer.firstUnit
    let size = width * chunkSize * layer.outputs
    return TangentLayer(
      stride: width * layer.outputs, sums: start, values: start + size, deltas: start + 2 * size)
  }

  /// Room for one layer and one direction more.
  var spare: UnsafeMutablePointer<Scalar> { memory + 3 * width * chunkSize * network.unitCount }
}
