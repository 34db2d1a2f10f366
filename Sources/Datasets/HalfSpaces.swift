import LinearAlgebra
import Randomness
import Requirements

/// Two classes, the sides of a plane through the origin, of independent normal inputs: a problem that a
/// line solves, with labels that may be wrong or inputs that keep away from the plane.
public struct HalfSpaces: Equatable, Sendable {
  /// d, the number of inputs.
  public let dimension: Int
  /// s, the standard deviation of the error with which the distance of an input from the plane is seen
  /// when its label is given. The share of wrong labels is arctan(s)/π.
  public let labelNoise: Double
  /// a, the distance from the plane within which there is no input.
  public let gap: Double

  /// - Precondition: `dimension` is positive, `labelNoise` and `gap` are not negative.
  public init(dimension: Int, labelNoise: Double = 0, gap: Double = 0) {
    require(dimension > 0, "a plane in \(dimension) dimensions")
    require(labelNoise >= 0 && gap >= 0, "noise \(labelNoise), gap \(gap)")
    (self.dimension, self.labelNoise, self.gap) = (dimension, labelNoise, gap)
  }

  /// Samples beside a plane in a random direction, both drawn from the stream.
  ///
  /// Cost: d normal variates for each sample, and for each that falls into the gap; most do where the
  /// gap is large, at a = 2 all but 5 %.
  public func samples(_ count: Int, from stream: inout RandomStream) -> LabelledSamples<Double> {
    var normal = stream.normals(dimension)
    normal.scale(by: 1 / normal.norm)
    var (elements, labels) = ([Double](), [Int]())
    while labels.count < count {
      let x = stream.normals(dimension)
      let distance = normal.dot(x)
      let seen = labelNoise > 0 ? distance + labelNoise * stream.normal() : distance
      if abs(distance) < gap { continue }
      elements += x
      labels.append(seen > 0 ? 1 : 0)
    }
    return LabelledSamples(
      inputs: Matrix(rows: dimension, columns: count, elements: elements), labels: labels,
      classCount: 2)
  }
}
