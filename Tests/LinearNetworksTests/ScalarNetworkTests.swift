import LinearNetworks
import RealModule
import Testing

@Suite struct ScalarNetworkTests {
  let balanced = ScalarLoss.logistic(positiveShare: 0.5)

  /// f_t = (1 − ηλ)^t f_0 for the squared loss and one layer.
  @Test func oneLayerIsGeometric() {
    let network = OneLayerNetwork(output: 3, tangentKernel: 2)
    let run = network.descend(on: .squared, learningRate: 0.2, steps: 7)
    #expect(run.end == .exhausted && run.steps == 7 && !run.lossRose)
    #expect(abs(run.network.output - 3 * .pow(0.6, 7)) < 1e-15)
    #expect(run.network.tangentKernel == 2 && run.peakLoss == 4.5 && run.peakStep == 0)
  }

  @Test func endsAreTold() {
    let network = OneLayerNetwork(output: 1, tangentKernel: 1)
    let converged = network.descend(on: .squared, learningRate: 0.5, steps: 99, tolerance: 1e-3)
    #expect(converged.end == .converged && converged.steps == 10)
    let diverged = network.descend(on: .squared, learningRate: 3, steps: 99)
    #expect(diverged.end == .diverged && diverged.steps == 28 && diverged.lossRose)
    let stopped = network.descend(on: .squared, learningRate: 0.5, steps: 99) { step, _ in
      step == 4
    }
    #expect(stopped.end == .stopped && stopped.steps == 4)
    #expect(stopped.network.output == 1.0 / 16)
  }

  /// e^1000 is infinite, the difference of two such numbers is none.
  @Test func overflowIsDivergence() {
    let network = CatapultRecursion(output: -20, tangentKernel: 30, width: 9)
    let run = network.descend(
      on: .exponential(positiveShare: 0.5), learningRate: 10, steps: 99, tolerance: 1e-6)
    #expect(run.end == .diverged && run.lossRose)
  }

  @Test func peakIsTheLargestLossOfTheTrajectory() {
    let network = CatapultRecursion(output: 0.1, tangentKernel: 2, width: 400)
    var losses = [ScalarLoss.squared.value(network.output)]
    let run = network.descend(on: .squared, learningRate: 1.3, steps: 300, tolerance: 1e-9) {
      losses.append(ScalarLoss.squared.value($1.output))
      return false
    }
    #expect(run.end == .converged && run.lossRose)
    #expect(run.peakLoss == losses.max() && losses[run.peakStep] == run.peakLoss)
    #expect(run.initialLoss == losses[0])
  }

  /// One layer above the edge of the logistic loss ends on the two-cycle, and below it at 0; with
  /// the exponential loss it diverges above η = 2f/sinh f.
  @Test func oneLayerCyclesOrDiverges() throws {
    let start = OneLayerNetwork(output: 0.7, tangentKernel: 1)
    let cycle = start.descend(on: balanced, learningRate: 11, steps: 2000).network
    let amplitude = try #require(balanced.twoCycleAmplitude(rate: 11))
    #expect(abs(abs(cycle.output) - amplitude) < 1e-12)
    #expect(abs(start.descend(on: balanced, learningRate: 7, steps: 2000).network.output) < 1e-12)
    let edge = 2 * 0.7 / .sinh(0.7)
    let exponential = ScalarLoss.exponential(positiveShare: 0.5)
    #expect(start.descend(on: exponential, learningRate: 1.01 * edge, steps: 2000).hasDiverged)
    #expect(!start.descend(on: exponential, learningRate: 0.99 * edge, steps: 2000).hasDiverged)
  }

  /// On separable data neither the output nor, once it is positive, the kernel ever falls.
  @Test func separableDataHaveNoCatapult() {
    let start = CatapultRecursion(output: 0.2, tangentKernel: 2, width: 64)
    for rate in [1.0, 8, 64] {
      var before = start
      var falls = 0
      let loss = ScalarLoss.logistic(positiveShare: 1)
      let run = start.descend(on: loss, learningRate: rate, steps: 500) { _, network in
        if network.output < before.output || network.tangentKernel < before.tangentKernel {
          falls += 1
        }
        before = network
        return false
      }
      #expect(run.end == .exhausted && !run.lossRose && falls == 0)
    }
  }

  @Test func trajectoryIsThatOfTheDescent() {
    let start = CatapultRecursion(output: 0.1, tangentKernel: 2, width: 400)
    let networks = start.trajectory(on: balanced, rate: 10, steps: 30)
    #expect(networks.count == 31 && networks[0] == start)
    #expect(networks[30] == start.descend(on: balanced, learningRate: 5, steps: 30).network)
    #expect(networks[30] == start.descend(on: balanced, rate: 10, steps: 30).network)
    let diverging = OneLayerNetwork(output: 1, tangentKernel: 1)
    #expect(diverging.trajectory(on: .squared, rate: 3, steps: 99).count == 28)
  }
}
