import LinearAlgebra
import Requirements

/// A curvature matrix of a network in single precision, for vectors in double precision: Lanczos
/// then works on more digits than the products have, and a chapter on one kind of number.
///
/// A vector is rounded before the product, so that this has a relative error of some 10⁻⁶.
public final class DoublePrecisionCurvature: CurvatureMatrix {
  private let matrix: any CurvatureMatrix<Float>
  private var vector: [Float]
  private var image: [Float]

  /// The same matrix for other vectors.
  public init(_ matrix: any CurvatureMatrix<Float>) {
    self.matrix = matrix
    vector = Array(repeating: 0, count: matrix.dimension)
    image = vector
  }

  /// The number P of parameters.
  public var dimension: Int { vector.count }

  /// y ← (C + γI) x.
  public func apply(_ x: [Double], into y: inout [Double]) {
    require(
      x.count == dimension && y.count == dimension,
      "operator of dimension \(dimension) on a vector of \(x.count) into one of \(y.count)")
    for i in vector.indices { vector[i] = Float(x[i]) }
    matrix.apply(vector, into: &image)
    for i in image.indices { y[i] = Double(image[i]) }
  }

  /// ‖C_i v‖² and vᵀC_i v for the matrix C_i of each sample (plus γI).
  public func perSampleProducts(_ v: [Double]) -> PerSampleProducts<Double> {
    let products = matrix.perSampleProducts(v.map(Float.init))
    return PerSampleProducts(
      squaredNorms: products.squaredNorms.map(Double.init),
      quadraticForms: products.quadraticForms.map(Double.init))
  }
}
