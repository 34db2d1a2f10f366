import RealModule

/// Where the eigenvalues and eigenvectors of a matrix of low rank go when Gaussian symmetric noise
/// is added: H′ = H + X, X of order P with off-diagonal variance σ² (diagonal 2σ²).
///
/// Everything depends on the critical curvature ℓ_c = σ√P. A spike λ of H with |λ| > ℓ_c becomes an
/// outlier λ + ℓ_c²/λ of H′, whose eigenvector φ′ keeps (φ·φ′)² = 1 − ℓ_c²/λ² of its direction; a
/// smaller one is lost in the bulk [−2ℓ_c, 2ℓ_c].
///
/// Proved: the limits (Benaych-Georges, Nadakuditi, Advances in Mathematics 227 (2011) 494, theorems
/// 2.1 and 2.2; Granziol, Zohren, Roberts (2022), theorems 4 and 10) and the Gaussian fluctuation of
/// an outlier (Capitaine, Donati-Martin, Féral, Annals of Probability 37 (2009) 1).
///
/// Ours: the corrections of order 1/P to both means, the variance of the overlap, and the influence
/// of other spikes. They expand g(z) = φᵀ(z − X)⁻¹φ, of which the outlier solves g(λ′) = 1/λ, about
/// its limit G: E g = G + (1/P) λℓ_c²/(λ² − ℓ_c²)² and, with z = u + ℓ_c²/u, w = v + ℓ_c²/v,
/// cov(g(z), g(w)) = (2/P) ℓ_c²/(uv(uv − ℓ_c²)). Large λ gives back perturbation theory. They are
/// good while 1/P times their coefficient is small against the distance to the threshold and to
/// other spikes: they diverge at |λ| = ℓ_c, where the transition is P^(−1/3) ℓ_c wide.
public struct WignerOutlierLaw: Equatable, Sendable {
  /// The order P of the matrices.
  public let dimension: Int
  /// ℓ_c = σ√P: half the radius of the bulk, and the threshold of a spike.
  public let criticalCurvature: Double

  /// The law for noise of off-diagonal standard deviation σ = `elementNoise` and order P.
  public init(elementNoise: Double, dimension: Int) {
    precondition(elementNoise > 0, "the noise must be positive, it is \(elementNoise)")
    precondition(dimension > 0, "the dimension must be positive, it is \(dimension)")
    self.dimension = dimension
    criticalCurvature = elementNoise * Double(dimension).squareRoot()
  }

  /// The law for the mean of B samples that each carry noise σ: ℓ_c = σ√(P/B). B need not be whole,
  /// since a batch drawn from N samples counts as B_eff = B/(1 − B/N).
  public init(elementNoise: Double, dimension: Int, batchSize: Double) {
    precondition(batchSize > 0, "the batch size must be positive, it is \(batchSize)")
    self.init(elementNoise: elementNoise / batchSize.squareRoot(), dimension: dimension)
  }

  /// The bulk of H′ in the limit, radius 2ℓ_c.
  public var bulk: SemicircleLaw { SemicircleLaw(radius: 2 * criticalCurvature) }

  /// Whether a spike λ has an outlier.
  public func isVisible(_ spike: Double) -> Bool { abs(spike) > criticalCurvature }

  /// The limit of the extreme eigenvalue of H′ that belongs to the spike λ: λ + ℓ_c²/λ above the
  /// threshold, else the edge of the bulk on its side.
  public func outlier(_ spike: Double) -> Double {
    guard isVisible(spike) else {
      return spike < 0 ? -2 * criticalCurvature : 2 * criticalCurvature
    }
    return spike + criticalCurvature * criticalCurvature / spike
  }

  /// The spike whose outlier lies at λ′: the inverse of ``outlier(_:)`` outside the bulk.
  public func spike(ofOutlier outlier: Double) -> Double {
    1 / bulk.stieltjes(outlier)
  }

  /// The limit of (φ·φ′)²: 1 − ℓ_c²/λ² above the threshold, else 0.
  public func overlap(_ spike: Double) -> Double {
    let ratio = criticalCurvature / spike
    return isVisible(spike) ? 1 - ratio * ratio : 0
  }

  // MARK: Finite dimension

  /// The mean of the outlier up to O(P⁻²): ``outlier(_:)`` plus
  /// (ℓ_c²/P) [−(λ² − 2ℓ_c²)/(λ(λ² − ℓ_c²)) + Σ μ/(λ(λ − μ))], the sum over the other spikes μ.
  public func outlierMean(_ spike: Double, others: [Double] = []) -> Double {
    let (square, excess) = requireVisible(spike)
    var bracket = -(spike * spike - 2 * square) / (spike * excess)
    for other in others { bracket += other / (spike * (spike - other)) }
    return outlier(spike) + square / Double(dimension) * bracket
  }

  /// The variance of the outlier to leading order, (2ℓ_c²/P)(1 − ℓ_c²/λ²) = 2σ²(1 − ℓ_c²/λ²).
  public func outlierVariance(_ spike: Double) -> Double {
    let (square, _) = requireVisible(spike)
    return 2 * square / Double(dimension) * overlap(spike)
  }

  /// The mean of (φ·φ′)² up to O(P⁻²): ``overlap(_:)`` plus
  /// (ℓ_c²/(λ²P)) [(λ⁴ − 5λ²ℓ_c² + 2ℓ_c⁴)/(λ² − ℓ_c²)² − Σ μ(2λ − μ)/(λ − μ)²], the sum over the
  /// other spikes μ, whether above or below the threshold: neighbours share their directions.
  public func overlapMean(_ spike: Double, others: [Double] = []) -> Double {
    let (square, excess) = requireVisible(spike)
    let power = spike * spike
    var bracket =
      (power * power - 5 * power * square + 2 * square * square) / (excess * excess)
    for other in others {
      let gap = spike - other
      bracket -= other * (2 * spike - other) / (gap * gap)
    }
    return overlap(spike) + square / (power * Double(dimension)) * bracket
  }

  /// The variance of (φ·φ′)² to leading order, (2/P) ℓ_c⁴ (λ² + ℓ_c²)/(λ⁴(λ² − ℓ_c²)). Other spikes
  /// enter at order P⁻², which shows where they are near.
  public func overlapVariance(_ spike: Double) -> Double {
    let (square, excess) = requireVisible(spike)
    let power = spike * spike
    return 2 / Double(dimension) * square * square * (power + square) / (power * power * excess)
  }

  /// The mean of the largest eigenvalue where no spike is visible: 2ℓ_c (1 + ½ P^(−2/3) E ξ) with the
  /// Tracy–Widom ξ, −1.2065 in the mean. At P = 1,000 it lies 0.6 % inside the limiting edge.
  public var edgeMean: Double {
    2 * criticalCurvature * (1 + 0.5 * edgeScale * TracyWidom.orthogonal.mean)
  }

  /// The standard deviation of the largest eigenvalue where no spike is visible.
  public var edgeStandardDeviation: Double {
    criticalCurvature * edgeScale * TracyWidom.orthogonal.variance.squareRoot()
  }

  private var edgeScale: Double { .pow(Double(dimension), -2.0 / 3) }

  /// ℓ_c² and λ² − ℓ_c².
  private func requireVisible(_ spike: Double) -> (square: Double, excess: Double) {
    precondition(
      isVisible(spike), "the spike \(spike) is not above the threshold \(criticalCurvature)")
    let square = criticalCurvature * criticalCurvature
    return (square, spike * spike - square)
  }
}
