import Requirements

extension SymmetricTridiagonal {
  /// The largest eigenvalue λ and the squared first component of its normalised eigenvector: the
  /// last node and weight of the Gauss quadrature.
  ///
  /// λ is the largest zero of 1/(e₁ᵀ(x − T)⁻¹e₁), a continued fraction that is increasing and
  /// concave to the right of all eigenvalues of T without its first row and column; its slope at λ
  /// is one over the weight. Newton's method approaches the zero monotonically from the left, and
  /// bisection leads to where it does.
  ///
  /// λ carries an absolute error of a small multiple of ε‖T‖, the weight one of ε‖T‖ over the
  /// distance of λ to its neighbour; where they cannot be told apart it may be the weight of both.
  ///
  /// Cost: about 8n operations, n of them divisions, for each of ten to thirty steps.
  /// - Precondition: the order is not 0.
  /// - Throws: ``LinearAlgebraError``.
  public func leadingEigenvalue() throws(LinearAlgebraError) -> (value: Scalar, weight: Scalar) {
    require(order > 0, "the leading eigenvalue of a matrix of order 0")
    try requireFinite()
    // A power of two brings the elements near 1: exact, and squares can neither overflow nor
    // underflow to any effect.
    let largest = max(diagonal.maximumMagnitude, offDiagonal.maximumMagnitude)
    guard largest > 0 else { return (0, 1) }
    let scale = Scalar(sign: .plus, exponent: largest.exponent, significand: 1)
    let d = diagonal.map { $0 / scale }
    let e = offDiagonal.map { abs($0 / scale) }
    let squares = e.map { $0 * $0 }
    // The largest eigenvalue is no smaller than any diagonal element, and within Gershgorin's discs.
    var (low, high) = (d[0], d[0])
    for i in d.indices {
      low = max(low, d[i])
      high = max(high, d[i] + (i > 0 ? e[i - 1] : 0) + (i < e.count ? e[i] : 0))
    }
    let resolution = 2 * Scalar.ulpOfOne * max(abs(low), abs(high))
    var x = high
    // Whether the zero is known to lie above `low`: between it and the other eigenvalues D₁ < 0.
    var zeroIsAboveLow = false
    while true {
      let (value, slope, isRightOfRest) = Self.continuedFraction(d, squares, at: x)
      let step = value / slope
      let isClose = isRightOfRest && abs(step) <= resolution
      // From the right a step reaches beyond the zero. From the left it falls short, by any factor
      // near the pole that a close pair of eigenvalues has between them: it says nothing there.
      if isClose && value >= 0 { return (scale * (x - step), 1 / slope) }
      if isRightOfRest && value > 0 {
        high = x
      } else {
        (low, zeroIsAboveLow) = (x, isRightOfRest)
      }
      // Without a zero that can be told from the other eigenvalues the first component vanishes.
      if high - low <= resolution { return (scale * high, zeroIsAboveLow ? 1 / slope : 0) }
      let newton = x - step + (isClose ? resolution : 0)
      x = isRightOfRest && newton > low && newton < high ? newton : 0.5 * (low + high)
    }
  }

  /// D₁ and its derivative, from D_n = x − a_n and D_k = x − a_k − b_k²/D_{k+1}, and whether all
  /// D_k but D₁ are positive, which they are exactly if x is above all eigenvalues of T without its
  /// first row and column.
  private static func continuedFraction(
    _ d: [Scalar], _ squares: [Scalar], at x: Scalar
  ) -> (value: Scalar, slope: Scalar, isRightOfRest: Bool) {
    var (value, slope) = (x - d[d.count - 1], Scalar(1))
    for k in squares.indices.reversed() {
      guard value > 0 else { return (value, slope, false) }
      let inverse = 1 / value
      let fraction = squares[k] * inverse
      value = x - d[k] - fraction
      slope = 1 + fraction * inverse * slope
    }
    return (value, slope, true)
  }
}
