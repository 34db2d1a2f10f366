import Laboratory
import Testing

@Suite("Shapes with known vibrations")
struct KnownShapeTests {
  @Test("points lie on their shape", arguments: KnownShape.allCases, [false, true])
  func onShape(shape: KnownShape, uneven: Bool) {
    var stream = RandomStream("tests/known-shape", seed: 1)
    for points in [shape.evenPoints(100, uneven: uneven), shape.randomPoints(100, &stream)] {
      #expect(points.columns == 100)
      let radii = shape == .torus ? [0..<2, 2..<4] : [0..<points.rows]
      for j in 0..<points.columns {
        for axes in radii {
          #expect(abs(axes.reduce(0) { $0 + points[$1, j] * points[$1, j] } - 1) <= 1e-14)
        }
      }
    }
  }

  @Test("even points have their centre at the origin, uneven ones do not")
  func centre() {
    for shape in KnownShape.allCases {
      for uneven in [false, true] {
        let points = shape.evenPoints(400, uneven: uneven)
        let centre = (0..<points.rows).map { axis in
          (0..<points.columns).reduce(0) { $0 + points[axis, $1] } / 400
        }
        let distance = centre.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(uneven ? distance > 0.1 : distance < 0.01, "\(shape)")
      }
    }
  }

  @Test("a map of even points has the closed form, whose limit is the Laplacian's")
  func closedForm() throws {
    for (shape, tolerance) in [(KnownShape.circle, 1e-12), (.torus, 1e-12), (.sphere, 1e-3)] {
      let kernel = gaussianKernel(squaredDistances(shape.evenPoints(400)), bandwidth: 0.25)
      let map = try DiffusionMap(kernel: kernel, coordinateCount: 6)
      for (found, known) in zip(map.eigenvalues, shape.eigenvalues(0.25)) {
        #expect(abs(found - known) <= tolerance, "\(shape)")
      }
      #expect(abs(shape.closedFormError(1e-3) / 1e-3 - 1) <= 0.01, "\(shape)")
      #expect(Set(shape.eigenvalues(0.25, onceEach: true)).count == 6, "\(shape)")
    }
  }
}
