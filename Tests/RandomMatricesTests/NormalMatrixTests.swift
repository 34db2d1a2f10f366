import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

@Suite struct NormalMatrixTests {
  @Test func matricesAreFilledByColumns() {
    var stream = RandomStream("matrix", seed: 10)
    var flat = stream
    let matrix = stream.normalMatrix(rows: 3, columns: 5)
    let x = flat.normals(15)
    #expect(matrix.rows == 3 && matrix.columns == 5)
    #expect(matrix[2, 4] == x[14] && matrix[1, 2] == x[7])
    #expect(stream.normalMatrix(rows: 0, columns: 4).elements.isEmpty)
  }
}
