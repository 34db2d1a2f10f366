import LinearAlgebra
import Requirements

/// The running mean of parameter vectors, such as the iterates of the last part of training
/// (Polyak and Juditsky 1992; for networks Izmailov et al. 2018, who call it stochastic weight
/// averaging).
///
///     var average = WeightAverage<Double>(parameterCount: P)
///     try network.train(…) { step, parameters, _ in
///       if 4 * step > 3 * steps { average.add(parameters) }
///       return .proceed
///     }
public struct WeightAverage<Scalar: BLASScalar>: Sendable {
  /// The mean of the vectors so far, of length P; zero before the first.
  public private(set) var mean: [Scalar]
  /// The number of vectors so far.
  public private(set) var count = 0

  /// The mean of no vectors yet, of length `parameterCount`.
  public init(parameterCount: Int) { mean = Array(repeating: 0, count: parameterCount) }

  /// Takes one more vector into the mean: mean ← mean + (w − mean)/count. It allocates nothing. In
  /// this form equal vectors have exactly themselves as mean, however many they are.
  public mutating func add(_ parameters: [Scalar]) {
    require(
      parameters.count == mean.count, "\(parameters.count) parameters into a mean of \(mean.count)")
    count += 1
    let share = 1 / Scalar(count)
    mean.withUnsafeMutableBufferPointer { mean in
      parameters.withUnsafeBufferPointer { w in
        for i in mean.indices { mean[i] += share * (w[i] - mean[i]) }
      }
    }
  }
}
