import LinearAlgebra
import Requirements

/// Inputs with what the network should answer, one sample a column.
public struct Samples<Scalar: BLASScalar>: Sendable {
  /// What the network should answer.
  public enum Targets: Sendable {
    /// The class of each sample, counted from 0. The squared loss takes them as unit vectors; the
    /// logistic loss knows the classes 0 and 1.
    case labels([Int])
    /// The wanted outputs, K × N, for the squared loss.
    case values(Matrix<Scalar>)

    var areLabels: Bool {
      if case .labels = self { true } else { false }
    }
  }

  /// The inputs, d × N.
  public let inputs: Matrix<Scalar>
  /// What the network should answer.
  public let targets: Targets

  /// Samples with a class each; `inputs` is d × N, `labels` has length N.
  public init(inputs: Matrix<Scalar>, labels: [Int]) {
    require(
      labels.count == inputs.columns, "\(labels.count) labels for \(inputs.columns) inputs")
    self.inputs = inputs
    targets = .labels(labels)
  }

  /// Samples with wanted outputs; `inputs` is d × N, `values` is K × N.
  public init(inputs: Matrix<Scalar>, values: Matrix<Scalar>) {
    require(
      values.columns == inputs.columns,
      "\(values.columns) columns of targets for \(inputs.columns) inputs")
    self.inputs = inputs
    targets = .values(values)
  }

  /// The number N of samples.
  public var count: Int { inputs.columns }

  /// The samples at the given columns, in this order; a column may occur more than once.
  public func subset(_ columns: [Int]) -> Samples {
    func gather(_ matrix: Matrix<Scalar>) -> Matrix<Scalar> {
      var elements: [Scalar] = []
      elements.reserveCapacity(matrix.rows * columns.count)
      for j in columns {
        elements += matrix.elements[j * matrix.rows..<(j + 1) * matrix.rows]
      }
      return Matrix(rows: matrix.rows, columns: columns.count, elements: elements)
    }
    return switch targets {
    case .labels(let labels): Samples(inputs: gather(inputs), labels: columns.map { labels[$0] })
    case .values(let values): Samples(inputs: gather(inputs), values: gather(values))
    }
  }

  func check(against network: some Network<Scalar>) {
    require(
      inputs.rows == network.inputCount,
      "inputs of length \(inputs.rows) for a network of \(network.inputCount)")
    switch targets {
    case .labels(let labels):
      require(
        labels.allSatisfy { 0 <= $0 && $0 < network.classCount },
        "labels from \(labels.min() ?? 0) to \(labels.max() ?? 0), classes \(network.classCount)")
    case .values(let values):
      require(network.loss == .squared, "the loss \(network.loss) needs labels")
      require(
        values.rows == network.outputCount,
        "targets of length \(values.rows) for \(network.outputCount) outputs")
    }
  }

  /// Copies the samples at `columns` side by side, without allocation.
  func gather(
    _ columns: [Int], for network: some Network<Scalar>, inputs destination: inout [Scalar],
    labels: UnsafeMutablePointer<Int>, values: UnsafeMutablePointer<Scalar>
  ) {
    func copy(_ source: Matrix<Scalar>, to destination: UnsafeMutablePointer<Scalar>) {
      source.elements.withUnsafeBufferPointer { elements in
        guard let base = elements.baseAddress else { return }
        for (position, column) in columns.enumerated() {
          require(
            0 <= column && column < source.columns, "sample \(column) of \(source.columns)")
          (destination + position * source.rows).update(
            from: base + column * source.rows, count: source.rows)
        }
      }
    }
    destination.withUnsafeMutableBufferPointer { buffer in
      guard let destination = buffer.baseAddress else { return }
      copy(inputs, to: destination)
    }
    switch targets {
    case .labels(let all):
      for (position, column) in columns.enumerated() {
        require(
          0 <= all[column] && all[column] < network.classCount,
          "label \(all[column]) of \(network.classCount) classes")
        labels[position] = all[column]
      }
    case .values(let all):
      require(
        network.loss == .squared && all.rows == network.outputCount,
        "targets of length \(all.rows) for \(network.outputCount) outputs and \(network.loss)")
      copy(all, to: values)
    }
  }
}
