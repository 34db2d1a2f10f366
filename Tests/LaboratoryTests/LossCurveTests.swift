import Laboratory
import Testing

@Suite struct LossCurveTests {
  /// One weight and one bias on one sample x = 1 with the target 0: the output is w + b, the curvature
  /// of ½(w + b)² along it is 2, and a step of η takes the loss times (1 − 2η)².
  private func losses(_ rate: Double, after marks: [Int]) throws -> [Double] {
    let network = MultilayerPerceptron<Double>(
      layerSizes: [1, 1], activation: .linear, loss: .squared)
    let samples = Samples<Double>(
      inputs: Matrix(rows: 1, columns: 1, elements: [1]),
      values: Matrix(rows: 1, columns: 1, elements: [0]))
    let batches = Batches(
      of: 1, from: samples, .epochs, RandomStream("laboratory/losses", seed: 1))
    return try network.losses(
      from: [1, 0], on: batches, StochasticGradientDescent(parameterCount: 2), learningRate: rate,
      after: marks)
  }

  @Test("On a parabola each update takes the loss times the same factor")
  func parabola() throws {
    let marks = [0, 1, 2, 5, 9]
    for (loss, mark) in zip(try losses(0.3, after: marks), marks) {
      #expect(abs(loss - 0.5 * .pow(0.4, 2 * Double(mark))) < 1e-14)
    }
  }

  @Test("A run that diverges has an infinite loss from there on, and an entry for each mark")
  func divergence() throws {
    let found = try losses(1e200, after: [0, 1, 50, 100])
    #expect(found.count == 4)
    #expect(found[0] == 0.5)
    #expect(found[2...].allSatisfy { $0 == .infinity })
  }
}
