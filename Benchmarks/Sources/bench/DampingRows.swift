import COpenBLAS
import SemicircleCore

/// Whole steps of the damped optimisers (batch, loss, gradient, curvature, step) against PyTorch's eager
/// mode, at the shapes of part 2. The limit is what they cannot do without: the products of matrices as
/// OpenBLAS makes them, and LAPACK's decompositions.
func dampingRows(_ table: Table) throws {
  table.section = "Steps of damped optimisers, Double"
  for (layers, batch) in [([196, 32, 32, 10], 64), ([784, 100, 100, 10], 128)] {
    try kfacRow(table, layers, batch)
  }
  for inputs in [16, 49] { try newtonRow(table, inputs: inputs, batch: 64) }
}

/// A perceptron in Double on random inputs, of which each step takes another batch.
private struct DoubleProblem {
  let network: MultilayerPerceptron<Double>
  let samples: Samples<Double>
  let parameters: [Double]
  let columns: [[Int]]

  init(_ layers: [Int], batch: Int) {
    let network = MultilayerPerceptron<Double>(layerSizes: layers, activation: .relu)
    var stream = RandomStream("bench/damping", seed: 1)
    let count = 8 * batch
    samples = Samples(
      inputs: stream.normalMatrix(rows: layers[0], columns: count),
      labels: (0..<count).map { $0 % layers[layers.count - 1] })
    parameters = network.initialParameters(from: &stream)
    columns = (0..<8).map { k in (0..<batch).map { (8 * $0 + k) % count } }
    self.network = network
  }

  /// A step that goes on from where the last one ended. The rate is so small that the numbers stay
  /// normal however often it is made.
  func stepping<Rule: Optimiser<Double>>(_ rule: Rule) -> () throws -> Void {
    var (rule, w, k) = (rule, parameters, 0)
    var point = network.linearisation(capacity: columns[0].count)
    return {
      point.update(at: w, on: samples, columns: columns[k % columns.count])
      try rule.step(&w, at: point, learningRate: 1e-9)
      k += 1
    }
  }
}

private func kfacRow(_ table: Table, _ layers: [Int], _ batch: Int) throws {
  let problem = DoubleProblem(layers, batch: batch)
  let interval = 10
  let kfac = KFAC(of: problem.network, dampingCoefficient: 0.1, eigenInterval: interval)
  let step = problem.stepping(
    PreconditionedDescent(
      kfac, parameterCount: problem.parameters.count, momentum: Momentum(0.9)))
  let name = layers.map(String.init).joined(separator: "-")
  // Ten steps, of which one has the decompositions.
  try table.measure(
    "ten of KFAC, \(name), B = \(batch), eigenbases every \(interval)",
    limit: Limit(name: "BLAS and LAPACK", work: kfacLimit(problem, steps: interval)),
    peer: PeerWork(
      name: "PyTorch eager", module: "torch", function: "kfac_steps",
      arguments: [
        "layers": .numbers(layers), "samples": .number(batch), "interval": .number(interval),
      ], goal: .atLeast(3), reason: "both sides are products and eigenproblems")
  ) { for _ in 0..<interval { try step() } }
}

/// The products of so many steps, a gradient's, the factors' and the application's, and one
/// decomposition of each factor.
private func kfacLimit(_ problem: DoubleProblem, steps: Int) -> () -> Void {
  let n = problem.columns[0].count
  func filled(_ rows: Int, _ columns: Int) -> Matrix<Double> {
    var stream = RandomStream("bench/limit", seed: UInt64(rows * 4096 + columns))
    return stream.normalMatrix(rows: rows, columns: columns)
  }
  struct Layer {
    var inputs, errors, weights, a, g, m, r: Matrix<Double>
    var eigenA, eigenG: SymmetricEigenSolver<Double>
  }
  var layers = problem.network.layers.map { layer in
    let (i, o) = (layer.inputs + 1, layer.outputs)
    let (inputs, errors) = (filled(layer.inputs, n), filled(o, n))
    return Layer(
      inputs: inputs, errors: errors, weights: filled(layer.inputs, o),
      a: filled(i, n) * filled(i, n).transposed(), g: errors * errors.transposed(),
      m: filled(i, o), r: filled(i, o), eigenA: SymmetricEigenSolver(order: i),
      eigenG: SymmetricEigenSolver(order: o))
  }
  func syrk(_ x: Matrix<Double>, _ c: inout Matrix<Double>) {
    cblas_dsyrk(
      CblasColMajor, CblasLower, CblasNoTrans, blasint(x.rows), blasint(x.columns), 1e-9,
      x.elements, blasint(x.rows), 1, &c.elements, blasint(c.rows))
  }
  return {
    for step in 0..<steps {
      for k in layers.indices {
        Matrix.multiply(
          layers[k].weights, layers[k].inputs, transposeA: .yes, into: &layers[k].errors)
        Matrix.multiply(
          layers[k].inputs, layers[k].errors, transposeB: .yes, scale: 1e-9,
          into: &layers[k].weights)
        if k > 0 {
          Matrix.multiply(layers[k].weights, layers[k].errors, into: &layers[k].inputs)
        }
        syrk(layers[k].inputs, &layers[k].a)
        syrk(layers[k].errors, &layers[k].g)
        if step == 0 {
          try? layers[k].eigenA.solve(layers[k].a)
          try? layers[k].eigenG.solve(layers[k].g)
        }
        let (qA, qG) = (layers[k].eigenA.vectors, layers[k].eigenG.vectors)
        Matrix.multiply(qA, layers[k].m, transposeA: .yes, into: &layers[k].r)
        Matrix.multiply(layers[k].r, qG, into: &layers[k].m)
        Matrix.multiply(qA, layers[k].m, into: &layers[k].r)
        Matrix.multiply(layers[k].r, qG, transposeB: .yes, into: &layers[k].m)
      }
    }
  }
}

private func newtonRow(_ table: Table, inputs: Int, batch: Int) throws {
  let problem = DoubleProblem([inputs, 10], batch: batch)
  let step = problem.stepping(
    PreconditionedDescent(
      DampedNewton<Double>(.hessian, dampingCoefficient: 0.1),
      parameterCount: problem.parameters.count))
  let order = problem.parameters.count
  var stream = RandomStream("bench/newton", seed: 1)
  let root = stream.normalMatrix(rows: order, columns: order)
  let matrix = root * root.transposed()
  for (name, function) in [
    ("its matrix by einsum", "newton_step"), ("torch.func.hessian", "newton_step_by_transforms"),
  ] {
    try table.measure(
      "batch Newton, softmax regression, P = \(order), B = \(batch), against \(name)",
      limit: Limit(name: "a factor", work: { _ = try? matrix.cholesky() }),
      peer: PeerWork(
        name: "PyTorch eager", module: "torch", function: function,
        arguments: ["layers": .numbers([inputs, 10]), "samples": .number(batch)],
        goal: .atLeast(3), reason: "half of it is the factor"), step)
  }
}
