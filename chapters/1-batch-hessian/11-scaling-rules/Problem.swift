import Replication
import SemicircleCore

/// What is looked at after a training.
enum Quantity: String, CustomStringConvertible {
  case error, distance
  var description: String { rawValue }

  func of(_ outcome: ScalingRules.Outcome) -> Double {
    switch self {
    case .error: outcome.error
    case .distance: outcome.distance ?? 1000
    }
  }
}

/// What the runs of one replicate share.
struct Problem: Sendable {
  var network: MultilayerPerceptron<Double>
  var start: [Double]
  var samples: Samples<Double>
  var validation: Samples<Double>
  var order: RandomStream

  /// Trains from the start and looks at the end.
  func outcome(
    of optimiser: some Optimiser<Double>, _ learningRate: Double, _ B: Int, _ run: Run
  ) throws -> ScalingRules.Outcome {
    var (w, optimiser) = (start, optimiser)
    var batches = MiniBatches(sampleCount: samples.count, batchSize: B, stream: order)
    let result = try network.train(
      &w, on: samples, optimiser: &optimiser, schedule: .flatLinearFlat(learningRate),
      batches: &batches, steps: run[ScalingRules.epochs] * batches.batchesPerEpoch)
    if result.diverged {
      return ScalingRules.Outcome(error: 100 * (1 - 1 / Double(network.outputCount)), distance: nil)
    }
    let error = network.evaluate(at: w, on: validation).errorRate ?? .nan
    w.add(start, scaledBy: -1)
    return ScalingRules.Outcome(error: 100 * error, distance: w.norm)
  }
}

extension ScalingRules {
  /// The replicates' images and starts, which claim and control share.
  static let problems = Shared { run in
    let images = try run.images(training: 20_000, test: run[validationCount])
    let training: LabelledSamples<Double> = images.training.samples(poolingBy: 4)
    let validation: LabelledSamples<Double> = images.test.samples(poolingBy: 4)
    return try run.replicate(run[replicates]) { draws in
      var subset = draws("images"), start = draws("start")
      let drawn = training.sample(run[sampleCount], using: &subset)
      let standardise = Standardization.global(drawn.inputs)
      let network = MultilayerPerceptron<Double>(
        layerSizes: [drawn.dimension, run[hiddenUnits], drawn.classCount], activation: .relu)
      return Problem(
        network: network, start: network.initialParameters(from: &start),
        samples: Samples(standardise(drawn)), validation: Samples(standardise(validation)),
        order: draws("batches"))
    }
  }
}
