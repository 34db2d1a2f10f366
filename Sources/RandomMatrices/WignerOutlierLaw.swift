import RealModule
import Requirements

/// Where the eigenvalues and eigenvectors of a matrix of low rank go when Gaussian symmetric noise
/// is added: H′ = H + X, X of order P with off-diagonal variance σ² (diagonal 2σ²).
///
/// Everything depends on the critical curvature ℓ_c = σ√P. A spike λ of H with |λ| > ℓ_c becomes an
/// outlier λ + ℓ_c²/λ of H′, whose eigenvector φ′ keeps (φ·φ′)² = 1 − ℓ_c²/λ² of its direction; a
/// smaller one is lost in the bulk [−2ℓ_c, 2ℓ_c].
///
/// Proved: the limits (Benaych-Georges, Nadakuditi, Advances in Mathematics 227 (2011) 494, theorems
/// 2.1 and 2.2; Granziol, Zohren, Roberts (2022), theorems 4 and 10), the Gaussian fluctuation of an
/// outlier (Capitaine, Donati-Martin, Féral, Annals of Probability 37 (2009) 1) and, for a spike that
/// is lost, the Tracy–Widom law of the largest eigenvalue (Bloemendal, Virág, Probab. Theory Relat.
/// Fields 156 (2013) 795).
///
/// Ours: the terms of order 1/P in both means, the variance of the overlap, the influence of other
/// spikes. They expand g(z) = φᵀ(z − X)⁻¹φ, of which the outlier solves g(λ′) = 1/λ, about its limit
/// G: E g = G + (1/P) λℓ_c²/(λ² − ℓ_c²)² at z = λ + ℓ_c²/λ and, with z = u + ℓ_c²/u, w = v + ℓ_c²/v,
/// cov(g(z), g(w)) = (2/P) ℓ_c²/(uv(uv − ℓ_c²)). For large λ they are perturbation theory.
///
/// Measured: they hold where (|λ|/ℓ_c − 1) P^(1/3) ≥ 2 and diverge nearer to the threshold, where the
/// means of outliers stay within 0.01 ℓ_c of their limits (P ≥ 64) but those of overlaps leave it by up
/// to 0.14 (P = 64) and 0.07 (P = 256). Other spikes must be as clear of λ as the threshold.
public struct WignerOutlierLaw: Equatable, Sendable {
  /// The order P of the matrices.
  public let dimension: Int
  /// ℓ_c = σ√P: half the radius of the bulk, and the threshold of a spike.
  public let criticalCurvature: Double

  /// The law for noise of off-diagonal standard deviation σ = `elementNoise` and order P.
  public init(elementNoise: Double, dimension: Int) {
    require(elementNoise > 0, "the noise must be positive, it is \(elementNoise)")
    require(dimension > 0, "the dimension must be positive, it is \(dimension)")
    self.dimension = dimension
    criticalCurvature = elementNoise * Double(dimension).squareRoot()
  }

  /// The law for the mean of B samples that each carry noise σ: ℓ_c = σ√(P/B). B need not be whole,
  /// since a batch drawn from N samples counts as B_eff = B/(1 − B/N).
  public init(elementNoise: Double, dimension: Int, batchSize: Double) {
    require(batchSize > 0, "the batch size must be positive, it is \(batchSize)")
    self.init(elementNoise: elementNoise / batchSize.squareRoot(), dimension: dimension)
  }

  /// The bulk of H′ in the limit, radius 2ℓ_c.
  public var bulk: SemicircleLaw { SemicircleLaw(radius: 2 * criticalCurvature) }

  /// Whether a spike λ has an outlier.
  public func isVisible(_ spike: Double) -> Bool { abs(spike) > criticalCurvature }

  /// The limit of the extreme eigenvalue of H′ that belongs to the spike λ: λ + ℓ_c²/λ above the
  /// threshold, else the edge of the bulk on its side.
  public func outlier(_ spike: Double) -> Double {
    if spike.isNaN { return .nan }
    guard isVisible(spike) else {
      return spike < 0 ? -2 * criticalCurvature : 2 * criticalCurvature
    }
    return spike + criticalCurvature * (criticalCurvature / spike)
  }

  /// The spike whose outlier lies at λ′: the inverse of ``outlier(_:)`` outside the bulk.
  public func spike(ofOutlier outlier: Double) -> Double {
    1 / bulk.stieltjes(outlier)
  }

  /// The limit of (φ·φ′)²: 1 − ℓ_c²/λ² above the threshold, else 0.
  public func overlap(_ spike: Double) -> Double {
    if spike.isNaN { return .nan }
    let ratio = criticalCurvature / spike
    return isVisible(spike) ? 1 - ratio * ratio : 0
  }

  // MARK: Finite dimension

