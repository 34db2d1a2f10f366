import RealModule

/// Where spikes go when the noise is a Gram matrix instead of a symmetric one: three models of the
/// Gauss–Newton matrix of a mini-batch, and the sample covariance.
///
/// In all of them γ = P/B is the order P of the matrix over the number B of samples (columns over
/// rows of the B × P matrix of samples), any positive number, and v is the variance of one element
/// of noise. A spike λ > 0 above ``threshold`` has its outlier at ``outlier(_:)``, below it the largest
/// eigenvalue sticks to ``edge``.
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
    precondition(aspectRatio > 0, "the aspect ratio must be positive, it is \(aspectRatio)")
    precondition(variance > 0, "the variance must be positive, it is \(variance)")
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
  /// the Tracy–Widom ξ, μ = (p + b)², s = (p + b)(1/p + 1/b)^(1/3), p = √(P − 1/2), b = √(B − 1/2) and
  /// B = P/γ (Ma, Bernoulli 18 (2012) 322). Not of the printed edge.
  public func edgeMean(dimension: Int) -> Double {
    let (location, scale) = tracyWidomScaling(dimension)
    return location + scale * TracyWidom.orthogonal.mean
  }

  /// The standard deviation of the largest eigenvalue at finite P where no spike is visible.
  public func edgeStandardDeviation(dimension: Int) -> Double {
    tracyWidomScaling(dimension).scale * TracyWidom.orthogonal.variance.squareRoot()
  }

  private func tracyWidomScaling(_ dimension: Int) -> (location: Double, scale: Double) {
    precondition(dimension > 0, "the dimension must be positive, it is \(dimension)")
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
    guard spike > threshold else { return edge }
    switch model {
    case .additive, .additiveAsPrinted:
      return spike + variance * spike / (spike - aspectRatio * variance)
    case .informationPlusNoise, .covariance:
      return (spike + variance) * (spike + aspectRatio * variance) / spike
    }
  }

  /// The limit of (φ·φ′)² for the eigenvector of length P: 0 below the threshold. Nothing is printed
  /// for the Gauss–Newton model: `additiveAsPrinted` has the overlap, and its threshold, of `additive`.
  public func overlap(_ spike: Double) -> Double {
    if model == .additiveAsPrinted {
      return GramOutlierLaw(.additive, aspectRatio: aspectRatio, variance: variance).overlap(spike)
    }
    guard spike > threshold else { return 0 }
    let t = spike / variance
    let gamma = aspectRatio
    switch model {
    case .additive, .additiveAsPrinted: return 1 - gamma / ((t - gamma) * (t - gamma))
    case .informationPlusNoise, .covariance: return (1 - gamma / (t * t)) / (1 + gamma / t)
    }
  }
}
