import Replication
import SemicircleCore

/// A trained network with its full Hessian H.
struct TrainedNetwork: Sendable {
  /// Its number, by which its random vectors are drawn.
  var index: Int
  var network: MultilayerPerceptron<Double>
  var parameters: [Double]
  var samples: Samples<Double>
  /// The largest eigenvalue of H and its eigenvector.
  var λ₁ = 0.0
  var φ₁: [Double] = []
  /// φ₁ᵀH_iφ₁ of each sample.
  var forms: [Double] = []
  /// The variance over single samples: of all elements, as the probes see it, and of φ₁ᵀH_iφ₁.
  var total = 0.0
  var element = 0.0
  /// ‖H‖_F² over the variance of all elements.
  var size = 0.0

  /// The Hessian of the samples in the given columns.
  func hessian(of columns: [Int]) -> HessianOperator<Double> {
    HessianOperator(Linearisation(of: network, at: parameters, on: samples.subset(columns)))
  }

  /// H.
  func hessian() -> HessianOperator<Double> {
    HessianOperator(Linearisation(of: network, at: parameters, on: samples))
  }
}

extension HessianNoiseVariance {
  /// The networks, which claim and control share.
  static let trained = Shared { run in
    let (N, count) = (run[sampleCount], run[networks])
    guard run[trainingBatch] <= N else {
      throw UsageError("training-batch must not be above samples")
    }
    var subset = run.stream("images")
    let images: LabelledSamples<Double> = try run.images(training: max(8192, count * N), test: 1)
      .training.samples(poolingBy: 4).sample(count * N, using: &subset)
    return try run.replicate(count) { draws in
      let first = draws.replicate * N
      return try train(on: images.subset(first..<first + N), run, draws)
    }
  }

  private static func train(
    on images: LabelledSamples<Double>, _ run: Run, _ draws: Draws
  ) throws -> TrainedNetwork {
    let standardised = Standardization.global(images.inputs)(images)
    let network = MultilayerPerceptron<Double>(
      layerSizes: [images.dimension, run[hiddenUnits], images.classCount], activation: .relu)
    var start = draws("start")
    var net = TrainedNetwork(
      index: draws.replicate, network: network, parameters: network.initialParameters(from: &start),
      samples: Samples(inputs: standardised.inputs, labels: standardised.labels))
    var descent = StochasticGradientDescent(
      parameterCount: network.parameterCount, momentum: Momentum(run[momentum]),
      weightDecay: .l2(run[weightDecay]))
    var batches = MiniBatches(
      sampleCount: images.count, batchSize: run[trainingBatch], stream: draws("training"))
    try network.train(
      &net.parameters, on: net.samples, optimiser: &descent,
      schedule: .constant(run[learningRate]), batches: &batches, steps: run[updates])

    let H = net.hessian()
    let sharpest = try extremalEigenpairs(of: H, largest: 1, tolerance: 1e-9).largest
    net.λ₁ = sharpest.values[0]
    net.φ₁ = sharpest.vectors.column(0)
    net.forms = H.perSampleProducts(net.φ₁).quadraticForms
    net.element = mean(net.forms.map { ($0 - net.λ₁) * ($0 - net.λ₁) })
    net.total =
      noiseVariance(
        dimension: H.dimension, probes: run[probes], stream: draws("probes")
      ) { (mean(H.perSampleProducts($0).squaredNorms), H.apply($0)) }.total.value
    net.size =
      try squaredFrobeniusNorm(of: H, probes: 16, stream: draws("norm")).value / net.total
    return net
  }

  static func cost(_ run: Run) -> Cost? {
    let (P, N) = (Double(60 * run[hiddenUnits] + 10), Double(run[sampleCount]))
    let drawn = zip(run[batchSizes], run[batchCounts]).reduce(0.0) { $0 + Double($1.0 * $1.1) }
    let passes = 2 * drawn * Double(run[probes] + 3) + Double(run[updates] * run[trainingBatch])
    let count = Double(run[networks])
    return Cost(cpuSeconds: 2e-10 * P * passes * count, bytes: 2e7 + 2e4 * N * count)
  }
}
