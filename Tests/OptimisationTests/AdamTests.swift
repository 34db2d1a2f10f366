import LinearAlgebra
import NeuralNetworks
import Optimisation
import Testing

@Suite struct AdamTests {
  // β₁ = 1/2, β₂ = 3/4, δ = 1/10, η = 1/10 and the gradients 1, −2, 1/2:
  //   m = 1/2, −3/4, −1/8;  1 − β₁ᵗ = 1/2, 3/4, 7/8;     m̂ = 1, −1, −1/7
  //   v = 1/4, 19/16, 61/64;  1 − β₂ᵗ = 1/4, 7/16, 37/64;  v̂ = 1, 19/7, 61/37.
  @Test("Three steps worked by hand")
  func byHand() {
    var adam = Adam(parameterCount: 1, beta1: 0.5, beta2: 0.75, dampingCoefficient: 0.1)
    var w = [1.0]
    var expected = 1.0
    let moments = [(1.0, 1.0), (-1.0, 19.0 / 7), (-1.0 / 7, 61.0 / 37)]
    for (g, (m, v)) in zip([1, -2, 0.5], moments) {
      adam.step(&w, gradient: [g], learningRate: 0.1)
      expected -= 0.1 * m / (v.squareRoot() + 0.1)
      #expect(abs(w[0] - expected) < 1e-15)
    }
    #expect(adam.firstMoment == [-0.125])
    #expect(adam.secondMoment == [61.0 / 64])
  }

  @Test("Without bias correction the moments are taken as they are")
  func uncorrected() {
    var adam = Adam(
      parameterCount: 1, beta1: 0.5, beta2: 0.75, dampingCoefficient: 0.5, correctsBias: false)
    var w = [1.0]
    adam.step(&w, gradient: [2], learningRate: 0.1)
    // m = 1, v = 1.
    #expect(abs(w[0] - (1 - 0.1 / 1.5)) < 1e-15)
  }

  @Test("The first step is η in every coordinate, whatever the scale of its gradient")
  func scale() {
    var adam = Adam<Double>(parameterCount: 3)
    var w = [0.0, 0, 0]
    adam.step(&w, gradient: [1e-3, -7, 1e5], learningRate: 0.25)
    #expect(zip(w, [-0.25, 0.25, -0.25]).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test("With a large δ at constant η/δ it is descent along averaged gradients")
  func largeDamping() {
    var adam = Adam<Double>(parameterCount: 1, dampingCoefficient: 1e9)
    var w = [1.0]
    // m = 0.2, then 0.9·0.2 − 0.1 = 0.08; 1 − β₁ᵗ = 0.1, then 0.19.
    adam.step(&w, gradient: [2], learningRate: 1e8)
    #expect(abs(w[0] - 0.8) < 1e-8)
    adam.step(&w, gradient: [-1], learningRate: 1e8)
    #expect(abs(w[0] - (0.8 - 0.1 * 0.08 / 0.19)) < 1e-8)
  }

  @Test("Decay is inside the moments, or decoupled from them")
  func weightDecay() {
    var (l2, decoupled) = ([2.0], [2.0])
    var adam = Adam(
      parameterCount: 1, beta1: 0.5, beta2: 0.75, dampingCoefficient: 1, weightDecay: .l2(0.5))
    adam.step(&l2, gradient: [3], learningRate: 0.1)
    #expect(abs(l2[0] - (2 - 0.1 * 4 / 5)) < 1e-15)
    var adamW = Adam(
      parameterCount: 1, beta1: 0.5, beta2: 0.75, dampingCoefficient: 1,
      weightDecay: .decoupled(0.5))
    adamW.step(&decoupled, gradient: [3], learningRate: 0.1)
    #expect(abs(decoupled[0] - (2 - 0.1 * 3 / 4 - 0.1)) < 1e-15)
  }
}