  /// The mean of the extreme eigenvalue of a spike. Above the threshold, up to O(P⁻²),
  /// ``outlier(_:)`` plus (ℓ_c²/P) [−(λ² − 2ℓ_c²)/(λ(λ² − ℓ_c²)) + Σ μ/(λ(λ − μ))], the sum over
  /// the other spikes μ.
  ///
  /// Below, ``edgeMean`` on its side and a pull outwards, δℓ_c with δ(ℓ_c/|λ| − 1 + √δ) = 1/P
  /// (ours): the level at the edge is a pole of residue 1/P in the outlier's equation g(z) = 1/λ,
  /// where G falls from 1/ℓ_c with the root of the distance. Far below the threshold it is
  /// λℓ_c/(ℓ_c − λ)/P, at the threshold P^(−2/3) ℓ_c. Measured: right within 10 % of the pull up to
  /// 0.9 ℓ_c (P = 64, 256), and 12 % too small at ℓ_c.
  public func outlierMean(_ spike: Double, others: [Double] = []) -> Double {
    if spike.isNaN { return .nan }
    guard isVisible(spike) else {
      let mean = edgeMean + criticalCurvature * pull(abs(spike))
      return spike < 0 ? -mean : mean
    }
    // In units of ℓ_c, so that no square leaves the range of numbers.
    let x = spike / criticalCurvature
    var bracket = -(1 - 2 / x / x) / (x * (1 - 1 / x / x))
    for other in others { bracket += other / (x * (spike - other)) }
    return outlier(spike) + criticalCurvature * (bracket / Double(dimension))
  }

  /// δ of ``outlierMean(_:others:)``: s² with s³ + (ℓ_c/λ − 1) s² = 1/P.
  private func pull(_ spike: Double) -> Double {
    guard spike > 0 else { return 0 }
    let (linear, target) = (criticalCurvature / spike - 1, 1 / Double(dimension))
    // Convex and increasing: Newton's method descends to the solution from above.
    var s = Double.root(target, 3)
    for _ in 0..<100 {
      let step = (s * s * (s + linear) - target) / (s * (3 * s + 2 * linear))
      guard step > 1e-15 * s else { break }
      s -= step
    }
    return s * s
  }

  /// The standard deviation of the extreme eigenvalue of a spike to leading order: above the threshold
  /// √(2σ² (1 − ℓ_c²/λ²)), σ² = ℓ_c²/P; below, ``edgeStandardDeviation``.
  public func outlierStandardDeviation(_ spike: Double) -> Double {
    if spike.isNaN { return .nan }
    guard isVisible(spike) else { return edgeStandardDeviation }
    return criticalCurvature * (2 / Double(dimension) * overlap(spike)).squareRoot()
  }

  /// The mean of (φ·φ′)². Above the threshold, up to O(P⁻²), ``overlap(_:)`` plus
  /// (ℓ_c²/(λ²P)) [(λ⁴ − 5λ²ℓ_c² + 2ℓ_c⁴)/(λ² − ℓ_c²)² − Σ μ(2λ − μ)/(λ − μ)²], the sum over the
  /// other spikes μ, lost ones too: neighbours share their directions, the largest effect of finite P
  /// where there are many.
  ///
  /// Below it, 1/(P (1 − |λ|/ℓ_c)²), the weight of φ on an eigenvector at the edge of the bulk, which is
  /// approached from below as P grows; at most 1.
  public func overlapMean(_ spike: Double, others: [Double] = []) -> Double {
    if spike.isNaN { return .nan }
    guard isVisible(spike) else {
      let distance = 1 - abs(spike) / criticalCurvature
      return min(1, 1 / (Double(dimension) * distance * distance))
    }
    let ratio = criticalCurvature / spike
    let share = ratio * ratio  // ℓ_c²/λ²
    var bracket = (1 - 5 * share + 2 * share * share) / ((1 - share) * (1 - share))
    for other in others {
      let gap = spike - other
      bracket -= other / gap * (spike / gap + 1)
    }
    return overlap(spike) + share / Double(dimension) * bracket
  }

  /// The standard deviation of (φ·φ′)² to leading order. Above the threshold its square is
  /// (2/P) ℓ_c⁴ (λ² + ℓ_c²)/(λ⁴(λ² − ℓ_c²)); other spikes add O(P⁻²), which shows where they are near.
  /// Below it √2 times the mean: the component of an eigenvector is normal.
  public func overlapStandardDeviation(_ spike: Double) -> Double {
    guard isVisible(spike) else { return 2.0.squareRoot() * overlapMean(spike) }
    let ratio = criticalCurvature / spike
    let share = ratio * ratio
    return share * (2 / Double(dimension) * (1 + share) / (1 - share)).squareRoot()
  }

  /// The mean of the largest eigenvalue where no spike is visible,
  /// 2ℓ_c (√(1 − 1/(2P)) + ½ P^(−2/3) E ξ) with the Tracy–Widom ξ of mean −1.2065: at P = 1,000 it lies
  /// 0.63 % inside the limiting edge.
  ///
  /// Measured: the root, that is −ℓ_c/(2P); what is left is below 0.1 ℓ_c/P (P = 16 … 128).
  public var edgeMean: Double {
    let center = (1 - 1 / (2 * Double(dimension))).squareRoot()
    return 2 * criticalCurvature * (center + 0.5 * edgeScale * TracyWidom.orthogonal.mean)
  }

  /// The standard deviation of the largest eigenvalue where no spike is visible, 1.268 P^(−2/3) ℓ_c.
  public var edgeStandardDeviation: Double {
    criticalCurvature * edgeScale * TracyWidom.orthogonal.variance.squareRoot()
  }

  private var edgeScale: Double { .pow(Double(dimension), -2.0 / 3) }
}
