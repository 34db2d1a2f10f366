import Replication
import SemicircleCore

extension Run {
  /// The snapshots of independent trainings by plain stochastic gradient descent, each a matrix with one
  /// snapshot a column: perceptrons with one hidden layer of tanh units, on the first images of the data
  /// set as they are, averaged over 4 × 4 pixels.
  ///
  /// A training has its own start and its own batches, drawn with replacement, from the streams "start"
  /// and "batches".
  ///
  /// - Parameters:
  ///   - count: how many trainings.
  ///   - images: the training images, the same for all.
  ///   - steps: the updates of a training, `interval` of them between snapshots.
  /// - Throws: what the data set throws, and `TrainingDiverged`.
  public func recordedRuns(
    _ count: Int, images: Int, hiddenUnits: Int, batchSize: Int, learningRate: Double, steps: Int,
    interval: Int
  ) throws -> [Matrix<Double>] {
    let data: LabelledSamples<Double> =
      try self.images(training: images, test: 1).training.samples(poolingBy: 4)
    let samples = Samples(inputs: data.inputs, labels: data.labels)
    let network = MultilayerPerceptron<Double>(
      layerSizes: [data.dimension, hiddenUnits, data.classCount])
    return try replicate(count) { draws in
      var start = draws("start")
      return try network.snapshots(
        every: interval, from: network.initialParameters(from: &start), on: samples,
        batches: MiniBatches(
          sampleCount: samples.count, batchSize: batchSize, sampling: .withReplacement,
          stream: draws("batches")),
        steps: steps, learningRate: learningRate)
    }
  }
}
