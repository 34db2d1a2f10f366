import SemicircleCore

extension BatchShift {
  /// The shift of a random matrix that has a spike of 1, reduced to three diagonals from the direction
  /// of the spike on, as ``BetaHermiteEnsemble`` and ``BetaLaguerreEnsemble`` sample it.
  ///
  /// - Parameter element: the matrix element along the spike; by default the first of the diagonal.
  ///   Give the 1 of the spike to have the whole of its shift.
  /// - Throws: ``LinearAlgebraError``.
  public init(ofSpiked matrix: SymmetricTridiagonal<Double>, element: Double? = nil) throws {
    eigenvalue = try matrix.leadingEigenvalue().value
    self.element = element ?? matrix.diagonal[0]
    smallest = nil
    residual = 0
  }
}

extension MeanBatchShift {
  /// That of several such matrices, which are drawn one after the other from a stream.
  ///
  ///     let noise = BetaHermiteEnsemble(dimension: 500, elementNoise: 0.02)
  ///     let shift = try MeanBatchShift.spiked(20, stream) { noise.sample(spike: 1, from: &$0) }
  public static func spiked(
    _ count: Int, element: Double? = nil, _ stream: RandomStream,
    _ matrix: (inout RandomStream) -> SymmetricTridiagonal<Double>
  ) throws -> MeanBatchShift {
    var stream = stream
    return MeanBatchShift(
      try (0..<count).map { _ in
        try BatchShift(ofSpiked: matrix(&stream), element: element)
      })
  }
}
