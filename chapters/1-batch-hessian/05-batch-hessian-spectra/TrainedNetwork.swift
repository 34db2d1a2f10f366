import Replication
import SemicircleCore

/// A network, and what its full Hessian H says.
struct TrainedNetwork: Sendable {
  var network: MultilayerPerceptron<Double>
  var parameters: [Double]
  var samples: Samples<Double>
  /// The leading eigenpairs of H.
  var leading: Eigenpairs<Double>
  /// λ_P.
  var smallest: Double
  var readings: BatchHessianSpectra.NoiseReadings
  /// |uᵀHv − vᵀHu| over ‖Hu‖‖v‖ for random u and v.
  var asymmetry: Double

  var λ₁: Double { leading.values[0] }
  var φ₁: [Double] { leading.vectors.column(0) }

  /// The Hessian of the samples in the given columns.
  func hessian(of columns: [Int]) -> HessianOperator<Double> {
    HessianOperator(Linearisation(of: network, at: parameters, on: samples.subset(columns)))
  }
}

extension BatchHessianSpectra {
  /// The networks, which claim and control share.
  static let trained = Shared { run in
    let images = try run.images(training: min(60_000, 4 * run[sampleCount]), test: 1).training
    let samples: LabelledSamples<Double> = images.samples(poolingBy: 2)
    return try run.replicate(run[networks]) { draws in
      let (network, w, samples) = train(on: samples, run, draws)
      let H = HessianOperator(Linearisation(of: network, at: w, on: samples))
      var probe = draws("symmetry")
      let (u, v) = (probe.normals(H.dimension), probe.normals(H.dimension))
      try requireDeterministicProducts(of: H, at: u)
      let (Hu, Hv) = (H.apply(u), H.apply(v))
      let ends = try extremalEigenpairs(of: H, largest: run[outliers], smallest: 1, tolerance: 1e-3)
      return TrainedNetwork(
        network: network, parameters: w, samples: samples, leading: ends.largest,
        smallest: ends.smallest.values[0],
        readings: NoiseReadings(of: H, ends.largest, draws("probes of the variance")),
        asymmetry: abs(u.dot(Hv) - v.dot(Hu)) / (Hu.norm * v.norm))
    }
  }

  private static func train(
    on images: LabelledSamples<Double>, _ run: Run, _ draws: Draws
  ) -> (MultilayerPerceptron<Double>, parameters: [Double], Samples<Double>) {
    var subset = draws("images"), start = draws("start")
    let drawn = images.sample(run[sampleCount], using: &subset)
    let standardised = Standardization.global(drawn.inputs)(drawn)
    let samples = Samples(inputs: standardised.inputs, labels: standardised.labels)
    let network = MultilayerPerceptron<Double>(
      layerSizes: [drawn.dimension, run[hiddenUnits], drawn.classCount], activation: .relu)
    var w = network.initialParameters(from: &start)
    var descent = StochasticGradientDescent(
      parameterCount: w.count, momentum: Momentum(run[momentum]), weightDecay: .l2(run[weightDecay])
    )
    var batches = MiniBatches(
      sampleCount: samples.count, batchSize: run[batchSize], stream: draws("training"))
    var batch = Linearisation(of: network, capacity: run[batchSize])
    for _ in 0..<run[updates] {
      batch.update(at: w, on: samples, columns: batches.next())
      descent.step(&w, at: batch, learningRate: run[learningRate])
    }
    return (network, w, samples)
  }
}

extension BatchHessianSpectra.NoiseReadings {
  /// The readings from the Hessian of all samples and its leading eigenpairs. No matrix of a single
  /// sample is formed: what H_i does to a vector is known for all i at the price of one product.
  init(of H: HessianOperator<Double>, _ leading: Eigenpairs<Double>, _ stream: RandomStream) {
    let V = noiseVariance(dimension: H.dimension, probes: 8, stream: stream) { v in
      (mean(H.perSampleProducts(v).squaredNorms), H.apply(v))
    }
    let (λ₁, φ₁) = (leading.values[0], leading.vectors.column(0))
    let unit = 1 / (λ₁ * λ₁)
    let first = H.perSampleProducts(φ₁)
    element = unit / Double(H.dimension) * V.total
    algorithm1 = unit * V.total
    directional =
      unit
      * directionalVariance(
        squaredNorms: first.squaredNorms, quadraticForms: first.quadraticForms,
        meanProduct: H.apply(φ₁))
    levels = (1..<min(12, leading.values.count)).map { j in
      var (sum, difference) = (φ₁, φ₁)
      sum.add(leading.vectors.column(j))
      difference.add(leading.vectors.column(j), scaledBy: -1)
      // 4 φ_jᵀH_iφ₁ is the quadratic form of the sum less that of the difference.
      let couplings = zip(
        H.perSampleProducts(sum).quadraticForms, H.perSampleProducts(difference).quadraticForms
      ).map { ($0 - $1) / 4 }
      return (gap: 1 - leading.values[j] / λ₁, variance: unit * variance(couplings))
    }
  }
}
