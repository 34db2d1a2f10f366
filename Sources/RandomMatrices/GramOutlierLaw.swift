import RealModule
import Requirements

/// Where spikes go when the noise is a Gram matrix instead of a symmetric one: three models of the
/// Gauss–Newton matrix of a mini-batch, and the sample covariance.
///
/// In all of them γ = P/B is the order P of the matrix over the number B of samples (columns over
/// rows of the B × P matrix of samples), any positive number, and v is the variance of one element
/// of noise. A spike λ > 0 above ``threshold`` has its outlier at ``outlier(_:)``, below it the
/// largest eigenvalue sticks to ``edge``.
///
/// Source: Benaych-Georges, Nadakuditi, Advances in Mathematics 227 (2011) 494 (additive) and
/// J. Multivariate Analysis 111 (2012) 120, section 3.1 (information plus noise); Baik, Ben Arous,
/// Péché, Annals of Probability 33 (2005) 1643, and Paul, Statistica Sinica 17 (2007) 1617
/// (covariance); Granziol, Zohren, Roberts (2022), theorem 7 (printed).
public struct GramOutlierLaw: Equatable, Sendable {
  /// How spike and noise meet.
  public enum Model: CaseIterable, Sendable {
    /// H + RᵀR/B: a fixed matrix H plus a Marchenko–Pastur matrix.
    case additive
    /// (J + E)(J + E)ᵀ with JJᵀ = H and the elements of E, of shape P × B, of variance v/B: the
    /// information-plus-noise model, the one that equation 16 of Granziol, Zohren, Roberts writes.
    case informationPlusNoise
    /// The sample covariance of B samples with covariance vI + H, where λ is the excess over v.
    case covariance
    /// As `additive` with threshold v(1 + γ) and edge 2v(1 + γ), as theorem 7 of Granziol, Zohren,
    /// Roberts prints them. They agree with `additive` at γ = 1 only.
    case additiveAsPrinted
  }

  /// How spike and noise meet.
  public let model: Model
  /// γ = P/B > 0.
  public let aspectRatio: Double
  /// The variance v of one element of noise, before the division by B.
  public let variance: Double

  /// The law of a model; `aspectRatio` is P/B, `variance` that of one element of noise.
  public init(_ model: Model, aspectRatio: Double, variance: Double = 1) {
    require(aspectRatio > 0, "the aspect ratio must be positive, it is \(aspectRatio)")
    require(variance > 0, "the variance must be positive, it is \(variance)")
    self.model = model
    self.aspectRatio = aspectRatio
    self.variance = variance
  }

  /// The smallest spike with an outlier: v(γ + √γ), v√γ, v√γ, and v(1 + γ) as printed.
  public var threshold: Double {
    let root = aspectRatio.squareRoot()
    switch model {
    case .additive: return variance * (aspectRatio + root)
    case .informationPlusNoise, .covariance: return variance * root
    case .additiveAsPrinted: return variance * (1 + aspectRatio)
    }
  }

  /// The upper edge of the bulk: v(1 + √γ)², and 2v(1 + γ) as printed.
  public var edge: Double {
    model == .additiveAsPrinted
      ? 2 * variance * (1 + aspectRatio)
      : MarchenkoPasturLaw(aspectRatio: aspectRatio, variance: variance).upperEdge
  }

