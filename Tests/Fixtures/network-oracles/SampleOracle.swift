import LinearAlgebra
import NeuralNetworks
import RandomMatrices
import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// A slow oracle, independent of the module's passes: one sample at a time, loops over scalars, and
// exact second derivatives by hyper-dual numbers (Fike and Alonso 2011) instead of backpropagation.

/// x + a ε₁ + b ε₂ + c ε₁ε₂ with ε₁² = ε₂² = 0: f of it carries ∂f/∂a, ∂f/∂b and ∂²f/∂a∂b, exact to
/// rounding.
package struct HyperDual: Sendable {
  package var value: Double
  package var first = 0.0
  package var second = 0.0
  package var mixed = 0.0

  package init(value: Double, first: Double = 0, second: Double = 0, mixed: Double = 0) {
    self.value = value
    self.first = first
    self.second = second
    self.mixed = mixed
  }

  package static func + (x: Self, y: Self) -> Self {
    Self(
      value: x.value + y.value, first: x.first + y.first, second: x.second + y.second,
      mixed: x.mixed + y.mixed)
  }

  package static func * (x: Self, y: Self) -> Self {
    Self(
      value: x.value * y.value, first: x.value * y.first + x.first * y.value,
      second: x.value * y.second + x.second * y.value,
      mixed: x.value * y.mixed + x.first * y.second + x.second * y.first + x.mixed * y.value)
  }

  package static func * (c: Double, x: Self) -> Self { Self(value: c) * x }

  /// f(x), from the value and the first two derivatives of f at x.
  package func applying(_ f: Double, _ slope: Double, _ bend: Double) -> Self {
    Self(
      value: f, first: slope * first, second: slope * second,
      mixed: slope * mixed + bend * first * second)
  }

  package var exponential: Self {
    let e = exp(value)
    return applying(e, e, e)
  }

  package var logarithm: Self { applying(log(value), 1 / value, -1 / (value * value)) }

  package func activated(_ activation: Activation) -> Self {
    switch activation {
    case .tanh:
      let t = tanh(value)
      return applying(t, 1 - t * t, -2 * t * (1 - t * t))
    case .logistic:
      let s = 1 / (1 + exp(-value))
      return applying(s, s * (1 - s), s * (1 - s) * (1 - 2 * s))
    case .relu: return value > 0 ? self : Self(value: 0)
    case .linear: return self
    }
  }
}

/// One sample and everything the module claims about it, the slow way.
package struct SampleOracle: Sendable {
  package let network: MultilayerPerceptron<Double>
  package let parameters: [Double]
  package let input: [Double]
  /// The target as a vector: a unit vector for a class, one number for the logistic loss.
  package let target: [Double]

  package func outputs(_ w: [HyperDual]) -> [HyperDual] {
    var a = input.map { HyperDual(value: $0) }
    var offset = 0
    for (index, (fanIn, fanOut)) in zip(network.layerSizes, network.layerSizes.dropFirst())
      .enumerated()
    {
      let isLast = index == network.layerSizes.count - 2
      a = (0..<fanOut).map { o in
        var z = w[offset + fanIn * fanOut + o]
        for i in 0..<fanIn { z = z + w[offset + i + o * fanIn] * a[i] }
        return isLast ? z : z.activated(network.activation)
      }
      offset += (fanIn + 1) * fanOut
    }
    return a
  }

  package func loss(of z: [HyperDual]) -> HyperDual {
    switch network.loss {
    case .softmaxCrossEntropy:
      var sum = HyperDual(value: 0)
      var chosen = HyperDual(value: 0)
      for (z, y) in zip(z, target) {
        sum = sum + z.exponential
        chosen = chosen + y * z
      }
      return sum.logarithm + (-1.0) * chosen
    case .squared:
      return zip(z, target).reduce(HyperDual(value: 0)) { sum, pair in
        let difference = pair.0 + HyperDual(value: -pair.1)
        return sum + 0.5 * (difference * difference)
      }
    case .logistic:
      return (HyperDual(value: 1) + z[0].exponential).logarithm + (-target[0]) * z[0]
    }
  }

  /// The parameters with ε₁ in coordinate i and ε₂ along v.
  private func perturbed(_ i: Int?, _ v: [Double]? = nil) -> [HyperDual] {
    parameters.indices.map { j in
      HyperDual(value: parameters[j], first: i == j ? 1 : 0, second: v?[j] ?? 0)
    }
  }

  package var loss: Double { loss(of: outputs(perturbed(nil))).value }

  package var gradient: [Double] {
    parameters.indices.map { loss(of: outputs(perturbed($0))).first }
  }

  package func hessianProduct(_ v: [Double]) -> [Double] {
    parameters.indices.map { loss(of: outputs(perturbed($0, v))).mixed }
  }

  package func gaussNewtonProduct(_ v: [Double]) -> [Double] {
    let along = outputs(perturbed(nil, v))
    let z = along.map(\.value)
    let tangent = along.map(\.second)
    // The second derivative of the loss in z, by hyper-dual numbers in z itself.
    let image = z.indices.map { k in
      loss(
        of: z.indices.map {
          HyperDual(value: z[$0], first: $0 == k ? 1 : 0, second: tangent[$0])
        }
      ).mixed
    }
    return parameters.indices.map { j in
      zip(outputs(perturbed(j)), image).reduce(0) { $0 + $1.0.first * $1.1 }
    }
  }
}

