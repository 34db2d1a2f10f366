import LinearAlgebra
import Requirements

/// A shift for each entry of a sample and one scale: x ← (x − shift) · scale.
///
/// It is fitted to the training samples and applied to training and test samples alike.
public struct Standardization<Scalar: BLASScalar>: Equatable, Sendable {
  /// The shift of each entry: d values.
  public let shift: [Scalar]
  /// The factor on all entries after the shift.
  public let scale: Scalar

  /// The given shift and scale.
  @inlinable public init(shift: [Scalar], scale: Scalar) {
    self.shift = shift
    self.scale = scale
  }

  /// One mean and one standard deviation (division by their number) of all entries of all samples,
  /// so that the pixels keep their relation to one another. The entries must not all be equal.
  @inlinable public static func global(_ samples: Matrix<Scalar>) -> Standardization {
    require(!samples.elements.isEmpty, "no samples to standardise by")
    let count = Double(samples.elements.count)
    // Summed in double precision, in two passes: the entries of Float samples are too many for it.
    let mean = samples.elements.reduce(0) { $0 + Double($1) } / count
    let variance =
      samples.elements.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count
    // Not variance > 0: the mean of equal numbers may be rounded, and the variance with it.
    let first = samples.elements[0]
    require(
      samples.elements.contains { $0 != first },
      "the \(samples.elements.count) entries of the samples are all \(first): "
        + "they cannot be standardised")
    return Standardization(
      shift: Array(repeating: Scalar(mean), count: samples.rows),
      scale: Scalar(1 / variance.squareRoot()))
  }

  /// The mean of each entry over the samples becomes 0; the scale stays.
  @inlinable public static func centred(_ samples: Matrix<Scalar>) -> Standardization {
    require(samples.columns > 0, "no samples to centre by")
    var sums = [Double](repeating: 0, count: samples.rows)
    for j in 0..<samples.columns {
      for i in 0..<samples.rows { sums[i] += Double(samples[i, j]) }
    }
    return Standardization(shift: sums.map { Scalar($0 / Double(samples.columns)) }, scale: 1)
  }

  /// [0, 1] becomes [−1, 1].
  @inlinable public static func symmetric(dimension: Int) -> Standardization {
    Standardization(shift: Array(repeating: 0.5, count: dimension), scale: 2)
  }

  /// Standardises `samples`, d × N, in place.
  @inlinable public func apply(to samples: inout Matrix<Scalar>) {
    require(
      samples.rows == shift.count, "samples of length \(samples.rows), shift of \(shift.count)")
    let (rows, columns) = (samples.rows, samples.columns)
    samples.elements.withUnsafeMutableBufferPointer { elements in
      shift.withUnsafeBufferPointer { shift in
        for j in 0..<columns {
          for i in 0..<rows {
            elements[j * rows + i] = (elements[j * rows + i] - shift[i]) * scale
          }
        }
      }
    }
  }

  /// `samples` standardised.
  @inlinable public func callAsFunction(_ samples: LabelledSamples<Scalar>) -> LabelledSamples<
    Scalar
  > {
    var inputs = samples.inputs
    apply(to: &inputs)
    return samples.with(inputs: inputs)
  }
}
