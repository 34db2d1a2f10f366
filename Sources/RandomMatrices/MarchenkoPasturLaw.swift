import RealModule
import Requirements

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
    require(
      aspectRatio > 0 && aspectRatio.isFinite,
      "the aspect ratio must be positive and finite, it is \(aspectRatio)")
    require(
      variance > 0 && variance.isFinite,
      "the variance must be positive and finite, it is \(variance)")
    self.aspectRatio = aspectRatio
    self.variance = variance
  }

  /// The lower edge of the continuous part, v(1 − √γ)².
  public var lowerEdge: Double { edge((1 - aspectRatio) / (1 + aspectRatio.squareRoot())) }
  /// The upper edge, v(1 + √γ)².
  public var upperEdge: Double { edge(1 + aspectRatio.squareRoot()) }
  /// The mass at 0: 1 − 1/γ for γ > 1, else 0.
  public var atomAtZero: Double { max(0, 1 - 1 / aspectRatio) }

  private func edge(_ root: Double) -> Double { variance * root * root }

  /// √((b − x)(x − a))/(2πγvx) between the edges a and b, 0 elsewhere.
  ///
  /// The mass of the continuous part is 1 − ``atomAtZero``. At γ = 1 it diverges as x → 0.
  public func density(_ x: Double) -> Double {
    let (rise, fall) = distances(x)
    if rise <= 0 || fall <= 0 { return 0 }
    // In a unit of the size of v, so that no product leaves the range of numbers.
    let unit = evenPowerOfTwo(below: variance)
    return (rise / unit).squareRoot() * (fall / unit).squareRoot()
      / (2 * .pi * aspectRatio * (variance / unit) * (x / unit)) / unit
  }

  /// The distribution function, with the atom.
  ///
  /// With x = v(1 + γ − 2√γ cos θ) the density is that of θ, (2/π) sin²θ/(1 + γ − 2√γ cos θ), and
  /// with r = √γ ≤ 1 its integral (θ + S − Σ_{j≥2} r^(j−2) sin(jθ)/j)/π, S = Σ_{j≥1} r^j sin(jθ)/j,
  /// which is atan(r sin θ/(1 − r cos θ)). No term is divided by a small γ. For γ > 1 it is the law
  /// of 1/γ, scaled.
  public func cdf(_ x: Double) -> Double {
    if x < 0 { return 0 }
    let (rise, fall) = distances(x)
    if rise <= 0 { return atomAtZero }
    if fall <= 0 { return 1 }
    let isWide = aspectRatio > 1
    let r = isWide ? (1 / aspectRatio).squareRoot() : aspectRatio.squareRoot()
    let half = Double.atan2(y: rise.squareRoot(), x: fall.squareRoot())
    let theta = 2 * half
    let sine = Double.sin(half)
    // 1 − r cos θ, without the cancellation at r = 1 and small θ.
    let gap = (isWide ? (aspectRatio - 1) / aspectRatio : 1 - aspectRatio) / (1 + r)
    let sum = Double.atan2(y: r * .sin(theta), x: gap + 2 * r * sine * sine)
    var tail = (sum - r * .sin(theta)) / (r * r)
    if r < 0.5 {
      var power = 1.0
      tail = 0
      for j in 2..<60 {
        tail += power * .sin(Double(j) * theta) / Double(j)
        power *= r
      }
    }
    let mass = isWide ? 1 / aspectRatio : 1
    return probability(atomAtZero + mass * (theta + sum - tail) / .pi)
  }

  /// x − a and b − x with the edges a and b. Where these are close to v (or γv, for γ > 1) they are
  /// taken from there: then neither is a difference of rounded numbers.
  private func distances(_ x: Double) -> (rise: Double, fall: Double) {
    let r = aspectRatio.squareRoot()
    if r < 0.5 || r > 2 {
      let (center, q) = r < 0.5 ? (variance, r) : (variance * aspectRatio, 1 / r)
      let offset = r < 0.5 ? x - variance : x.addingProduct(-variance, aspectRatio)
      return (offset + center * q * (2 - q), center * q * (2 + q) - offset)
    }
    return (x - lowerEdge, upperEdge - x)
  }

  /// The smallest x with cdf(x) ≥ p; 0 up to the mass of the atom.
  public func quantile(_ p: Double) -> Double {
    if p > 0 && p <= atomAtZero { return 0 }
    if p == 0 && atomAtZero > 0 { return 0 }
    return quantile(p, in: lowerEdge...upperEdge)
  }

  /// E xᵏ = vᵏ Σ_r γʳ N(k, r + 1) with the Narayana numbers N(k, r + 1) = C(k, r) C(k − 1, r)/(r + 1).
  public func moment(_ k: Int) -> Double {
    require(k >= 0, "moments are counted from 0, not \(k)")
    var (sum, term) = (0.0, 1.0)
    for r in 0..<max(k, 1) {
      sum += term
      // The ratio of neighbouring terms, so that no factorial is formed.
      term *=
        aspectRatio * Double((k - r) * (k - 1 - r)) / (Double(r + 1) * Double(r + 2))
    }
    return sum * .pow(variance, k)
  }

  /// The largest distance between the distribution functions of the law about its mean and of the
  /// semicircle of the same variance, to 10⁻⁸; the same for every v.
  ///
  /// It is looked for on both sides of the atom and at 4001 points between the edges, which are closest
  /// at the lower one, where the law is steep.
  public var semicircleDistance: Double {
    let circle = SemicircleLaw(radius: 2 * variance * aspectRatio.squareRoot())
    let (low, high) = (lowerEdge - variance, upperEdge - variance)
    let atZero = circle.cdf(-variance)
    let atAtom = atomAtZero > 0 ? max(atZero, atomAtZero - atZero) : 0
    return (0...4000).reduce(max(atAtom, abs(circle.cdf(low) - atomAtZero))) { largest, k in
      let x = low + (high - low) * .pow(Double(k) / 4000, 2)
      return max(largest, abs(cdf(variance + x) - circle.cdf(x)))
    }
  }
}
