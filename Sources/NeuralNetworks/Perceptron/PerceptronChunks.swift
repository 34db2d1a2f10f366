import LinearAlgebra

extension ChunkPlan {
  /// How the samples of a perceptron are cut.
  ///
  /// - Parameter width: the number of vectors that a pass takes together.
  init<Scalar: BLASScalar>(
    for network: MultilayerPerceptron<Scalar>, sampleCount: Int, width: Int = 1
  ) {
    // A chunk has at most 768 KiB of inputs and 128 KiB in any array of working memory; a multiple
    // of 12 samples, which is what a product takes at a time.
    let inputs = (768 << 10) / (MemoryLayout<Scalar>.stride * network.inputCount)
    let working = (128 << 10) / (MemoryLayout<Scalar>.stride * width * network.widestOutput)
    let fitting = max(240, min(1020, inputs, working) / 12 * 12)
    // Each segment costs a partial sum as long as the parameters: it needs 512 samples to be worth
    // it, and a power of two keeps two or four threads equally busy.
    let segmentCount = sampleCount < 1024 ? 1 : sampleCount < 2048 ? 2 : sampleCount < 4096 ? 4 : 8
    func piece(of count: Int, in parts: Int) -> Int {
      let share = (count + parts - 1) / parts
      return parts == 1 ? share : (share + 11) / 12 * 12
    }
    let segmentSize = piece(of: sampleCount, in: segmentCount)
    self.init(
      sampleCount: sampleCount,
      chunkSize: piece(of: segmentSize, in: (segmentSize + fitting - 1) / fitting),
      segmentSize: segmentSize, segmentCount: segmentCount)
  }
}
