import LinearAlgebra
import LinearNetworks
import Testing

@Suite struct LinearDescentTests {
  @Test(arguments: ["hard", "soft", "squared"])
  func endsAtTheMinimiser(_ kind: String) throws {
    let task = LinearTaskTests.task(kind, dimension: 4, count: 60)
    let start = try LinearNetworkTests.network(width: 200, dimension: 4).reduced()
    let rate = 0.5 / (try start.sharpness(on: task))
    let run = start.descend(on: task, rate: .constant(rate), steps: 20_000, tolerance: 1e-10)
    #expect(run.hasConverged && run.gradient < 1e-10 && run.steps > 1)
    let minimiser = try task.minimiser()
    #expect(LinearNetworkTests.close(run.network.predictor, minimiser, 1e-7))
  }

  /// The same steps as one at a time.
  @Test func takesTheStepsThatItCounts() throws {
    let task = LinearTaskTests.task("soft", dimension: 3, count: 10)
    var network = LinearNetworkTests.network(width: 3, dimension: 3)
    var seen: [LinearNetwork] = []
    let run = network.descend(on: task, rate: .annealed(0.8, to: 0.1, after: 4), steps: 7) {
      step, network in
      #expect(step == seen.count)
      seen.append(network)
      return false
    }
    #expect(run.end == .exhausted && run.steps == 7 && seen.count == 8)
    for step in 0..<7 {
      #expect(network == seen[step])
      network.step(on: task, learningRate: step < 4 ? 0.8 : 0.1)
    }
    #expect(run.network == network)
    let stopped = seen[0].descend(on: task, rate: .constant(0.8), steps: 7) { step, _ in step == 2 }
    #expect(stopped.end == .stopped && stopped.steps == 2 && stopped.network == seen[2])
  }

  /// One input under the squared loss diverges beyond ηλ₀ = 4, at every width.
  @Test func divergesBeyondTheEdge() throws {
    let task = LinearTask(
      inputs: Matrix(rows: 1, columns: 1, elements: [1]), targets: [0], loss: .squared)
    for width in [1, 64] {
      let start = LinearNetworkTests.network(width: width, dimension: 1, cell: 3)
      let kernel = start.meanTangentKernel(on: task)
      func run(_ rate: Double) -> LinearDescent {
        start.descend(on: task, rate: .constant(rate / kernel), steps: 5000, tolerance: 1e-9)
      }
      #expect(run(4.01).hasDiverged && run(3.9).hasConverged)
    }
  }

  @Test func annealingNeverRaisesTheRate() {
    let rate = AnnealedRate.annealed(0.3, to: 0.5, after: 2)
    #expect((0..<4).allSatisfy { rate(step: $0) == 0.3 })
    #expect(AnnealedRate.constant(2)(step: 0) == 2)
  }
}
