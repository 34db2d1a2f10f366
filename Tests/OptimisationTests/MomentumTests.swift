import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Optimisation
import Testing

/// Gradients of ½(4x² + y²/4 + xy).
private func gradient(_ w: [Double]) -> [Double] {
  [4 * w[0] + w[1] / 2, w[1] / 4 + w[0] / 2]
}

private func run(
  _ momentum: Momentum<Double>, rate: Double, decay: WeightDecay<Double> = .none, steps: Int = 20
) -> [Double] {
  var descent = StochasticGradientDescent(
    parameterCount: 2, momentum: momentum, weightDecay: decay)
  var w = [1.0, -2.0]
  for _ in 0..<steps { descent.step(&w, gradient: gradient(w), learningRate: rate) }
  return w
}

@Suite struct MomentumTests {
  @Test("Without momentum a step is −ηg")
  func plain() {
    #expect(run(.none, rate: 0.25, steps: 1) == [0.25, -2])
    #expect(
      run(Momentum(0, convention: .exponentialAverage), rate: 0.25, steps: 1) == [0.25, -2])
  }

  @Test("Undamped heavy ball: v ← ρv − ηg, w ← w + v")
  func undamped() {
    var (w, v) = ([1.0, -2.0], [0.0, 0.0])
    for _ in 0..<20 {
      let g = gradient(w)
      for i in 0..<2 {
        v[i] = 0.8 * v[i] - 0.1 * g[i]
        w[i] += v[i]
      }
    }
    #expect(relativeDistance(run(Momentum(0.8), rate: 0.1), w) < 1e-14)
  }

  @Test("Exponential average: v ← ρv + (1 − ρ)g, w ← w − ηv")
  func exponentialAverage() {
    var (w, v) = ([1.0, -2.0], [0.0, 0.0])
    for _ in 0..<20 {
      let g = gradient(w)
      for i in 0..<2 {
        v[i] = 0.8 * v[i] + 0.2 * g[i]
        w[i] -= 0.1 * v[i]
      }
    }
    let momentum = Momentum(0.8, convention: .exponentialAverage)
    #expect(relativeDistance(run(momentum, rate: 0.1), w) < 1e-14)
  }

  @Test(
    "Exponential averages with η/(1 − ρ) take the undamped steps with η",
    arguments: [Momentum<Double>.Rule.heavyBall, .nesterov])
  func conventions(_ rule: Momentum<Double>.Rule) {
    let undamped = run(Momentum(0.9, rule: rule), rate: 0.05)
    let average = run(
      Momentum(0.9, rule: rule, convention: .exponentialAverage), rate: 0.05 / (1 - 0.9))
    #expect(relativeDistance(average, undamped) < 1e-13)
  }

  @Test("Nesterov moves the look-ahead points w + ρv of the textbook form")
  func nesterov() {
    var (w, v) = ([1.0, -2.0], [0.0, 0.0])
    for _ in 0..<20 {
      let g = gradient(zip(w, v).map { $0 + 0.8 * $1 })
      for i in 0..<2 {
        v[i] = 0.8 * v[i] - 0.1 * g[i]
        w[i] += v[i]
      }
    }
    let ahead = zip(w, v).map { $0 + 0.8 * $1 }
    #expect(relativeDistance(run(Momentum(0.8, rule: .nesterov), rate: 0.1), ahead) < 1e-13)
  }

  @Test("L2 decay is part of the gradient; decoupled decay is a step of its own")
  func weightDecay() {
    var (l2, decoupled) = ([1.0, -2.0], [1.0, -2.0])
    var (v, u) = ([0.0, 0.0], [0.0, 0.0])
    for _ in 0..<20 {
      let (g, h) = (gradient(l2), gradient(decoupled))
      for i in 0..<2 {
        v[i] = 0.5 * v[i] - 0.1 * (g[i] + 0.3 * l2[i])
        l2[i] += v[i]
        u[i] = 0.5 * u[i] - 0.1 * h[i]
        decoupled[i] += u[i] - 0.1 * 0.3 * decoupled[i]
      }
    }
    #expect(relativeDistance(run(Momentum(0.5), rate: 0.1, decay: .l2(0.3)), l2) < 1e-13)
    #expect(
      relativeDistance(run(Momentum(0.5), rate: 0.1, decay: .decoupled(0.3)), decoupled) < 1e-13)
  }
}
