import Krylov
import LinearAlgebra
import Parallel
import Testing

struct LanczosTests {
  @Test(arguments: [1, 2, 30]) func aFullKrylovSpaceGivesTheWholeSpectrum(n: Int) throws {
    let a = randomSymmetric(n, seed: 1)
    let result = try lanczos(a, start: randomVector(n, seed: 2), steps: n + 5)
    #expect(result.steps == n && result.isInvariant)
    let values = try result.tridiagonal.eigenvalues()
    #expect(distance(values, try a.symmetricEigenvalues()) <= 1e-13 * (1 + a.frobeniusNorm))
  }

  /// AQ = QT + β_m q_{m+1} e_mᵀ: all columns but the last vanish, the last has norm β_m.
  @Test func theThreeTermRecurrenceHoldsAndTheBasisIsOrthonormal() throws {
    let (n, m) = (400, 120)
    // Isolated eigenvalues of growing size converge early: the hard case for orthogonality.
    let a = DiagonalOperator(
      diagonal: (0..<n).map { $0 < 10 ? Double.pow(3, $0) : Double($0) / Double(n) })
    let result = try lanczos(a, start: Array(repeating: 1, count: n), steps: m)
    #expect(result.steps == m && !result.isInvariant)
    #expect(orthogonalityDefect(result.basis) <= 1e-12)
    var image = Matrix<Double>(rows: n, columns: m)
    a.apply(result.basis, into: &image)
    let defect = image - result.basis * result.tridiagonal.matrix
    let norm = Double.pow(3, 9)
    #expect(defect.columns(0..<m - 1).maximumMagnitude <= 1e-14 * norm)
    #expect(abs(defect.column(m - 1).norm - result.residualNorm) <= 1e-12 * norm)
  }

  @Test func thePrefixOfARunIsAShorterRun() throws {
    let a = randomSymmetric(30, seed: 6)
    let start = randomVector(30, seed: 7)
    let long = try lanczos(a, start: start, steps: 40)
    #expect(long.isInvariant && long.prefix(long.steps).isInvariant)
    for steps in [1, 2, 9] {
      let (part, short) = (long.prefix(steps), try lanczos(a, start: start, steps: steps))
      #expect(part.alpha == short.alpha && part.beta == short.beta && part.basis == short.basis)
      #expect(part.residualNorm == short.residualNorm && !part.isInvariant)
    }
  }

  @Test func withoutReorthogonalisationTheTopEigenvalueComesBackAsGhosts() throws {
    let n = 300
    let diagonal = (0..<n).map { $0 == 0 ? 3 : $0 == 1 ? 2.5 : Double($0) / Double(n) }
    let a = DiagonalOperator(diagonal: diagonal)
    let start = randomVector(n, seed: 3)
    func copiesOfTop(_ mode: Reorthogonalisation) throws -> Int {
      let result = try lanczos(a, start: start, steps: 100, reorthogonalisation: mode)
      return try result.tridiagonal.eigenvalues().count { abs($0 - 3) < 1e-8 }
    }
    #expect(try copiesOfTop(.none) >= 3)
    #expect(try copiesOfTop(.full) == 1)
  }

  /// Σ_i (q_1ᵀφ_i)² λ_i^k is exact up to 2m − 1; at 2m the quadrature lacks β_1² ⋯ β_m².
  @Test(arguments: [1, 2, 5, 8]) func momentsAreExactUpToTwiceTheStepsMinusOne(m: Int) throws {
    let n = 40
    var a = randomSymmetric(n, seed: 4)
    a *= 1 / a.frobeniusNorm * 3
    var start = randomVector(n, seed: 5)
    let result = try lanczos(a, start: start, steps: m)
    let quadrature = try result.quadrature()
    #expect(abs(quadrature.weights.reduce(0, +) - 1) <= 1e-14)
    start.normalise()
    var power = start
    for k in 0..<2 * m {
      #expect(abs(quadrature.integral { Double.pow($0, k) } - start.dot(power)) <= 1e-13)
      power = a * power
    }
    let missing = (result.beta + [result.residualNorm]).reduce(1) { $0 * $1 * $1 }
    let gap = start.dot(power) - quadrature.integral { Double.pow($0, 2 * m) }
    #expect(abs(gap - missing) <= 1e-13 && (m > 2 || missing > 1e-3))
  }

