import LinearAlgebra
import NeuralNetworks
import RealModule
import Testing

/// Samples of which a network is sure, and units at the end of their range: what is left of a loss
/// is small there, and must not be a difference of large numbers.
///
/// The right values are sums of terms of one sign in double precision: (diag p − ppᵀ)t is p_i Σ_j
/// p_j (t_i − t_j), and 1 − p_y is Σ_{j≠y} p_j.
@Suite struct SaturationTests {
  /// e^{z_i − max}/Σ, and the sum without its largest term.
  private func softmax(_ z: [Double]) -> (p: [Double], rest: Double) {
    let largest = z.max()!
    let top = z.firstIndex(of: largest)!
    let e = z.map { Double.exp($0 - largest) }
    let rest = e.indices.reduce(0) { $1 == top ? $0 : $0 + e[$1] }
    return (e.map { $0 / (1 + rest) }, rest)
  }

  /// A linear softmax of one input 1 has the outputs z as its weights.
  private func softmaxIsRight<Scalar: BLASScalar>(_ z: [Scalar], label: Int, to tolerance: Double) {
    let network = MultilayerPerceptron<Scalar>.softmaxRegression(inputs: 1, classes: z.count)
    let samples = Samples<Scalar>(
      inputs: Matrix(rows: 1, columns: 1, elements: [1]), labels: [label])
    let zeros = [Scalar](repeating: 0, count: z.count)
    let point = network.linearisation(at: z + zeros, on: samples)
    let t: [Scalar] = z.indices.map { [0.3, 0.5, -0.2, 0.7, 0.1][$0 % 5] }
    let (p, rest) = softmax(z.map { Double($0) })

    let loss = Double(z.max()! - z[label]) + Double.log(onePlus: rest)
    #expect(abs(Double(point.loss) - loss) <= tolerance * loss)
    for i in z.indices {
      let delta =
        i == label ? -p.indices.reduce(0) { $1 == label ? $0 : $0 + p[$1] } : p[i]
      #expect(abs(Double(point.gradient[i]) - delta) <= tolerance * abs(delta))
    }
    let exact = p.indices.map { i in
      p[i] * p.indices.reduce(0.0) { $0 + p[$1] * (Double(t[i]) - Double(t[$1])) }
    }
    for curvature in [CurvatureKind.gaussNewton, .hessian] {
      let product = point.curvature(curvature).apply(t + zeros)
      for i in z.indices {
        #expect(abs(Double(product[i]) - exact[i]) <= 4 * tolerance * abs(exact[i]))
      }
    }
    let products = point.curvature(.gaussNewton).perSampleProducts(t + zeros)
    let square = 2 * exact.reduce(0) { $0 + $1 * $1 }
    // A square may leave the range of numbers where its root does not.
    if square > Double(Scalar.leastNormalMagnitude) / tolerance {
      #expect(abs(Double(products.squaredNorms[0]) - square) <= 20 * tolerance * square)
    }
  }

  @Test("losses, errors and products of a sure softmax keep their digits", arguments: [0, 1, 2])
  func softmax(label: Int) {
    for z in stride(from: 0.0, through: 80, by: 2.5) {
      softmaxIsRight([Float(z), 0, 0], label: label, to: 1e-6)
      softmaxIsRight([0, 1, Float(z), -3], label: label, to: 1e-6)
    }
    for z in stride(from: 0.0, through: 700, by: 12.5) {
      softmaxIsRight([z, 0, 0], label: label, to: 1e-14)
      softmaxIsRight([1, z, -2, 0, 0.5], label: label, to: 1e-14)
    }
  }

  private func logisticIsRight<Scalar: BLASScalar>(_ z: Scalar, label: Int, to tolerance: Double) {
    let network = MultilayerPerceptron<Scalar>(layerSizes: [1, 1], loss: .logistic)
    let samples = Samples<Scalar>(
      inputs: Matrix(rows: 1, columns: 1, elements: [1]), labels: [label])
    let point = network.linearisation(at: [z, 0], on: samples)
    // The output that speaks for the label: the loss is log(1 + e^−it).
    let margin = Double(label == 1 ? z : -z)
    let tail = Double.exp(-abs(margin))
    let loss = max(-margin, 0) + .log(onePlus: tail)
    let delta = (label == 1 ? -1 : 1) * (margin > 0 ? tail : 1) / (1 + tail)
    let second = tail / ((1 + tail) * (1 + tail))
    #expect(abs(Double(point.loss) - loss) <= tolerance * loss)
    #expect(abs(Double(point.gradient[0]) - delta) <= tolerance * abs(delta))
    let product = point.curvature(.gaussNewton).apply([1, 0])
    #expect(abs(Double(product[0]) - second) <= tolerance * second)
  }

