import Replication
import SemicircleCore

/// What is trained on what.
extension ClassOutliers {
  static func mixtures(_ arm: Arm, _ run: Run) throws -> [[Outcome]] {
    let recipe = recipe(run, arm)
    let (largest, easiest) = (run[classes].max(), run[separations].max())
    let problems = run[classes].flatMap { k in run[separations].map { (k, $0) } }.enumerated()
      .filter { arm != .uniform || $1.0 == largest }.filter { arm != .shuffled || $1.1 == easiest }
    // As many as a share needs: 18 of shuffled labels and in the control.
    let R = run[replicates]
    let count =
      arm == .uniform ? 2 * R : arm == .shuffled ? 3 * R / 2 : arm == .squared ? (3 * R + 3) / 4 : R
    return try run.sweep(problems, replicates: count) {
      problem, draws in
      func stream(_ purpose: String) -> RandomStream {
        // Other labels and other starts see the same numbers as the mixtures themselves.
        arm == .plain || arm == .squared
          ? run.stream(purpose, cell: problem.offset, replicate: draws.replicate)
          : run.again(purpose, cell: problem.offset, replicate: draws.replicate)
      }
      let (k, separation) = problem.element
      var means = stream("means")
      let mixture = GaussianMixture(
        classCount: k, dimension: run[dimension], separation: separation, from: &means)
      let samples = mixture.samples(run[sampleCount], from: stream("samples"))
      var labels = Array(0..<samples.count)
      if arm == .shuffled {
        var order = run.stream(
          "order of labels", cell: problem.offset, replicate: draws.replicate)
        labels = order.permutation(samples.count)
      }
      return try recipe.outcome(
        on: LabelledSamples(
          inputs: samples.inputs, labels: labels.map { samples.labels[$0] }, classCount: k),
        startingFrom: stream("start"), batches: stream("batches"))
    }
  }

  static let uniformStarts = Shared { run in try mixtures(.uniform, run) }

  static func recipe(_ run: Run, _ arm: Arm, updates: Int? = nil) -> Recipe {
    Recipe(
      width: run[width], activation: .relu, start: arm == .uniform ? .uniform : .normal,
      loss: arm == .squared ? .squared : .softmaxCrossEntropy,
      updates: updates ?? run[Self.updates],
      batchSize: run[batchSize], sampling: .epochs, momentum: run[momentum],
      schedule: .flatLinearFlat(run[learningRate]), leading: run[leading])
  }

  static let imagePool = Shared { run -> LabelledSamples<Double> in
    try run.images(training: max(run[whitenedCount], 24 * run[imageCount]), test: 1).training
      .samples(poolingBy: 4)
  }

  static func digits(_ loss: Loss, replicates: Int, _ run: Run) throws -> [[Outcome]] {
    let recipe = Recipe(
      width: run[imageWidth], activation: .tanh, start: .normal, loss: loss,
      updates: run[imageUpdates], batchSize: run[imageBatch], sampling: .withReplacement,
      momentum: 0, schedule: .constant(run[imageRate]), leading: run[leading])
    let images = try run[imagePool]
    let counts = run[imageClasses].map {
      $0 == 10 ? (loss == .squared ? 2 : 4) * replicates : replicates
    }
    return try run.sweep(run[imageClasses], replicates: counts) { k, draws in
      var subset = draws("digits")
      let drawn = images.subset(images.labels.indices.filter { images.labels[$0] < k })
        .sample(run[imageCount], using: &subset)
      return try recipe.outcome(
        on: LabelledSamples(inputs: drawn.inputs, labels: drawn.labels, classCount: k),
        spectra: k < 10 || loss == .squared || draws.replicate > 7
          ? [] : draws.replicate == 0 ? [\.end, \.start] : [\.end],
        startingFrom: draws("start on digits"), batches: draws("batches of digits"))
    }
  }

  /// The shares of eigenvalues near zero of small networks for ten digits before their training.
  static func untrained(_ run: Run) throws -> [Double] {
    let images = try run[imagePool]
    return try run.replicate(8) { draws in
      var (subset, start) = (draws("digits before training"), draws("start before training"))
      let drawn = images.sample(run[imageCount], using: &subset)
      let network = MultilayerPerceptron<Double>(
        layerSizes: [drawn.dimension, run[imageWidth], drawn.classCount], activation: .tanh)
      let point = Linearisation(
        of: network, at: network.initialParameters(from: &start), on: Samples(drawn))
      return nearZero(try HessianOperator(point).denseMatrix().symmetricEigenvalues())
    }
  }

  enum Preparation: Sendable {
    case raw, centred
    /// With the regularisation ε.
    case whitened(Double)

    func callAsFunction(_ images: LabelledSamples<Double>) throws -> LabelledSamples<Double> {
      switch self {
      case .raw: images
      case .centred: Standardization.centred(images.inputs)(images)
      case .whitened(let ε): try Whitening(of: images.inputs, regularisation: ε)(images)
      }
    }
  }

  static func prepared(_ arm: Arm, _ preparations: [Preparation], _ run: Run) throws
    -> [[Outcome]]
  {
    let (recipe, images) = (
      recipe(run, arm, updates: arm == .squared ? 0 : run[imageUpdates]), try run[imagePool]
    )
    return try run.sweep(preparations, replicates: run[imageReplicates]) { preparation, draws in
      // All preparations see the same images, starts and batches.
      func stream(_ purpose: String) -> RandomStream {
        draws.cell == 0
          ? run.stream(purpose, replicate: draws.replicate)
          : run.again(purpose, replicate: draws.replicate)
      }
      var subset = stream("images")
      let drawn = images.sample(run[whitenedCount], using: &subset)
      return try recipe.outcome(
        on: preparation(Standardization.global(drawn.inputs)(drawn)),
        startingFrom: stream("start on images"), batches: stream("batches of images"))
    }
  }
}
