import CVector
import LinearAlgebra
import Parallel
import Testing

/// Matrices that are hard in one way or another, of order n.
private func matrices(_ n: Int) -> [Matrix<Double>] {
  var generator = TestGenerator(state: UInt64(n))
  var list: [Matrix<Double>] = (0..<9).map { _ in generator.symmetric(n) }
  list.append(Matrix(rows: n, columns: n))
  list.append(.identity(n))
  list.append(Matrix(diagonal: (0..<n).map { Double($0 * 7 % 5) - 2 }))
  list.append(Matrix(rows: n, columns: n) { _, _ in 1 })
  list.append(Matrix(rows: n, columns: n) { 1 / Double($0 + $1 + 1) })
  list.append(toeplitz(n).matrix)
  // Two equal blocks: every eigenvalue is double and the matrix splits.
  let block: Matrix<Double> = generator.symmetric((n + 1) / 2)
  list.append(
    Matrix(rows: n, columns: n) {
      let half = block.rows
      return ($0 < half) == ($1 < half) ? block[$0 % half, $1 % half] : 0
    })
  // Rank one plus identity: an eigenvalue of multiplicity n − 1.
  let u: [Double] = (0..<n).map { _ in generator.uniform() }
  list.append(Matrix(rows: n, columns: n) { u[$0] * u[$1] + ($0 == $1 ? 1 : 0) })
  // Graded in both directions, and with elements whose squares underflow.
  for base in [1e-4, 1e4, 1e-60] {
    let random: Matrix<Double> = generator.symmetric(n)
    list.append(
      Matrix(rows: n, columns: n) { random[$0, $1] * Double.pow(base, $0) * Double.pow(base, $1) })
  }
  for scale in [1e-300, 1e-150, 1e150, 1e300, 1e-305] { list.append(scale * list[0]) }
  return list.filter { $0.isFinite }
}

/// Matrices of which many eigenvalues coincide, exactly or but for rounding.
private func clusters(_ n: Int, repetitions: Int) -> [Matrix<Double>] {
  var generator = TestGenerator(state: 99)
  return (0..<repetitions).flatMap { _ in
    let u: [Double] = (0..<n).map { _ in generator.uniform() }
    let v: [Double] = (0..<n).map { _ in generator.uniform() }
    let random: Matrix<Double> = generator.symmetric(n)
    return [
      Matrix(rows: n, columns: n) { u[$0] * u[$1] - v[$0] * v[$1] },
      .identity(n) + 1e-14 * random,
      Matrix(rows: n, columns: n) { (3 * random[$0, $1]).rounded() },
    ]
  }
}

/// The eigenproblem of a batch by one of the kernels.
private func solve(
  _ batch: BatchedSymmetric, kernel: Int32, values: inout [Double],
  vectors: UnsafeMutablePointer<Double>?
) {
  let n = Int32(batch.order)
  let size = cvector_eigen_work(n, vectors == nil ? 0 : 1)
  let result = withUnsafeTemporaryAllocation(byteCount: size, alignment: 256) { work in
    batch.lanes.withUnsafeBytes { lanes in
      cvector_eigen(
        kernel, n, batch.count, lanes.assumingMemoryBound(to: Double.self).baseAddress, &values,
        vectors, work.baseAddress)
    }
  }
  #expect(result.status == cvector_eigen_done)
}

struct BatchedSymmetricTests {
  @Test(arguments: 1...40) func itAgreesWithLAPACK(n: Int) throws {
    let list = matrices(n)
    let batch = BatchedSymmetric(list)
    let values = try batch.eigenvalues()
    let eigen = try batch.eigen()
    #expect(eigen.values == values)
    for (k, matrix) in list.enumerated() {
      let norm = matrix.maximumMagnitude * Double(n)
      let tolerance = 1e-15 * Double(n + 4)
      let expected = try matrix.symmetricEigenvalues()
      #expect(distance(values.column(k), expected) <= tolerance * norm, "matrix \(k)")
      let v = eigen.vectors(of: k)
      #expect(orthogonalityDefect(v) <= tolerance * 4, "matrix \(k)")
      // AV = V diag, in units in which ‖A‖ is about 1.
      let unit = norm > 0 ? norm : 1
      let scaled = Matrix(rows: n, columns: n) { matrix[$0, $1] / unit }
      let images = Matrix(rows: n, columns: n) { v[$0, $1] * (values[$1, k] / unit) }
      #expect(distance(slowProduct(scaled, v), images) <= tolerance * 4, "matrix \(k)")
    }
  }

