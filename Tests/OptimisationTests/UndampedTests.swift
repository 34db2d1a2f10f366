import LinearAlgebra
import NeuralNetworks
import Optimisation
import Testing

/// Without damping, what has never moved does not move: 0/0 is 0 there, and no NaN.
@Suite struct UndampedTests {
  private func adamStands<Scalar: BLASScalar>(_ type: Scalar.Type) {
    // Lengths that fill vectors, and leave a rest.
    for count in [1, 8, 37] {
      var adam = Adam<Scalar>(parameterCount: count, dampingCoefficient: 0)
      var w = (0..<count).map { Scalar($0) }
      let gradient = (0..<count).map { Scalar($0 % 3 - 1) }
      adam.step(&w, gradient: gradient, learningRate: 0.125)
      for i in 0..<count { #expect(abs(w[i] - Scalar(i) + 0.125 * gradient[i]) < 1e-5) }
    }
    var broken = Adam<Scalar>(parameterCount: 2, dampingCoefficient: 0)
    var w: [Scalar] = [1, 1]
    broken.step(&w, gradient: [.nan, 0], learningRate: 0.1)
    #expect(w[0].isNaN && w[1] == 1)
  }

  @Test func adamStandsStillWhereThereIsNoGradient() {
    adamStands(Float.self)
    adamStands(Double.self)
  }

  private let network = MultilayerPerceptron<Double>(layerSizes: [3, 4, 2])

  /// The first input is 0 in all samples, so that its weights have no gradient and no curvature.
  private var point: Linearisation<Double> {
    let inputs = Matrix<Double>(rows: 3, columns: 40) { i, j in
      i == 0 ? 0 : Double((7 * i + 13 * j + i * j) % 11) / 11 - 0.5
    }
    let samples = Samples(inputs: inputs, labels: (0..<40).map { $0 * $0 % 3 % 2 })
    let w = (0..<network.parameterCount).map { Double((5 * $0) % 7) / 7 - 0.4 }
    return network.linearisation(at: w, on: samples)
  }

  private func direction(_ estimate: some Preconditioner<Double>) throws -> [Double] {
    var estimate = estimate
    try estimate.update(from: point)
    var direction = point.gradient
    try estimate.apply(point.gradient, into: &direction)
    return direction
  }

  @Test func secondMomentsAndKFACLeaveAloneWhatHasNoGradient() throws {
    for found in [
      try direction(SecondMomentPreconditioner<Double>(dampingCoefficient: 0)),
      try direction(KFAC(of: network, dampingCoefficient: 0)),
    ] {
      #expect(found.allSatisfy { $0.isFinite } && found.maximumMagnitude < 1e6)
      for o in 0..<4 { #expect(abs(found[3 * o]) <= 1e-9) }
    }
  }

  @Test func aSingularMatrixIsNamed() throws {
    #expect(throws: LinearAlgebraError.self) {
      _ = try direction(DampedNewton<Double>(dampingCoefficient: 0))
    }
  }
}
