import Datasets
import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

@Suite struct PrincipalComponentsTests {
  /// Samples with known principal components: mean + Σ_k ±σ_k q_k over all signs.
  static func cross() -> (samples: Matrix<Double>, axes: [[Double]], mean: [Double]) {
    let axes = [[0.6, 0.8, 0, 0], [-0.8, 0.6, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]]
    let (deviations, mean) = ([3.0, 2.0, 1.0, 0.5], [1.0, -2.0, 0.5, 4.0])
    var samples = Matrix<Double>(rows: 4, columns: 16)
    for j in 0..<16 {
      for i in 0..<4 {
        samples[i, j] = mean[i]
        for k in 0..<4 {
          let sign = j >> k & 1 == 0 ? 1.0 : -1.0
          samples[i, j] += sign * deviations[k] * axes[k][i]
        }
      }
    }
    return (samples, axes, mean)
  }

  @Test("a set with known axes: variances descending, vectors with the stated sign, the mean")
  func knownAxes() throws {
    let (samples, axes, mean) = Self.cross()
    let components = try PrincipalComponents(of: samples, count: 3)
    for (found, expected) in zip(components.variances, [9.0, 4, 1]) {
      #expect(abs(found - expected) < 1e-13)
    }
    for k in 0..<3 {
      // The entry of largest magnitude is positive: the second axis comes out reversed.
      let sign = k == 1 ? -1.0 : 1.0
      for i in 0..<4 { #expect(abs(components.vectors[i, k] - sign * axes[k][i]) < 1e-13) }
    }
    for i in 0..<4 { #expect(abs(components.mean[i] - mean[i]) < 1e-14) }
  }

  @Test("coordinates have mean 0 and the components' variances, and all of them keep distances")
  func coordinates() throws {
    var stream = RandomStream("pca", seed: 1)
    let mixing = stream.normalMatrix(rows: 6, columns: 6)
    let samples = LabelledSamples(
      inputs: mixing * stream.normalMatrix(rows: 6, columns: 40),
      labels: Array(repeating: 0, count: 40), classCount: 1)
    let components = try PrincipalComponents(of: samples.inputs, count: 6)
    let projected = components(samples).inputs
    for k in 0..<6 {
      let row = (0..<40).map { projected[k, $0] }
      #expect(abs(row.reduce(0, +)) < 1e-12)
      let variance = row.reduce(0) { $0 + $1 * $1 } / 40
      #expect(abs(variance - components.variances[k]) < 1e-12 * components.variances[0])
    }
    func distance(_ m: Matrix<Double>) -> Double {
      zip(m.column(0), m.column(1)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    #expect(abs(distance(projected) / distance(samples.inputs) - 1) < 1e-12)
  }
}
