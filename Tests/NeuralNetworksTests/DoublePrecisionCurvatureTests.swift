import LinearAlgebra
import NeuralNetworks
import Randomness
import Testing

@Suite struct DoublePrecisionCurvatureTests {
  @Test("Products are those of the matrix in single precision, digit for digit")
  func products() {
    let network = ConvolutionalNetwork<Float>.vgg(
      channels: 1, height: 4, width: 4, widths: [3, 4], depth: 1, classes: 3)
    var stream = RandomStream("networks/widened", seed: 2)
    let samples = Samples<Float>(
      inputs: Matrix(rows: 16, columns: 5, elements: stream.normals(80).map(Float.init)),
      labels: [0, 1, 2, 0, 1])
    let w = network.initialParameters(from: &stream)
    let v = stream.normals(w.count)
    let narrow = network.curvature(.hessian, at: w, on: samples, weightDecay: 0.1)
    let wide = DoublePrecisionCurvature(narrow)
    #expect(wide.dimension == w.count)
    #expect(wide.apply(v) == narrow.apply(v.map(Float.init)).map(Double.init))
    let products = wide.perSampleProducts(v)
    let expected = narrow.perSampleProducts(v.map(Float.init))
    #expect(products.squaredNorms == expected.squaredNorms.map(Double.init))
    #expect(products.quadraticForms == expected.quadraticForms.map(Double.init))
  }
}
