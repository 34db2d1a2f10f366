import Krylov
import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

/// The answers do not depend on the unit of the numbers, nor on one number that is much larger than
/// the rest: compared with the same problem in other units, and with spectra that are known.
@Suite struct ScaleTests {
  /// A convex operator with the eigenvalues 1 … 3, far from diagonal.
  private func operation<Scalar: BLASScalar>(_ scale: Scalar) -> Matrix<Scalar> {
    let n = 12
    var stream = RandomStream("krylov-tests/scales", seed: 1)
    let q = stream.haarOrthogonal(n)
    let a = Matrix<Double>(rows: n, columns: n) { i, j in
      (0..<n).reduce(0.0) { $0 + (1 + 2 * Double($1) / Double(n - 1)) * q[i, $1] * q[j, $1] }
    }.symmetrised()
    return Matrix(rows: n, columns: n, elements: a.elements.map { Scalar($0) * scale })
  }

  private func right<Scalar: BLASScalar>(_ scale: Scalar) -> [Scalar] {
    randomVector(12, seed: 2).map { Scalar($0) * scale }
  }

  private func solvesAtEveryScale<Scalar: BLASScalar>(_ scales: [Scalar], to tolerance: Scalar)
    throws
  {
    var solver = ConjugateGradients<Scalar>(tolerance: tolerance, maximumSteps: 40)
    var plain = [Scalar](repeating: 0, count: 12)
    let steps = try solver.solve(operation(1), right(1), into: &plain).steps
    #expect(steps > 5)
    for scale in scales {
      var x = plain
      // The matrix, the right side, and both.
      for (a, b) in [(1, scale), (scale, 1), (scale, scale)] {
        let result = try solver.solve(operation(a), right(b), into: &x)
        #expect(result.steps <= steps + 1 && result.residual <= tolerance)
        let unit = b / a
        for i in x.indices {
          #expect(abs(x[i] / unit - plain[i]) <= 20 * tolerance * plain.norm)
        }
      }
    }
  }

  @Test func conjugateGradientsSolveInEveryUnit() throws {
    try solvesAtEveryScale([1e-300, 1e-162, 1e-155, 1e154, 1e300], to: 1e-12)
    try solvesAtEveryScale([Float(1e-36), 1e-23, 9e-27, 1e20, 1e35], to: 1e-5)
  }

  @Test func conjugateGradientsSolveBesideAnOutlier() throws {
    let a = DiagonalOperator(diagonal: [1e12] + (1...30).map { Double($0) / 30 })
    let b = [1e12] + randomVector(30, seed: 3)
    var x = b
    var solver = ConjugateGradients<Double>(tolerance: 1e-15, maximumSteps: 200)
    try solver.solve(a, [1] + b.dropFirst(), into: &x)
    for i in 1...30 { #expect(abs(x[i] * a.diagonal[i] - b[i]) <= 1e-6) }
  }

  @Test func aVectorOfAnyLengthIsNormalised() {
    for exponent in [-1070, -1030, -1022, -500, 0, 500, 1020] {
      var x = [3, 4].map { Double(sign: .plus, exponent: exponent, significand: 1) * $0 }
      let length = x.normalise()
      #expect(length == Double(sign: .plus, exponent: exponent, significand: 1) * 5)
      #expect(abs(x[0] - 0.6) <= 2e-16 && abs(x[1] - 0.8) <= 2e-16)
    }
    for exponent in [-147, -130, -126, 0, 120] {
      var x = [3, 4].map { Float(sign: .plus, exponent: exponent, significand: 1) * $0 }
      x.normalise()
      #expect(abs(x[0] - 0.6) <= 1e-7 && abs(x[1] - 0.8) <= 1e-7)
    }
  }

  private func extremesAtEveryScale<Scalar: BLASScalar>(_ scales: [Scalar], to tolerance: Scalar)
    throws
  {
    for scale in scales {
      let pairs = try extremalEigenpairs(of: operation(scale), largest: 1, smallest: 1)
      #expect(abs(pairs.largest.values[0] / scale - 3) <= tolerance)
      #expect(abs(pairs.smallest.values[0] / scale - 1) <= tolerance)
      let density = try stochasticLanczosQuadrature(
        of: operation(scale), probes: 4, steps: 12, stream: RandomStream("scales", seed: 3))
      #expect(abs(density.largestNode.value / Double(scale) - 3) <= Double(tolerance))
    }
  }

  @Test func lanczosFindsTheEndsInEveryUnit() throws {
    try extremesAtEveryScale([1e-300, 1e-160, 1e160, 1e300], to: 1e-12)
    try extremesAtEveryScale([Float(1e-36), 1e-20, 1e20, 1e35], to: 1e-5)
  }

  @Test func traceEstimatesOfLargeFloatsAreNumbers() throws {
    // Without a spread: for random signs vᵀAv is the trace of a diagonal matrix.
    let a = DiagonalOperator<Float>(diagonal: [1e20, 2e20, 3e20])
    let stream = RandomStream("scales", seed: 4)
    let trace = try hutchinsonTrace(of: a, probes: 4, stream: stream)
    #expect(abs(trace.value / 6e20 - 1) <= 1e-6 && trace.standardError <= 1e14)
    let square = try squaredFrobeniusNorm(of: a, probes: 4, stream: stream)
    #expect(abs(square.value / 14e40 - 1) <= 1e-6 && square.standardError <= 1e34)
  }

  /// A bulk evenly between −1 and 1 and one outlier.
  private func bulkAndOutlier<Scalar: BLASScalar>(_ outlier: Scalar) -> DiagonalOperator<Scalar> {
    DiagonalOperator(diagonal: [outlier] + (0..<100).map { -1 + 2 * Scalar($0) / 99 })
  }

  @Test func aBulkBesideALargeOutlierIsNoInvariantSpace() throws {
    for outlier: Float in [100, 3e4, 1e5] {
      let result = try lanczos(
        bulkAndOutlier(outlier), start: Array(repeating: 1, count: 101), steps: 40)
      #expect(result.steps == 40 && !result.isInvariant)
      #expect(abs(try result.quadrature().nodes[0] + 1) <= 0.02)
    }
    for outlier in [1e4, 1e11, 1e12, -1e12] {
      let result = try lanczos(
        bulkAndOutlier(outlier), start: Array(repeating: 1, count: 101), steps: 40)
      #expect(result.steps == 40 && !result.isInvariant)
      let nodes = try result.quadrature().nodes.filter { abs($0) < 2 }
      #expect(abs(nodes[0] + 1) <= 0.002 && abs(nodes[nodes.count - 1] - 1) <= 0.002)
    }
  }

  @Test func smallEigenvaluesOfASymmetricOperatorAreNoSignOfADefect() throws {
    let a = DiagonalOperator<Double>(
      diagonal: (0..<25).map { Double.pow(10, -12 + Double($0) / 2) })
    let pairs = try extremalEigenpairs(of: a, largest: 3, smallest: 3, tolerance: 1e-12)
    for k in 0..<3 {
      #expect(abs(pairs.largest.values[k] / a.diagonal[24 - k] - 1) <= 1e-12)
      #expect(abs(pairs.smallest.values[k] - a.diagonal[k]) <= 1e-12)
    }
  }
}
