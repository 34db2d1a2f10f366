import LinearAlgebra
import Randomness
import RealModule
import Requirements

/// Sample covariances RRᵀ/B of B independent normal samples of dimension P and variance v, one sample
/// a column of R.
public struct WishartEnsemble: Equatable, Sendable {
  /// The dimension P.
  public let dimension: Int
  /// The number B of samples.
  public let sampleCount: Int
  /// v, the variance of an element of R.
  public let variance: Double

  /// Sample covariances of B samples of dimension P.
  public init(dimension: Int, sampleCount: Int, variance: Double = 1) {
    require(dimension > 0, "the dimension must be positive, it is \(dimension)")
    require(sampleCount > 0, "the number of samples must be positive, it is \(sampleCount)")
    require(variance > 0, "the variance must be positive, it is \(variance)")
    self.dimension = dimension
    self.sampleCount = sampleCount
    self.variance = variance
  }

  /// The limit of the spectrum as P → ∞ at fixed γ = P/B, with an atom at 0 for P > B.
  public var limit: MarchenkoPasturLaw {
    MarchenkoPasturLaw(
      aspectRatio: Double(dimension) / Double(sampleCount), variance: variance)
  }

  /// E tr Sᵏ/P of the sample covariance S, exact at any P and B, for k ≤ 4: symmetric polynomials in
  /// P and B that count the pairings of 2k factors (Letac and Massam, Scand. J. Stat. 31 (2004) 295).
  public func moment(_ k: Int) -> Double {
    require((0...4).contains(k), "moments 0 to 4 are known, not \(k)")
    let (p, b) = (Double(dimension), Double(sampleCount))
    let (sum, product) = (p + b, p * b)
    let squares = p * p + b * b
    let polynomial =
      switch k {
      case 0: 1 / b
      case 1: 1.0
      case 2: sum + 1
      case 3: squares + 3 * product + 3 * sum + 4
      default:
        p * p * p + b * b * b + 6 * product * sum + 6 * squares + 17 * product + 21 * sum + 20
      }
    return polynomial * b * .pow(variance / b, k)
  }

  /// E tr (S − v)ᵏ/P, the moments about the mean v of the spectrum, exact at any P and B, for k ≤ 4.
  ///
  /// A sum of moments that nearly cancel where P/B is small: about ε(B/P)^(k/2) of it is rounding.
  public func centralMoment(_ k: Int) -> Double {
    require((0...4).contains(k), "moments 0 to 4 are known, not \(k)")
    let binomials = [[1], [1, 1], [1, 2, 1], [1, 3, 3, 1], [1, 4, 6, 4, 1]][k]
    return binomials.enumerated().reduce(0) { sum, binomial in
      let (j, count) = binomial
      return sum + Double(count) * moment(j) * .pow(-variance, k - j)
    }
  }

  /// m₃/m₂^{3/2} of the moments m_k about the mean; √(P/B) in the limit.
  public var skewness: Double { centralMoment(3) / .pow(centralMoment(2), 1.5) }

  /// m₄/m₂² of the moments about the mean; 2 + P/B in the limit.
  public var kurtosis: Double { centralMoment(4) / (centralMoment(2) * centralMoment(2)) }

  /// The samples R, P × B.
  public func samples(from stream: inout RandomStream) -> Matrix<Double> {
    var samples = stream.normalMatrix(rows: dimension, columns: sampleCount)
    samples *= variance.squareRoot()
    return samples
  }

  /// A matrix of a model of ``GramOutlierLaw`` with the spike λ along the first axis, made in full: what
  /// ``BetaLaguerreEnsemble`` reduces to three diagonals. P B variates and P²B operations.
  public func sample(
    spike: Double, _ model: GramOutlierLaw.Model, from stream: inout RandomStream
  ) -> Matrix<Double> {
    let count = Double(sampleCount)
    var samples = samples(from: &stream)
    switch model {
    case .additive, .additiveAsPrinted: break
    case .informationPlusNoise:
      require(spike >= 0, "the spike JJᵀ must not be negative, it is \(spike)")
      samples[0, 0] += (spike * count).squareRoot()
    case .covariance:
      require(variance + spike >= 0, "a covariance of \(variance) + \(spike) is negative")
      for j in 0..<sampleCount { samples[0, j] *= (1 + spike / variance).squareRoot() }
    }
    var matrix = samples.symmetricProduct(scale: 1 / count)
    if model == .additive || model == .additiveAsPrinted { matrix[0, 0] += spike }
    return matrix
  }

  /// RRᵀ/B from the samples themselves: P B variates and P²B operations.
  public func sample(from stream: inout RandomStream) -> Matrix<Double> {
    samples(from: &stream).symmetricProduct(scale: 1 / Double(sampleCount))
  }

  /// A matrix of the same law from its Cholesky factor, which Bartlett's decomposition gives at once:
  /// P²/2 variates and P³ operations whatever B is. It needs B ≥ P.
  public func sampleByBartlett(from stream: inout RandomStream) -> Matrix<Double> {
    require(
      sampleCount >= dimension,
      "\(sampleCount) samples of dimension \(dimension): the factor needs as many samples")
    let factor = stream.bartlettFactor(dimension: dimension, degreesOfFreedom: Double(sampleCount))
    return factor.symmetricProduct(scale: variance / Double(sampleCount))
  }
}
