import Datasets
import LinearAlgebra

/// Statistics of images of one channel, as they are defined for the calibration of `strokes`.
/// x = v/255 throughout.
struct ImageStatistics {
  /// Mean ink, spread in x and y (px), slant, centre in x and y (px), the class.
  struct Shape {
    var ink, spreadX, spreadY, slant, centreX, centreY: Double
    var label: Int
  }

  let images: LabelledImages
  let shapes: [Shape]
  /// The mean image.
  let mean: [Double]

  init(_ images: LabelledImages) {
    self.images = images
    let size = images.imageSize
    var sums = [Double](repeating: 0, count: size)
    var shapes: [Shape] = []
    for i in 0..<images.count {
      let pixels = images.image(i)
      for (p, v) in pixels.enumerated() { sums[p] += Double(v) / 255 }
      var shape = Self.shape(pixels.map(Double.init), width: images.width)
      shape.label = Int(images.labels[i])
      shapes.append(shape)
    }
    self.shapes = shapes
    mean = sums.map { $0 / Double(images.count) }
  }

  /// The moments of grey values taken as a distribution of ink.
  static func shape(_ values: [Double], width: Int) -> Shape {
    var (mass, x, y, xx, xy, yy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for (p, v) in values.enumerated() where v > 0 {
      let (column, row) = (Double(p % width), Double(p / width))
      mass += v
      x += v * column
      y += v * row
      xx += v * column * column
      xy += v * column * row
      yy += v * row * row
    }
    let (centreX, centreY) = (x / mass, y / mass)
    let varianceY = yy / mass - centreY * centreY
    return Shape(
      ink: mass / 255 / Double(values.count),
      spreadX: (xx / mass - centreX * centreX).squareRoot(), spreadY: varianceY.squareRoot(),
      slant: -(xy / mass - centreX * centreY) / varianceY, centreX: centreX, centreY: centreY,
      label: 0)
  }

  /// Mean and standard deviation (division by the number).
  static func moments(_ values: [Double]) -> (mean: Double, sd: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    return (mean, variance.squareRoot())
  }

  func moments(_ value: (Shape) -> Double, label: Int? = nil) -> (mean: Double, sd: Double) {
    Self.moments(shapes.filter { label == nil || $0.label == label }.map(value))
  }

  /// The root mean square of the ten standard deviations of the slant within a class.
  var slantWithinClass: Double {
    let variances = (0..<10).map { c in
      let sd = moments(\.slant, label: c).sd
      return sd * sd
    }
    return (variances.reduce(0, +) / 10).squareRoot()
  }

  /// The covariance (division by the number) of the pixels, and the scatter within classes over
  /// that between classes.
  static func covariance(
    _ samples: LabelledSamples<Double>
  ) -> (matrix: Matrix<Double>, withinOverBetween: Double) {
    let (d, n) = (samples.dimension, samples.count)
    let centred = Standardization.centred(samples.inputs)(samples)
    var matrix = Matrix<Double>(rows: d, columns: d)
    Matrix.multiply(
      centred.inputs, centred.inputs, transposeB: .yes, scale: 1 / Double(n), into: &matrix)
    var between = 0.0
    for c in 0..<samples.classCount {
      let members = centred.labels.indices.filter { centred.labels[$0] == c }
      let mean = Standardization.centred(centred.subset(members).inputs).shift
      between += Double(members.count) / Double(n) * mean.reduce(0) { $0 + $1 * $1 }
    }
    return (matrix, (trace(matrix) - between) / between)
  }

  static func trace(_ matrix: Matrix<Double>) -> Double {
    (0..<matrix.rows).reduce(0) { $0 + matrix[$1, $1] }
  }

  /// (Σλ)²/Σλ², which needs no eigenvalues.
  static func participationRatio(_ matrix: Matrix<Double>) -> Double {
    let trace = trace(matrix)
    return trace * trace / matrix.elements.reduce(0) { $0 + $1 * $1 }
  }
}
