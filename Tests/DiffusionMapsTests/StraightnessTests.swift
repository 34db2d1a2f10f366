import DiffusionMaps
import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Testing

struct StraightnessTests {
  @Test func stepsOfALineHaveNoVariationAndALoopNoDisplacement() {
    let line = Straightness(of: Matrix(rows: 2, columns: 5) { [3, 4][$0] * Double($1) })
    #expect(abs(line.displacement - 400) <= 1e-12 && abs(line.variation) <= 1e-12)
    let loop = Straightness(of: Matrix(rows: 1, columns: 3, elements: [7.0, 9, 7]))
    #expect(loop.displacement == 0 && loop.variation == 8)
  }

  @Test func cosineExplainsItsShareOfARandomWalkWithADrift() {
    var stream = RandomStream("diffusion-maps-tests/straightness", seed: 1001)
    let (p, n) = (2000, 1000)
    let u = (0...n).map { Double.cos(.pi * (Double($0) + 0.5) / Double(n + 1)) }
    // A drift of 0, 1/20 and of 1 standard deviation of a step.
    for drift in [0, 0.05, 1] {
      var steps = stream.normalMatrix(rows: p, columns: n)
      for k in steps.elements.indices { steps.elements[k] += drift }
      let path = accumulated(steps, from: [Double](repeating: 0, count: p))
      let share = capturedVariance(of: path, by: u)
      #expect(abs(share - Straightness(of: path).cosineShare) <= 0.006)
    }
  }
}
