import Laboratory
import Testing

/// A chapter of nothing.
private enum NoChapter: EmptyChapter {}

@Suite struct RecordedRunsTests {
  @Test("Each run has its own start, and as many snapshots as were asked for")
  func runs() throws {
    let run = try Run(of: NoChapter.self)
    let runs = try run.recordedRuns(
      2, images: 60, hiddenUnits: 3, batchSize: 5, learningRate: 0.1, steps: 12, interval: 5)
    let network = MultilayerPerceptron<Double>(layerSizes: [49, 3, 10])
    for (k, path) in runs.enumerated() {
      #expect(path.rows == network.parameterCount && path.columns == 3)
      var stream = run.again("start", replicate: k)
      #expect(path.column(0) == network.initialParameters(from: &stream))
      #expect(path.column(1) != path.column(0) && path.column(2) != path.column(1))
    }
  }
}
