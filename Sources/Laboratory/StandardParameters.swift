import Replication

// The parameters that most chapters with a trained network have, under one name, one symbol and one
// range. A chapter gives their values and where they come from.

extension Parameter<Int> {
  /// N, the training images of a network.
  public static func samples(
    _ standard: Int, tiny: Int? = nil, paper: Int? = nil, cnn: Int? = nil,
    range: ClosedRange<Int> = 64...50_000, _ origin: Origin
  ) -> Parameter {
    Parameter(
      "samples", symbol: "N", "training images of a network", default: standard, tiny: tiny,
      paper: paper, cnn: cnn, range: range, origin: origin)
  }

  /// m, the width of the hidden layer.
  public static func hiddenUnits(
    _ standard: Int, tiny: Int? = nil, range: ClosedRange<Int> = 2...1024, _ origin: Origin
  ) -> Parameter {
    Parameter(
      "hidden-units", symbol: "m", "width of the hidden layer, ReLU", default: standard, tiny: tiny,
      range: range, origin: origin)
  }

  /// T, the updates of the training.
  public static func updates(
    _ standard: Int, tiny: Int? = nil, paper: Int? = nil, cnn: Int? = nil, _ origin: Origin
  ) -> Parameter {
    Parameter(
      "updates", symbol: "T", "updates of the training", default: standard, tiny: tiny,
      paper: paper, cnn: cnn, range: 0...100_000, origin: origin)
  }

  /// B_t, the batch size of the training where B is another.
  public static func trainingBatch(_ standard: Int, tiny: Int? = nil, _ origin: Origin) -> Parameter
  {
    Parameter(
      "training-batch", symbol: "B_t", "batch size of the training", default: standard, tiny: tiny,
      range: 1...4096, origin: origin)
  }

  /// R, the networks, each with images, start and batches of its own.
  public static func networks(
    _ standard: Int, tiny: Int? = nil, cnn: Int? = nil, range: ClosedRange<Int> = 1...100,
    _ origin: Origin
  ) -> Parameter {
    Parameter(
      "networks", symbol: "R", "networks, each with its own images, start and batches",
      default: standard, tiny: tiny, cnn: cnn, range: range, origin: origin)
  }
}

extension Parameter<Double> {
  /// η, a constant learning rate.
  public static func learningRate(
    _ standard: Double = 0.05, paper: Double? = nil, cnn: Double? = nil, _ origin: Origin
  ) -> Parameter {
    Parameter(
      "learning-rate", symbol: "η", "learning rate, constant", default: standard, paper: paper,
      cnn: cnn, range: 1e-6...10, origin: origin)
  }

  /// ρ_m, the momentum of the heavy ball.
  public static func momentum(_ standard: Double = 0.9, _ origin: Origin) -> Parameter {
    Parameter(
      "momentum", symbol: "ρ_m", "heavy-ball momentum", default: standard, range: 0...0.999,
      origin: origin)
  }

  /// wd, the weight decay of the training.
  public static func weightDecay(_ standard: Double = 5e-4, _ origin: Origin) -> Parameter {
    Parameter(
      "weight-decay", symbol: "wd", "weight decay of the training, not part of H",
      default: standard, range: 0...1, origin: origin)
  }
}

extension Parameter<Double> {
  /// L, the loss of all samples below which a training has worked.
  public static func threshold(
    _ standard: Double, tiny: Double? = nil, cnn: Double? = nil, _ origin: Origin
  ) -> Parameter {
    Parameter(
      "threshold", symbol: "L", "loss below which a training has worked", default: standard,
      tiny: tiny, cnn: cnn, range: 0.01...2.3, origin: origin)
  }

  /// r, to which the logarithm of an edge is searched.
  public static func resolution(
    _ standard: Double, tiny: Double? = nil, cnn: Double? = nil, _ origin: Origin
  ) -> Parameter {
    Parameter(
      "resolution", symbol: "r", "half the last interval of a search, at most", unit: "octaves",
      default: standard, tiny: tiny, cnn: cnn, range: 0.001...1, origin: origin)
  }
}

extension Parameter<Int> {
  /// R, the replicates, where one is a network on images of its own.
  public static func replicates(
    _ standard: Int, tiny: Int? = nil, cnn: Int? = nil, _ origin: Origin
  ) -> Parameter {
    Parameter(
      "replicates", symbol: "R", "replicates, each with its own images, start and batches",
      default: standard, tiny: tiny, cnn: cnn, range: 2...1000, origin: origin)
  }
}

extension Parameter<[Int]> {
  /// B, several batch sizes.
  public static func batchSizes(
    _ standard: [Int], tiny: [Int]? = nil, paper: [Int]? = nil, cnn: [Int]? = nil,
    range: ClosedRange<Int> = 2...4096, atLeast count: Int = 2, _ origin: Origin
  ) -> Parameter {
    Parameter(
      "batch-sizes", symbol: "B", "batch sizes", default: standard, tiny: tiny, paper: paper,
      cnn: cnn, range: range, order: .increasing, count: count...50, origin: origin)
  }

  /// C_l, the channels of the blocks of a convolutional network, see `Run.convolutionalNetwork`.
  public static func widths(
    _ standard: [Int], tiny: [Int]? = [16, 16, 16], _ origin: Origin
  ) -> Parameter {
    Parameter(
      "widths", symbol: "C_l", "channels of the blocks of a cnn, two convolutions each",
      default: standard, tiny: tiny, range: 1...512, origin: origin)
  }
}
