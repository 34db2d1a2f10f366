import LinearAlgebra
import Randomness
import Requirements

/// The spiked Wigner ensemble: a fixed matrix of low rank plus a matrix of the Gaussian orthogonal
/// ensemble.
public struct SpikedWignerEnsemble: Equatable, Sendable {
  /// The noise.
  public let noise: GaussianOrthogonalEnsemble
  /// The spikes λ, along the first coordinate axes.
  public let spikes: [Double]

  /// Spikes in noise of off-diagonal standard deviation σ and order P.
  public init(dimension: Int, spikes: [Double], elementNoise: Double = 1) {
    require(
      spikes.count <= dimension, "\(spikes.count) spikes in dimension \(dimension)")
    noise = GaussianOrthogonalEnsemble(dimension: dimension, elementNoise: elementNoise)
    self.spikes = spikes
  }

  /// Where the spikes go.
  public var law: WignerOutlierLaw {
    WignerOutlierLaw(elementNoise: noise.elementNoise, dimension: noise.dimension)
  }

  /// A matrix of the ensemble. Its noise is that of ``noise`` from the same stream.
  public func sample(from stream: inout RandomStream) -> SpikedMatrix {
    SpikedMatrix(spikes: spikes, bulk: noise.sample(from: &stream))
  }
}

/// The spiked covariance ensemble: sample covariances of normal samples whose population covariance
/// is v, and v + λ along a few directions.
public struct SpikedCovarianceEnsemble: Equatable, Sendable {
  /// The samples without spikes.
  public let white: WishartEnsemble
  /// The excess covariances λ > −v, along the first coordinate axes.
  public let spikes: [Double]

  /// B samples of dimension P with variance v, and v + λ along the first axes.
  public init(dimension: Int, sampleCount: Int, spikes: [Double], variance: Double = 1) {
    require(
      spikes.count <= dimension, "\(spikes.count) spikes in dimension \(dimension)")
    for spike in spikes {
      require(spike + variance >= 0, "a covariance of \(variance) + \(spike) is negative")
    }
    white = WishartEnsemble(dimension: dimension, sampleCount: sampleCount, variance: variance)
    self.spikes = spikes
  }

  /// Where the spikes go.
  public var law: GramOutlierLaw {
    GramOutlierLaw(
      .covariance, aspectRatio: white.limit.aspectRatio, variance: white.variance)
  }

  /// The samples, P × B, one a column.
  public func samples(from stream: inout RandomStream) -> Matrix<Double> {
    var samples = white.samples(from: &stream)
    for k in spikes.indices {
      let scale = (1 + spikes[k] / white.variance).squareRoot()
      for j in 0..<samples.columns { samples[k, j] *= scale }
    }
    return samples
  }

  /// The sample covariance RRᵀ/B, P × P.
  public func sample(from stream: inout RandomStream) -> Matrix<Double> {
    samples(from: &stream).symmetricProduct(scale: 1 / Double(white.sampleCount))
  }
}
