import Krylov
import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

@Suite struct SymmetryProbeTests {
  @Test(arguments: [2, 5, 40, 300]) func quadratureRefusesAnUnsymmetricOperator(n: Int) {
    var stream = RandomStream("krylov-tests/unsymmetric", seed: 5, cell: n)
    let a = stream.normalMatrix(rows: n, columns: n)
    let symmetric = a.symmetrised()
    var nearly = symmetric
    nearly.add(a - a.transposed(), scaledBy: 0.2)
    var triangular = a
    for j in 0..<n { for i in 0..<j { triangular[i, j] = 0 } }
    for matrix in [a, nearly, triangular] {
      #expect(throws: KrylovError.self) {
        try stochasticLanczosQuadrature(of: matrix, probes: 3, steps: 2, stream: stream)
      }
    }
    #expect(throws: Never.self) {
      try stochasticLanczosQuadrature(of: symmetric, probes: 3, steps: 2, stream: stream)
    }
  }

  @Test func symmetricOperatorsOfAllKindsPass() throws {
    let stream = RandomStream("krylov-tests/symmetric", seed: 6)
    let diagonal = (0..<200).map { Float($0 == 0 ? 1e6 : 1) }
    for probes in [1, 3] {
      _ = try stochasticLanczosQuadrature(
        of: DiagonalOperator(diagonal: diagonal), probes: probes, steps: 2, stream: stream)
      _ = try stochasticLanczosQuadrature(
        of: Matrix<Double>(rows: 7, columns: 7), probes: probes, steps: 2, stream: stream)
      _ = try stochasticLanczosQuadrature(
        of: Matrix<Double>.identity(1), probes: probes, steps: 1, stream: stream)
    }
  }
}
