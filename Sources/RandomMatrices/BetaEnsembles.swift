import LinearAlgebra
import Randomness
import Requirements

/// Tridiagonal matrices with the levels of a Gaussian ensemble of any Dyson index β_D > 0: drawn in
/// O(n) and solved in O(n²), against O(n³) for a dense matrix.
///
/// The diagonal is normal with variance 2σ²/β_D, the elements beside it are σ/√β_D times χ variates
/// with β_D(n − 1), …, 2β_D, β_D degrees of freedom. The levels have the density
/// ∏|x_i − x_j|^β_D exp(−β_D Σx²/(4σ²)), whose bulk has the radius 2σ√n for every β_D; β_D = 1 is
/// ``GaussianOrthogonalEnsemble``, β_D = 2 ``GaussianUnitaryEnsemble``, with the same σ.
///
/// Source: Dumitriu, Edelman, J. Math. Phys. 43 (2002) 5830; with a spike: Bloemendal, Virág,
/// Probab. Theory Relat. Fields 156 (2013) 795.
public struct BetaHermiteEnsemble: Equatable, Sendable {
  /// The order n.
  public let dimension: Int
  /// β_D > 0.
  public let dysonIndex: Double
  /// σ, the root mean square of an off-diagonal element of the dense matrix.
  public let elementNoise: Double

  /// The ensemble of order n and Dyson index β_D.
  public init(dimension: Int, dysonIndex: Double = 1, elementNoise: Double = 1) {
    require(dimension > 0, "the dimension must be positive, it is \(dimension)")
    require(dysonIndex > 0, "the Dyson index must be positive, it is \(dysonIndex)")
    require(elementNoise > 0, "the noise must be positive, it is \(elementNoise)")
    self.dimension = dimension
    self.dysonIndex = dysonIndex
    self.elementNoise = elementNoise
  }

  /// The limit of the spectrum as n → ∞: radius 2σ√n.
  public var limit: SemicircleLaw {
    SemicircleLaw(elementNoise: elementNoise, dimension: dimension)
  }

  /// A matrix of the ensemble. With a spike λ it has the levels of λφφᵀ + X, X of the dense
  /// ensemble and φ any unit vector, and the squared first components of its eigenvectors are their
  /// overlaps (φ·φ′)²: the reduction to tridiagonal form can start from φ.
  ///
  /// Draws the n diagonal variates first.
  public func sample(
    spike: Double = 0, from stream: inout RandomStream
  ) -> SymmetricTridiagonal<Double> {
    var diagonal = stream.normals(dimension)
    let scale = elementNoise * (2 / dysonIndex).squareRoot()
    for i in diagonal.indices { diagonal[i] *= scale }
    diagonal[0] += spike
    let side = elementNoise / dysonIndex.squareRoot()
    let offDiagonal = (1..<dimension).map { i in
      side * stream.chi(degreesOfFreedom: dysonIndex * Double(dimension - i))
    }
    return SymmetricTridiagonal(diagonal: diagonal, offDiagonal: offDiagonal)
  }
}

/// Tridiagonal matrices with the levels of a Gram matrix RRᵀ/B, R of shape P × B, for any Dyson
/// index β_D > 0, and with a spike those of the models of ``GramOutlierLaw``.
///
/// They are LLᵀ/B with L lower bidiagonal: √(v/β_D) times χ variates with
/// β_D B, β_D(B − 1), … degrees of freedom on the diagonal and β_D(P − 1), … below it. L has
/// min(P, B + 1) rows and min(P, B) columns; levels that are missing are 0.
///
/// Source: Dumitriu, Edelman, J. Math. Phys. 43 (2002) 5830; with a spike: Bloemendal, Virág,
/// Probab. Theory Relat. Fields 156 (2013) 795. That a spike of signal makes the first χ
/// non-central is ours.
public struct BetaLaguerreEnsemble: Equatable, Sendable {
  /// The dimension P.
  public let dimension: Int
  /// The number B of samples.
  public let sampleCount: Int
  /// β_D > 0.
  public let dysonIndex: Double
  /// v, the variance of an element of R.
  public let variance: Double

