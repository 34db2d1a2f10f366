import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

@Suite struct SpikedMatrixTests {
  @Test func operatorAndDenseMatrixAgree() {
    var stream = RandomStream("spiked matrix", seed: 1)
    let n = 30
    let bulk = GaussianOrthogonalEnsemble(dimension: n).sample(from: &stream)
    let directions = stream.haarOrthogonal(n, columns: 3)
    let spiked = SpikedMatrix(
      spikes: [4, -3, 0.5], directions: directions, bulk: bulk, bulkScale: 0.3)
    let dense = spiked.dense()
    #expect(dense.asymmetry < 1e-15)
    let x = stream.normalMatrix(rows: n, columns: 4)
    let expected = dense * x
    var block = Matrix<Double>(rows: n, columns: 4)
    spiked.apply(x, into: &block)
    #expect((block - expected).maximumMagnitude < 1e-13)
    for j in 0..<4 {
      let image: [Double] = spiked.apply(x.column(j))
      #expect(zip(image, expected.column(j)).allSatisfy { abs($0 - $1) < 1e-13 })
    }
  }

  @Test func spikeWithoutBulkIsItsOwnEigenvalue() throws {
    let spiked = SpikedMatrix(
      spikes: [4, -3], bulk: Matrix(rows: 5, columns: 5), bulkScale: 1)
    #expect(try spiked.dense().symmetricEigenvalues() == [-3, 0, 0, 0, 4])
  }

  @Test func ensembleSharesItsNoiseWithTheOrthogonalEnsemble() {
    let ensemble = SpikedWignerEnsemble(dimension: 6, spikes: [2], elementNoise: 0.4)
    var (stream, again) = (RandomStream("noise", seed: 2), RandomStream("noise", seed: 2))
    let spiked = ensemble.sample(from: &stream)
    var noise = ensemble.noise.sample(from: &again)
    noise[0, 0] += 2
    #expect(spiked.dense() == noise)
    #expect(abs(ensemble.law.criticalCurvature - 0.4 * 6.0.squareRoot()) < 1e-15)
  }
}