  @Test("losses, errors and products of a sure logistic keep their digits", arguments: [0, 1])
  func logistic(label: Int) {
    for z in stride(from: -85.0, through: 85, by: 2.5) {
      logisticIsRight(Float(z), label: label, to: 1e-6)
    }
    for z in stride(from: -700.0, through: 700, by: 12.5) {
      logisticIsRight(z, label: label, to: 1e-14)
    }
  }

  /// One hidden unit of input z and weight 1 to one linear output: the gradient by its weight is
  /// the error times f′(z).
  private func slopeIsRight<Scalar: BLASScalar>(
    _ activation: Activation, _ z: Scalar, _ slope: Double, to tolerance: Double
  ) {
    let network = MultilayerPerceptron<Scalar>(
      layerSizes: [1, 1, 1], activation: activation, loss: .squared)
    let samples = Samples<Scalar>(
      inputs: Matrix(rows: 1, columns: 1, elements: [1]),
      values: Matrix(rows: 1, columns: 1, elements: [-2]))
    let point = network.linearisation(at: [z, 0, 1, 0], on: samples)
    let error = Double(point.gradient[3])
    #expect(abs(Double(point.gradient[0]) - error * slope) <= tolerance * abs(error * slope))
  }

  @Test("the slope of a saturated unit keeps its digits")
  func hiddenUnits() {
    for z in stride(from: -80.0, through: 80, by: 0.5) {
      let tail = Double.exp(-abs(z))
      let logistic = tail / ((1 + tail) * (1 + tail))
      slopeIsRight(.logistic, Float(z), logistic, to: 1e-6)
      let far = Double.exp(-4 * abs(z))
      slopeIsRight(.logistic, 4 * z, far / ((1 + far) * (1 + far)), to: 2e-15)
      let cosh = Double.cosh(z)
      if abs(z) < 43 { slopeIsRight(.tanh, Float(z), 1 / (cosh * cosh), to: 1e-6) }
      slopeIsRight(.tanh, 4 * z, 1 / (.cosh(4 * z) * .cosh(4 * z)), to: 4e-15)
    }
  }

  @Test("a convolutional network has the same losses of sure samples as a perceptron")
  func convolutional() {
    // No light: the outputs are the biases of the last layer.
    let network = ConvolutionalNetwork<Float>(
      channels: 1, height: 4, width: 4, stages: [.convolution(2), .maxPool], classifier: [3])
    var parameters = [Float](repeating: 0, count: network.parameterCount)
    parameters[network.parameterCount - 3] = 20
    let samples = Samples<Float>(inputs: Matrix(rows: 16, columns: 2), labels: [0, 0])
    let point = network.linearisation(at: parameters, on: samples)
    let (p, rest) = softmax([20, 0, 0])
    #expect(abs(Double(point.loss) - .log(onePlus: rest)) < 1e-6 * rest)
    #expect(abs(Double(point.gradient[parameters.count - 3]) + 2 * p[1]) < 1e-6 * p[1])
    var direction = parameters
    for (i, t) in [Float(0.3), 0.5, -0.2].enumerated() { direction[direction.count - 3 + i] = t }
    let product = point.curvature(.gaussNewton).apply(direction)
    // t as rounded to Float: the products are p_i p_0 (t_i − t_0) to this accuracy.
    let t = direction.suffix(3).map { Double($0) }
    let exact = p[0] * p[1] * (2 * t[0] - t[1] - t[2])
    #expect(abs(Double(product[direction.count - 3]) - exact) < 2e-6 * exact)
  }

  @Test("an output that is not a number gives no number, whichever class it belongs to")
  func notANumber() {
    for place in 0..<3 {
      for value in [Double.nan, .infinity] {
        var z = [0.5, 1, -1]
        z[place] = value
        let network = MultilayerPerceptron<Double>.softmaxRegression(inputs: 1, classes: 3)
        let samples = Samples<Double>(
          inputs: Matrix(rows: 1, columns: 1, elements: [1]), labels: [1])
        let point = network.linearisation(at: z + [0, 0, 0], on: samples)
        #expect(point.loss.isNaN && point.gradient.allSatisfy { $0.isNaN })
        #expect(point.curvature(.gaussNewton).apply([1, 2, 3, 0, 0, 0]).contains { $0.isNaN })
      }
    }
  }
}
