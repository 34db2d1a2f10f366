import LinearAlgebra
import Requirements

/// The Lanczos process as a sequence of steps; whoever holds it computes the products.
struct LanczosProcess<Scalar: BLASScalar> {
  let dimension: Int
  let reorthogonalisation: Reorthogonalisation
  /// The vector q_{j+1} whose product the next step needs.
  private(set) var current: [Scalar]
  private(set) var alpha: [Scalar] = []
  /// β_1, …, β_j; the last one couples to a vector that is not yet in the basis.
  private(set) var beta: [Scalar] = []
  /// Q, column by column.
  private(set) var basis: [Scalar] = []
  private(set) var isInvariant = false
  private var coefficients: [Scalar]
  private var norm: Scalar = 0

  /// A process that starts from a vector, which need not be normalised, with room for `capacity`
  /// steps.
  init(
    start: [Scalar], capacity: Int, reorthogonalisation: Reorthogonalisation
  ) throws(KrylovError) {
    dimension = start.count
    self.reorthogonalisation = reorthogonalisation
    current = start
    let length = current.normalise()
    guard length > 0 && length.isFinite else { throw .unusableStart }
    coefficients = Array(repeating: 0, count: 2 * capacity)
    basis.reserveCapacity(capacity * dimension)
  }

  /// The number of finished steps.
  var steps: Int { alpha.count }

  /// One step, from the product of the operator with ``current``, which is used as working memory.
  mutating func advance(image w: inout [Scalar]) throws(KrylovError) {
    require(!isInvariant, "a Lanczos process that has stopped at \(steps) steps")
    let alphaNext = current.dot(w)
    // Any NaN or infinity in the product survives the sum.
    guard alphaNext.isFinite else { throw .nonFiniteProduct(step: steps + 1) }
    w.add(current, scaledBy: -alphaNext)
    if let last = beta.last, last != 0 {
      basis.withUnsafeBufferPointer { basis in
        guard let columns = basis.baseAddress else { return }
        Scalar.axpy(dimension, -last, columns + (steps - 1) * dimension, &w)
      }
    }
    basis.append(contentsOf: current)
    alpha.append(alphaNext)
    if reorthogonalisation == .full {
      orthogonaliseTwice(&w)
    }
    let betaNext = norm(of: w)
    guard betaNext.isFinite else { throw .nonFiniteProduct(step: steps) }
    // The largest row sum of T bounds its norm from above and is at most three times as large.
    norm = max(norm, abs(alphaNext) + betaNext + (beta.last ?? 0))
    beta.append(betaNext)
    isInvariant = steps == dimension || betaNext <= 4 * Scalar.ulpOfOne * norm
    if !isInvariant {
      swap(&current, &w)
      let inverse = 1 / betaNext
      if inverse.isNormal { current.scale(by: inverse) } else { current.normalise() }
    }
  }

  /// Goes on from an invariant space with a new vector, orthogonal to it. T then splits: this is
  /// for finding more eigenvalues, and wrong for quadrature.
  mutating func restart(with vector: [Scalar]) throws(KrylovError) {
    require(isInvariant && steps < dimension, "nothing left to start from")
    var next = vector
    next.normalise()
    orthogonaliseTwice(&next)
    guard next.normalise() > 0 else { throw .unusableStart }
    current = next
    beta[steps - 1] = 0
    isInvariant = false
  }

  /// ‖w‖. BLAS guards against overflow at several times the price of a sum of squares, which will do
  /// where that is a normal number by a margin.
  private func norm(of w: [Scalar]) -> Scalar {
    let square = w.dot(w)
    let isSafe = square.isFinite && square >= .leastNormalMagnitude / .ulpOfOne
    return isSafe ? square.squareRoot() : w.norm
  }

  /// w ← (I − QQᵀ)²w: two passes of classical Gram–Schmidt.
  ///
  /// The end of the first pass, w ← w − Qc, and the start of the second, d = Qᵀw, take Q block by
  /// block of rows, so that a block comes from memory once for both: three readings of Q, not four.
  private mutating func orthogonaliseTwice(_ w: inout [Scalar]) {
    let m = steps
    if coefficients.count < 2 * m {
      coefficients += Array(repeating: 0, count: 4 * m - coefficients.count)
    }
    let dimension = dimension
    // Half a second-level cache.
    let blockRows = max(64, (512 << 10) / (MemoryLayout<Scalar>.stride * m) / 64 * 64)
    basis.withUnsafeBufferPointer { basis in
      coefficients.withUnsafeMutableBufferPointer { coefficients in
        w.withUnsafeMutableBufferPointer { w in
          guard let q = basis.baseAddress, let c = coefficients.baseAddress,
            let w = w.baseAddress
          else { return }
          let d = c + m
          Scalar.gemv(.yes, dimension, m, 1, q, dimension, w, 0, c)
          d.update(repeating: 0, count: m)
          for start in stride(from: 0, to: dimension, by: blockRows) {
            let rows = min(blockRows, dimension - start)
            Scalar.gemv(.no, rows, m, -1, q + start, dimension, c, 1, w + start)
            Scalar.gemv(.yes, rows, m, 1, q + start, dimension, w + start, 1, d)
          }
          Scalar.gemv(.no, dimension, m, -1, q, dimension, d, 1, w)
        }
      }
    }
  }

  /// T so far.
  var tridiagonal: SymmetricTridiagonal<Scalar> {
    SymmetricTridiagonal(diagonal: alpha, offDiagonal: Array(beta.dropLast()))
  }

  /// Everything so far.
  var decomposition: LanczosDecomposition<Scalar> {
    LanczosDecomposition(
      alpha: alpha, beta: Array(beta.dropLast()), residualNorm: beta.last ?? 0,
      basis: Matrix(rows: dimension, columns: steps, elements: basis), isInvariant: isInvariant)
  }
}
