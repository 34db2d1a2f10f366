import Krylov
import NetworkOracles
import NeuralNetworks
import Optimisation
import Testing

@Suite struct HessianFreeNewtonTests {
  @Test(
    "The direction is that of the dense Newton step",
    arguments: [CurvatureKind.gaussNewton, .empiricalFisher], [3, 0.01])
  func dense(_ curvature: CurvatureKind, _ delta: Double) throws {
    for test in Case.all {
      let linearisation = test.linearisation
      var newton = DampedNewton<Double>(curvature, dampingCoefficient: delta)
      var free = HessianFreeNewton<Double>(
        curvature, dampingCoefficient: delta, tolerance: 1e-12)
      try newton.update(from: linearisation)
      free.update(from: linearisation)
      var (expected, direction) = (test.direction, test.direction)
      try newton.apply(test.direction, into: &expected)
      try free.apply(test.direction, into: &direction)
      #expect(relativeDistance(direction, expected) < 1e-9)
    }
  }

  @Test("A Hessian with a negative eigenvalue beyond the damping is reported")
  func indefinite() throws {
    let test = Case.all[1]
    var free = HessianFreeNewton<Double>(.hessian, dampingCoefficient: 1e-6, tolerance: 1e-12)
    free.update(from: test.linearisation)
    var direction = test.direction
    #expect(throws: KrylovError.self) { try free.apply(test.direction, into: &direction) }
  }
}
