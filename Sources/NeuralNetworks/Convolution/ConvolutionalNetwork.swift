import LinearAlgebra
import Randomness
import Requirements

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A convolutional network in the manner of VGG (Simonyan and Zisserman 2015): 3 × 3 convolutions
/// with a margin of zeros, each followed by max(z, 0), and 2 × 2 max-pooling; then fully connected
/// layers, the last of them linear, and the cross-entropy of its softmax.
///
/// An input is an image in planes of one channel each, row by row: the order of CIFAR-10 and of
/// PyTorch. The parameters are one flat vector w, layer after layer, first weights, then biases. The
/// weights of a convolution stand in the order kernel row, kernel column, channel below, channel
/// above, the last fastest; those of a fully connected layer in the order input, output; its inputs
/// behind the last pooling in the order row, column, channel.
public struct ConvolutionalNetwork<Scalar: BLASScalar>: LayeredNetwork {
  /// A step of the part with images.
  public enum Stage: Equatable, Sendable {
    /// A 3 × 3 convolution to so many channels, then max(z, 0).
    case convolution(Int)
    /// The largest of each square of 2 × 2; an odd row or column is left over.
    case maxPool
  }

  /// One layer with parameters.
  public struct Layer: Equatable, Sendable {
    /// The number of inputs of a unit: nine times the channels below, or the units below.
    public let fanIn: Int
    /// The number of channels or units.
    public let outputs: Int
    /// Where the weights stand in the parameter vector.
    public let weights: Range<Int>
    /// Where the biases stand.
    public let biases: Range<Int>
    /// The images that enter a convolution; nil for a fully connected layer.
    let grid: ImageGrid?
    /// The pooling behind the layer.
    var pooling: Pooling?

    /// The images that leave a convolution, before any pooling.
    var outputGrid: ImageGrid? { grid?.with(channels: outputs) }

    /// The number of positions.
    var positions: Int { grid.map { $0.height * $0.width } ?? 1 }

    var affine: AffineLayer {
      AffineLayer(
        inputs: fanIn, outputs: outputs, positions: positions, weights: weights, biases: biases,
        order: .outputsTogether)
    }
  }

  /// The number of channels of the images.
  public let channels: Int
  /// The number of rows of the images.
  public let height: Int
  /// The number of columns of the images.
  public let width: Int
  /// The layers with parameters, from the input to the output.
  public private(set) var layers: [Layer] = []
  /// The cross-entropy of the softmax.
  public let loss = Loss.softmaxCrossEntropy

  /// The network of the given stages and classifier.
  ///
  /// - Parameters:
  ///   - stages: convolutions and poolings, a pooling last and none without a convolution before it.
  ///   - classifier: the widths of the fully connected layers; the last is the number of classes.
  public init(
    channels: Int, height: Int, width: Int, stages: [Stage], classifier: [Int]
  ) {
    require(
      channels > 0 && height > 0 && width > 0, "no images: \(channels) × \(height) × \(width)")
    require(
      stages.last == .maxPool && !classifier.isEmpty && classifier.allSatisfy { $0 > 0 },
      "images end with a pooling and a classifier, not \(stages) and \(classifier)")
    (self.channels, self.height, self.width) = (channels, height, width)
    var grid = ImageGrid(channels: channels, height: height, width: width)
    for (index, stage) in stages.enumerated() {
      switch stage {
      case .convolution(let outputs):
        require(outputs > 0, "a convolution to \(outputs) channels")
        append(fanIn: 9 * grid.channels, outputs: outputs, grid: grid)
        grid = grid.with(channels: outputs)
      case .maxPool:
        require(
          !layers.isEmpty && layers[layers.count - 1].pooling == nil && grid.height > 1
            && grid.width > 1, "a pooling needs a convolution before it and 2 × 2 pixels")
        layers[layers.count - 1].pooling = Pooling(grid, isDense: index == stages.count - 1)
        grid = grid.pooled
      }
    }
    var units = grid.channels * grid.height * grid.width
    for outputs in classifier {
      append(fanIn: units, outputs: outputs, grid: nil)
      units = outputs
    }
  }

