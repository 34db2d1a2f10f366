import DiffusionMaps
import LinearAlgebra
import RealModule
import Testing

struct GaussianKernelTests {
  @Test func elementsAreTheExponentials() {
    let squares = Matrix(rows: 3, columns: 3) { Double(($0 - $1) * ($0 - $1)) }
    let kernel = gaussianKernel(squares, bandwidth: 0.5)
    for i in 0..<3 {
      for j in 0..<3 { #expect(kernel[i, j] == .exp(-squares[i, j] / 2)) }
    }
  }

  @Test func itIsPositiveDefinite() throws {
    let kernel = gaussianKernel(squaredDistances(circle(40)), bandwidth: 0.05)
    #expect(try kernel.symmetricEigenvalues()[0] > -1e-13)
  }
}
