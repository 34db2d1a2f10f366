import SemicircleCore

/// Times the kernels that decide how long a chapter takes, each against the limit of the machine or
/// against what one would write without it. Both sides of a row run in turn, on one thread, and the
/// ratio is the median of the ratios of neighbours: a noisy machine slows both.
@main struct Bench {
  static func main() throws {
    Parallel.threadCount = 1
    print("kernel                                     ours        limit or peer         ratio")
    try hessianProduct(layers: [784, 128, 10], samples: 10_000)
    try hessianProduct(layers: [784, 32, 10], samples: 1_797)
    try smallEigenvalues(order: 10, count: 20_000)
    try lanczosOverhead(dimension: 100_000, steps: 100)
    normals(count: 4_000_000)
    strokes(count: 5_000)
  }

  /// A Hessian-vector product against the two products with the first layer's weights and inputs
  /// that no algorithm can avoid.
  static func hessianProduct(layers: [Int], samples n: Int) throws {
    let network = MultilayerPerceptron<Float>(layerSizes: layers, activation: .tanh)
    var stream = RandomStream("bench/network", seed: 1)
    let inputs = Matrix<Float>(
      rows: layers[0], columns: n, elements: stream.normals(layers[0] * n).map(Float.init))
    let labels = (0..<n).map { $0 % 10 }
    let parameters = stream.normals(network.parameterCount).map { 0.05 * Float($0) }
    let hessian = HessianOperator(
      Linearisation(
        of: network, at: parameters, on: Samples(inputs: inputs, labels: labels)))
    let v = stream.normals(network.parameterCount).map(Float.init)
    var image = v
    let weights = Matrix<Float>(
      rows: layers[0], columns: layers[1], elements: Array(v.prefix(layers[0] * layers[1])))
    var hidden = Matrix<Float>(rows: layers[1], columns: n)
    var gradient = weights
    row(
      "HVP \(layers.map(String.init).joined(separator: "-")), N = \(n)", against: "two sgemm",
      repetitions: 9,
      { hessian.apply(v, into: &image) },
      {
        Matrix.multiply(weights, inputs, transposeA: .yes, into: &hidden)
        Matrix.multiply(inputs, hidden, transposeB: .yes, into: &gradient)
      })
  }

  /// Many small eigenproblems at once against LAPACK one by one.
  static func smallEigenvalues(order n: Int, count: Int) throws {
    var stream = RandomStream("bench/eigen", seed: 1)
    let ensemble = GaussianOrthogonalEnsemble(dimension: n)
    let matrices = (0..<count).map { _ in ensemble.sample(from: &stream) }
    let batch = BatchedSymmetric(matrices)
    var values = Matrix<Double>(rows: n, columns: count)
    var solver = SymmetricEigenSolver<Double>(order: n, vectors: false)
    try row(
      "\(count) eigenvalue problems, n = \(n)", against: "LAPACK, one by one", repetitions: 5,
      { try batch.eigenvalues(into: &values) },
      { for matrix in matrices { try solver.solve(matrix) } })
  }

  /// Everything in a Lanczos run but the products, against its four matrix–vector products a step.
  static func lanczosOverhead(dimension: Int, steps: Int) throws {
    struct Diagonal: LinearOperator {
      let dimension: Int
      func apply(_ x: [Double], into y: inout [Double]) {
        for i in 0..<dimension { y[i] = Double(i) * x[i] }
      }
    }
    var stream = RandomStream("bench/lanczos", seed: 1)
    let start = stream.normals(dimension)
    let basis = stream.normalMatrix(rows: dimension, columns: steps)
    var x = start
    var coefficients = [Double](repeating: 0, count: steps)
    try row(
      "Lanczos, P = \(dimension), \(steps) steps", against: "its dgemv", repetitions: 3,
      { _ = try lanczos(Diagonal(dimension: dimension), start: start, steps: steps) },
      {
        for j in 1...steps {
          for _ in 0..<2 {
            Double.gemv(.yes, dimension, j, 1, basis.elements, dimension, x, 0, &coefficients)
            Double.gemv(.no, dimension, j, 1e-9, basis.elements, dimension, coefficients, 1, &x)
          }
        }
      })
  }

  /// Normal variates against writing as many numbers to memory.
  static func normals(count: Int) {
    var stream = RandomStream("bench/normal", seed: 1)
    var x = [Double](repeating: 0, count: count)
    let seconds = row(
      "\(count) normal variates", against: "filling the array", repetitions: 9,
      { stream.fillNormal(&x) }, { for i in x.indices { x[i] = Double(i) } })
    print("  \((Double(count) / seconds / 1e6).rounded()) million a second")
  }

  /// Images of `strokes` against reading their pixels once.
  static func strokes(count: Int) {
    let source = Strokes()
    var images = source.trainingImages(count)
    var sum = 0
    let seconds = row(
      "\(count) images of strokes", against: "reading them once", repetitions: 5,
      { images = source.trainingImages(count) },
      { sum &+= images.pixels.reduce(0) { $0 &+ Int($1) } })
    print("  \((seconds / Double(count) * 1e7).rounded() / 10) µs an image\(sum == 0 ? "." : "")")
  }

  // MARK: - Measuring

  /// Runs two pieces of work in turn, prints medians and the median ratio, returns our median.
  @discardableResult
  static func row(
    _ name: String, against peer: String, repetitions: Int, _ ours: () throws -> Void,
    _ theirs: () throws -> Void
  ) rethrows -> Double {
    let clock = ContinuousClock()
    try ours()
    try theirs()
    var pairs: [(ours: Double, theirs: Double)] = []
    for _ in 0..<repetitions {
      let a = try clock.measure(ours) / .seconds(1)
      let b = try clock.measure(theirs) / .seconds(1)
      pairs.append((a, b))
    }
    let (a, b) = (median(pairs.map(\.ours)), median(pairs.map(\.theirs)))
    let ratio = median(pairs.map { $0.ours / $0.theirs })
    let columns = [
      pad(name, 40), pad("\(milliseconds(a)) ms", 12), pad("\(milliseconds(b)) ms (\(peer))", 32),
      "\((ratio * 100).rounded() / 100)",
    ]
    print(columns.joined(separator: " "))
    return a
  }

  static func median(_ x: [Double]) -> Double { x.sorted()[x.count / 2] }
  static func milliseconds(_ seconds: Double) -> Double { (seconds * 1e5).rounded() / 100 }
  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
