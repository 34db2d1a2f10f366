import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Optimisation
import Randomness
import Testing

@Suite struct PreconditionerTests {
  let test = Case([6, 4], .linear, .softmaxCrossEntropy, count: 40)

  /// Where 30 steps on the same batches lead.
  func endPoint<Rule: Optimiser>(
    _ optimiser: Rule, rate: Double
  ) throws -> [Double] where Rule.Scalar == Double {
    var optimiser = optimiser
    var w = test.parameters
    var batches = MiniBatches(
      sampleCount: 40, batchSize: 8, stream: RandomStream("networks/paired", seed: 4))
    try test.network.train(
      &w, on: test.samples, optimiser: &optimiser, schedule: .constant(rate), batches: &batches,
      steps: 30)
    return w
  }

  func distance<Estimate: Preconditioner>(
    _ preconditioner: Estimate, delta: Double
  ) throws -> Double where Estimate.Scalar == Double {
    var preconditioner = preconditioner
    preconditioner.dampingCoefficient = delta
    let count = test.network.parameterCount
    let momentum = Momentum(0.9)
    let descent = try endPoint(
      StochasticGradientDescent(parameterCount: count, momentum: momentum), rate: 0.05)
    let preconditioned = try endPoint(
      PreconditionedDescent(preconditioner, parameterCount: count, momentum: momentum),
      rate: 0.05 * delta)
    return relativeDistance(preconditioned, descent)
  }

  @Test("At constant η/δ every preconditioner tends to gradient descent like 1/δ")
  func descentLimit() throws {
    func ratio<Estimate: Preconditioner>(_ preconditioner: Estimate) throws -> Double
    where Estimate.Scalar == Double {
      try distance(preconditioner, delta: 1e4) / distance(preconditioner, delta: 1e5)
    }
    // The next order is a part λ/δ ≲ 10⁻³ of the first.
    #expect(try abs(ratio(DampedNewton(dampingCoefficient: 1)) - 10) < 0.05)
    #expect(try abs(ratio(KFAC(of: test.network, dampingCoefficient: 1)) - 10) < 0.05)
    #expect(try abs(ratio(SecondMomentPreconditioner(dampingCoefficient: 1)) - 10) < 0.05)
  }

  @Test("Second moments without momentum are Adam with β₁ = 0")
  func adam() throws {
    let count = test.network.parameterCount
    let adam = try endPoint(
      Adam(parameterCount: count, beta1: 0, beta2: 0.9, dampingCoefficient: 0.01), rate: 0.02)
    let preconditioned = try endPoint(
      PreconditionedDescent(
        SecondMomentPreconditioner(beta2: 0.9, dampingCoefficient: 0.01), parameterCount: count),
      rate: 0.02)
    #expect(relativeDistance(preconditioned, adam) < 1e-12)
  }

  @Test(
    "An undamped Newton step with shrinkage β is the damped one: α(C + δI)⁻¹ = αβ(βC + (1 − β)I)⁻¹")
  func shrinkage() throws {
    let linearisation = test.linearisation
    let delta = 0.25
    let beta = 1 / (1 + delta)
    var newton = DampedNewton<Double>(dampingCoefficient: delta)
    try newton.update(from: linearisation)
    var direction = linearisation.gradient
    try newton.apply(linearisation.gradient, into: &direction)
    var shrunk = GaussNewtonOperator(linearisation).denseMatrix()
    for j in 0..<shrunk.columns {
      for i in 0..<shrunk.rows {
        shrunk[i, j] = beta * shrunk[i, j] + (i == j ? 1 - beta : 0)
      }
    }
    let expected = try shrunk.solve(linearisation.gradient).map { beta * $0 }
    #expect(relativeDistance(direction, expected) < 1e-13)
  }

  @Test("Updates come at the interval, before the step; without one they are the caller's")
  func intervals() throws {
    struct Counting: Preconditioner {
      var dampingCoefficient = 1.0
      var updates = 0
      mutating func update(from linearisation: some NetworkLinearisation<Double>) { updates += 1 }
      mutating func apply(_ gradient: [Double], into direction: inout [Double]) {
        direction = gradient
      }
    }
    for (interval, expected) in [(1, 7), (3, 3), (nil, 0)] as [(Int?, Int)] {
      var descent = PreconditionedDescent(
        Counting(), parameterCount: test.network.parameterCount, updateInterval: interval)
      var w = test.parameters
      for _ in 0..<7 { try descent.step(&w, at: test.linearisation, learningRate: 0.1) }
      #expect(descent.preconditioner.updates == expected)
    }
  }

  @Test("L2 decay is preconditioned, decoupled decay is not")
  func weightDecay() throws {
    let linearisation = test.linearisation
    let count = test.network.parameterCount
    var newton = DampedNewton<Double>(dampingCoefficient: 0.5)
    try newton.update(from: linearisation)
    let w = test.parameters
    var (inside, outside) = (w, w)
    try newton.apply(zip(linearisation.gradient, w).map { $0 + 0.3 * $1 }, into: &inside)
    try newton.apply(linearisation.gradient, into: &outside)
    for (decay, expected) in [
      (WeightDecay.l2(0.3), zip(w, inside).map { $0 - 0.1 * $1 }),
      (.decoupled(0.3), zip(w, outside).map { $0 - 0.1 * $1 - 0.1 * 0.3 * $0 }),
    ] {
      var descent = PreconditionedDescent(
        DampedNewton(dampingCoefficient: 0.5), parameterCount: count, weightDecay: decay)
      var moved = w
      try descent.step(&moved, at: linearisation, learningRate: 0.1)
      #expect(relativeDistance(moved, expected) < 1e-14)
    }
  }
}
