import RealModule
import Requirements

/// Wigner's semicircle on [−R, R]: the limit of the spectrum of a symmetric P × P matrix with
/// independent elements of variance σ², where R = 2σ√P.
///
/// Source: Wigner, Annals of Mathematics 62 (1955) 548; Anderson, Guionnet, Zeitouni, *An
/// Introduction to Random Matrices* (2010), section 2.1.
public struct SemicircleLaw: SpectralLaw, Equatable {
  /// The radius R > 0, in the unit of the levels.
  public let radius: Double

  /// The semicircle of the given radius.
  public init(radius: Double) {
    require(
      radius > 0 && radius.isFinite, "the radius must be positive and finite, it is \(radius)")
    self.radius = radius
  }

  /// The limit for a symmetric matrix of order `dimension` whose off-diagonal elements have
  /// standard deviation `elementNoise`: radius 2σ√P.
  public init(elementNoise: Double, dimension: Int) {
    require(dimension > 0, "the dimension must be positive, it is \(dimension)")
    self.init(radius: 2 * elementNoise * Double(dimension).squareRoot())
  }

  /// 2√(R² − x²)/(πR²) inside, 0 outside.
  public func density(_ x: Double) -> Double {
    if abs(x) >= radius { return 0 }
    // (R − x)(R + x) keeps full relative accuracy at the edges, R² − x² does not.
    // In a unit of the size of R, so that no square leaves the range of numbers.
    let unit = evenPowerOfTwo(below: radius)
    let (r, x) = (radius / unit, x / unit)
    return 2 * ((r - x) * (r + x)).squareRoot() / (.pi * r * r) / unit
  }

  /// The distribution function; with x = −R cos θ it is (θ − sin θ cos θ)/π.
  public func cdf(_ x: Double) -> Double {
    if x <= -radius { return 0 }
    if x >= radius { return 1 }
    let angle = 2 * Double.atan2(y: (radius + x).squareRoot(), x: (radius - x).squareRoot())
    return (angle - .sin(angle) * .cos(angle)) / .pi
  }

  /// The inverse of ``cdf(_:)``.
  public func quantile(_ p: Double) -> Double {
    quantile(p, in: -radius...radius)
  }

  /// E xᵏ: the Catalan number C(k/2) times (R/2)ᵏ for even k, 0 for odd k.
  public func moment(_ k: Int) -> Double {
    require(k >= 0, "moments are counted from 0, not \(k)")
    guard k.isMultiple(of: 2) else { return 0 }
    var moment = 1.0
    for j in 0..<k / 2 {
      // C(j + 1) = C(j) (4j + 2)/(j + 2)
      moment *= Double(4 * j + 2) / Double(j + 2) * (radius * radius / 4)
    }
    return moment
  }

  /// G(z) = ∫ρ(x) dx/(z − x) on the real axis outside the bulk, |z| ≥ R.
  ///
  /// It solves z = 1/G + (R²/4) G.
  public func stieltjes(_ z: Double) -> Double {
    require(abs(z) >= radius, "z = \(z) lies inside the bulk of radius \(radius)")
    guard z.isFinite else { return 1 / z }
    let unit = evenPowerOfTwo(below: abs(z))
    let (x, r) = (z / unit, radius / unit)
    let root = unit * ((x - r) * (x + r)).squareRoot()
    // This form adds numbers of one sign; z − √(z² − R²) would cancel for large z.
    return 2 / (z > 0 ? z + root : z - root)
  }
}
