import LinearAlgebra
import RandomMatrices
import Randomness
import RealModule
import Testing

@Suite struct RectangularDysonMotionTests {
  func ensemble(_ values: [Double], _ members: Int) -> Matrix<Double> {
    Matrix(rows: values.count, columns: members) { i, _ in values[i] }
  }

  /// tr WᵀW of each member.
  func traces(_ values: Matrix<Double>) -> [Double] {
    (0..<values.columns).map { m in values.column(m).reduce(0) { $0 + $1 * $1 } }
  }

  let stream = RandomStream("rectangular", seed: 1)
  let start = [0.8, 1.3, 1.9, 2.5]
  var startTrace: Double { start.reduce(0) { $0 + $1 * $1 } }

  /// E tr WᵀW = tr W₀ᵀW₀ + MN s² t.
  @Test func traceOfTheMatrixGrowsExactly() throws {
    let motion = RectangularDysonMotion(rows: 12, columns: 4, strength: 0.9)
    var values = ensemble(start, 3_000)
    try motion.evolve(&values, steps: 1, timeStep: 0.5, scheme: .matrixExact, stream: stream)
    expectMean(traces(values), startTrace + 48 * 0.81 * 0.5)
  }

  @Test func stationaryMatrixIsGaussian() throws {
    let motion = RectangularDysonMotion(rows: 5, columns: 3, stiffness: 2, strength: 0.6)
    var values = ensemble([1, 2, 3], 3_000)
    try motion.evolve(&values, steps: 1, timeStep: 20, scheme: .matrixExact, stream: stream)
    expectMean(traces(values), 15 * 0.36 / 4)
  }

  @Test(arguments: [(12, 0.0), (4, 0.0), (5, 1.5)])
  func implicitSingularValuesAgreeWithTheMatrix(_ rows: Int, _ stiffness: Double) throws {
    let motion = RectangularDysonMotion(
      rows: rows, columns: 4, stiffness: stiffness, strength: 1)
    var (values, matrices) = (ensemble(start, 2_500), ensemble(start, 2_500))
    // Square matrices: the smallest value is reflected at 0 well within this time.
    try motion.evolve(&values, steps: 100, timeStep: 0.002, stream: stream)
    try motion.evolve(
      &matrices, steps: 100, timeStep: 0.002, scheme: .matrixExact, stream: stream.substream(7))
    for i in 0..<4 {
      let x = (0..<2_500).map { values[i, $0] }
      let y = (0..<2_500).map { matrices[i, $0] }
      #expect(x.allSatisfy { $0 >= 0 })
      #expect(ksStatistic(x, y) < ksLimit + 0.2)
    }
    let decay = Double.exp(-stiffness * 0.2)
    let noise = motion.transition(over: 0.2).elementNoise
    let expected = decay * decay * startTrace + Double(4 * rows) * noise * noise
    expectMean(traces(values), expected, allowance: 0.005 * expected)
  }

  /// Without Itô's term the trace grows as N(N − 1) s² t instead of MN s² t.
  @Test func withoutItoTheTraceIsWrongByItsTerm() throws {
    let motion = RectangularDysonMotion(rows: 12, columns: 4)
    var values = ensemble(start, 4_000)
    try motion.evolve(
      &values, steps: 50, timeStep: 0.001, scheme: .implicitWithoutIto, stream: stream)
    expectMean(traces(values), startTrace + 12 * 0.05, allowance: 0.02)
  }

  @Test func stepsKeepTheOrderFromTheZeroMatrix() throws {
    for (rows, columns) in [(6, 6), (7, 6), (20, 6), (3, 1), (1, 1)] {
      let motion = RectangularDysonMotion(rows: rows, columns: columns)
      for timeStep in [1e-4, 0.3] {
        var values = Matrix<Double>(rows: columns, columns: 20)
        try motion.evolve(&values, steps: 20, timeStep: timeStep, stream: stream)
        for member in 0..<20 {
          let levels = values.column(member)
          #expect(levels[0] >= 0)
          for i in levels.indices.dropFirst() { #expect(levels[i] > levels[i - 1]) }
        }
      }
    }
  }
}
