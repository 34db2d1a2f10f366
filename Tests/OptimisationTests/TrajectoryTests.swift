import LinearAlgebra
import NeuralNetworks
import Optimisation
import RandomMatrices
import Randomness
import Testing

struct TrajectoryTests {
  @Test func snapshotsAreTheParametersAtMultiplesOfTheInterval() {
    var trajectory = Trajectory<Double>(parameterCount: 2, steps: 10, interval: 3)
    for step in 0...10 { trajectory.record([Double(step), -Double(step)], at: step) }
    #expect(trajectory.count == 4)
    #expect(trajectory.snapshots.elements == [0, 0, 3, -3, 6, -6, 9, -9])
  }

  @Test func anUnfinishedPathHasTheSnapshotsSoFar() {
    var trajectory = Trajectory<Float>(parameterCount: 1, steps: 100, interval: 10)
    for step in 0...25 { trajectory.record([Float(step)], at: step) }
    #expect(trajectory.snapshots.elements == [0, 10, 20])
  }

  @Test func snapshotsOfATrainingAreItsStartAndWhereShorterTrainingsEnd() throws {
    var stream = RandomStream("trajectory-tests", seed: 1001)
    let network = MultilayerPerceptron<Double>(layerSizes: [3, 4, 2])
    let samples = Samples(
      inputs: stream.normalMatrix(rows: 3, columns: 12), labels: (0..<12).map { $0 % 2 })
    let start = network.initialParameters(from: &stream)
    let batches = MiniBatches(sampleCount: 12, batchSize: 5, stream: stream)
    let path = try network.snapshots(
      every: 4, from: start, on: samples, batches: batches, steps: 9, learningRate: 0.1)
    #expect(path.columns == 3 && path.column(0) == start)
    for k in 1...2 {
      let end = try network.trained(
        from: start, on: samples, batches: batches, steps: 4 * k, schedule: .constant(0.1))
      #expect(path.column(k) == end)
    }
  }
}
