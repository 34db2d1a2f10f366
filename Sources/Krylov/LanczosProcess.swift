import LinearAlgebra

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
    coefficients = Array(repeating: 0, count: capacity)
    basis.reserveCapacity(capacity * dimension)
  }

  /// The number of finished steps.
  var steps: Int { alpha.count }

  /// One step, from the product of the operator with ``current``, which is used as working memory.
  mutating func advance(image w: inout [Scalar]) throws(KrylovError) {
    precondition(!isInvariant, "a Lanczos process that has stopped at \(steps) steps")
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
      orthogonalise(&w)
      orthogonalise(&w)
    }
    let betaNext = norm(of: w)
    guard betaNext.isFinite else { throw .nonFiniteProduct(step: steps) }
    // The largest row sum of T bounds its norm from above and is at most three times as large.
    norm = max(norm, abs(alphaNext) + betaNext + (beta.last ?? 0))
    beta.append(betaNext)
    let cubeRoot = Scalar.root(Scalar.ulpOfOne, 3)
    isInvariant = steps == dimension || betaNext <= cubeRoot * cubeRoot * norm
    if !isInvariant {
      swap(&current, &w)
      current.scale(by: 1 / betaNext)
    }
  }

  /// Goes on from an invariant space with a new vector, orthogonal to it. T then splits: this is
  /// for finding more eigenvalues, and wrong for quadrature.
  mutating func restart(with vector: [Scalar]) throws(KrylovError) {
    precondition(isInvariant && steps < dimension, "nothing left to start from")
    var next = vector
    next.normalise()
    orthogonalise(&next)
    orthogonalise(&next)
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

  /// w ← w − QQᵀw: one pass of classical Gram–Schmidt, as two matrix–vector products.
  private mutating func orthogonalise(_ w: inout [Scalar]) {
    if coefficients.count < steps {
      coefficients += Array(repeating: 0, count: 2 * steps - coefficients.count)
    }
    Scalar.gemv(.yes, dimension, steps, 1, basis, dimension, w, 0, &coefficients)
    Scalar.gemv(.no, dimension, steps, -1, basis, dimension, coefficients, 1, &w)
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
