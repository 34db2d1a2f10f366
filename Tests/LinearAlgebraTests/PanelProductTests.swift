import CVector
import LinearAlgebra
import Testing

/// The oracle adds term after term by fused multiply-add: a panel product has its bits, whatever
/// vectors the processor has.
@Suite struct PanelProductTests {
  /// Shapes that fill tiles and shapes that end in each kind of rest, in one block of terms or more.
  static let shapes: [(m: Int, n: Int, k: Int)] = [
    (1, 1, 1), (16, 12, 8), (32, 24, 100), (49, 10, 64), (10, 64, 49), (15, 11, 400), (33, 7, 5),
    (47, 23, 385), (8, 6, 769), (3, 29, 384), (100, 1, 30),
    (17, 5, 0),
  ]

  @Test(arguments: shapes, [Transposition.no, .yes])
  func everyKernelAddsTheTermsInOrder(shape: (m: Int, n: Int, k: Int), transposeB: Transposition) {
    for kernel in 1..<max(1, cvector_panel_kernel() + 1) {
      check(shape, transposeB, of: Double.self) { m, n, k, a, lda, b, ldb, accumulating, c, ldc in
        cvector_panel_double(
          kernel, transposeB == .yes, m, n, k, a, lda, b, ldb, accumulating, c, ldc)
      }
      check(shape, transposeB, of: Float.self) { m, n, k, a, lda, b, ldb, accumulating, c, ldc in
        cvector_panel_float(
          kernel, transposeB == .yes, m, n, k, a, lda, b, ldb, accumulating, c, ldc)
      }
    }
  }

  @Test func theBestKernelOrElseBLASStandsBehindTheNumberType() {
    let bound = cvector_panel_kernel() > 0 ? 0 : 1e-13
    check((47, 23, 385), .yes, of: Double.self, allowing: bound) {
      m, n, k, a, lda, b, ldb, accumulating, c, ldc in
      Double.panelProduct(.yes, m, n, k, a, lda, b, ldb, accumulating: accumulating, c, ldc)
    }
  }

  @Test(arguments: [(16, 21, 27), (33, 40, 60), (7, 12, 385)], [Transposition.no, .yes])
  func columnsOfBMayOverlap(shape: (m: Int, n: Int, k: Int), transposeB: Transposition) {
    let length = transposeB == .yes ? shape.n : shape.k
    for distance in [1, (length + 2) / 3, length - 1] {
      check(
        shape, transposeB, of: Float.self, allowing: cvector_panel_kernel() > 0 ? 0 : 1e-3,
        distanceInB: distance
      ) { m, n, k, a, lda, b, ldb, accumulating, c, ldc in
        Float.panelProduct(transposeB, m, n, k, a, lda, b, ldb, accumulating: accumulating, c, ldc)
      }
      check(shape, transposeB, of: Double.self, allowing: 1e-12, distanceInB: distance) {
        m, n, k, a, lda, b, ldb, accumulating, c, ldc in
        Double.panelProductByBLAS(transposeB, m, n, k, a, lda, b, ldb, accumulating, c, ldc)
      }
    }
  }

  private func check<Scalar: BLASScalar>(
    _ shape: (m: Int, n: Int, k: Int), _ transposeB: Transposition, of _: Scalar.Type,
    allowing bound: Scalar = 0, distanceInB: Int? = nil,
    _ product: (
      Int, Int, Int, UnsafePointer<Scalar>, Int, UnsafePointer<Scalar>, Int, Bool,
      UnsafeMutablePointer<Scalar>, Int
    ) -> Void
  ) {
    let (m, n, k) = shape
    func numbers(_ count: Int, _ seed: Int) -> [Scalar] {
      (0..<count).map { Scalar(($0 &* 7919 &+ seed &* 104729) % 2003 - 1001) / 997 }
    }
    // Columns stand further apart than they are long, but for those of B where it is said.
    let (lda, ldb, ldc) = (m + 3, distanceInB ?? (transposeB == .yes ? n : k) + 2, m + 1)
    let (a, b) = (numbers(lda * k, 1), numbers((ldb + 1) * max(n, k), 2))
    for accumulating in [false, true] {
      let former = numbers(ldc * n, 3)
      var c = former
      product(m, n, k, a, lda, b, ldb, accumulating, &c, ldc)
      var expected = former
      for j in 0..<n {
        for i in 0..<m {
          var sum = accumulating ? former[i + j * ldc] : 0
          for p in 0..<k {
            sum = sum.addingProduct(
              a[i + p * lda], transposeB == .yes ? b[j + p * ldb] : b[p + j * ldb])
          }
          expected[i + j * ldc] = sum
        }
      }
      let worst = zip(c, expected).map { abs($0 - $1) }.max() ?? 0
      #expect(worst <= bound, "\(m) × \(n) × \(k)")
    }
  }
}
