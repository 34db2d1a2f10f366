import LinearAlgebra
import NeuralNetworks
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
}
