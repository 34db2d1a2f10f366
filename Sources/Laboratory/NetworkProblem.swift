import Replication
import SemicircleCore

/// Standardised images, a network of any kind, and the point from which its training starts. For
/// perceptrons there is ``ImageProblem``, which has more.
public struct NetworkProblem<Net: Network>: Sendable {
  /// What is trained.
  public let network: Net
  /// The parameters before the training, of length P.
  public let start: [Net.Scalar]
  /// The N training images, standardised by their own mean and scale.
  public let samples: Samples<Net.Scalar>

  /// - Parameters:
  ///   - images: the training images, as they come from the data set.
  ///   - start: the stream of the first parameters.
  ///   - network: the network for images of this size and so many classes.
  public init(
    _ images: LabelledSamples<Net.Scalar>, start: inout RandomStream,
    _ network: (LabelledSamples<Net.Scalar>) -> Net
  ) {
    self.network = network(images)
    self.start = self.network.initialParameters(from: &start)
    samples = Samples(Standardization.global(images.inputs)(images))
  }

  /// Gradient descent with a heavy ball, at rest.
  public func descent(momentum: Double) -> StochasticGradientDescent<Net.Scalar> {
    StochasticGradientDescent(
      parameterCount: start.count, momentum: Momentum(Net.Scalar(momentum)))
  }
}

extension MultilayerPerceptron {
  /// A perceptron for images of this size and so many classes.
  public init(
    for images: LabelledSamples<Scalar>, hiddenUnits: [Int], activation: Activation = .relu
  ) {
    self.init(
      layerSizes: [images.dimension] + hiddenUnits + [images.classCount], activation: activation)
  }
}

extension Samples {
  /// Some of the samples, as many of each class as they can be: the first of each class, then the
  /// second of each, and so on; those of one turn in the order in which they stand.
  ///
  /// - Precondition: the targets are labels.
  public func inTurn(_ count: Int) -> Samples {
    guard case .labels(let labels) = targets else {
      unmet("samples without labels have no classes")
    }
    var seen: [Int: Int] = [:]
    let turns = labels.map { label in
      defer { seen[label, default: 0] += 1 }
      return seen[label, default: 0]
    }
    return subset(Array(labels.indices.sorted { (turns[$0], $0) < (turns[$1], $1) }.prefix(count)))
  }
}

extension Run {
  /// The images that replicates draw their training sets from: the first of the chosen data set. For
  /// a convolutional network it may be an excerpt of CIFAR-10, all of which is taken then.
  ///
  /// - Parameters:
  ///   - count: how many there are to be.
  ///   - size: how many a replicate draws.
  /// - Throws: `UsageError` where there are fewer than `size`, and what the data set throws.
  public func imagePool(_ count: Int, forDrawing size: Int) throws -> LabelledImages {
    let images = try images(training: network == .cnn ? nil : count, test: 1).training
    guard images.count >= size else {
      throw UsageError("there are \(images.count) images: --set samples=\(images.count)")
    }
    return images
  }

  /// A convolutional network with two convolutions in each block, one block for each width; at the
  /// paper's scale it is VGG-16, whatever the widths.
  public func convolutionalNetwork(_ widths: [Int], classes: Int) -> ConvolutionalNetwork<Float> {
    scale == .paper ? .vgg16(classes: classes) : .vgg(widths: widths, classes: classes)
  }

  /// What it costs to send so many samples through a gradient of a perceptron with so many parameters,
  /// or of the convolutional network for ten classes if that is chosen, which is timed on this machine.
  public func costOfGradients(
    _ passes: Double, parameters: Int, widths: [Int], samples: Int
  ) -> Cost {
    let count = Double(samples)
    guard network == .cnn else {
      return Cost(cpuSeconds: 1e-10 * Double(parameters) * passes, bytes: 4e7 + 4000 * count)
    }
    let network = convolutionalNetwork(widths, classes: 10)
    return Cost(
      cpuSeconds: network.measuredGradientSeconds() * passes,
      bytes: 1e9 + 3e4 * count + 1e2 * Double(network.parameterCount))
  }
}
