import NetworkOracles
import NeuralNetworks
import Optimisation
import Randomness
import Testing

@Suite struct TwoBatchDescentTests {
  let test = Case([6, 4], .linear, .softmaxCrossEntropy, count: 40)

  func batches(_ seed: UInt64) -> MiniBatches {
    MiniBatches(
      sampleCount: 40, batchSize: 8, sampling: .withReplacement,
      stream: RandomStream("networks/own-batches", seed: seed))
  }

  func descent() -> PreconditionedDescent<DampedNewton<Double>> {
    PreconditionedDescent(
      DampedNewton(dampingCoefficient: 0.3), parameterCount: test.network.parameterCount)
  }

  @Test("With the batches of the gradient as its own it is the usual preconditioned descent")
  func sameBatches() throws {
    var (shared, own) = (test.parameters, test.parameters)
    var (first, second) = (batches(1), batches(1))
    var usual = descent()
    var independent = TwoBatchDescent(
      descent(), of: test.network, on: test.samples, batches: batches(1), updateInterval: 1)
    try test.network.train(
      &shared, on: test.samples, optimiser: &usual, schedule: .constant(0.2), batches: &first,
      steps: 5)
    try test.network.train(
      &own, on: test.samples, optimiser: &independent, schedule: .constant(0.2), batches: &second,
      steps: 5)
    #expect(own == shared)
  }

  @Test("The estimate is that of its own batch, of every so many steps")
  func interval() throws {
    var (w, expected) = (test.parameters, test.parameters)
    var independent = TwoBatchDescent(
      descent(), of: test.network, on: test.samples, batches: batches(2), updateInterval: 2)
    var own = batches(2)
    var newton = DampedNewton<Double>(dampingCoefficient: 0.3)
    for step in 0..<5 {
      let gradient = Linearisation(of: test.network, at: w, on: test.samples)
      try independent.step(&w, at: gradient, learningRate: 0.2)
      if step % 2 == 0 {
        let batch = test.samples.subset(own.next())
        try newton.update(from: Linearisation(of: test.network, at: expected, on: batch))
      }
      var direction = expected
      try newton.apply(gradient.gradient, into: &direction)
      for i in expected.indices { expected[i] -= 0.2 * direction[i] }
      #expect(relativeDistance(w, expected) < 1e-13)
    }
  }
}
