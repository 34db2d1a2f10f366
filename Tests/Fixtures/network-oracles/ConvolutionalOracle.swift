import LinearAlgebra
import NeuralNetworks
import RandomMatrices
import Randomness

/// A convolutional network the slow way: one sample at a time, a loop for every index, images in
/// planes as they come, and exact second derivatives by hyper-dual numbers.
package struct ConvolutionalOracle: Sendable {
  package let channels: Int
  package let height: Int
  package let width: Int
  package let stages: [ConvolutionalNetwork<Double>.Stage]
  package let classifier: [Int]
  package let parameters: [Double]
  package let input: [Double]
  package let label: Int

  /// One number before the activation of a layer: o counts outputs; in a convolution pixels within them.
  package struct Place {
    package let layer: Int
    package let output: Int
    package let pixel: Int
  }

  /// The outputs. `nudge` is a place whose number moves along the first direction; `entering` gets what
  /// enters a layer at each of its pixels, in the order of the weights.
  package func outputs(
    _ w: [HyperDual], nudge: Place? = nil, entering: (_ layer: Int, [Double]) -> Void = { _, _ in }
  ) -> [HyperDual] {
    func nudged(_ z: HyperDual, _ layer: Int, _ output: Int, _ pixel: Int) -> HyperDual {
      var z = z
      if let nudge, nudge.layer == layer, nudge.output == output, nudge.pixel == pixel {
        z.first += 1
      }
      return z
    }
    var layer = 0
    var (depth, rows, columns) = (channels, height, width)
    var image = input.map { HyperDual(value: $0) }
    var offset = 0
    for stage in stages {
      var next: [HyperDual] = []
      switch stage {
      case .convolution(let outputs):
        for y in 0..<rows {
          for x in 0..<columns {
            let taps = (-1...1).flatMap { dy in (-1...1).map { (y + dy, x + $0) } }
            entering(
              layer,
              taps.flatMap { y, x in
                (0..<depth).map { c in
                  0 <= y && y < rows && 0 <= x && x < columns
                    ? image[(c * rows + y) * columns + x].value : 0
                }
              })
          }
        }
        for o in 0..<outputs {
          for y in 0..<rows {
            for x in 0..<columns {
              var z = w[offset + 9 * depth * outputs + o]
              for c in 0..<depth {
                for dy in -1...1 {
                  for dx in -1...1 {
                    guard 0 <= y + dy, y + dy < rows, 0 <= x + dx, x + dx < columns else {
                      continue
                    }
                    let weight = ((3 * (dy + 1) + dx + 1) * depth + c) * outputs + o
                    z =
                      z + w[offset + weight]
                      * image[(c * rows + y + dy) * columns + x + dx]
                  }
                }
              }
              next.append(nudged(z, layer, o, y * columns + x).activated(.relu))
            }
          }
        }
        offset += (9 * depth + 1) * outputs
        depth = outputs
        layer += 1
      case .maxPool:
        for c in 0..<depth {
          for y in 0..<rows / 2 {
            for x in 0..<columns / 2 {
              var best = image[(c * rows + 2 * y) * columns + 2 * x]
              for (dy, dx) in [(0, 1), (1, 0), (1, 1)] {
                let other = image[(c * rows + 2 * y + dy) * columns + 2 * x + dx]
                if other.value > best.value { best = other }
              }
              next.append(best)
            }
          }
        }
        (rows, columns) = (rows / 2, columns / 2)
      }
      image = next
    }
    // The classifier takes the pixels with their channels side by side.
    var units = (0..<rows * columns).flatMap { pixel in
      (0..<depth).map { image[$0 * rows * columns + pixel] }
    }
    for (index, outputs) in classifier.enumerated() {
      let inputs = units
      entering(layer + index, inputs.map(\.value))
      units = (0..<outputs).map { o in
        var z = w[offset + inputs.count * outputs + o]
        for (i, unit) in inputs.enumerated() { z = z + w[offset + i * outputs + o] * unit }
        z = nudged(z, layer + index, o, 0)
        return index < classifier.count - 1 ? z.activated(.relu) : z
      }
      offset += (inputs.count + 1) * outputs
    }
    return units
  }

  /// What enters a layer, one column for each of its pixels.
  package func entering(_ layer: Int) -> [[Double]] {
    var columns: [[Double]] = []
    _ = outputs(parameters.map { HyperDual(value: $0) }) { if $0 == layer { columns.append($1) } }
    return columns
  }

  /// ∂ℓ/∂z of a layer, one column for each of its pixels.
  package func errors(_ layer: Int, outputs: Int, pixels: Int) -> [[Double]] {
    let w = parameters.map { HyperDual(value: $0) }
    return (0..<pixels).map { pixel in
      (0..<outputs).map { loss(w, nudge: Place(layer: layer, output: $0, pixel: pixel)).first }
    }
  }

  package func loss(_ w: [HyperDual], nudge: Place? = nil) -> HyperDual {
    let z = outputs(w, nudge: nudge)
    let sum = z.map(\.exponential).reduce(HyperDual(value: 0), +)
    return sum.logarithm + (-1) * z[label]
  }

  /// The parameters, moving along e_p and v.
  private func moving(_ p: Int, _ v: [Double]?) -> [HyperDual] {
    var w = parameters.map { HyperDual(value: $0) }
    w[p].first = 1
    if let v { for i in v.indices { w[i].second = v[i] } }
    return w
  }

  package var gradient: [Double] { parameters.indices.map { loss(moving($0, nil)).first } }

  package func hessianProduct(_ v: [Double]) -> [Double] {
    parameters.indices.map { loss(moving($0, v)).mixed }
  }

  package func gaussNewtonProduct(_ v: [Double]) -> [Double] {
    parameters.indices.map { p in
      let z = outputs(moving(p, v))
      let exponentials = z.map { HyperDual(value: $0.value).exponential.value }
      let probabilities = exponentials.map { $0 / exponentials.reduce(0, +) }
      let mean = zip(probabilities, z).reduce(0) { $0 + $1.0 * $1.1.second }
      return zip(probabilities, z).reduce(0) { $0 + $1.1.first * $1.0 * ($1.1.second - mean) }
    }
  }
}

