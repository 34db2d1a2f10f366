import RandomMatrices
import Randomness
import Testing

@Suite struct ChamberNewtonTests {
  /// Solves from `start`; the result.
  func solve(
    _ newton: inout ChamberNewton, start: [Double], b: [Double], a: Double, c: Double
  ) throws -> [Double] {
    var (y, b) = (start, b)
    try y.withUnsafeMutableBufferPointer { y in
      try b.withUnsafeMutableBufferPointer { b in try newton.solve(y, b: b, a: a, c: c) }
    }
    return y
  }

  @Test func twoLevelsAgreeWithTheClosedForm() throws {
    var stream = RandomStream("two levels", seed: 1)
    var newton = ChamberNewton(count: 2)
    for trial in 0..<500 {
      let c = [1e-6, 1e-3, 1, 50][trial % 4]
      let a = 1 + c
      let scale = [0.1, 1, 30][trial % 3]
      let b = stream.normals(2).map { scale * $0 }
      let start = stream.normals(2).sorted()
      let y = try solve(&newton, start: start, b: b, a: a, c: c)
      // a S² − (b_2 − b_1) S − 2c = 0
      let d = b[1] - b[0]
      let root = (d * d + 8 * a * c).squareRoot()
      let spacing = d > 0 ? (d + root) / (2 * a) : 4 * c / (root - d)
      let middle = (b[0] + b[1]) / (2 * a)
      #expect(abs(y[1] - y[0] - spacing) <= 1e-12 * spacing + 4 * y[1].ulp + 4 * y[0].ulp)
      #expect(abs(y[0] + y[1] - 2 * middle) <= 1e-12 * (abs(y[0]) + abs(y[1])))
    }
  }

  @Test func oneLevelWithAWallAgreesWithTheClosedForm() throws {
    var newton = ChamberNewton(count: 1, wall: 3, mirror: true)
    for b in [-5.0, -0.1, 0, 2, 700] {
      let y = try solve(&newton, start: [1], b: [b], a: 1.5, c: 0.2)[0]
      // a y² − b y − 3c = 0
      let root = (b * b + 4 * 1.5 * 0.6).squareRoot()
      let expected = b > 0 ? (b + root) / 3 : 1.2 / (root - b)
      #expect(abs(y / expected - 1) < 1e-13)
    }
  }

  /// Random right sides, some of them in reverse order: the result is ordered and solves the equation.
  @Test(arguments: [(0.0, false), (0, true), (8, true)])
  func solutionsAreOrderedAndSolveTheEquation(_ wall: Double, _ mirror: Bool) throws {
    var stream = RandomStream("chamber", seed: 2)
    for n in [2, 3, 10, 25] {
      var newton = ChamberNewton(count: n, wall: wall, mirror: mirror)
      for trial in 0..<40 {
        let c = [1e-8, 1e-3, 1][trial % 3]
        let start = stream.normals(n).map { mirror ? abs($0) : $0 }.sorted()
        let b = trial % 2 == 0 ? stream.normals(n) : start.reversed().map { 3 * $0 }
        let y = try solve(&newton, start: start, b: b, a: 1.1, c: c)
        for i in 1..<n { #expect(y[i] > y[i - 1]) }
        if wall > 0 { #expect(y[0] > 0) }
        if mirror { #expect(abs(y[0]) < y[1]) }
        for i in 0..<n {
          var (force, size) = (1.1 * y[i] - b[i], abs(1.1 * y[i]) + abs(b[i]))
          func subtract(_ push: Double) {
            force -= push
            size += abs(push)
          }
          if wall > 0 { subtract(c * wall / y[i]) }
          for j in 0..<n where j != i {
            subtract(c / (y[i] - y[j]))
            if mirror { subtract(c / (y[i] + y[j])) }
          }
          // A gap is a difference of levels: its relative error is that of the levels over it.
          let gaps =
            (0..<n).filter { $0 != i }
            .map { min(abs(y[i] - y[$0]), mirror ? abs(y[i] + y[$0]) : .infinity) }.min() ?? 1
          #expect(abs(force) <= 1e-14 * size * (1 + 10 * (abs(y[i]) + abs(y[n - 1])) / gaps))
        }
      }
    }
  }

  @Test func equalLevelsAreALegitimateStart() throws {
    var newton = ChamberNewton(count: 5)
    let y = try solve(
      &newton, start: [2, 2, 2, 2, 2], b: [2, 2, 2, 2, 2], a: 1, c: 0.01)
    // Symmetric about 2: the zeros of the Hermite polynomial of order 5, H_5 = 32x⁵ − 160x³ + 120x,
    // where x_i = Σ 1/(x_i − x_j), in units √c.
    let zeros = [2.0201828704560856, 0.9585724646138185]
    #expect(abs(y[2] - 2) < 1e-15)
    for (k, zero) in zeros.enumerated() {
      #expect(abs(y[4 - k] - 2 - 0.1 * zero) < 1e-14 && abs(2 - y[k] - 0.1 * zero) < 1e-14)
    }
  }

  @Test func numbersThatAreNotFiniteAreAnError() {
    for bad in [Double.nan, .infinity] {
      var newton = ChamberNewton(count: 3)
      #expect(throws: DysonError.self) {
        try solve(&newton, start: [0, 1, 2], b: [0, bad, 1], a: 1, c: 0.1)
      }
    }
  }
}
