import RealModule

/// The Marchenko–Pastur law: the limit of the spectrum of WᵀW/M for W of shape M × N with
/// independent elements of mean 0 and variance v, as N/M → γ.
///
/// For γ > 1 the N × N matrix has only M non-zero levels: the law then has an atom of mass
/// 1 − 1/γ at 0. The law of the other Gram matrix, WWᵀ/M, is the same without the atom (scaled to
/// mass 1).
///
/// Source: Marchenko, Pastur, Math. USSR Sbornik 1 (1967) 457; Bai, Silverstein, *Spectral Analysis
/// of Large Dimensional Random Matrices* (2010), section 3.1. The distribution function is ours, by
/// elementary integration.
public struct MarchenkoPasturLaw: SpectralLaw, Equatable {
  /// Columns over rows of W, γ = N/M > 0.
  public let aspectRatio: Double
  /// The variance v of one element of W, which is the mean of the law.
  public let variance: Double

  /// The law of WᵀW/M for elements of variance `variance`; `aspectRatio` is columns over rows.
  public init(aspectRatio: Double, variance: Double = 1) {
    precondition(aspectRatio > 0, "the aspect ratio must be positive, it is \(aspectRatio)")
    precondition(variance > 0, "the variance must be positive, it is \(variance)")
    self.aspectRatio = aspectRatio
    self.variance = variance
  }

  /// The lower edge of the continuous part, v(1 − √γ)².
  public var lowerEdge: Double { edge(1 - aspectRatio.squareRoot()) }
  /// The upper edge, v(1 + √γ)².
  public var upperEdge: Double { edge(1 + aspectRatio.squareRoot()) }
  /// The mass at 0: 1 − 1/γ for γ > 1, else 0.
  public var atomAtZero: Double { max(0, 1 - 1 / aspectRatio) }

  private func edge(_ root: Double) -> Double { variance * root * root }

  /// √((b − x)(x − a))/(2πγvx) between the edges a and b, 0 elsewhere.
  ///
  /// The mass of the continuous part is 1 − ``atomAtZero``. At γ = 1 it diverges as x → 0.
  public func density(_ x: Double) -> Double {
    let (a, b) = (lowerEdge, upperEdge)
    guard x > a && x < b else { return 0 }
    return ((b - x) * (x - a)).squareRoot() / (2 * .pi * aspectRatio * variance * x)
  }

  /// The distribution function, with the atom.
  ///
  /// With half angles θ/2 = atan √((x − a)/(b − x)) and φ/2 = atan(√(b/a) tan(θ/2)) the integral of
  /// √((b − x)(x − a))/x from a to x is √((b − x)(x − a)) + θ(a + b)/2 − φ√(ab).
  public func cdf(_ x: Double) -> Double {
    let (a, b) = (lowerEdge, upperEdge)
    if x < 0 { return 0 }
    if x <= a { return atomAtZero }
    if x >= b { return 1 }
    let (rise, fall) = ((x - a).squareRoot(), (b - x).squareRoot())
    let theta = 2 * Double.atan2(y: rise, x: fall)
    let phi = 2 * Double.atan2(y: b.squareRoot() * rise, x: a.squareRoot() * fall)
    let integral = rise * fall + 0.5 * (a + b) * theta - (a * b).squareRoot() * phi
    return min(1, atomAtZero + max(0, integral) / (2 * .pi * aspectRatio * variance))
  }

  /// The smallest x with cdf(x) ≥ p; 0 up to the mass of the atom.
  public func quantile(_ p: Double) -> Double {
    if p > 0 && p <= atomAtZero { return 0 }
    if p == 0 && atomAtZero > 0 { return 0 }
    return quantile(p, in: lowerEdge...upperEdge)
  }

  /// E xᵏ = vᵏ Σ_r γʳ N(k, r + 1) with the Narayana numbers N(k, r + 1) = C(k, r) C(k − 1, r)/(r + 1).
  public func moment(_ k: Int) -> Double {
    precondition(k >= 0, "moments are counted from 0, not \(k)")
    var (sum, term) = (0.0, 1.0)
    for r in 0..<max(k, 1) {
      sum += term
      // The ratio of neighbouring terms, so that no factorial is formed.
      term *=
        aspectRatio * Double((k - r) * (k - 1 - r)) / (Double(r + 1) * Double(r + 2))
    }
    return sum * .pow(variance, k)
  }
}
