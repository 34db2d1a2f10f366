import SemicircleCore

/// A shape with unit radii on which every vibration is known: the circle in the plane, the torus that
/// is the product of two circles, in four dimensions, and the sphere in three.
public enum KnownShape: String, CaseIterable, Sendable {
  case circle, torus, sphere

  /// Evenly spread points, one a column: equal angles; a square grid of angles, of the square number
  /// next to n; a spiral of Fibonacci, which steps in height by 2/n and turns by the golden angle.
  ///
  /// - Parameter uneven: shifts them along the shape, more densely to one side: angles by
  ///   θ → θ − 0.5 sin θ, heights by z → (z + 0.3)/(1 + 0.3 z).
  public func evenPoints(_ n: Int, uneven: Bool = false) -> Matrix<Double> {
    let side = self == .torus ? Int(Double(n).squareRoot().rounded()) : n
    let golden = (5.0.squareRoot() - 1) / 2
    return points(self == .torus ? side * side : n, uneven: uneven) { i in
      self == .sphere
        ? ((Double(i) + 0.5) / Double(n), Double(i) * golden)
        : (Double(i % side) / Double(side), Double(i / side) / Double(side))
    }
  }

  /// Random points of constant density, one a column.
  public func randomPoints(_ n: Int, _ stream: inout RandomStream) -> Matrix<Double> {
    points(n, uneven: false) { _ in (stream.uniform(), stream.uniform()) }
  }

  private func points(
    _ n: Int, uneven: Bool, _ places: (Int) -> (u: Double, v: Double)
  ) -> Matrix<Double> {
    func angles(_ u: Double) -> [Double] {
      let even = 2 * Double.pi * u
      let angle = uneven ? even - 0.5 * .sin(even) : even
      return [.cos(angle), .sin(angle)]
    }
    let points = (0..<n).map { i -> [Double] in
      let (u, v) = places(i)
      if self != .sphere { return angles(u) + (self == .torus ? angles(v) : []) }
      let even = 1 - 2 * u
      let z = uneven ? (even + 0.3) / (1 + 0.3 * even) : even
      let r = (1 - z * z).squareRoot()
      return [r * .cos(2 * .pi * v), r * .sin(2 * .pi * v), z]
    }
    return Matrix(rows: points[0].count, columns: n, elements: Array(points.joined()))
  }

  /// Wave numbers, on the sphere the degree, of the first six modes; or of the first six
  /// eigenvalues, each of them once.
  private func modes(onceEach: Bool = false) -> [(Int, Int)] {
    switch self {
    case .circle: (onceEach ? [1, 2, 3, 4, 5, 6] : [1, 1, 2, 2, 3, 3]).map { ($0, 0) }
    case .torus:
      onceEach
        ? [(0, 1), (1, 1), (0, 2), (1, 2), (2, 2), (0, 3)]
        : [(0, 1), (0, 1), (1, 0), (1, 0), (1, 1), (1, 1)]
    case .sphere: (onceEach ? [1, 2, 3, 4, 5, 6] : [1, 1, 1, 2, 2, 2]).map { ($0, 0) }
    }
  }

  /// The first six eigenvalues of −Δ after 0.
  public var limits: [Double] {
    modes().map { Double(self == .sphere ? $0.0 * ($0.0 + 1) : $0.0 * $0.0 + $0.1 * $0.1) }
  }

  /// The first six eigenvalues of a diffusion map of many even points at a finite bandwidth.
  ///
  /// - Parameter onceEach: as if each eigenvalue of the shape had one eigenfunction alone.
  public func eigenvalues(_ bandwidth: Double, onceEach: Bool = false) -> [Double] {
    modes(onceEach: onceEach).map {
      self == .sphere
        ? KnownSpectra.sphere($0.0, bandwidth: bandwidth)
        : KnownSpectra.torus($0.0, $0.1, bandwidth: bandwidth)
    }
  }

  /// The largest relative error of λ̂ = −log(μ)/ε among them, against ``limits``.
  public func closedFormError(_ bandwidth: Double) -> Double {
    zip(eigenvalues(bandwidth), limits).map { abs(-Double.log($0) / bandwidth / $1 - 1) }.max() ?? 0
  }
}
