import Laboratory
import Testing

@Suite struct SharpnessRunsTests {
  /// One input of 1 with soft labels ½: the scalar network, whose end has a closed law.
  @Test("For equal inputs the ends are those of the scalar network")
  func scalar() throws {
    let task = LinearTask(
      inputs: Matrix(rows: 1, columns: 1, elements: [1]), targets: [0.5], loss: .logistic)
    var stream = RandomStream("sharpness runs", seed: 1)
    let network = LinearNetwork(width: 256, dimension: 1, from: &stream)
    let runs = try SharpnessRuns(
      of: network, on: task, slowRate: 0.1, steps: 20_000, tolerance: 1e-10)
    #expect(try #require(runs.slowError) < 1e-8 || runs.slow.predictor[0].magnitude < 1e-8)
    let scalar = CatapultRecursion(
      TwoLayerNetwork(first: network.first.elements, second: network.second))
    for multiple in [0.5, 1.5] {
      let end = try runs.end(at: multiple * runs.edge)
      let descent = scalar.descend(
        on: .logistic(positiveShare: 0.5), learningRate: multiple * runs.edge, steps: 20_000,
        tolerance: 1e-9)
      #expect(end.hasConverged && !end.hasDiverged)
      #expect(abs(end.sharpness * 4 / descent.network.tangentKernel - 1) < 1e-6)
      #expect(
        abs(end.kernelRatio * scalar.tangentKernel / descent.network.tangentKernel - 1) < 1e-6)
    }
    let beyond = try runs.end(at: 1.5 * runs.edge)
    #expect(abs(beyond.edge - (1 - 3.0 / 16 * beyond.order)) < beyond.order * beyond.order)
    let course = try runs.course(at: 1.5 * runs.edge, growth: 1.5)
    #expect(course[0].step == 0 && course[1].step == 1 && course.count > 10)
    #expect(abs(course[0].edge - 0.75 * runs.edge * runs.startSharpness) < 1e-9)
    // √(8m) is where runs begin to diverge; far beyond it they do.
    let lost = try runs.end(at: 1000)
    #expect(lost.hasDiverged && [lost, beyond].lasting.count == 1)
    #expect([lost, beyond].meanEdge == nil)
    let mean = try #require([beyond, lost, beyond].meanEdge)
    #expect(mean.value == beyond.edge && mean.count == 2)
  }

  @Test("Fewer samples than dimensions leave a part of the predictor to the rate")
  func unseen() throws {
    var stream = RandomStream("sharpness runs/unseen", seed: 1)
    let inputs = stream.normalMatrix(rows: 6, columns: 3)
    let task = LinearTask(inputs: inputs, targets: [0.2, 0.8, 0.8], loss: .logistic)
    let network = LinearNetwork(width: 200, dimension: 6, from: &stream)
    let runs = try SharpnessRuns(
      of: network, on: task, slowRate: 0.1, steps: 20_000, tolerance: 1e-10)
    #expect(try #require(runs.slowError) < 1e-7)
    #expect(try runs.end(at: 2 * runs.edge).deviation > 0.01)
    let separable = LinearTask(inputs: inputs, targets: [0, 1, 1], loss: .logistic)
    let others = try SharpnessRuns(
      of: network, on: separable, slowRate: 0.1, steps: 200, tolerance: 1e-10)
    #expect(others.slowError == nil && !others.slow.hasConverged)
  }
}
