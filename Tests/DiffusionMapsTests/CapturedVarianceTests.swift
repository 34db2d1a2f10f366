import DiffusionMaps
import LinearAlgebra
import RealModule
import Testing

struct CapturedVarianceTests {
  @Test func lineIsCapturedWhollyAndByItsCosineUpToAKnownRest() {
    let n = 2000
    let u = (0..<n).map { (Double($0) + 0.5) / Double(n) }
    let line = Matrix(rows: 3, columns: n) { i, j in Double(i + 1) * u[j] + 7 }
    #expect(abs(capturedVariance(of: line, by: u) - 1) <= 1e-12)
    // The squared correlation of u and cos πu: 96/π⁴.
    let cosine = u.map { Double.cos(Double.pi * $0) }
    #expect(abs(capturedVariance(of: line, by: cosine) - 96 / .pow(.pi, 4)) <= 1e-5)
  }

  @Test func aCoordinateThatPointsDoNotFollowCapturesNothing() {
    let points = Matrix(rows: 1, columns: 4, elements: [1.0, -1, -1, 1])
    #expect(capturedVariance(of: points, by: [1, 1, -1, -1]) <= 1e-30)
  }
}
