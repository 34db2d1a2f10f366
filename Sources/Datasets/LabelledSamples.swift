import LinearAlgebra
import Requirements

/// Samples as columns of a matrix with their labels: what models are trained on.
public struct LabelledSamples<Scalar: BLASScalar>: Equatable, Sendable {
  /// The inputs, d × N: one sample a column.
  public let inputs: Matrix<Scalar>
  /// The class of each sample, counted from 0.
  public let labels: [Int]
  /// The number of classes.
  public let classCount: Int

  /// The given samples.
  @inlinable public init(inputs: Matrix<Scalar>, labels: [Int], classCount: Int) {
    require(
      inputs.columns == labels.count, "\(labels.count) labels for \(inputs.columns) samples")
    require(
      labels.allSatisfy { (0..<classCount).contains($0) }, "a label beyond \(classCount) classes")
    self.inputs = inputs
    self.labels = labels
    self.classCount = classCount
  }

  /// The length d of a sample.
  @inlinable public var dimension: Int { inputs.rows }

  /// The same labels with other inputs.
  @inlinable public func with(inputs: Matrix<Scalar>) -> LabelledSamples {
    LabelledSamples(inputs: inputs, labels: labels, classCount: classCount)
  }

  /// The same inputs with the labels in another order: sample j has the label of sample order[j].
  @inlinable public func withLabels(_ order: [Int]) -> LabelledSamples {
    LabelledSamples(inputs: inputs, labels: order.map { labels[$0] }, classCount: classCount)
  }

  /// The classes as columns of the identity: classCount × N.
  @inlinable public func oneHotLabels() -> Matrix<Scalar> {
    var targets = Matrix<Scalar>(rows: classCount, columns: count)
    for (j, label) in labels.enumerated() { targets[label, j] = 1 }
    return targets
  }
}

extension LabelledSamples: SampleCollection {
  /// The number N of samples.
  @inlinable public var count: Int { labels.count }

  /// The samples with the given numbers, in that order.
  @inlinable public func subset(_ indices: some Collection<Int>) -> LabelledSamples {
    var elements: [Scalar] = []
    elements.reserveCapacity(indices.count * dimension)
    for j in indices {
      elements.append(contentsOf: inputs.elements[j * dimension..<(j + 1) * dimension])
    }
    return LabelledSamples(
      inputs: Matrix(rows: dimension, columns: indices.count, elements: elements),
      labels: indices.map { labels[$0] }, classCount: classCount)
  }
}

extension LabelledImages {
  /// The images as samples with entries in [0, 1]: v/255, averaged over blocks of
  /// `poolingBy` × `poolingBy` pixels (2 takes 28 × 28 to 14 × 14, 4 to 7 × 7).
  ///
  /// The entries of a column are in the order of the pixels: channel after channel, row after row.
  /// A mean is one correctly rounded division of an integer.
  @inlinable public func samples<Scalar>(
    as type: Scalar.Type = Double.self, poolingBy factor: Int = 1
  ) -> LabelledSamples<Scalar> {
    require(
      factor > 0 && height % factor == 0 && width % factor == 0,
      "blocks of \(factor) × \(factor) do not divide \(height) × \(width)")
    let (rows, columns) = (height / factor, width / factor)
    let full = 255 * factor * factor
    let grey = (0...full).map { Scalar($0) / Scalar(full) }
    let size = count * channels * rows * columns
    let elements = [Scalar](unsafeUninitializedCapacity: size) { elements, initialized in
      pixels.withUnsafeBufferPointer { pixels in
        grey.withUnsafeBufferPointer { grey in
          for plane in 0..<count * channels {
            for row in 0..<rows {
              for column in 0..<columns {
                let start = (plane * height + row * factor) * width + column * factor
                var sum = 0
                for y in 0..<factor {
                  for x in 0..<factor { sum += Int(pixels[start + y * width + x]) }
                }
                elements.initializeElement(
                  at: (plane * rows + row) * columns + column, to: grey[sum])
              }
            }
          }
        }
      }
      initialized = size
    }
    return LabelledSamples(
      inputs: Matrix(rows: channels * rows * columns, columns: count, elements: elements),
      labels: labels.map(Int.init), classCount: classCount)
  }
}