/// A small convolutional network with parameters, samples and a direction.
package struct ConvolutionalCase: CustomStringConvertible, Sendable {
  package typealias Stage = ConvolutionalNetwork<Double>.Stage

  package let network: ConvolutionalNetwork<Double>
  package let stages: [Stage]
  package let classifier: [Int]
  package let samples: Samples<Double>
  package let labels: [Int]
  package let parameters: [Double]
  package let direction: [Double]

  package var description: String {
    "\(network.channels) × \(network.height) × \(network.width), \(stages), \(classifier)"
  }

  package init(
    _ channels: Int, _ height: Int, _ width: Int, _ stages: [Stage], _ classifier: [Int],
    count: Int
  ) {
    network = ConvolutionalNetwork(
      channels: channels, height: height, width: width, stages: stages, classifier: classifier)
    (self.stages, self.classifier) = (stages, classifier)
    var stream = RandomStream("networks/convolutional tests", seed: 12)
    parameters = stream.normals(network.parameterCount).map { 0.25 * $0 }
    direction = stream.normals(network.parameterCount)
    let classes = network.outputCount
    labels = (0..<count).map { $0 * $0 % classes }
    samples = Samples(
      inputs: stream.normalMatrix(rows: network.inputCount, columns: count), labels: labels)
  }

  package var oracles: [ConvolutionalOracle] {
    (0..<samples.count).map {
      ConvolutionalOracle(
        channels: network.channels, height: network.height, width: network.width, stages: stages,
        classifier: classifier, parameters: parameters, input: samples.inputs.column($0),
        label: labels[$0])
    }
  }

  package var linearisation: ConvolutionalLinearisation<Double> {
    ConvolutionalLinearisation(of: network, at: parameters, on: samples)
  }

  /// Wide images, which go through a product one by one, and narrow ones, which go together; odd
  /// ones; chunks of one sample and of several, the last of fewer.
  package static let all = [
    ConvolutionalCase(
      2, 6, 6, [.convolution(3), .convolution(4), .maxPool, .convolution(5), .maxPool], [4, 3],
      count: 3),
    ConvolutionalCase(3, 5, 7, [.convolution(4), .maxPool], [3], count: 4),
    ConvolutionalCase(1, 2, 2, [.convolution(4), .maxPool], [24, 24, 3], count: 10),
    ConvolutionalCase(
      2, 4, 4, [.convolution(3), .maxPool, .convolution(24), .maxPool], [3], count: 5),
  ]
}
