import Replication
import SemicircleCore

/// Orthogonal unit vectors whose labels are noisy, and test inputs that are these with noise in the other
/// directions.
///
/// The vectors are the first axes, their classes 1 and 0 in turn. Of the 100 samples of each a quarter has
/// the wrong label, so that the logistic loss is least where f = ± log 3.
public struct NoisyPrototypes: Sendable {
  /// The number k of vectors.
  public let count: Int
  /// The number d of dimensions.
  public let dimension: Int
  /// The deviation τ of the noise in each of the d − k other directions.
  public let noise: Double

  /// - Precondition: 0 < count < dimension.
  public init(count: Int, dimension: Int, noise: Double) {
    require(count > 0 && count < dimension, "\(count) prototypes in \(dimension) dimensions")
    (self.count, self.dimension, self.noise) = (count, dimension, noise)
  }

  /// The 100 k training samples; with a stream, they have the noise of the test inputs.
  public func task(noisy stream: RandomStream? = nil) -> LinearTask {
    var stream = stream
    let inputs = Matrix<Double>(rows: dimension, columns: 100 * count) { i, sample in
      i < count ? (i == sample % count ? 1 : 0) : noise * (stream?.normal() ?? 0)
    }
    let targets = (0..<100 * count).map { sample in
      (sample % count % 2 == 0) == (sample / count % 4 == 0) ? 0.0 : 1
    }
    return LinearTask(inputs: inputs, targets: targets, loss: .logistic)
  }

  /// The share of test inputs that a predictor puts on the right side: the mean of
  /// Φ(±β_j/(τ|β⊥|)) over the prototypes, with β⊥ in the other directions.
  public func accuracy(of predictor: [Double]) -> Double {
    let rest = noise * Array(predictor[count...]).norm
    return mean(
      (0..<count).map { k in
        NormalDistribution().cdf((k % 2 == 0 ? 1 : -1) * predictor[k] / rest)
      })
  }

  /// The same for the minimum of the loss, where |β⊥|² is (d − k) |w₂|²/m.
  public func accuracy(secondMeanSquare square: Double) -> Double {
    let length = (square * Double(dimension - count)).squareRoot()
    return NormalDistribution().cdf(.log(3) / (noise * length))
  }
}

/// Normal inputs with one direction that is stronger and tells the target: x = (s z, 0, …) + noise of
/// variance 1 in all directions, with the target z, which is standard normal.
public struct SpikedSamples: Sendable {
  /// The number d of dimensions.
  public let dimension: Int
  /// The strength s.
  public let strength: Double

  /// Samples of d dimensions with the strength s.
  public init(dimension: Int, strength: Double) {
    (self.dimension, self.strength) = (dimension, strength)
  }

  /// So many samples, with the squared loss.
  public func task(_ count: Int, _ stream: RandomStream) -> LinearTask {
    var stream = stream
    let targets = stream.normals(count)
    var inputs = stream.normalMatrix(rows: dimension, columns: count)
    for (sample, z) in targets.enumerated() { inputs[0, sample] += strength * z }
    return LinearTask(inputs: inputs, targets: targets, loss: .squared)
  }

  /// The mean squared error of a predictor over new samples, (sβ₁ − 1)² + |β|².
  public func error(of predictor: [Double]) -> Double {
    let miss = strength * predictor[0] - 1
    return miss * miss + predictor.dot(predictor)
  }
}