  /// The mean of the largest eigenvalue at finite P where no spike is visible: v(μ + s E ξ)/B with
  /// the Tracy–Widom ξ, μ = (p + b)², s = (p + b)(1/p + 1/b)^(1/3), p = √(P − 1/2), b = √(B − 1/2)
  /// and B = P/γ (Ma, Bernoulli 18 (2012) 322). Not of the printed edge.
  ///
  /// A spike below the threshold λ_c pulls it outwards (ours, measured within 10 % at λ = 0.6 λ_c):
  /// by p(λ)/P, p(λ) = λλ_c/(λ_c − λ), in the additive model, and by (p(λ + v) − p(v))/B with λ_c +
  /// v for λ_c in the others. The level at the edge is a pole of the outlier's equation, of residue
  /// 1/P or 1/B; the row that carries the spike has its pull without it, too.
  public func edgeMean(dimension: Int, spike: Double = 0) -> Double {
    require(spike < threshold, "a spike of \(spike) is above the threshold \(threshold)")
    let (location, scale) = tracyWidomScaling(dimension)
    let isAdditive = model == .additive || model == .additiveAsPrinted
    func pull(_ level: Double, below critical: Double) -> Double {
      level * critical / (critical - level)
    }
    let shift =
      isAdditive
      ? pull(spike, below: threshold)
      : aspectRatio
        * (pull(spike + variance, below: threshold + variance)
          - pull(variance, below: threshold + variance))
    return location + scale * TracyWidom.orthogonal.mean + shift / Double(dimension)
  }

  /// The standard deviation of the largest eigenvalue at finite P where no spike is visible.
  public func edgeStandardDeviation(dimension: Int) -> Double {
    tracyWidomScaling(dimension).scale * TracyWidom.orthogonal.variance.squareRoot()
  }

  private func tracyWidomScaling(_ dimension: Int) -> (location: Double, scale: Double) {
    require(dimension > 0, "the dimension must be positive, it is \(dimension)")
    let samples = Double(dimension) / aspectRatio
    let p = (Double(dimension) - 0.5).squareRoot()
    let b = max(0.5, samples - 0.5).squareRoot()
    let unit = variance / samples
    return (unit * (p + b) * (p + b), unit * (p + b) * .root(1 / p + 1 / b, 3))
  }

  /// The limit of the largest eigenvalue for a spike λ.
  ///
  /// Above the threshold: λ + vλ/(λ − γv) (additive; the printed line is the same number),
  /// (λ + v)(λ + γv)/λ (information plus noise), (v + λ)(1 + γv/λ) (covariance; the same number).
  public func outlier(_ spike: Double) -> Double {
    if spike.isNaN { return .nan }
    guard spike > threshold else { return edge }
    switch model {
    case .additive, .additiveAsPrinted:
      return spike + variance * (spike / (spike - aspectRatio * variance))
    case .informationPlusNoise, .covariance:
      return (spike + variance) * (1 + aspectRatio * (variance / spike))
    }
  }

  /// The limit of (φ·φ′)² for the eigenvector of length P: 0 below the threshold. Nothing is
  /// printed for the Gauss–Newton model: `additiveAsPrinted` has the overlap, and its threshold, of
  /// `additive`.
  public func overlap(_ spike: Double) -> Double {
    if model == .additiveAsPrinted {
      return GramOutlierLaw(.additive, aspectRatio: aspectRatio, variance: variance).overlap(spike)
    }
    if spike.isNaN { return .nan }
    guard spike > threshold else { return 0 }
    let t = spike / variance
    let gamma = aspectRatio
    switch model {
    case .additive, .additiveAsPrinted: return 1 - gamma / ((t - gamma) * (t - gamma))
    case .informationPlusNoise, .covariance: return (1 - gamma / (t * t)) / (1 + gamma / t)
    }
  }

  // MARK: Finite dimension

  /// The mean of the largest eigenvalue of a spike above the threshold, at finite P and B = P/γ:
  /// with n = P, g = 1/λ (additive) or n = B, g = 1/(λ + v) (the others)
  ///
  ///     outlier − (1/n) [ m K′ + ω (2g K′ + g² K″) + τ ] + O(n⁻²).
  ///
  /// K is the inverse of the Stieltjes transform, K(g) = λ′, and m the bias of the trace of the
  /// resolvent, ¼ ((z − a)^(−1/2) − (z − b)^(−1/2))² at z = λ′ with the edges a and b (Bai,
  /// Silverstein, Annals of Probability 32 (2004) 553). ω, 1 (additive), λ²/(λ + v)² (information
  /// plus noise), 0 (covariance), is how much of the spike's row is fixed; τ = v(λ + v)/λ, 0 in the
  /// additive model, is for the row that the spike takes away from the noise. The expansion is
  /// ours, on the road of ``WignerOutlierLaw``. It diverges at the threshold. For the printed law
  /// it is that of `additive`.
  public func outlierMean(_ spike: Double, dimension: Int) -> Double {
    let e = expansion(spike, dimension)
    return outlier(spike)
      - variance
      * (e.traceBias * e.slope + e.fixed * (2 * e.g * e.slope + e.g * e.g * e.second) + e.lostRow)
      / e.count
  }

