import COpenBLAS
import SemicircleCore

/// A perceptron at a random point on random inputs.
struct Problem {
  let network: MultilayerPerceptron<Float>
  let samples: Samples<Float>
  let parameters: [Float]
  let vector: [Float]

  init(layers: [Int], samples n: Int) {
    network = MultilayerPerceptron(layerSizes: layers, activation: .tanh)
    var stream = RandomStream("bench/network", seed: 1)
    samples = Samples(
      inputs: Matrix(
        rows: layers[0], columns: n, elements: stream.normals(layers[0] * n).map(Float.init)),
      labels: (0..<n).map { $0 % layers[layers.count - 1] })
    parameters = stream.normals(network.parameterCount).map { 0.05 * Float($0) }
    vector = stream.normals(network.parameterCount).map(Float.init)
  }

  var hessian: HessianOperator<Float> {
    HessianOperator(Linearisation(of: network, at: parameters, on: samples))
  }
}

/// Hessian-vector products against all the matrix products that they need, as `sgemm` on full shapes.
func curvatureRows(_ table: Table) throws {
  table.section = "Hessian-vector products"
  for samples in [500, 2_000, 10_000, 50_000] { try hessianRow(table, [784, 128, 10], samples) }
  for width in [16, 32, 64, 256, 512] { try hessianRow(table, [784, width, 10], 5_000) }
  try hessianRow(table, [784, 32, 10], 1_797)
  try hessianRow(table, [196, 64, 10], 5_000)
  try hessianRow(table, [784, 128, 128, 10], 5_000)
  table.addGeometricMean(of: "PyTorch", goal: 1.35)

  table.section = "Hessian-vector products: blocks of 16 vectors"
  for layers in [[196, 16, 10], [784, 32, 10], [784, 128, 10]] {
    try blockRow(table, layers, 5_000)
  }
}

private func hessianRow(_ table: Table, _ layers: [Int], _ samples: Int) throws {
  let problem = Problem(layers: layers, samples: samples)
  let hessian = problem.hessian
  var image = problem.vector
  try table.measure(
    "\(layers.map(String.init).joined(separator: "-")), N = \(samples)",
    limit: Limit(
      name: "its sgemm", goal: .atMost(samples <= 500 ? 1.2 : 1.15),
      work: allProducts(problem, width: 1)),
    peer: PeerWork(
      name: "PyTorch", module: "torch", function: "hessian_product",
      arguments: ["layers": .numbers(layers), "samples": .number(samples)], goal: .atLeast(1.2))
  ) { hessian.apply(problem.vector, into: &image) }
}

private func blockRow(_ table: Table, _ layers: [Int], _ samples: Int) throws {
  let width = 16
  let problem = Problem(layers: layers, samples: samples)
  let hessian = problem.hessian
  let vectors = Matrix(
    rows: problem.vector.count, columns: width,
    elements: (0..<width).flatMap { _ in problem.vector })
  var images = vectors
  var image = problem.vector
  let name = "\(layers.map(String.init).joined(separator: "-")), N = \(samples)"
  try table.measure(
    name, items: width,
    limit: Limit(
      name: "its sgemm", goal: .atMost(1.1), work: allProducts(problem, width: width))
  ) { hessian.apply(vectors, into: &images) }
  try table.measure(
    "\(name), time over one at once", items: width,
    limit: Limit(
      name: "16 alone", goal: layers[1] <= 32 ? .atMost(1 / 1.3) : nil,
      work: { for _ in 0..<width { hessian.apply(problem.vector, into: &image) } })
  ) { hessian.apply(vectors, into: &images) }
}

