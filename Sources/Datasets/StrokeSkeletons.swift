/// The plan of one way to write one digit: control points in the unit square, x to the right and y
/// down, and the strokes that run through them.
public struct StrokeSkeleton: Sendable {
  /// A control point (x, y).
  public typealias Point = SIMD2<Double>

  /// What tells it from the other ways to write the same digit.
  public let name: String
  /// Its probability within the digit.
  public let weight: Double
  /// The factor on all its deformations.
  public let wobble: Double
  /// The control points, numbered from 0.
  public let points: [Point]
  /// Each stroke as the numbers of its control points, in the order of writing. Two strokes that
  /// share a number stay joined there: a corner, which moves once.
  public let strokes: [[Int]]

  init(_ name: String, weight: Double, wobble: Double, points: [Point], strokes: [[Int]]) {
    self.name = name
    self.weight = weight
    self.wobble = wobble
    self.points = points
    self.strokes = strokes
  }

  /// The largest number of control points of any skeleton.
  static let mostPoints = 11

  /// The ways to write each digit 0 … 9: 23 skeletons with 185 control points.
  public static let all: [[StrokeSkeleton]] = [
    [
      StrokeSkeleton(
        "plain", weight: 0.75, wobble: 0.8,
        points: [
          Point(0.57, 0.03), Point(0.27, 0.14), Point(0.1, 0.5), Point(0.2, 0.86),
          Point(0.45, 0.97), Point(0.73, 0.86), Point(0.9, 0.5), Point(0.8, 0.15),
          Point(0.55, 0.04),
        ],
        strokes: [[0, 1, 2, 3, 4, 5, 6, 7, 8]]),
      StrokeSkeleton(
        "hooked", weight: 0.25, wobble: 0.8,
        points: [
          Point(0.69, 0.06), Point(0.39, 0.08), Point(0.12, 0.46), Point(0.19, 0.85),
          Point(0.43, 0.97), Point(0.74, 0.82), Point(0.88, 0.46), Point(0.75, 0.12),
          Point(0.51, 0.05), Point(0.4, 0.2),
        ],
        strokes: [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]),
    ],
    [
      StrokeSkeleton(
        "bar", weight: 0.86, wobble: 0.6,
        points: [
          Point(0.55, 0.0), Point(0.5, 0.5), Point(0.45, 1.0),
        ],
        strokes: [[0, 1, 2]]),
      StrokeSkeleton(
        "flag", weight: 0.08, wobble: 0.6,
        points: [
          Point(0.29, 0.24), Point(0.55, 0.02), Point(0.5, 0.5), Point(0.45, 1.0),
        ],
        strokes: [[0, 1], [1, 2, 3]]),
      StrokeSkeleton(
        "flag and foot", weight: 0.06, wobble: 0.6,
        points: [
          Point(0.29, 0.22), Point(0.55, 0.02), Point(0.5, 0.5), Point(0.45, 0.98),
          Point(0.13, 0.98), Point(0.77, 0.98),
        ],
        strokes: [[0, 1], [1, 2, 3], [4, 3, 5]]),
    ],
    [
      StrokeSkeleton(
        "corner", weight: 0.5, wobble: 1.0,
        points: [
          Point(0.1, 0.2), Point(0.31, 0.04), Point(0.59, 0.05), Point(0.74, 0.24),
          Point(0.62, 0.5), Point(0.38, 0.75), Point(0.13, 0.95), Point(0.49, 0.95),
          Point(0.95, 0.94),
        ],
        strokes: [[0, 1, 2, 3, 4, 5, 6], [6, 7, 8]]),
      StrokeSkeleton(
        "loop", weight: 0.5, wobble: 1.0,
        points: [
          Point(0.14, 0.2), Point(0.35, 0.04), Point(0.61, 0.06), Point(0.71, 0.26),
          Point(0.6, 0.52), Point(0.4, 0.8), Point(0.16, 0.95), Point(0.03, 0.84),
          Point(0.22, 0.71), Point(0.54, 0.87), Point(0.96, 0.9),
        ],
        strokes: [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]),
    ],
    [
      StrokeSkeleton(
        "round", weight: 0.75, wobble: 1.0,
        points: [
          Point(0.13, 0.14), Point(0.41, 0.02), Point(0.68, 0.13), Point(0.64, 0.36),
          Point(0.37, 0.47), Point(0.69, 0.56), Point(0.8, 0.76), Point(0.54, 0.97),
          Point(0.15, 0.88),
        ],
        strokes: [[0, 1, 2, 3, 4], [4, 5, 6, 7, 8]]),
      StrokeSkeleton(
        "flat top", weight: 0.25, wobble: 1.0,
        points: [
          Point(0.12, 0.06), Point(0.42, 0.06), Point(0.73, 0.05), Point(0.54, 0.26),
          Point(0.38, 0.43), Point(0.69, 0.52), Point(0.8, 0.74), Point(0.54, 0.97),
          Point(0.15, 0.88),
        ],
        strokes: [[0, 1, 2], [2, 3, 4], [4, 5, 6, 7, 8]]),
    ],
    [
      StrokeSkeleton(
        "open", weight: 0.45, wobble: 1.0,
        points: [
          Point(0.25, 0.06), Point(0.17, 0.34), Point(0.13, 0.56), Point(0.46, 0.57),
          Point(0.85, 0.53), Point(0.75, 0.04), Point(0.69, 0.5), Point(0.62, 1.0),
        ],
        strokes: [[0, 1, 2], [2, 3, 4], [5, 6, 7]]),
      StrokeSkeleton(
        "round", weight: 0.35, wobble: 1.0,
        points: [
          Point(0.23, 0.08), Point(0.14, 0.34), Point(0.26, 0.53), Point(0.52, 0.48),
          Point(0.71, 0.3), Point(0.79, 0.04), Point(0.69, 0.5), Point(0.58, 1.0),
        ],
        strokes: [[0, 1, 2, 3, 4], [5, 4], [5, 6, 7]]),
      StrokeSkeleton(
        "closed", weight: 0.2, wobble: 1.0,
        points: [
          Point(0.68, 0.02), Point(0.38, 0.3), Point(0.08, 0.6), Point(0.47, 0.6),
          Point(0.91, 0.58), Point(0.65, 0.52), Point(0.6, 1.0),
        ],
        strokes: [[0, 1, 2], [2, 3, 4], [0, 5, 6]]),
    ],
    [
      StrokeSkeleton(
        "hat", weight: 0.6, wobble: 1.0,
        points: [
          Point(0.86, 0.04), Point(0.56, 0.06), Point(0.26, 0.06), Point(0.23, 0.25),
          Point(0.2, 0.43), Point(0.47, 0.38), Point(0.76, 0.56), Point(0.74, 0.84),
          Point(0.44, 0.98), Point(0.1, 0.88),
        ],
        strokes: [[0, 1, 2], [2, 3, 4], [4, 5, 6, 7, 8, 9]]),
      StrokeSkeleton(
        "one stroke", weight: 0.4, wobble: 1.0,
        points: [
          Point(0.88, 0.05), Point(0.58, 0.04), Point(0.32, 0.12), Point(0.27, 0.32),
          Point(0.5, 0.46), Point(0.71, 0.64), Point(0.68, 0.86), Point(0.4, 0.98),
          Point(0.08, 0.9),
        ],
        strokes: [[0, 1, 2, 3, 4, 5, 6, 7, 8]]),
    ],
    [
      StrokeSkeleton(
        "wide loop", weight: 0.6, wobble: 1.0,
        points: [
          Point(0.61, 0.02), Point(0.34, 0.24), Point(0.16, 0.56), Point(0.24, 0.88),
          Point(0.55, 0.98), Point(0.82, 0.82), Point(0.7, 0.58), Point(0.42, 0.58),
          Point(0.2, 0.76),
        ],
        strokes: [[0, 1, 2, 3, 4, 5, 6, 7, 8]]),
      StrokeSkeleton(
        "small loop", weight: 0.4, wobble: 1.0,
        points: [
          Point(0.43, 0.0), Point(0.25, 0.32), Point(0.17, 0.66), Point(0.33, 0.94),
          Point(0.61, 0.95), Point(0.74, 0.78), Point(0.59, 0.64), Point(0.39, 0.7),
          Point(0.3, 0.9),
        ],
        strokes: [[0, 1, 2, 3, 4, 5, 6, 7, 8]]),
    ],
    [
      StrokeSkeleton(
        "plain", weight: 0.7, wobble: 1.0,
        points: [
          Point(0.09, 0.12), Point(0.42, 0.07), Point(0.77, 0.05), Point(0.63, 0.46),
          Point(0.47, 1.0),
        ],
        strokes: [[0, 1, 2], [2, 3, 4]]),
      StrokeSkeleton(
        "barred", weight: 0.15, wobble: 1.0,
        points: [
          Point(0.09, 0.12), Point(0.42, 0.07), Point(0.77, 0.05), Point(0.63, 0.46),
          Point(0.47, 1.0), Point(0.29, 0.54), Point(0.84, 0.48),
        ],
        strokes: [[0, 1, 2], [2, 3, 4], [5, 6]]),
      StrokeSkeleton(
        "serif", weight: 0.15, wobble: 1.0,
        points: [
          Point(0.11, 0.28), Point(0.12, 0.08), Point(0.42, 0.07), Point(0.78, 0.06),
          Point(0.71, 0.46), Point(0.64, 1.0),
        ],
        strokes: [[0, 1], [1, 2, 3], [3, 4, 5]]),
    ],
    [
      StrokeSkeleton(
        "one stroke", weight: 0.7, wobble: 1.0,
        points: [
          Point(0.74, 0.12), Point(0.5, 0.03), Point(0.26, 0.17), Point(0.35, 0.38),
          Point(0.59, 0.58), Point(0.74, 0.8), Point(0.48, 0.98), Point(0.24, 0.8),
          Point(0.41, 0.56), Point(0.65, 0.36), Point(0.76, 0.16),
        ],
        strokes: [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]),
      StrokeSkeleton(
        "two loops", weight: 0.3, wobble: 1.0,
        points: [
          Point(0.52, 0.46), Point(0.27, 0.26), Point(0.5, 0.03), Point(0.74, 0.24),
          Point(0.5, 0.47), Point(0.22, 0.74), Point(0.5, 0.98), Point(0.78, 0.74),
          Point(0.52, 0.48),
        ],
        strokes: [[0, 1, 2, 3, 4], [4, 5, 6, 7, 8]]),
    ],
    [
      StrokeSkeleton(
        "straight", weight: 0.75, wobble: 1.0,
        points: [
          Point(0.72, 0.12), Point(0.47, 0.03), Point(0.24, 0.22), Point(0.3, 0.43),
          Point(0.54, 0.41), Point(0.73, 0.08), Point(0.7, 0.5), Point(0.64, 1.0),
        ],
        strokes: [[0, 1, 2, 3, 4, 5], [5, 6, 7]]),
      StrokeSkeleton(
        "hooked", weight: 0.25, wobble: 1.0,
        points: [
          Point(0.7, 0.1), Point(0.45, 0.03), Point(0.26, 0.22), Point(0.33, 0.43),
          Point(0.55, 0.4), Point(0.7, 0.14), Point(0.74, 0.56), Point(0.58, 0.95),
          Point(0.26, 0.9),
        ],
        strokes: [[0, 1, 2, 3, 4, 5], [5, 6, 7, 8]]),
    ],
  ]
}