  /// The term of order 1/P of that mean, over the limit.
  public func relativeBias(_ spike: Double, dimension: Int) -> Double {
    outlierMean(spike, dimension: dimension) / outlier(spike) - 1
  }

  /// How far the mean of the largest eigenvalue lies inside the edge where no spike is visible, over the
  /// edge: of order P^(−2/3). Not of the printed edge.
  public func edgeShift(dimension: Int) -> Double { 1 - edgeMean(dimension: dimension) / edge }

  /// The standard deviation of that eigenvalue to leading order, √((2/n) (−K′ − ω g² K′²)).
  public func outlierStandardDeviation(_ spike: Double, dimension: Int) -> Double {
    let e = expansion(spike, dimension)
    return variance
      * (2 / e.count * -e.slope * (1 + e.fixed * e.g * e.g * e.slope)).squareRoot()
  }

  /// The mean of (φ·φ′)² of the additive model above its threshold, up to O(P⁻²): the derivative of
  /// ``outlierMean(_:dimension:)`` by λ, since an eigenvalue of λφφᵀ + … moves by (φ·φ′)² dλ.
  public func additiveOverlapMean(_ spike: Double, dimension: Int) -> Double {
    let additive = GramOutlierLaw(.additive, aspectRatio: aspectRatio, variance: variance)
    let e = additive.expansion(spike, dimension)
    let pole = 1 / (1 - aspectRatio * e.g)
    let rate = aspectRatio * pole
    let third = -6 / (e.g * e.g * e.g * e.g) + 6 * rate * rate * rate * pole
    let terms =
      e.traceBiasSlope * e.slope * e.slope + e.traceBias * e.second + 2 * e.slope
      + 4 * e.g * e.second + e.g * e.g * third
    return additive.overlap(spike) + e.g * e.g / e.count * terms
  }

  private struct Expansion {
    var count, g, slope, second, traceBias, traceBiasSlope, fixed, lostRow: Double
  }

  /// In units of v.
  private func expansion(_ spike: Double, _ dimension: Int) -> Expansion {
    require(spike > threshold, "a spike of \(spike) is below the threshold \(threshold)")
    require(dimension > 0, "the dimension must be positive, it is \(dimension)")
    let (gamma, t) = (aspectRatio, spike / variance)
    let isAdditive = model == .additive || model == .additiveAsPrinted
    let g = isAdditive ? 1 / t : 1 / (t + 1)
    // K = 1/g + weight/(1 − rate g).
    let (rate, weight) = isAdditive ? (gamma, 1) : (1, gamma)
    let pole = 1 / (1 - rate * g)
    let bulk = MarchenkoPasturLaw(aspectRatio: gamma)
    let z = outlier(spike) / variance
    let (near, far) = (1 / (z - bulk.upperEdge).squareRoot(), 1 / (z - bulk.lowerEdge).squareRoot())
    let difference = near - far
    let share = t * g
    return Expansion(
      count: isAdditive ? Double(dimension) : Double(dimension) / gamma, g: g,
      slope: -1 / (g * g) + weight * rate * pole * pole,
      second: 2 / (g * g * g) + 2 * weight * rate * rate * pole * pole * pole,
      traceBias: 0.25 * difference * difference,
      traceBiasSlope: -0.25 * difference * (near * near * near - far * far * far),
      fixed: model == .covariance ? 0 : share * share,
      lostRow: isAdditive ? 0 : (t + 1) / t)
  }
}
