import Krylov
import LinearAlgebra
import Randomness
import Testing

struct NoiseVarianceTests {
  let stream = RandomStream("krylov-tests/noise", seed: 41)

  /// Six diagonal matrices: signs then give Frobenius norms without any error.
  let samples: [[Double]] = [
    [1, 2, 0, -1], [0, 1, 1, 3], [2, -2, 1, 0], [4, 0, 0, 1], [1, 1, 1, 1], [-2, 0, 3, 2],
  ]

  func mean(_ vectors: [[Double]]) -> [Double] {
    (0..<4).map { j in vectors.reduce(0) { $0 + $1[j] } / Double(vectors.count) }
  }

  var exactTotal: Double {
    let center = mean(samples)
    return samples.reduce(0) { sum, sample in
      sum + zip(sample, center).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    } / 6
  }

  @Test func samplesGiveTheirElementwiseVariance() throws {
    let variance = noiseVariance(
      dimension: 4, probes: 3, distribution: .rademacher, stream: stream
    ) { v in
      let products = samples.map { zip($0, v).map { $0 * $1 } }
      let meanSquaredNorm = products.reduce(0) { $0 + $1.dot($1) } / 6
      return (meanSquaredNorm, mean(products))
    }
    #expect(abs(variance.total.value - exactTotal) <= 1e-14)
    #expect(variance.total.standardError <= 1e-14 && variance.total.count == 3)
    #expect(abs(variance.perDirection.value - exactTotal / 4) <= 1e-14)
    #expect(abs(variance.perElement.value - exactTotal / 16) <= 1e-14)
  }

  /// Over all batches of B out of N the mean of ‖H_B − H‖² is V_F (N − B)/(B(N − 1)), exactly.
  @Test func allBatchesGiveTheFinitePopulationFactor() throws {
    var batches: [DiagonalOperator<Double>] = []
    for i in 0..<6 {
      for j in 0..<i { batches.append(DiagonalOperator(diagonal: mean([samples[i], samples[j]]))) }
    }
    let variance = try noiseVariance(
      of: batches, about: DiagonalOperator(diagonal: mean(samples)), probes: 2,
      distribution: .rademacher, stream: stream)
    #expect(abs(variance.total.value - exactTotal * 4 / (2 * 5)) <= 1e-14)
    #expect(variance.total.count == 15)
  }

  /// 2,000 normal probes, z = 4.5.
  @Test func normalProbesAreUnbiasedForDenseMatrices() throws {
    let matrices = (0..<3).map { randomSymmetric(8, seed: 42 + UInt64($0)) }
    let center = (1 / 3.0) * (matrices[0] + matrices[1] + matrices[2])
    let exact = matrices.reduce(0) {
      $0 + ($1 - center).frobeniusNorm * ($1 - center).frobeniusNorm / 3
    }
    let variance = noiseVariance(dimension: 8, probes: 2000, stream: stream) { v in
      let products = matrices.map { $0 * v }
      return (products.reduce(0) { $0 + $1.dot($1) } / 3, center * v)
    }
    #expect(abs(variance.total.value - exact) <= 4.5 * variance.total.standardError)
    #expect(variance.total.standardError < 0.03 * exact)
  }

  /// D = E‖Eφ‖² − Var(φᵀEφ) with E = H_i − H, by its definition.
  @Test func theDirectionalVarianceLeavesOutTheDiagonalElement() throws {
    let matrices = (0..<5).map { randomSymmetric(6, seed: 50 + UInt64($0)) }
    var center = Matrix<Double>(rows: 6, columns: 6)
    for matrix in matrices { center.add(matrix, scaledBy: 0.2) }
    let phi = try center.symmetricEigen().vectors.column(5)
    let exact = matrices.reduce(0) { sum, matrix in
      let noise = (matrix - center) * phi
      let along = noise.dot(phi)
      return sum + (noise.dot(noise) - along * along) / 5
    }
    let products = matrices.map { $0 * phi }
    let value = directionalVariance(
      squaredNorms: products.map { $0.dot($0) }, quadraticForms: products.map { $0.dot(phi) },
      meanProduct: center * phi)
    #expect(abs(value - exact) <= 1e-13)
  }
}
