import Krylov
import LinearAlgebra
import NeuralNetworks
import Optimisation
import Randomness
import Testing

struct SpectralTuningTests {
  let tuning = SpectralTuning(largest: 9, smallest: 1)

  @Test func hasTheTextbookFormsOfTheEnds() {
    #expect(tuning.polyak == (0.25, 0.25))
    #expect(tuning.nesterov == (1 / 9.0, 0.5))
  }

  @Test func hasThePrintedForms() {
    #expect(tuning.printedPolyak == (0.5, 0.25))
    #expect(tuning.printedNesterov == (1 / 3.0, 0.5))
  }

  @Test func aRuleSetsItsOwnFormForItsOwnMomentum() {
    #expect(tuning.setting(.polyak) == (0.25, 0.25))
    #expect(tuning.setting(.printedPolyak) == (0.5, 0.25))
    #expect(tuning.setting(.nesterov) == (1 / 9.0, 0.5))
    #expect(tuning.setting(.printedNesterov) == (1 / 3.0, 0.5))
    let rules = SpectralTuning.Rule.allCases.map(\.momentum.rule)
    #expect(rules == [.heavyBall, .heavyBall, .nesterov, .nesterov])
  }

  /// What the printed Nesterov rate means: η = (1 − ρ)/(1 + ρ).
  @Test func printedNesterovRateIsAFunctionOfItsMomentum() {
    let (rate, momentum) = SpectralTuning(largest: 31.7, smallest: 0.02).printedNesterov
    #expect(abs(rate - (1 - momentum) / (1 + momentum)) <= 1e-15)
  }

  /// Heavy ball with Polyak's setting contracts by √ρ a step along every eigenvector, and no faster
  /// along the ends; the double root there costs a factor linear in the steps.
  @Test func polyakContractsEveryDirectionByTheRootOfItsMomentum() {
    let (rate, momentum) = tuning.polyak
    for curvature in [1, 2.5, 5, 9] {
      var descent = StochasticGradientDescent<Double>(
        parameterCount: 1, momentum: Momentum(momentum))
      var x = [1.0]
      for _ in 0..<40 { descent.step(&x, gradient: [curvature * x[0]], learningRate: rate) }
      let bound = Double(41 * 2) * 0x1p-40
      #expect(abs(x[0]) <= bound, "λ = \(curvature)")
    }
  }

  @Test func peakOfTheNullSpaceAndNodesAtTheFloorAreLeftOut() {
    let spectrum = GaussQuadrature(
      nodes: [-1e-17, 5e-4, 0.01, 2, 7], weights: [0.1, 0.6, 0.2, 0.06, 0.04])
    #expect(
      SpectralTuning(spectrum, withoutPeakAbove: 0.5, floor: 1e-9)
        == SpectralTuning(largest: 7, smallest: 0.01))
    #expect(
      SpectralTuning(spectrum, withoutPeakAbove: 0.7, floor: 1e-9)
        == SpectralTuning(largest: 7, smallest: 5e-4))
  }

  @Test func nothingIsLearntFromNoNodesOrInfiniteOnes() {
    let null = GaussQuadrature(nodes: [0, 1], weights: [0, 1])
    #expect(SpectralTuning(null, withoutPeakAbove: 0.5, floor: 0) == nil)
    for node in [Double.infinity, .nan] {
      let broken = GaussQuadrature(nodes: [1, node], weights: [0.5, 0.5])
      #expect(SpectralTuning(broken, withoutPeakAbove: 0.5, floor: 0) == nil)
    }
  }

  /// A curvature of rank 3 plus γ, seen from one probe: the ends are those of the rank-3 part.
  @Test func findsTheEndsOfALowRankSpectrumByLanczos() throws {
    var matrix = 1e-3 * Matrix<Double>.identity(300)
    for (i, curvature) in [0.5, 2.0, 8.0].enumerated() { matrix[i, i] += curvature }
    var stream = RandomStream("spectral-tuning-tests", seed: 4)
    let found = try #require(
      try SpectralTuning(
        of: matrix, probe: stream.rademacher(300), steps: 10, withoutPeakAbove: 0.5, floor: 0))
    #expect(abs(found.largest - 8.001) <= 1e-10)
    #expect(abs(found.smallest - 0.501) <= 1e-10)
  }
  @Test func nothingIsLearntFromAMatrixThatIsNotFinite() throws {
    var matrix = Matrix<Double>.identity(4)
    matrix[1, 2] = .nan
    let tuning = try SpectralTuning(
      of: matrix, probe: [1, 1, 1, 1], steps: 3, withoutPeakAbove: 0.5, floor: 0)
    #expect(tuning == nil)
  }
}
