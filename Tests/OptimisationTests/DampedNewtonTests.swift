import LinearAlgebra
import NetworkOracles
import NeuralNetworks
import Optimisation
import Testing

@Suite struct DampedNewtonTests {
  @Test(
    "The direction solves (C + δI)d = g, for either matrix and method, at any δ",
    arguments: [CurvatureKind.hessian, .gaussNewton, .empiricalFisher],
    [DampedNewton<Double>.Method.cholesky, .eigen])
  func residual(_ curvature: CurvatureKind, _ method: DampedNewton<Double>.Method) throws {
    let test = Case.all[0]
    let linearisation = test.linearisation
    var newton = DampedNewton<Double>(curvature, dampingCoefficient: 3, method: method)
    try newton.update(from: linearisation)
    for delta in [3, 10, 2.5] {
      newton.dampingCoefficient = delta
      var d = test.direction
      try newton.apply(linearisation.gradient, into: &d)
      var image = d
      switch curvature {
      case .hessian: HessianOperator(linearisation, weightDecay: delta).apply(d, into: &image)
      case .gaussNewton:
        GaussNewtonOperator(linearisation, weightDecay: delta).apply(d, into: &image)
      case .empiricalFisher:
        EmpiricalFisherOperator(linearisation, weightDecay: delta).apply(d, into: &image)
      }
      #expect(relativeDistance(image, linearisation.gradient) < 1e-12)
    }
  }

  @Test("One undamped step solves linear regression")
  func regression() throws {
    let test = Case([3, 2], .linear, .squared, count: 12, values: true)
    var w = test.parameters
    var newton = DampedNewton<Double>(.hessian, dampingCoefficient: 0)
    try newton.update(from: test.linearisation)
    var d = w
    try newton.apply(test.linearisation.gradient, into: &d)
    for i in w.indices { w[i] -= d[i] }
    let there = Linearisation(of: test.network, at: w, on: test.samples)
    #expect(there.gradient.allSatisfy { abs($0) < 1e-13 })
  }

  @Test("An indefinite Hessian with too little damping has no Cholesky factor")
  func indefinite() throws {
    let linearisation = Case.all[1].linearisation
    let least = try HessianOperator(linearisation).denseMatrix().symmetricEigenvalues()[0]
    #expect(least < -1e-3)
    var newton = DampedNewton<Double>(.hessian, dampingCoefficient: -least / 2)
    try newton.update(from: linearisation)
    var d = linearisation.gradient
    #expect(throws: LinearAlgebraError.self) { try newton.apply(linearisation.gradient, into: &d) }
    newton.dampingCoefficient = -2 * least
    try newton.apply(linearisation.gradient, into: &d)
  }
}