  private mutating func append(fanIn: Int, outputs: Int, grid: ImageGrid?) {
    let start = layers.last?.biases.upperBound ?? 0
    let end = start + fanIn * outputs
    layers.append(
      Layer(
        fanIn: fanIn, outputs: outputs, weights: start..<end, biases: end..<end + outputs,
        grid: grid))
  }

  /// Blocks of `depth` convolutions and a pooling, one block for each width, and one linear layer.
  ///
  /// With the widths 16, 32 and 64, depth 2 and ten classes it has P = 82,330 on CIFAR-10.
  public static func vgg(
    channels: Int = 3, height: Int = 32, width: Int = 32, widths: [Int], depth: Int = 2,
    classes: Int
  ) -> Self {
    let stages = widths.flatMap {
      Array(repeating: Stage.convolution($0), count: depth) + [.maxPool]
    }
    return Self(
      channels: channels, height: height, width: width, stages: stages, classifier: [classes])
  }

  /// VGG-16 for 32 × 32 colour images, without batch normalisation and with the classifier 512-512:
  /// P = 15,291,300 for 100 classes.
  public static func vgg16(classes: Int) -> Self {
    let blocks = [[64, 64], [128, 128], [256, 256, 256], [512, 512, 512], [512, 512, 512]]
    return Self(
      channels: 3, height: 32, width: 32,
      stages: blocks.flatMap { $0.map(Stage.convolution) + [.maxPool] },
      classifier: [512, 512, classes])
  }

  /// P, the length of the parameter vector.
  public var parameterCount: Int { layers[layers.count - 1].biases.upperBound }
  /// The length d of an input.
  public var inputCount: Int { channels * height * width }
  /// The number K of classes.
  public var outputCount: Int { layers[layers.count - 1].outputs }

  /// The layers as every network of affine layers has them; the inputs of a convolution in the order
  /// kernel row, kernel column, channel.
  public var affineLayers: [AffineLayer] { layers.map(\.affine) }

  /// The multiply-adds of a forward pass for one sample; a gradient takes three times as many, a
  /// product with the Hessian six times.
  public var multiplyAdds: Int {
    layers.reduce(0) { $0 + $1.weights.count * $1.positions }
  }

  /// Room for batches of up to `capacity` samples, to be filled by an update.
  public func linearisation(capacity: Int) -> ConvolutionalLinearisation<Scalar> {
    ConvolutionalLinearisation(of: self, capacity: capacity)
  }

  /// A vector of initial parameters, drawn from the stream in the order of the vector; see
  /// ``Initialisation``.
  public func initialParameters(
    _ initialisation: Initialisation, from stream: inout RandomStream
  ) -> [Scalar] {
    var parameters = [Scalar](repeating: 0, count: parameterCount)
    for (index, layer) in layers.enumerated() {
      initialisation.draw(
        weights: layer.weights, biases: layer.biases, fanIn: layer.fanIn,
        isBeforeReLU: index < layers.count - 1, from: &stream, into: &parameters)
    }
    return parameters
  }
}

extension ConvolutionalNetwork {
  /// The processor seconds that a gradient takes for one sample on this machine, from one that is
  /// taken now: for an estimate of what a run costs. A product with the Hessian takes twice as long.
  public func measuredGradientSeconds() -> Double {
    let count = 4
    let samples = Samples<Scalar>(
      inputs: Matrix(rows: inputCount, columns: count),
      labels: Array(repeating: 0, count: count))
    let w = [Scalar](repeating: 0, count: parameterCount)
    var point = linearisation(at: w, on: samples)
    let start = clock()
    point.update(at: w, on: samples)
    return Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(count)
  }
}
