import LinearAlgebra
import Randomness
import Requirements

/// A mixture of k normal distributions with unit covariance in d dimensions, all equally likely:
/// a problem of classification whose difficulty is one number.
///
/// The entries of the means are independent normal variates of standard deviation s. Two means are
/// s√(2d) apart on average, in units of the noise; at s = 0 the labels say nothing about the inputs.
public struct GaussianMixture: Equatable, Sendable {
  /// The means of the classes, d × k: one a column.
  public let means: Matrix<Double>

  /// The mixture with the given means, d × k.
  public init(means: Matrix<Double>) {
    require(means.rows > 0 && means.columns > 0, "a mixture of nothing")
    self.means = means
  }

  /// A mixture whose means are drawn from the stream.
  ///
  /// - Parameters:
  ///   - classCount: the number k of classes.
  ///   - dimension: the length d of a sample.
  ///   - separation: the standard deviation s ≥ 0 of an entry of a mean.
  public init(
    classCount: Int, dimension: Int, separation: Double, from stream: inout RandomStream
  ) {
    require(separation >= 0, "the separation cannot be negative, it is \(separation)")
    var means = Matrix(
      rows: dimension, columns: classCount, elements: stream.normals(dimension * classCount))
    means *= separation
    self.init(means: means)
  }

  /// Samples with their classes.
  ///
  /// A sample depends on the stream and on its own number alone, not on `count` and not on what has
  /// been drawn from the stream: the first samples of a large set are those of a small one.
  ///
  /// Cost: d normal variates for each sample.
  public func samples(_ count: Int, from stream: RandomStream) -> LabelledSamples<Double> {
    require(count >= 0, "\(count) samples")
    let (d, k) = (means.rows, means.columns)
    var labels: [Int] = []
    labels.reserveCapacity(count)
    let elements = [Double](unsafeUninitializedCapacity: d * count) { elements, initialized in
      for j in 0..<count {
        var own = stream.substream(UInt32(j))
        let label = own.integer(below: k)
        let sample = UnsafeMutableBufferPointer(rebasing: elements[j * d..<(j + 1) * d])
        own.fillNormal(sample)
        for i in 0..<d { sample[i] += means[i, label] }
        labels.append(label)
      }
      initialized = d * count
    }
    return LabelledSamples(
      inputs: Matrix(rows: d, columns: count, elements: elements), labels: labels, classCount: k)
  }
}