  /// All kernels give the bits of the scalar form, whatever the lanes beside a matrix do.
  @Test(arguments: 1...40) func everyInstructionSetGivesTheBitsOfTheScalarForm(n: Int) throws {
    let list = matrices(n) + clusters(n, repetitions: 5)
    let batch = BatchedSymmetric(list)
    let expected = list.map(ScalarEigenSolver.solve)
    for kernel in 0...cvector_eigen_kernel() {
      var values = [Double](repeating: 0, count: n * list.count)
      var alone = values
      var vectors = [Double](repeating: 0, count: n * n * list.count)
      solve(batch, kernel: kernel, values: &alone, vectors: nil)
      vectors.withUnsafeMutableBufferPointer {
        solve(batch, kernel: kernel, values: &values, vectors: $0.baseAddress)
      }
      #expect(alone.map(\.bitPattern) == values.map(\.bitPattern))
      for (k, matrix) in expected.enumerated() {
        #expect(
          values[k * n..<(k + 1) * n].map(\.bitPattern) == matrix.values.map(\.bitPattern),
          "values of matrix \(k), kernel \(kernel)")
        #expect(
          vectors[k * n * n..<(k + 1) * n * n].map(\.bitPattern)
            == matrix.vectors.map(\.bitPattern), "vectors of matrix \(k), kernel \(kernel)")
      }
    }
  }

  @Test func theSecondDifferenceHasItsKnownSpectrum() throws {
    for n in 2...32 {
      let batch = BatchedSymmetric([toeplitz(n).matrix])
      #expect(distance(try batch.eigenvalues().elements, toeplitzEigenvalues(n)) <= 4e-15)
    }
  }

  @Test func orderTwoKeepsTheSmallEigenvalueAccurate() throws {
    let q = 0x1p-20
    let batch = BatchedSymmetric([
      Matrix(rows: 2, columns: 2, elements: [3, 4, 4, -3]),
      Matrix(rows: 2, columns: 2, elements: [1, q, q, 2 * q * q]),
      Matrix(rows: 2, columns: 2, elements: [0, 0, 0, 0]),
      Matrix(rows: 2, columns: 2, elements: [-2, 0, 0, -7]),
    ])
    let values = try batch.eigenvalues()
    #expect(values.column(0) == [-5, 5])
    // λ_small = det/λ_big = q²/(1 + q² + …).
    #expect(abs(values[0, 1] / (q * q) - (1 - q * q)) <= 1e-15)
    #expect(values.column(2) == [0, 0] && values.column(3) == [-7, -2])
  }

  @Test(arguments: [2, 3, 10, 17]) func bitsDependNeitherOnThePlaceNorOnTheBatch(n: Int) throws {
    let list = matrices(n)
    let together = try BatchedSymmetric(list).eigen()
    let backwards = try BatchedSymmetric(list.reversed()).eigen()
    for (k, matrix) in list.enumerated() {
      let alone = try BatchedSymmetric([matrix]).eigen()
      let turned = list.count - 1 - k
      for other in [(backwards, turned), (alone, 0)] {
        let (values, vectors) = (other.0.values.column(other.1), other.0.vectors(of: other.1))
        #expect(values.map(\.bitPattern) == together.values.column(k).map(\.bitPattern))
        #expect(
          vectors.elements.map(\.bitPattern)
            == together.vectors(of: k).elements.map(\.bitPattern))
      }
    }
  }

  /// Eigenvalues that coincide to rounding are where an iteration may stagnate.
  @Test(arguments: [3, 9, 16, 32, 40]) func clustersConverge(n: Int) throws {
    let list = clusters(n, repetitions: 200)
    let eigen = try BatchedSymmetric(list).eigen()
    for (k, matrix) in list.enumerated() {
      let norm = matrix.frobeniusNorm
      let expected = try matrix.symmetricEigenvalues()
      #expect(distance(eigen.values.column(k), expected) <= 1e-14 * norm)
      let v = eigen.vectors(of: k)
      let images = Matrix(rows: n, columns: n) { v[$0, $1] * eigen.values[$1, k] }
      #expect((matrix * v - images).maximumMagnitude <= 2e-14 * norm)
    }
  }

  @Test func bitsDoNotDependOnTheNumberOfThreads() throws {
    var generator = TestGenerator(state: 17)
    let batch = BatchedSymmetric((0..<1001).map { _ in generator.symmetric(6) })
    let serial = try Parallel.withThreads(1) { try batch.eigenvalues() }
    #expect(try Parallel.withThreads(3) { try batch.eigenvalues() } == serial)
  }

  @Test func aResultCanBeUsedAgain() throws {
    var generator = TestGenerator(state: 5)
    let batches = (0..<2).map { _ in
      BatchedSymmetric((0..<9).map { _ in generator.symmetric(11) })
    }
    var result = try batches[0].eigen()
    try batches[1].eigen(into: &result)
    let fresh = try batches[1].eigen()
    #expect(result.values == fresh.values && result.vectors == fresh.vectors)
  }

  @Test func elementsAreReadBackAndTheLowerTriangleCounts() {
    var batch = BatchedSymmetric(order: 3, count: 20)
    batch[17, 0, 2] = 5
    #expect(batch[17, 2, 0] == 5 && batch[17, 0, 2] == 5 && batch[16, 2, 0] == 0)
    #expect(batch.lanes[2 * 6 + batch.offset(2, 0)][1] == 5)
    let read = BatchedSymmetric([Matrix<Double>(rows: 2, columns: 2, elements: [1, 2, 99, 3])])
    #expect(read[0, 0, 1] == 2)
  }

  @Test func badMembersAreNamedAndEmptyBatchesAreAnswered() throws {
    var batch = BatchedSymmetric(order: 4, count: 300)
    batch[211, 3, 1] = .infinity
    let error = LinearAlgebraError.nonFinite(input: "matrix 211 of the batch")
    #expect(throws: error) { try batch.eigenvalues() }
    #expect(throws: error) { try batch.eigen() }
    #expect(try BatchedSymmetric(order: 4, count: 0).eigenvalues().columns == 0)
  }
}