  @Test func anInvariantSpaceStopsTheProcess() throws {
    let a = DiagonalOperator<Double>(diagonal: [5, 4, 3, 2, 1])
    let result = try lanczos(a, start: [1, 0, 1, 0, 1], steps: 5)
    #expect(result.steps == 3 && result.isInvariant)
    #expect(distance(try result.tridiagonal.eigenvalues(), [1, 3, 5]) <= 1e-14)
    let zero = try lanczos(
      DiagonalOperator<Double>(diagonal: [0, 0, 0]), start: [1, 2, 3], steps: 3)
    #expect(zero.steps == 1 && zero.alpha == [0] && zero.isInvariant)
  }

  @Test(arguments: [1e-200, 1e-12, 1e12, 1e150]) func theScaleOfTheOperatorDoesNotMatter(
    scale: Double
  ) throws {
    let a = randomSymmetric(50, seed: 6)
    let start = randomVector(50, seed: 7)
    let plain = try lanczos(a, start: start, steps: 20)
    let scaled = try lanczos(scale * a, start: start, steps: 20)
    #expect(scaled.steps == 20)
    #expect(distance(scaled.alpha.map { $0 / scale }, plain.alpha) <= 1e-11)
  }

  @Test func aBlockOfStartsGivesWhatSingleStartsGive() throws {
    let n = 60
    let a = randomSymmetric(n, seed: 8)
    var starts = Matrix<Double>(rows: n, columns: 3)
    // The second start is an eigenvector, so that its process stops alone.
    let eigenvector = try a.symmetricEigen(indices: 4..<5).vectors.elements
    starts.elements = randomVector(n, seed: 9) + eigenvector + randomVector(n, seed: 10)
    let together = try lanczos(a, starts: starts, steps: 12)
    for r in 0..<3 {
      let alone = try lanczos(a, start: starts.column(r), steps: 12)
      #expect(together[r].steps == alone.steps && alone.steps == (r == 1 ? 1 : 12))
      #expect(distance(together[r].alpha, alone.alpha) <= 1e-11)
    }
    let single = try lanczos(a, starts: starts.columns(0..<1), steps: 12)
    #expect(single[0].alpha == (try lanczos(a, start: starts.column(0), steps: 12)).alpha)
  }

  @Test func theNumberOfThreadsDoesNotChangeABit() throws {
    let a = DiagonalOperator(diagonal: randomVector(1200, seed: 21))
    let starts = Matrix(rows: 1200, columns: 5, elements: randomVector(6000, seed: 22))
    let runs = try [1, 2, 3].map { count in
      try Parallel.withThreads(count) { try lanczos(a, starts: starts, steps: 12) }
    }
    for run in runs {
      #expect(run.map(\.alpha) == runs[0].map(\.alpha))
      #expect(run.map(\.beta) == runs[0].map(\.beta))
      #expect(run.map(\.basis) == runs[0].map(\.basis))
    }
  }

  @Test func itWorksInSinglePrecision() throws {
    let a = DiagonalOperator<Float>(diagonal: (0..<200).map { $0 == 0 ? 9 : Float($0) / 200 })
    let result = try lanczos(a, start: Array(repeating: 1, count: 200), steps: 60)
    #expect(orthogonalityDefect(result.basis) <= 5e-6)
    #expect(abs((try result.tridiagonal.eigenvalues().last ?? 0) - 9) <= 1e-5)
  }

  @Test func badProductsAndStartsAreNamed() {
    let a = FunctionOperator(dimension: 3) { x in
      var calls = x
      calls[1] = x[2] == 0 ? 1 : .nan
      return calls
    }
    #expect(throws: KrylovError.nonFiniteProduct(step: 1)) {
      try lanczos(a, start: [0, 0, 1], steps: 3)
    }
    #expect(throws: KrylovError.unusableStart) { try lanczos(a, start: [0, 0, 0], steps: 3) }
    #expect(throws: KrylovError.unusableStart) { try lanczos(a, start: [0, .nan, 0], steps: 3) }
  }

  @Test func theProbeFindsAnOperatorThatChanges() throws {
    final class Counter { var calls = 0.0 }
    let counter = Counter()
    let drifting = FunctionOperator(dimension: 2) { x in
      counter.calls += 1
      return x.map { $0 * counter.calls }
    }
    #expect(throws: KrylovError.notDeterministic(largestDifference: 2)) {
      try requireDeterministicProducts(of: drifting, at: [1, -2])
    }
    try requireDeterministicProducts(of: DiagonalOperator<Double>(diagonal: [1, 2]), at: [1, 1])
  }
}
