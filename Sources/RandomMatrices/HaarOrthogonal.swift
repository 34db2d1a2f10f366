import LinearAlgebra
import Randomness
import Requirements

extension RandomStream {
  /// The first `columns` columns of an n × n orthogonal matrix drawn from the Haar measure: n × columns,
  /// orthonormal to rounding.
  ///
  /// Gram–Schmidt on a Gaussian matrix. It makes the diagonal of R positive, which is what Haar's
  /// measure needs (Mezzadri 2007) and what the R of a Householder QR lacks. Blocks of columns are
  /// orthogonalised against all before them and then among themselves, and all that twice: once loses
  /// orthogonality where columns are nearly dependent, twice is enough (Giraud, Langou, Rozložník and
  /// van den Eshof 2005). 8 n columns² operations, most of them in matrix products.
  public mutating func haarOrthogonal(_ n: Int, columns: Int) -> Matrix<Double> {
    require(
      columns >= 0 && columns <= n, "an orthogonal \(n) × \(n) matrix has no \(columns) columns")
    var q = normalMatrix(rows: n, columns: columns)
    let block = 32
    var coefficients = [Double](repeating: 0, count: columns * block)
    q.elements.withUnsafeMutableBufferPointer { elements in
      coefficients.withUnsafeMutableBufferPointer { coefficients in
        guard let q = elements.baseAddress, let work = coefficients.baseAddress else { return }
        for start in stride(from: 0, to: columns, by: block) {
          let end = min(start + block, columns)
          for _ in 0..<2 {
            Self.project(q, n, start, from: start, end - start, work)
            for column in start..<end {
              let x = q + column * n
              Self.project(q + start * n, n, column - start, from: column - start, 1, work)
              Double.scal(n, 1 / Double.nrm2(n, x), x)
            }
          }
        }
      }
    }
    return q
  }

  /// The n × n case of ``haarOrthogonal(_:columns:)``.
  public mutating func haarOrthogonal(_ n: Int) -> Matrix<Double> { haarOrthogonal(n, columns: n) }

  /// X ← X - Q(QᵀX), where Q has the first `known` columns of `q` and X the `count` columns from
  /// `first` on.
  private static func project(
    _ q: UnsafeMutablePointer<Double>, _ n: Int, _ known: Int, from first: Int, _ count: Int,
    _ work: UnsafeMutablePointer<Double>
  ) {
    guard known > 0 else { return }
    let x = q + first * n
    Double.gemm(.yes, .no, known, count, n, 1, q, n, x, n, 0, work, known)
    Double.gemm(.no, .no, n, count, known, -1, q, n, work, known, 1, x, n)
  }
}