/// The matrix products that Hessian products along `width` vectors need, stacked as far as they can
/// be: two in the first layer, the direction's weights with the inputs and back, and six in every
/// other.
private func allProducts(_ problem: Problem, width: Int) -> () -> Void {
  let n = problem.samples.inputs.columns
  func filled(_ rows: Int, _ columns: Int) -> Matrix<Float> {
    Matrix(rows: rows, columns: columns, elements: Array(repeating: 0.01, count: rows * columns))
  }
  let layers = problem.network.layers.enumerated().map { index, layer in
    let (a, b) = (layer.inputs, layer.outputs)
    return (
      isFirst: index == 0, weights: filled(a, b), directions: filled(a, b * width),
      stacked: filled(a * width, b), inputs: index == 0 ? problem.samples.inputs : filled(a, n),
      tangents: filled(a, index == 0 ? 0 : n * width), stackedTangents: filled(a * width, n),
      errors: filled(b, n), back: filled(b, n * width), stackedBack: filled(b * width, n)
    )
  }
  var scratch = layers
  return {
    for (i, layer) in layers.enumerated() {
      Matrix.multiply(
        layer.directions, layer.inputs, transposeA: .yes, into: &scratch[i].stackedBack)
      Matrix.multiply(
        layer.inputs, layer.stackedBack, transposeB: .yes, into: &scratch[i].directions)
      if layer.isFirst { continue }
      Matrix.multiply(layer.weights, layer.tangents, transposeA: .yes, into: &scratch[i].back)
      Matrix.multiply(layer.weights, layer.back, into: &scratch[i].tangents)
      Matrix.multiply(layer.stacked, layer.errors, into: &scratch[i].stackedTangents)
      Matrix.multiply(
        layer.stackedTangents, layer.errors, transposeB: .yes, into: &scratch[i].stacked)
    }
  }
}

/// A convolutional network's gradient and products against PyTorch. The limit of a product is three
/// gradients: it takes six convolutions a layer where the gradient takes three.
func convolutionalRows(_ table: Table) throws {
  table.section = "Convolutional networks, 32 × 32 × 3, two convolutions a block, ten classes"
  let widths = [16, 32, 64]
  for samples in [64, 512] {
    let network = ConvolutionalNetwork<Float>.vgg(widths: widths, classes: 10)
    var stream = RandomStream("bench/convolutional network", seed: 1)
    let batch = Samples<Float>(
      inputs: Matrix(
        rows: network.inputCount, columns: samples,
        elements: stream.normals(network.inputCount * samples).map(Float.init)),
      labels: (0..<samples).map { $0 % 10 })
    let w = network.initialParameters(from: &stream)
    let v = stream.normals(w.count).map(Float.init)
    let columns = Array(0..<samples)
    var point = network.linearisation(capacity: samples)
    let gradient = { point.update(at: w, on: batch, columns: columns) }
    func peer(_ function: String) -> PeerWork {
      PeerWork(
        name: "PyTorch", module: "torch", function: function,
        arguments: ["widths": .numbers(widths), "samples": .number(samples)], goal: .atLeast(1.3))
    }
    let name = "\(widths.map(String.init).joined(separator: "-")), B = \(samples)"
    try table.measure("gradient, \(name)", peer: peer("convolutional_gradient"), gradient)
    gradient()
    let hessian = point.curvature(.hessian)
    var image = v
    try table.measure(
      "Hessian product, \(name)",
      limit: Limit(name: "a gradient", goal: .atMost(3), work: gradient),
      peer: peer("convolutional_hessian_product")
    ) { hessian.apply(v, into: &image) }
  }
}

/// Everything in a Lanczos run but the products, against four matrix–vector products a step.
func lanczosRows(_ table: Table) throws {
  table.section = "Lanczos with full re-orthogonalisation, all but the operator's products"
  for (dimension, steps) in [(100_000, 100), (5_000, 30), (25_000, 60), (300_000, 100)] {
    var stream = RandomStream("bench/lanczos", seed: 1)
    let start = stream.normals(dimension)
    let basis = stream.normalMatrix(rows: dimension, columns: steps)
    let rows = blasint(dimension)
    var x = start
    var coefficients = [Double](repeating: 0, count: steps)
    openblas_set_num_threads(1)
    try table.measure(
      "P = \(dimension), m = \(steps)",
      limit: Limit(
        name: "four dgemv a step", goal: steps == 100 ? .atMost(1.15) : nil,
        work: {
          for j in 1...steps {
            for _ in 0..<2 {
              cblas_dgemv(
                CblasColMajor, CblasTrans, rows, blasint(j), 1, basis.elements, rows, x, 1, 0,
                &coefficients, 1)
              cblas_dgemv(
                CblasColMajor, CblasNoTrans, rows, blasint(j), 1e-9, basis.elements, rows,
                coefficients, 1, 1, &x, 1)
            }
          }
        }), rounds: 5
    ) { _ = try lanczos(Diagonal(dimension: dimension), start: start, steps: steps) }
  }
}

private struct Diagonal: LinearOperator {
  let dimension: Int

  func apply(_ x: [Double], into y: inout [Double]) {
    for i in 0..<dimension { y[i] = Double(i) * x[i] }
  }
}
