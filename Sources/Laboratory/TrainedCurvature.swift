import Replication
import SemicircleCore

/// A trained network of any kind as a measurement of its curvature sees it: in double precision, also
/// where the network itself is in single.
public struct TrainedCurvature: Sendable {
  /// The share of the training images that it has right.
  public let accuracy: Double
  private let matrix: @Sendable (CurvatureKind, [Int]?) -> any CurvatureMatrix<Double>

  /// How a network is trained, at a constant learning rate from normal weights.
  public struct Training: Sendable {
    /// T, the number of updates.
    public let updates: Int
    /// η, ρ_m and the weight decay.
    public let learningRate: Double, momentum: Double, weightDecay: Double
    /// The size of a batch.
    public let batchSize: Int

    /// A training with these settings.
    public init(
      updates: Int, learningRate: Double, momentum: Double, weightDecay: Double, batchSize: Int
    ) {
      self.updates = updates
      self.learningRate = learningRate
      self.momentum = momentum
      self.weightDecay = weightDecay
      self.batchSize = batchSize
    }
  }

  /// Trains a network on images, standardised by their own mean and scale.
  ///
  /// - Parameters:
  ///   - start: the stream of the first parameters.
  ///   - stream: the stream of the batches.
  /// - Throws: what the training throws.
  public init<Kind: Network>(
    _ network: Kind, on images: LabelledSamples<Kind.Scalar>, _ training: Training,
    start: inout RandomStream, _ stream: RandomStream
  ) throws {
    let samples = Samples(Standardization.global(images.inputs)(images))
    let weights = try network.trained(
      from: network.initialParameters(from: &start), on: samples,
      batches: MiniBatches(
        sampleCount: samples.count, batchSize: training.batchSize, stream: stream),
      steps: training.updates, schedule: .constant(training.learningRate),
      momentum: Momentum(Kind.Scalar(training.momentum)),
      weightDecay: .l2(Kind.Scalar(training.weightDecay)))
    accuracy = network.evaluate(at: weights, on: samples).accuracy ?? .nan
    matrix = { curvature, columns in
      let batch = columns.map(samples.subset) ?? samples
      let matrix: any CurvatureMatrix = network.curvature(curvature, at: weights, on: batch)
      switch matrix {
      case let matrix as any CurvatureMatrix<Double>: return matrix
      case let matrix as any CurvatureMatrix<Float>: return DoublePrecisionCurvature(matrix)
      default: unmet("a curvature of \(Kind.Scalar.self)")
      }
    }
  }

  /// The same for the kind of network that a run has chosen: a convolutional one in single precision,
  /// see `Run.convolutionalNetwork`, or else a perceptron with one hidden layer of ReLU units on
  /// images pooled by a factor of two.
  public init(
    _ run: Run, hiddenUnits: Int, widths: [Int], on images: LabelledImages, _ training: Training,
    start: inout RandomStream, _ stream: RandomStream
  ) throws {
    if run.network == .cnn {
      try self.init(
        run.convolutionalNetwork(widths, classes: images.classCount),
        on: images.samples(as: Float.self),
        training, start: &start, stream)
    } else {
      let pooled: LabelledSamples<Double> = images.samples(poolingBy: 2)
      try self.init(
        MultilayerPerceptron(for: pooled, hiddenUnits: [hiddenUnits]), on: pooled, training,
        start: &start, stream)
    }
  }

  /// The Hessian of the mean loss, on the images in the given columns or on all.
  public func hessian(of columns: [Int]? = nil) -> any CurvatureMatrix<Double> {
    matrix(.hessian, columns)
  }

  /// The Gauss–Newton matrix, on the images in the given columns or on all.
  public func gaussNewton(of columns: [Int]? = nil) -> any CurvatureMatrix<Double> {
    matrix(.gaussNewton, columns)
  }
}

extension Run {
  /// What it costs to send so many samples through a product with the Hessian of such a network for ten
  /// classes, and to train it with so many; a convolutional network is timed on this machine.
  public func costOfProducts(
    _ passes: Double, trained: Double, hiddenUnits: Int, widths: [Int], samples: Int
  ) -> Cost {
    let count = Double(samples)
    guard network == .cnn else {
      let parameters = Double(207 * hiddenUnits + 10)
      return Cost(cpuSeconds: 1.3e-10 * parameters * passes, bytes: 1e4 * count + 5e3 * parameters)
    }
    let network = convolutionalNetwork(widths, classes: 10)
    return Cost(
      cpuSeconds: network.measuredGradientSeconds() * (2 * passes + trained),
      bytes: 2e9 + 3e4 * count + 2e3 * Double(network.parameterCount))
  }
}
