extension SymmetricTridiagonal {
  /// All eigenvalues, ascending, and the first component of each normalised eigenvector, taken
  /// non-negative: the nodes and the roots of the weights of a Gauss quadrature (Golub and Welsch,
  /// Math. Comp. 23 (1969) 221).
  ///
  /// The implicit QL method with Wilkinson's shift, applied to the matrix and to the first row of
  /// the eigenvectors only, so that the cost is O(n²). Both results carry absolute errors of a small
  /// multiple of ε (times ‖T‖ for the values); the squared components sum to 1 to rounding.
  /// - Throws: ``LinearAlgebraError``.
  public func eigenvaluesAndFirstComponents() throws(LinearAlgebraError) -> (
    values: [Scalar], firstComponents: [Scalar]
  ) {
    try requireFinite()
    guard order > 0 else { return ([], []) }
    // A power of two brings the elements near 1: exact, and squares can neither overflow nor
    // underflow to any effect.
    let largest = Swift.max(diagonal.maximumMagnitude, offDiagonal.maximumMagnitude)
    guard largest > 0 else {
      return (diagonal, [1] + Array(repeating: 0, count: order - 1))
    }
    let scale = Scalar(sign: .plus, exponent: largest.exponent, significand: 1)
    var d = diagonal.map { $0 / scale }
    var e = offDiagonal.map { $0 / scale } + [0]
    var z = [Scalar](repeating: 0, count: order)
    z[0] = 1
    try Self.implicitQL(&d, &e, &z)
    let ascending = d.indices.sorted { d[$0] < d[$1] }
    return (ascending.map { d[$0] * scale }, ascending.map { abs(z[$0]) })
  }

  /// Diagonalises the matrix with diagonal d and off-diagonal e (of equal length, last element
  /// unused), and applies the same rotations to the row z.
  static func implicitQL(
    _ d: inout [Scalar], _ e: inout [Scalar], _ z: inout [Scalar]
  ) throws(LinearAlgebraError) {
    let n = d.count
    let sweepLimit = 30 * n
    var sweeps = 0
    for l in 0..<n {
      while true {
        // The unreduced block that starts at l ends at m.
        var m = l
        while m < n - 1 && abs(e[m]) > Scalar.ulpOfOne / 2 * (abs(d[m]) + abs(d[m + 1])) { m += 1 }
        if m == l { break }
        sweeps += 1
        guard sweeps <= sweepLimit else {
          throw .noConvergence(routine: "implicit QL", count: n - l)
        }
        // Wilkinson's shift: the eigenvalue of the leading 2 × 2 block nearer to d[l].
        let difference = (d[l + 1] - d[l]) / (2 * e[l])
        let root = (1 + difference * difference).squareRoot()
        var g = d[m] - d[l] + e[l] / (difference + (difference < 0 ? -root : root))
        var (sine, cosine, p) = (Scalar(1), Scalar(1), Scalar(0))
        var i = m - 1
        while i >= l {
          let f = sine * e[i]
          let b = cosine * e[i]
          let r = (f * f + g * g).squareRoot()
          e[i + 1] = r
          // The bulge vanished by underflow: the matrix splits here.
          if r == 0 { break }
          sine = f / r
          cosine = g / r
          let h = d[i + 1] - p
          let t = (d[i] - h) * sine + 2 * cosine * b
          p = sine * t
          d[i + 1] = h + p
          g = cosine * t - b
          let upper = z[i + 1]
          z[i + 1] = sine * z[i] + cosine * upper
          z[i] = cosine * z[i] - sine * upper
          i -= 1
        }
        if i >= l {
          d[i + 1] -= p
        } else {
          d[l] -= p
          e[l] = g
        }
        e[m] = 0
      }
    }
  }
}
