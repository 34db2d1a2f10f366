import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Optimisation
import Randomness
import Testing

@Suite struct FirstOrderDescentTests {
  let test = Case([6, 4], .linear, .softmaxCrossEntropy, count: 40)

  /// The weights after 30 steps on the same batches, and the optimiser as it then is.
  func end<Rule: Optimiser<Double>>(
    of optimiser: Rule, rate: Double
  ) throws -> (w: [Double], rule: Rule) {
    var (w, optimiser) = (test.parameters, optimiser)
    var batches = MiniBatches(
      sampleCount: 40, batchSize: 8, stream: RandomStream("networks/first order", seed: 5))
    try test.network.train(
      &w, on: test.samples, optimiser: &optimiser, schedule: .constant(rate), batches: &batches,
      steps: 30)
    return (w, optimiser)
  }

  var momenta: [Momentum<Double>] {
    [
      .none, Momentum(0.9), Momentum(0.8, rule: .nesterov),
      Momentum(0.9, convention: .exponentialAverage),
    ]
  }

  @Test("Its weights are those of gradient descent, to the bit")
  func path() throws {
    for momentum in momenta {
      let count = test.network.parameterCount
      let plain = try end(
        of: StochasticGradientDescent(parameterCount: count, momentum: momentum), rate: 0.05)
      let followed = try end(
        of: FirstOrderDescent(
          DampedNewton(.hessian, dampingCoefficient: 1), parameterCount: count, momentum: momentum),
        rate: 0.05)
      #expect(plain.w == followed.w)
    }
  }

  /// What u/δ leaves of the deviation of a damped run, over the deviation.
  func unexplained(
    _ estimate: some Preconditioner<Double>, delta: Double, keepingRate: Bool,
    _ momentum: Momentum<Double>, every interval: Int
  ) throws -> Double {
    let (count, c) = (test.network.parameterCount, 0.05)
    let descent = try end(
      of: FirstOrderDescent(
        estimate, parameterCount: count, momentum: momentum, updateInterval: interval), rate: c)
    var damped = PreconditionedDescent(
      estimate, parameterCount: count, momentum: momentum, updateInterval: interval)
    damped.preconditioner.dampingCoefficient = delta
    var deviation = try end(of: damped, rate: keepingRate ? c * (1 + delta) : c * delta).w
    deviation.add(descent.w, scaledBy: -1)
    let distance = deviation.norm
    let u = keepingRate ? descent.rule.deviationAtKeptRate : descent.rule.deviation
    deviation.add(u, scaledBy: -1 / delta)
    return deviation.norm / distance
  }

  @Test("u/δ leaves a share 1/δ of the deviation: every estimate, momentum and rate")
  func firstOrder() throws {
    func isFirstOrder(
      _ estimate: some Preconditioner<Double>, _ momentum: Momentum<Double>, every interval: Int = 1
    ) throws {
      for keepingRate in [false, true] {
        let shares = try [1e3, 1e4].map {
          try unexplained(
            estimate, delta: $0, keepingRate: keepingRate, momentum, every: interval)
        }
        #expect(shares[0] < 1e-2)
        #expect(abs(shares[0] / shares[1] - 10) < 0.5)
      }
    }
    for momentum in momenta {
      try isFirstOrder(DampedNewton(.hessian, dampingCoefficient: 1), momentum)
      try isFirstOrder(SecondMomentPreconditioner(dampingCoefficient: 1), momentum)
    }
    try isFirstOrder(DampedNewton(.gaussNewton, dampingCoefficient: 1), Momentum(0.9), every: 7)
    try isFirstOrder(
      KFAC(of: test.network, dampingCoefficient: 1, eigenInterval: 4), Momentum(0.9))
  }

  // One step from w: u = cHg for C = H, and c(H − 1)g at the rate that is not reduced.
  @Test("The first step by hand")
  func firstStep() throws {
    var w = test.parameters
    let point = test.linearisation
    var rule = FirstOrderDescent(
      DampedNewton<Double>(.hessian, dampingCoefficient: 1), parameterCount: w.count)
    try rule.step(&w, at: point, learningRate: 0.5)
    let product = HessianOperator(point).apply(point.gradient)
    #expect(relativeDistance(rule.deviation, product.map { 0.5 * $0 }) < 1e-5)
    #expect(
      relativeDistance(
        rule.deviationAtKeptRate, zip(product, point.gradient).map { 0.5 * ($0 - $1) }) < 1e-5)
  }
}
