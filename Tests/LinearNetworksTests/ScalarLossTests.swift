import LinearNetworks
import RealModule
import Testing

@Suite struct ScalarLossTests {
  static let losses: [ScalarLoss] = [
    .squared, .logistic(positiveShare: 0.5), .logistic(positiveShare: 0.8),
    .logistic(positiveShare: 1), .exponential(positiveShare: 0.5), .exponential(positiveShare: 0.3),
  ]

  @Test(arguments: losses) func derivativesAreDifferenceQuotients(_ loss: ScalarLoss) {
    let step = 1e-5
    for f in [-3.0, -0.4, 0, 1.1, 4] {
      let slope = (loss.value(f + step) - loss.value(f - step)) / (2 * step)
      let curvature = (loss.derivative(f + step) - loss.derivative(f - step)) / (2 * step)
      #expect(abs(loss.derivative(f) - slope) < 1e-8)
      #expect(abs(loss.secondDerivative(f) - curvature) < 1e-8)
    }
  }

  @Test(arguments: losses.filter { $0.minimiser.isFinite })
  func slopeVanishesAtTheMinimum(_ loss: ScalarLoss) {
    #expect(abs(loss.derivative(loss.minimiser)) < 1e-15)
    let curvature = loss.secondDerivative(loss.minimiser)
    #expect(abs(loss.curvatureAtMinimum / curvature - 1) < 1e-14)
  }

  @Test func separableLogisticLossHasNoMinimum() {
    let loss = ScalarLoss.logistic(positiveShare: 1)
    #expect(loss.minimiser == .infinity && loss.curvatureAtMinimum == 0)
  }

  @Test func logisticLossIsPreciseFarFromZero() {
    let loss = ScalarLoss.logistic(positiveShare: 1)
    #expect(loss.value(-800) == 800 && loss.derivative(-800) == -1)
    #expect(abs(loss.value(40) / .exp(-40) - 1) < 1e-12)
    #expect(loss.secondDerivative(-800) == 0 && loss.value(800) == 0)
  }

  /// F = (r/4) tanh(F/2) for the logistic, sinh F = 2F/r for the exponential loss.
  @Test func twoCyclesSolveTheirEquations() throws {
    let logistic = ScalarLoss.logistic(positiveShare: 0.5)
    for rate in [8.01, 9, 16, 400] {
      let amplitude = try #require(logistic.twoCycleAmplitude(rate: rate))
      #expect(abs(rate / 4 * .tanh(amplitude / 2) / amplitude - 1) < 1e-12)
      #expect(abs(amplitude - rate * logistic.derivative(amplitude) + amplitude) < 1e-11 * rate)
    }
    #expect(logistic.twoCycleAmplitude(rate: 7.99) == nil)
    let exponential = ScalarLoss.exponential(positiveShare: 0.5)
    for amplitude in [0.1, 1, 4] {
      let found = try #require(
        exponential.twoCycleAmplitude(rate: 2 * amplitude / .sinh(amplitude)))
      #expect(abs(found / amplitude - 1) < 1e-10)
    }
    #expect(exponential.twoCycleAmplitude(rate: 2.01) == nil)
    #expect(ScalarLoss.squared.twoCycleAmplitude(rate: 1) == nil)
  }

  /// L = log(1 + e^−f) for targets +1: its slope is −1/(1 + e^f), however far f is on their side.
  @Test func aSureOutputKeepsTheDigitsOfItsSlope() {
    for f in stride(from: -700.0, through: 700, by: 3.5) {
      let slope = 1 / (1 + .exp(f))
      let positive = ScalarLoss.logistic(positiveShare: 1).derivative(f)
      let negative = ScalarLoss.logistic(positiveShare: 0).derivative(-f)
      #expect(abs(positive + slope) <= 4e-16 * slope && abs(negative - slope) <= 4e-16 * slope)
    }
    let losses = [
      ScalarLoss.squared, .logistic(positiveShare: 0.3), .exponential(positiveShare: 0.5),
    ]
    for loss in losses {
      #expect(loss.value(.nan).isNaN && loss.derivative(.nan).isNaN)
    }
  }
}
