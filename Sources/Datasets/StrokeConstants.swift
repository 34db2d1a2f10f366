/// The numbers that say how much handwriting varies. Those of version 1 are the default; tests of
/// a mechanism switch it off here.
///
/// Lengths "of the square" are in sides of the unit square of the skeletons, pixels are those of
/// the finished image.
public struct StrokeConstants: Equatable, Sendable {
  /// Mean of the shear: shift to the right per height.
  public var slantMean = 0.15
  /// Standard deviation of the shear.
  public var slantSD = 0.25
  /// Standard deviation of the rotation, in radians.
  public var rotationSD = 0.08
  /// Standard deviation of the logarithm of the width factor.
  public var aspectSD = 0.20
  /// Median of the stroke's thickness, in pixels.
  public var thicknessMedian = 2.4
  /// Standard deviation of the logarithm of the thickness.
  public var thicknessSD = 0.26
  /// Standard deviation of the logarithm of the factor on all deformations of an image.
  public var sloppinessSD = 0.35
  /// Amplitude of each smooth mode of deformation, of the square.
  public var fieldSD = 0.051
  /// Standard deviation of the jitter of a control point, of the square.
  public var jitterSD = 0.032
  /// Standard deviation of the logarithm of the relative thickness at a control point.
  public var pressureSD = 0.12
  /// Centre of the range of the soft edge's width, in pixels.
  public var softMean = 1.1
  /// Half of that range, in pixels.
  public var softHalf = 0.2
  /// The ink level lies in [1 − inkRange, 1].
  public var inkRange = 0.02
  /// The longer side of the box that the ink with its soft edge fills, in pixels.
  public var box = 20.7
  /// The number of line pieces between two control points.
  public var pieces = 5

  /// The constants of version 1.
  public init() {}
}
