import Laboratory
import Testing

@Suite struct BatchShiftTests {
  @Test("Of a matrix by itself the shift is zero, and eigenvalue and element are one")
  func itself() throws {
    var stream = RandomStream("laboratory/shift", seed: 1)
    let matrix = GaussianOrthogonalEnsemble(dimension: 30).sample(from: &stream)
    let full = try extremalEigenpairs(of: matrix, largest: 1, tolerance: 1e-10).largest
    let shift = try BatchShift(of: matrix, against: full, tolerance: 1e-10)
    #expect(abs(shift.eigenvalue - 1) < 1e-9)
    #expect(abs(shift.element - 1) < 1e-9)
    #expect(abs(shift.shift) < 1e-9)
    #expect(shift.residual < 1e-9)
  }

  // C = 2e₁e₁ᵀ has λ₁ = 2. A batch that turns it, [[1, 1], [1, 1]] with the eigenvalues 2 and 0, has
  // the element 1.
  @Test("Two by two, worked by hand")
  func byHand() throws {
    let full = try extremalEigenpairs(
      of: Matrix<Double>(rows: 2, columns: 2, elements: [2, 0, 0, 0]), largest: 1
    ).largest
    let batch = Matrix<Double>(rows: 2, columns: 2, elements: [1, 1, 1, 1])
    let shift = try BatchShift(of: batch, against: full, tolerance: 1e-10)
    #expect(abs(shift.eigenvalue - 1) < 1e-9)
    #expect(abs(shift.element - 0.5) < 1e-9)
    #expect(abs(shift.shift - 0.5) < 1e-9)
    #expect(shift.smallest == nil)
  }

  // diag(2, −1) against [[0, 2], [2, 0]], which has ±2.
  @Test("The smallest eigenvalue is over that of all samples, and only where it is asked for")
  func otherEnd() throws {
    let full = try extremalEigenpairs(
      of: Matrix<Double>(rows: 2, columns: 2, elements: [2, 0, 0, -1]), largest: 1
    ).largest
    let batch = Matrix<Double>(rows: 2, columns: 2, elements: [0, 2, 2, 0])
    let shift = try BatchShift(of: batch, against: full, smallest: -1, tolerance: 1e-10)
    #expect(abs((shift.smallest ?? .nan) - 2) < 1e-9)
    #expect(abs(shift.eigenvalue - 1) < 1e-9)
  }

  @Test("The shift is never negative")
  func sign() throws {
    var stream = RandomStream("laboratory/shift", seed: 2)
    let ensemble = GaussianOrthogonalEnsemble(dimension: 20)
    let matrix = ensemble.sample(from: &stream)
    let full = try extremalEigenpairs(of: matrix, largest: 1, tolerance: 1e-10).largest
    for _ in 0..<50 {
      let batch = matrix + ensemble.sample(from: &stream)
      #expect(try BatchShift(of: batch, against: full, tolerance: 1e-10).shift > -1e-9)
    }
  }

  @Test("Means over batches, and the spread of their largest eigenvalues, by hand")
  func means() throws {
    let full = try extremalEigenpairs(
      of: Matrix<Double>(rows: 2, columns: 2, elements: [2, 0, 0, -1]), largest: 1
    ).largest
    // λ₁ = 1 and 3 over λ₁ = 2, along φ₁; λ_P = −1 and −2.
    let batches = try [1.0, 3].map { top in
      try BatchShift(
        of: Matrix<Double>(rows: 2, columns: 2, elements: [top, 0, 0, -(1 + top) / 2]),
        against: full, smallest: -1, tolerance: 1e-10)
    }
    let means = MeanBatchShift(batches)
    #expect(abs(means.shift) < 1e-9)
    #expect(abs(means.element - 1) < 1e-9)
    #expect(abs(means.spread - 0.5.squareRoot()) < 1e-9)
    #expect(abs((means.smallest ?? .nan) - 1.5) < 1e-9)
    #expect(means.residual < 1e-9)
  }
}
