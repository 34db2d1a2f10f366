import DiffusionMaps
import LinearAlgebra
import RealModule
import Testing

/// Known answers of pyDiffMap 0.2.0.1, another implementation with the same kernel exp(−d²/4ε), on
/// the same points: its eigenvalues of (P − I)/ε by sparse Arnoldi iteration, with all neighbours.
struct PyDiffMapTests {
  /// Points on a bent ellipse, closer together on one side.
  private var points: Matrix<Double> {
    Matrix(rows: 3, columns: 150) { axis, k in
      let t = 2 * Double.pi * Double(k) / 150
      let angle = t + 0.5 * .sin(t)
      return [1.3 * .cos(angle), 0.7 * .sin(angle), 0.2 * .sin(3 * angle)][axis]
    }
  }

  @Test(
    "the eigenvalues are those of pyDiffMap for every normalisation exponent",
    arguments: [
      (
        0.0,
        [
          0.9916204192729752, 0.966917066945641, 0.9400619606953822, 0.9106643924884544,
          0.8529907342454882, 0.842392356511469,
        ]
      ),
      (
        0.5,
        [
          0.9888545676336551, 0.9752753536784794, 0.9412055551958646, 0.9216167377912573,
          0.8582211038928649, 0.8511755717322519,
        ]
      ),
      (
        1.0,
        [
          0.9840312915057641, 0.9822583712955212, 0.9388245791749863, 0.9291744725248915,
          0.8590495026636968, 0.8562206661758129,
        ]
      ),
    ])
  func eigenvaluesAgree(exponent: Double, eigenvalues: [Double]) throws {
    let map = try DiffusionMap(
      points: points, bandwidth: 0.02, normalisationExponent: exponent, coordinateCount: 6,
      tolerance: 1e-10)
    // Both err by rounding alone: the kernel by 4 ε/(4 · 0.02), its sums and the solvers by less.
    #expect(distance(map.eigenvalues, eigenvalues) <= 1e-13)
  }

  @Test("the first coordinate is that of pyDiffMap")
  func coordinateAgrees() throws {
    let map = try DiffusionMap(
      points: points, bandwidth: 0.02, normalisationExponent: 0.5, coordinateCount: 1,
      tolerance: 1e-12)
    let coordinate = map.coordinates.column(0)
    let ratios = [0, 30, 60, 90, 120].map { coordinate[$0] / coordinate[0] }
    let expected = [
      1.0, 0.02232123224792148, -0.5443550985955636, -0.5443550985955642, 0.022321232247920358,
    ]
    // A residual of 1e-12 over the gap of 0.011 to the next eigenvalue.
    #expect(distance(ratios, expected) <= 1e-9)
  }
}
