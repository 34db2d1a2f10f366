import LinearAlgebra
import NeuralNetworks
import Randomness
import Testing

@Suite struct SoftmaxRegressionHessianTests {
  /// A softmax regression with normal inputs and parameters.
  static func point<Scalar: BLASScalar>(
    _ inputs: Int, _ classes: Int, _ count: Int, scale: Double = 1, as: Scalar.Type = Double.self
  ) -> Linearisation<Scalar> {
    var stream = RandomStream(
      "networks/softmax regression", seed: 5, cell: inputs, replicate: count)
    let network = MultilayerPerceptron<Scalar>.softmaxRegression(inputs: inputs, classes: classes)
    let x = Matrix(
      rows: inputs, columns: count, elements: stream.normals(inputs * count).map { Scalar($0) })
    let labels = (0..<count).map { _ in stream.integer(below: classes) }
    let parameters = stream.normals(network.parameterCount).map { Scalar(scale * $0) }
    return Linearisation(of: network, at: parameters, on: Samples(inputs: x, labels: labels))
  }

  /// The largest difference of a matrix from its products with unit vectors, over its largest element.
  static func difference<Scalar: BLASScalar>(_ curvature: PerceptronCurvature<Scalar>) -> Double {
    let matrix = curvature.denseMatrix()
    var largest = 0.0
    for j in 0..<matrix.rows {
      var unit = [Scalar](repeating: 0, count: matrix.rows)
      unit[j] = 1
      let image = curvature.apply(unit)
      for i in unit.indices { largest = max(largest, abs(Double(matrix[i, j] - image[i]))) }
    }
    return largest / Double(matrix.elements.map(abs).max() ?? 0)
  }

  @Test(
    "The matrix is that of the products with it, for batches smaller and larger than a chunk",
    arguments: [(1, 2, 1), (3, 4, 5), (16, 10, 64), (16, 10, 1000), (7, 1, 9), (40, 3, 200)])
  func products(_ inputs: Int, _ classes: Int, _ count: Int) {
    let point = Self.point(inputs, classes, count)
    // With a single class the matrix is zero.
    for weightDecay in classes > 1 ? [0, 0.3] : [0.3] {
      let hessian = HessianOperator(point, weightDecay: weightDecay)
      #expect(Self.difference(hessian) < 1e-14)
      let matrix = hessian.denseMatrix()
      #expect(matrix == matrix.transposed())
      let other = GaussNewtonOperator(point, weightDecay: weightDecay)
      #expect(other.denseMatrix() == matrix)
      #expect(Self.difference(other) < 1e-14)
    }
  }

  @Test("The empirical Fisher matrix is not taken for the Hessian")
  func fisher() {
    #expect(Self.difference(EmpiricalFisherOperator(Self.point(4, 3, 20))) < 1e-14)
  }

  @Test("In single precision, too")
  func float() {
    #expect(Self.difference(HessianOperator(Self.point(16, 10, 64, as: Float.self))) < 1e-6)
  }

  @Test("A network that is nearly certain keeps its small curvature to the last digits")
  func saturated() {
    let hessian = HessianOperator(Self.point(2, 3, 1, scale: 40))
    let largest = hessian.denseMatrix().elements.map(abs).max() ?? 0
    #expect(largest > 0 && largest < 1e-12)
    #expect(Self.difference(hessian) < 1e-14)
  }
}
