import SemicircleCore

/// Gradient descent whose batches other optimisers watch: their estimates of curvature grow along one
/// path, which none of them influences. For networks of one layer.
public struct WatchedDescent: Optimiser, Sendable {
  /// What takes the steps.
  public var descent: StochasticGradientDescent<Double>
  /// KFAC that begins with its first batch, and KFAC that begins with the identity.
  public private(set) var kfac: KFAC<Double>, identityStart: KFAC<Double>
  /// Adam's second moments.
  public private(set) var moments = SecondMomentPreconditioner<Double>(dampingCoefficient: 0)
  private let interval: Int
  private var steps = 0

  /// - Parameters:
  ///   - network: of one layer.
  ///   - interval: KFAC takes the batch of every so many steps, the first included.
  /// - Precondition: the network has one layer, and the interval is positive.
  public init(
    of network: MultilayerPerceptron<Double>, momentum: Double, kfacInterval interval: Int
  ) {
    require(network.layers.count == 1, "a network of \(network.layers.count) layers")
    require(interval > 0, "the interval must be positive, it is \(interval)")
    descent = StochasticGradientDescent(
      parameterCount: network.parameterCount, momentum: Momentum(momentum))
    kfac = KFAC(of: network, dampingCoefficient: 1, eigenInterval: .max)
    identityStart = KFAC(
      of: network, dampingCoefficient: 1, eigenInterval: .max, start: .identity)
    self.interval = interval
  }

  /// One step along the gradient of a batch, which the others see.
  public mutating func step(
    _ parameters: inout [Double], at batch: some NetworkLinearisation<Double>, learningRate: Double
  ) throws {
    moments.update(from: batch)
    if steps % interval == 0 {
      try kfac.update(from: batch)
      try identityStart.update(from: batch)
    }
    steps += 1
    descent.step(&parameters, at: batch, learningRate: learningRate)
  }
}

// MARK: - Eigenpairs of estimates

extension SymmetricEigen<Double> {
  /// Those of KFAC's matrix G ⊗ A for a layer, n of A times m of G, not sorted. The vectors have the order
  /// of the layer's parameters: the weights output by output, then the biases.
  ///
  /// - Parameters:
  ///   - inputs: A of order n, the constant last.
  ///   - errors: G of order m.
  /// - Throws: ``LinearAlgebraError``.
  public init(inputs: Matrix<Double>, errors: Matrix<Double>) throws {
    let (a, g) = (try inputs.symmetricEigen(), try errors.symmetricEigen())
    let (n, m) = (inputs.rows, errors.rows)
    self.init(
      values: (0..<n * m).map { max(a.values[$0 % n], 0) * max(g.values[$0 / n], 0) },
      vectors: Matrix(rows: n * m, columns: n * m) { row, k in
        let isWeight = row < m * (n - 1)
        let input = isWeight ? row % (n - 1) : n - 1
        let output = isWeight ? row / (n - 1) : row - m * (n - 1)
        return a.vectors[input, k % n] * g.vectors[output, k / n]
      })
  }

  /// Those of the factors of a KFAC that is for one layer.
  ///
  /// - Throws: ``LinearAlgebraError``.
  public init(of kfac: KFAC<Double>) throws {
    try self.init(inputs: kfac.inputFactor(0), errors: kfac.errorFactor(0))
  }

  /// Those of KFAC's matrix for a softmax regression with the true Fisher matrix of its outputs: labels are
  /// drawn from the network, not taken from the samples.
  ///
  /// - Parameters:
  ///   - point: the network on the samples of both factors.
  ///   - hessian: of the mean loss there. In the biases it is the mean of that in the outputs, which is
  ///     their Fisher matrix.
  /// - Throws: ``LinearAlgebraError``.
  public init(trueFisherOf point: Linearisation<Double>, hessian: Matrix<Double>) throws {
    var kfac = KFAC(of: point.network, dampingCoefficient: 1)
    try kfac.update(from: point)
    let count = point.network.outputCount
    let first = hessian.rows - count
    let errors = Matrix(rows: count, columns: count) { hessian[first + $0, first + $1] }
    try self.init(inputs: kfac.inputFactor(0), errors: errors)
  }

  /// Adam's matrix: √v̂ on the axes, for so many parameters.
  ///
  /// - Precondition: the second moments have seen a batch.
  public init(of moments: SecondMomentPreconditioner<Double>, count: Int) {
    var (moments, inverse) = (moments, [Double](repeating: 0, count: count))
    moments.dampingCoefficient = 0
    moments.apply(Array(repeating: 1, count: count), into: &inverse)
    self.init(values: inverse.map { 1 / $0 }, vectors: .identity(count))
  }

  /// What Adam's matrix would be along other axes, the columns of `axes`: the root mean square of a batch's
  /// gradient along each, which is that of the gradients of single samples over the root of the batch
  /// size, the square of their mean left aside.
  ///
  /// - Precondition: there is a batch.
  public init(gradientsOf batches: [Linearisation<Double>], along axes: Matrix<Double>) {
    require(!batches.isEmpty, "there is no batch")
    let squares = batches.map { batch in
      let images = axes.transposed() * batch.perSampleGradients()
      let count = Double(images.columns)
      return (0..<images.rows).map { k in
        mean((0..<images.columns).map { images[k, $0] * images[k, $0] }) / count
      }
    }
    self.init(
      values: (0..<axes.columns).map { k in mean(squares.map { $0[k] }).squareRoot() },
      vectors: axes)
  }
}
