import Datasets
import LinearAlgebra
import Parallel
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Two simple classifiers whose test errors belong to the calibration of `strokes`. Inputs are
/// minus their training mean, which changes neither but the conditioning of the first.
enum Classifiers {
  /// The share of test samples whose Euclidean nearest training sample is of another class.
  static func nearestNeighbourError(
    training: LabelledSamples<Float>, test: LabelledSamples<Float>
  ) -> Double {
    let squares = (0..<training.count).map { j in
      training.inputs.column(j).reduce(0) { $0 + $1 * $1 }
    }
    let block = 500
    let wrong = Parallel.map(test.count / block) { b in
      let part = test.subset(b * block..<(b + 1) * block)
      var products = Matrix<Float>(rows: training.count, columns: block)
      Matrix.multiply(training.inputs, part.inputs, transposeA: .yes, into: &products)
      var wrong = 0
      for j in 0..<block {
        var (nearest, least) = (0, Float.infinity)
        for i in 0..<training.count {
          let distance = squares[i] - 2 * products[i, j]
          if distance < least { (nearest, least) = (i, distance) }
        }
        if training.labels[nearest] != part.labels[j] { wrong += 1 }
      }
      return wrong
    }
    return Double(wrong.reduce(0, +)) / Double(test.count)
  }

  /// The test error of the minimiser of mean cross-entropy + (10⁻³/2)‖W‖² over weights W and free
  /// biases, to a largest gradient entry of 10⁻⁵. It is strictly convex in W, so that the optimiser
  /// (here L-BFGS with ten pairs and halving of the step) does not matter.
  static func softmaxError(
    training: LabelledSamples<Double>, test: LabelledSamples<Double>
  ) -> Double {
    let centring = Standardization.centred(training.inputs)
    let (training, test) = (centring(training), centring(test))
    let (d, k) = (training.dimension, training.classCount)

    // Parameters: W as k × d, column by column, then the k biases.
    func scores(_ parameters: [Double], _ samples: LabelledSamples<Double>) -> Matrix<Double> {
      let weights = Matrix(rows: k, columns: d, elements: Array(parameters[..<(k * d)]))
      var scores = Matrix<Double>(rows: k, columns: samples.count) { c, _ in
        parameters[k * d + c]
      }
      Matrix.multiply(weights, samples.inputs, into: &scores, accumulating: 1)
      return scores
    }
    func lossAndGradient(_ parameters: [Double]) -> (Double, [Double]) {
      let n = Double(training.count)
      var residuals = scores(parameters, training)
      var loss = 0.0
      for j in 0..<training.count {
        let largest = (0..<k).map { residuals[$0, j] }.max() ?? 0
        let sum = (0..<k).reduce(0.0) { $0 + exp(residuals[$1, j] - largest) }
        loss += (largest + log(sum) - residuals[training.labels[j], j]) / n
        for c in 0..<k { residuals[c, j] = exp(residuals[c, j] - largest) / sum / n }
        residuals[training.labels[j], j] -= 1 / n
      }
      var weightGradient = Matrix<Double>(rows: k, columns: d)
      Matrix.multiply(residuals, training.inputs, transposeB: .yes, into: &weightGradient)
      var gradient = weightGradient.elements + Array(repeating: 0, count: k)
      for i in 0..<k * d {
        loss += 0.5e-3 * parameters[i] * parameters[i]
        gradient[i] += 1e-3 * parameters[i]
      }
      for j in 0..<training.count {
        for c in 0..<k { gradient[k * d + c] += residuals[c, j] }
      }
      return (loss, gradient)
    }

    let parameters = minimise(lossAndGradient, from: Array(repeating: 0, count: k * d + k))
    let found = scores(parameters, test)
    let wrong = (0..<test.count).filter { j in
      (0..<k).max { found[$0, j] < found[$1, j] } != test.labels[j]
    }
    return Double(wrong.count) / Double(test.count)
  }

  private static func minimise(
    _ function: ([Double]) -> (Double, [Double]), from start: [Double]
  ) -> [Double] {
    func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    func sum(_ a: [Double], _ factor: Double, _ b: [Double]) -> [Double] {
      zip(a, b).map { $0 + factor * $1 }
    }
    var x = start
    var (value, gradient) = function(x)
    var pairs: [(step: [Double], change: [Double])] = []
    for _ in 0..<500 {
      guard gradient.contains(where: { abs($0) > 1e-5 }) else { return x }
      // The two loops of Nocedal and Wright, algorithm 7.4.
      var direction = gradient.map { -$0 }
      var factors: [Double] = []
      for pair in pairs.reversed() {
        let factor = dot(pair.step, direction) / dot(pair.step, pair.change)
        factors.append(factor)
        direction = sum(direction, -factor, pair.change)
      }
      if let last = pairs.last {
        let scale = dot(last.step, last.change) / dot(last.change, last.change)
        direction = direction.map { scale * $0 }
      }
      for (pair, factor) in zip(pairs, factors.reversed()) {
        let other = dot(pair.change, direction) / dot(pair.step, pair.change)
        direction = sum(direction, factor - other, pair.step)
      }
      let slope = dot(direction, gradient)
      var length = 1.0
      var next = sum(x, length, direction)
      var (nextValue, nextGradient) = function(next)
      while nextValue > value + 1e-4 * length * slope && length > 1e-10 {
        length /= 2
        next = sum(x, length, direction)
        (nextValue, nextGradient) = function(next)
      }
      let pair = (step: sum(next, -1, x), change: sum(nextGradient, -1, gradient))
      if dot(pair.step, pair.change) > 0 { pairs = pairs.suffix(9) + [pair] }
      (x, value, gradient) = (next, nextValue, nextGradient)
    }
    Issue.record("the softmax regression did not converge")
    return x
  }
}
