import LinearAlgebra
import NeuralNetworks
import Requirements

/// The path of the parameters in training: a snapshot every so many steps, one a column.
///
///     var trajectory = Trajectory<Double>(parameterCount: P, steps: 10_000, interval: 10)
///     try network.train(…) { step, parameters, _ in
///       trajectory.record(parameters, at: step)
///       return .proceed
///     }
public struct Trajectory<Scalar: BLASScalar>: Sendable {
  /// The number of steps between snapshots.
  public let interval: Int
  /// The number of snapshots so far.
  public private(set) var count = 0
  private var storage: Matrix<Scalar>

  /// Room for the snapshots at steps 0, interval, 2 · interval, … up to `steps`.
  public init(parameterCount: Int, steps: Int, interval: Int) {
    require(
      steps >= 0 && interval > 0, "a snapshot every \(interval) of \(steps) steps")
    self.interval = interval
    storage = Matrix(rows: parameterCount, columns: steps / interval + 1)
  }

  /// Takes a snapshot if the step is a multiple of ``interval``; allocates nothing.
  public mutating func record(_ parameters: [Scalar], at step: Int) {
    guard step % interval == 0 else { return }
    require(
      parameters.count == storage.rows && count < storage.columns,
      "snapshot \(count) of \(parameters.count) parameters into \(storage.rows) × "
        + "\(storage.columns)")
    let start = count * storage.rows
    storage.elements.withUnsafeMutableBufferPointer { elements in
      _ = UnsafeMutableBufferPointer(rebasing: elements[start..<start + parameters.count])
        .update(from: parameters)
    }
    count += 1
  }

  /// The snapshots, P × ``count``.
  public var snapshots: Matrix<Scalar> {
    count == storage.columns ? storage : storage.columns(0..<count)
  }
}

extension Network {
  /// The snapshots of a training by stochastic gradient descent with a constant learning rate, one a
  /// column: P × (steps/interval + 1).
  ///
  /// - Parameters:
  ///   - interval: the number of steps between snapshots.
  ///   - start: the parameters at first, of length P; the first snapshot.
  ///   - samples: the samples whose columns `batches` draws.
  /// - Throws: ``TrainingDiverged``.
  public func snapshots(
    every interval: Int, from start: [Scalar], on samples: Samples<Scalar>, batches: MiniBatches,
    steps: Int, learningRate: Double
  ) throws -> Matrix<Scalar> {
    var trajectory = Trajectory<Scalar>(
      parameterCount: parameterCount, steps: steps, interval: interval)
    try trained(
      from: start, on: samples, batches: batches, steps: steps, schedule: .constant(learningRate)
    ) { step, parameters, _ in
      trajectory.record(parameters, at: step)
      return .proceed
    }
    return trajectory.snapshots
  }
}
