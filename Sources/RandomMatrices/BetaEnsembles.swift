import LinearAlgebra
import Randomness

/// Tridiagonal matrices with the levels of a Gaussian ensemble of any Dyson index β_D > 0: drawn in
/// O(n) and solved in O(n²), against O(n³) for a dense matrix.
///
/// The diagonal is normal with variance 2σ²/β_D, the elements beside it are σ/√β_D times χ variates
/// with β_D(n − 1), …, 2β_D, β_D degrees of freedom. The levels have the density
/// ∏|x_i − x_j|^β_D exp(−β_D Σx²/(4σ²)), whose bulk has the radius 2σ√n for every β_D; β_D = 1 is
/// ``GaussianOrthogonalEnsemble``, β_D = 2 ``GaussianUnitaryEnsemble``, with the same σ.
///
/// Source: Dumitriu, Edelman, J. Math. Phys. 43 (2002) 5830; with a spike: Bloemendal, Virág, Probab.
/// Theory Relat. Fields 156 (2013) 795.
public struct BetaHermiteEnsemble: Equatable, Sendable {
  /// The order n.
  public let dimension: Int
  /// β_D > 0.
  public let dysonIndex: Double
  /// σ, the root mean square of an off-diagonal element of the dense matrix.
  public let elementNoise: Double

  /// The ensemble of order n and Dyson index β_D.
  public init(dimension: Int, dysonIndex: Double = 1, elementNoise: Double = 1) {
    precondition(dimension > 0, "the dimension must be positive, it is \(dimension)")
    precondition(dysonIndex > 0, "the Dyson index must be positive, it is \(dysonIndex)")
    precondition(elementNoise > 0, "the noise must be positive, it is \(elementNoise)")
    self.dimension = dimension
    self.dysonIndex = dysonIndex
    self.elementNoise = elementNoise
  }

  /// The limit of the spectrum as n → ∞: radius 2σ√n.
  public var limit: SemicircleLaw {
    SemicircleLaw(elementNoise: elementNoise, dimension: dimension)
  }

  /// A matrix of the ensemble. With a spike λ it has the levels of λφφᵀ + X, X of the dense ensemble
  /// and φ any unit vector, and the squared first components of its eigenvectors are their overlaps
  /// (φ·φ′)²: the reduction to tridiagonal form can start from φ.
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

/// Tridiagonal matrices with the levels of a sample covariance RRᵀ/B, R of shape P × B with P ≤ B, for
/// any Dyson index β_D > 0.
///
/// They are LLᵀ/B with L lower bidiagonal: √(v/β_D) times χ variates with
/// β_D B, β_D(B − 1), …, β_D(B − P + 1) degrees of freedom on the diagonal and β_D(P − 1), …, β_D
/// below it. For P > B exchange P and B: the non-zero levels of RᵀR are the same.
///
/// Source: Dumitriu, Edelman, J. Math. Phys. 43 (2002) 5830.
public struct BetaLaguerreEnsemble: Equatable, Sendable {
  /// The order P.
  public let dimension: Int
  /// The number B ≥ P of samples.
  public let sampleCount: Int
  /// β_D > 0.
  public let dysonIndex: Double
  /// v, the variance of an element of R.
  public let variance: Double

  /// The ensemble of order P with B samples.
  public init(dimension: Int, sampleCount: Int, dysonIndex: Double = 1, variance: Double = 1) {
    precondition(
      dimension > 0 && sampleCount >= dimension,
      "\(sampleCount) samples for dimension \(dimension): exchange them")
    precondition(dysonIndex > 0, "the Dyson index must be positive, it is \(dysonIndex)")
    precondition(variance > 0, "the variance must be positive, it is \(variance)")
    self.dimension = dimension
    self.sampleCount = sampleCount
    self.dysonIndex = dysonIndex
    self.variance = variance
  }

  /// The limit of the spectrum as P → ∞ at fixed P/B.
  public var limit: MarchenkoPasturLaw {
    MarchenkoPasturLaw(
      aspectRatio: Double(dimension) / Double(sampleCount), variance: variance)
  }

  /// A matrix of the ensemble. With a spike λ it has the levels of a sample covariance whose
  /// population covariance is v + λ along one direction φ and v along all others, and the squared
  /// first components of its eigenvectors are their overlaps with φ.
  public func sample(
    spike: Double = 0, from stream: inout RandomStream
  ) -> SymmetricTridiagonal<Double> {
    precondition(
      variance + spike > 0, "a covariance of \(variance) + \(spike) must be positive")
    let scale = (variance / (dysonIndex * Double(sampleCount))).squareRoot()
    var (diagonal, offDiagonal): ([Double], [Double]) = ([], [])
    var below = 0.0
    for i in 0..<dimension {
      let boost = i == 0 ? (1 + spike / variance).squareRoot() : 1
      let pivot =
        boost * scale * stream.chi(degreesOfFreedom: dysonIndex * Double(sampleCount - i))
      diagonal.append(pivot * pivot + below * below)
      guard i < dimension - 1 else { break }
      below = scale * stream.chi(degreesOfFreedom: dysonIndex * Double(dimension - 1 - i))
      offDiagonal.append(pivot * below)
    }
    return SymmetricTridiagonal(diagonal: diagonal, offDiagonal: offDiagonal)
  }
}

extension RandomStream {
  fileprivate mutating func chi(degreesOfFreedom: Double) -> Double {
    chiSquare(degreesOfFreedom: degreesOfFreedom).squareRoot()
  }
}