/// A network with parameters, samples and a direction, and the oracles of its samples.
package struct Case: CustomStringConvertible, Sendable {
  package let network: MultilayerPerceptron<Double>
  package let parameters: [Double]
  package let samples: Samples<Double>
  package let direction: [Double]

  package var description: String {
    "\(network.layerSizes) \(network.activation) \(network.loss)"
  }

  package init(
    _ layerSizes: [Int], _ activation: Activation, _ loss: Loss, count: Int = 7,
    values: Bool = false
  ) {
    network = MultilayerPerceptron(layerSizes: layerSizes, activation: activation, loss: loss)
    var stream = RandomStream("networks/tests", seed: 11)
    parameters = stream.normals(network.parameterCount).map { 0.7 * $0 }
    direction = stream.normals(network.parameterCount)
    let inputs = stream.normalMatrix(rows: layerSizes[0], columns: count)
    if values {
      samples = Samples(
        inputs: inputs, values: stream.normalMatrix(rows: network.outputCount, columns: count))
    } else {
      let classes = loss == .logistic ? 2 : network.outputCount
      samples = Samples(
        inputs: inputs, labels: (0..<count).map { _ in stream.integer(below: classes) })
    }
  }

  package var oracles: [SampleOracle] {
    (0..<samples.count).map { i in
      let target: [Double] =
        switch samples.targets {
        case .labels(let labels):
          network.loss == .logistic
            ? [Double(labels[i])]
            : (0..<network.outputCount).map { $0 == labels[i] ? 1 : 0 }
        case .values(let values): values.column(i)
        }
      return SampleOracle(
        network: network, parameters: parameters, input: samples.inputs.column(i), target: target)
    }
  }

  package var linearisation: Linearisation<Double> {
    Linearisation(of: network, at: parameters, on: samples)
  }

  /// Every activation and every loss, with none, one and two hidden layers.
  package static let all = [
    Case([5, 4, 3], .tanh, .softmaxCrossEntropy),
    Case([4, 5, 3, 2], .logistic, .squared, values: true),
    Case([6, 5, 4, 1], .tanh, .logistic),
    Case([5, 6, 4, 3], .relu, .softmaxCrossEntropy),
    Case([4, 3, 3, 2], .linear, .squared),
    Case([7, 3], .linear, .softmaxCrossEntropy),
    Case([6, 2], .linear, .squared, values: true),
    Case([5, 1], .linear, .logistic),
  ]
}

/// ‖x − y‖ / ‖y‖.
package func relativeDistance(_ x: [Double], _ y: [Double]) -> Double {
  let difference = zip(x, y).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  return (difference / y.reduce(0) { $0 + $1 * $1 }).squareRoot()
}

/// The mean of vectors.
package func mean(_ vectors: [[Double]]) -> [Double] {
  vectors[0].indices.map { i in vectors.reduce(0) { $0 + $1[i] } / Double(vectors.count) }
}

/// x·y.
package func dot(_ x: [Double], _ y: [Double]) -> Double {
  zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
}
