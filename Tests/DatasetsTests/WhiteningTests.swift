import Datasets
import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

@Suite struct WhiteningTests {
  /// Means of the rows, and the covariance (division by N).
  static func moments(_ x: Matrix<Double>) -> (mean: [Double], covariance: Matrix<Double>) {
    let n = Double(x.columns)
    let mean = (0..<x.rows).map { i in (0..<x.columns).reduce(0) { $0 + x[i, $1] } / n }
    let covariance = Matrix(rows: x.rows, columns: x.rows) { i, k in
      (0..<x.columns).reduce(0) { $0 + (x[i, $1] - mean[i]) * (x[k, $1] - mean[k]) } / n
    }
    return (mean, covariance)
  }

  static func samples() -> Matrix<Double> {
    var stream = RandomStream("whitening", seed: 1)
    let mixing = stream.normalMatrix(rows: 5, columns: 5)
    var samples = mixing * stream.normalMatrix(rows: 5, columns: 60)
    for j in 0..<60 { for i in 0..<5 { samples[i, j] += 3 * Double(i) } }
    return samples
  }

  @Test("two correlated entries: the matrix is that of the closed form")
  func closedForm() throws {
    // Covariance [[a, b], [b, a]]: eigenvalues a ± b along the diagonals.
    let (a, b, epsilon) = (5.0, 3.0, 0.25)
    let (p, q) = ((a + b).squareRoot(), (a - b).squareRoot())
    let cross: [[Double]] = [[p, p], [-p, -p], [q, -q], [-q, q]]
    let samples = Matrix(rows: 2, columns: 4) { 7 + cross[$1][$0] }
    for (found, expected) in zip(Self.moments(samples).covariance.elements, [a, b, b, a]) {
      #expect(abs(found - expected) < 1e-14)
    }
    let whitening = try Whitening(of: samples, regularisation: epsilon)
    let (u, v) = (1 / (a + b + epsilon).squareRoot(), 1 / (a - b + epsilon).squareRoot())
    let expected = [(u + v) / 2, (u - v) / 2, (u - v) / 2, (u + v) / 2]
    for (found, expected) in zip(whitening.matrix.elements, expected) {
      #expect(abs(found - expected) < 1e-15)
    }
    for mean in whitening.mean { #expect(abs(mean - 7) < 1e-14) }
  }

  @Test("without ε the samples have mean 0 and covariance 1; white samples stay as they are")
  func white() throws {
    let samples = Self.samples()
    let once = try Whitening(of: samples, regularisation: 0)(samples)
    let (mean, covariance) = Self.moments(once)
    for i in 0..<5 {
      #expect(abs(mean[i]) < 1e-13)
      for k in 0..<5 { #expect(abs(covariance[i, k] - (i == k ? 1 : 0)) < 1e-12) }
    }
    let twice = try Whitening(of: once, regularisation: 0)(once)
    for (a, b) in zip(once.elements, twice.elements) { #expect(abs(a - b) < 1e-12) }
  }

  @Test("with ε a direction of variance v has v/(v + ε), and the matrix is symmetric")
  func regularised() throws {
    let samples = Self.samples()
    let whitening = try Whitening(of: samples, regularisation: 0.5)
    let before = try Self.moments(samples).covariance.symmetricEigen().values
    let after = try Self.moments(whitening(samples)).covariance.symmetricEigen().values
    for (v, w) in zip(before, after) { #expect(abs(w - v / (v + 0.5)) < 1e-12) }
    for i in 0..<5 { for k in 0..<i { #expect(whitening.matrix[i, k] == whitening.matrix[k, i]) } }
  }

  @Test("an entry that never varies becomes 0 for any ε > 0")
  func blankEntry() throws {
    var samples = Self.samples()
    for j in 0..<60 { samples[2, j] = 4 }
    let whitened = try Whitening(of: samples, regularisation: 1e-6)(samples)
    // Eigenvectors are off by some d ulp, and their directions are stretched by up to 1/√ε.
    let size = (0..<60).map { samples.column($0).reduce(0) { $0 + abs($1) } }.max() ?? 0
    for j in 0..<60 { #expect(abs(whitened[2, j]) < 5 * Double.ulpOfOne * size / 1e-3) }
  }

  @Test("what was fitted to training samples is applied unchanged to others, labels are kept")
  func applied() throws {
    let samples = LabelledSamples(
      inputs: Self.samples(), labels: (0..<60).map { $0 % 2 }, classCount: 2)
    let whitening = try Whitening(of: samples.inputs, regularisation: 0.1)
    #expect(whitening(samples.subset([8])).inputs.column(0).count == 5)
    let (one, all) = (whitening(samples.subset([8, 9])), whitening(samples))
    for i in 0..<5 { #expect(abs(one.inputs[i, 0] - all.inputs[i, 8]) < 1e-13) }
    #expect(one.labels == [0, 1])
  }
}