  /// The ensemble of dimension P with B samples; β_D B ≥ 1.
  public init(dimension: Int, sampleCount: Int, dysonIndex: Double = 1, variance: Double = 1) {
    require(
      dimension > 0 && sampleCount > 0, "\(sampleCount) samples of dimension \(dimension)")
    require(
      dysonIndex > 0 && dysonIndex * Double(sampleCount) >= 1,
      "the Dyson index must be positive and at least 1/\(sampleCount), it is \(dysonIndex)")
    require(variance > 0, "the variance must be positive, it is \(variance)")
    self.dimension = dimension
    self.sampleCount = sampleCount
    self.dysonIndex = dysonIndex
    self.variance = variance
  }

  /// The order min(P, B + 1) of the matrices.
  public var order: Int { min(dimension, sampleCount + 1) }

  /// The limit of the spectrum as P → ∞ at fixed P/B, with an atom at 0 for P > B.
  public var limit: MarchenkoPasturLaw {
    MarchenkoPasturLaw(
      aspectRatio: Double(dimension) / Double(sampleCount), variance: variance)
  }

  /// A matrix of the ensemble. With a spike λ it has the levels of the model with the spike along
  /// one direction φ, and the squared first components of its eigenvectors are their overlaps with
  /// φ.
  public func sample(
    spike: Double = 0, _ model: GramOutlierLaw.Model = .covariance, from stream: inout RandomStream
  ) -> SymmetricTridiagonal<Double> {
    sample(spikes: [spike], model, from: &stream)[0]
  }

  /// For each of several spikes, each by itself, a matrix with the same noise.
  ///
  /// The noise depends on the stream alone, not on spikes or model. Cost: 2 min(P, B) variates.
  public func sample(
    spikes: [Double], _ model: GramOutlierLaw.Model, from stream: inout RandomStream
  ) -> [SymmetricTridiagonal<Double>] {
    let scale = variance / (dysonIndex * Double(sampleCount))
    // The squares of L. The first row of R is one normal number along the signal and a χ².
    let along = stream.normal()
    let across = stream.chiSquare(orZero: dysonIndex * Double(sampleCount) - 1)
    var (pivots, below) = ([0.0], [Double]())
    for i in 1..<order {
      below.append(scale * stream.chiSquare(orZero: dysonIndex * Double(dimension - i)))
      pivots.append(scale * stream.chiSquare(orZero: dysonIndex * Double(sampleCount - i)))
    }
    return spikes.map { spike in
      var (pivots, addend) = (pivots, 0.0)
      switch model {
      case .covariance:
        require(
          variance + spike >= 0, "a covariance of \(variance) + \(spike) is negative")
        pivots[0] = (scale + spike / (dysonIndex * Double(sampleCount))) * (along * along + across)
      case .informationPlusNoise:
        require(spike >= 0, "the spike JJᵀ must not be negative, it is \(spike)")
        let signal = spike.squareRoot() + scale.squareRoot() * along
        pivots[0] = signal * signal + scale * across
      case .additive, .additiveAsPrinted:
        pivots[0] = scale * (along * along + across)
        addend = spike
      }
      var matrix = SymmetricTridiagonal(
        diagonal: pivots, offDiagonal: zip(pivots, below).map { ($0 * $1).squareRoot() })
      matrix.diagonal[0] += addend
      for i in below.indices { matrix.diagonal[i + 1] += below[i] }
      return matrix
    }
  }
}

extension RandomStream {
  fileprivate mutating func chi(degreesOfFreedom: Double) -> Double {
    chiSquare(degreesOfFreedom: degreesOfFreedom).squareRoot()
  }

  /// χ², which is 0 without degrees of freedom.
  fileprivate mutating func chiSquare(orZero degreesOfFreedom: Double) -> Double {
    degreesOfFreedom > 0 ? chiSquare(degreesOfFreedom: degreesOfFreedom) : 0
  }
}
