import LinearAlgebra
import LinearNetworks
import RealModule
import Testing

@Suite struct LossMinimiserTests {
  @Test(arguments: ["hard", "soft", "squared"])
  func gradientVanishesThere(_ kind: String) throws {
    let task = LinearTaskTests.task(kind, dimension: 6, count: 80)
    let minimiser = try task.minimiser()
    #expect(task.gradient(at: minimiser).norm < 1e-12)
    // The loss is convex: its value is smaller than beside it.
    for i in 0..<6 {
      for step in [-1e-3, 1e-3] {
        var beside = minimiser
        beside[i] += step
        #expect(task.loss(of: beside) > task.loss(of: minimiser))
      }
    }
  }

  /// One input, 1, with a share q of positive labels: β = log q/(1 − q).
  @Test(arguments: [0.1, 0.5, 0.75, 0.999_999])
  func equalInputsGiveTheLogit(_ q: Double) throws {
    let inputs = Matrix<Double>(rows: 1, columns: 2, elements: [1, 1])
    let soft = LinearTask(inputs: inputs, targets: [q, q], loss: .logistic)
    // The gradient is below 10⁻¹², the curvature q(1 − q).
    #expect(abs(try soft.minimiser()[0] - .log(q / (1 - q))) < 2e-12 / (q * (1 - q)) + 1e-14)
  }

  /// Inputs ±x of which three in four are labelled by their sign: the answer is log 3/x.
  @Test func scaleOfTheInputsDoesNotMatter() throws {
    for scale in [1e-3, 1, 50] {
      let inputs = Matrix<Double>(rows: 1, columns: 4, elements: [scale, -scale, scale, scale])
      let task = LinearTask(inputs: inputs, targets: [1, 0, 1, 0], loss: .logistic)
      let minimiser = try task.minimiser(tolerance: 1e-12 * scale)
      #expect(abs(minimiser[0] * scale - .log(3)) < 1e-9)
    }
  }

  /// The squared loss has its minimum where the normal equations say.
  @Test func squaredLossIsLeastSquares() throws {
    let task = LinearTaskTests.task("squared", dimension: 4, count: 30)
    let right = task.inputs * task.targets
    let exact = try task.inputs.symmetricProduct().solvePositiveDefinite(right)
    for (a, b) in zip(try task.minimiser(), exact) { #expect(abs(a - b) < 1e-12) }
  }

  @Test func separableDataHaveNone() {
    let inputs = Matrix<Double>(rows: 2, columns: 4, elements: [1, 0, 2, 1, -1, 3, -2, -1])
    let separable = LinearTask(inputs: inputs, targets: [1, 1, 0, 0], loss: .logistic)
    #expect(throws: NoMinimum.self) { try separable.minimiser() }
    // Separated but for two samples that the plane meets.
    let touched = Matrix<Double>(rows: 2, columns: 4, elements: [1, 0, -1, 0, 0, 1, 0, 1])
    let quasi = LinearTask(inputs: touched, targets: [1, 0, 1, 0], loss: .logistic)
    #expect(throws: NoMinimum.self) { try quasi.minimiser() }
  }

  @Test func fewerSamplesThanDimensionsHaveNone() {
    let task = LinearTaskTests.task("soft", dimension: 10, count: 4)
    #expect(throws: NoMinimum.self) { try task.minimiser() }
  }
}
