import SemicircleCore

/// A shape of which every vibration is known.
enum Shape: String, CaseIterable, Sendable {
  case circle, torus, sphere

  /// The first six eigenvalues of the map at a finite bandwidth.
  func eigenvalues(_ ε: Double) -> [Double] {
    switch self {
    case .circle: [1, 1, 2, 2, 3, 3].map { KnownSpectra.circle($0, bandwidth: ε) }
    case .torus:
      [0, 0, 0, 0, 1, 1].map { KnownSpectra.torus(1, $0, bandwidth: ε) }
    case .sphere: [1, 1, 1, 2, 2, 2].map { KnownSpectra.sphere($0, bandwidth: ε) }
    }
  }

  /// The same if each eigenvalue of the shape had one eigenfunction.
  func onceEach(_ ε: Double) -> [Double] {
    switch self {
    case .circle: (1...6).map { KnownSpectra.circle($0, bandwidth: ε) }
    case .torus:
      [(0, 1), (1, 1), (0, 2), (1, 2), (2, 2), (0, 3)].map {
        KnownSpectra.torus($0, $1, bandwidth: ε)
      }
    case .sphere: (1...6).map { KnownSpectra.sphere($0, bandwidth: ε) }
    }
  }

  /// The first six eigenvalues of the Laplacian.
  var limits: [Double] {
    switch self {
    case .circle: [1, 1, 4, 4, 9, 9]
    case .torus: [1, 1, 1, 1, 2, 2]
    case .sphere: [2, 2, 2, 6, 6, 6]
    }
  }

  /// The largest relative error of λ̂ by the closed form.
  func closedFormError(_ ε: Double) -> Double {
    zip(eigenvalues(ε), limits).map { abs(-Double.log($0) / ε / $1 - 1) }.max() ?? 0
  }

  static func largestDifference(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).map { abs($0 - $1) }.max() ?? .nan
  }

  func point(_ u: Double, _ v: Double, uneven: Bool) -> [Double] {
    func angle(_ u: Double) -> Double {
      let θ = 2 * Double.pi * u
      return uneven ? θ - 0.5 * .sin(θ) : θ
    }
    switch self {
    case .circle: return [.cos(angle(u)), .sin(angle(u))]
    case .torus: return [.cos(angle(u)), .sin(angle(u)), .cos(angle(v)), .sin(angle(v))]
    case .sphere:
      let even = 1 - 2 * u
      let z = uneven ? (even + 0.3) / (1 + 0.3 * even) : even
      let r = (1 - z * z).squareRoot()
      return [r * .cos(2 * .pi * v), r * .sin(2 * .pi * v), z]
    }
  }

  func evenPoints(_ n: Int, uneven: Bool) -> Matrix<Double> {
    let side = Int(Double(n).squareRoot().rounded())
    let golden = (5.0.squareRoot() - 1) / 2
    let points = (0..<(self == .torus ? side * side : n)).map { i in
      switch self {
      case .circle: point(Double(i) / Double(n), 0, uneven: uneven)
      case .torus:
        point(
          Double(i % side) / Double(side), Double(i / side) / Double(side), uneven: uneven)
      case .sphere:
        point((Double(i) + 0.5) / Double(n), Double(i) * golden, uneven: uneven)
      }
    }
    return Matrix(
      rows: points[0].count, columns: points.count, elements: Array(points.joined()))
  }

  func randomPoints(_ n: Int, _ stream: inout RandomStream) -> Matrix<Double> {
    let points = (0..<n).map { _ in
      let (u, v) = (stream.uniform(), stream.uniform())
      return point(u, v, uneven: false)
    }
    return Matrix(rows: points[0].count, columns: n, elements: Array(points.joined()))
  }
}
