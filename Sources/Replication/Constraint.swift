/// What must hold beyond the range of each parameter: between two of them, between the numbers of a list
/// and another parameter, or between the memory that a run takes and the machine's.
///
/// It is looked at before any work, and what does not hold is refused in one line that says what would do.
/// `--help` lists it.
///
///     static let constraints: [Constraint] = [
///       .sameCount(batchSizes, batchCounts),
///       .atMost(trainingBatch, samples),
///       Constraint("interval must leave 8 snapshots: at most steps / 8", interval, steps) {
///         8 * $0[interval] <= $0[steps]
///       },
///     ]
public struct Constraint: Sendable {
  /// What must hold, in words.
  let statement: String
  /// The parameters that it is about.
  let names: [String]
  /// What is wrong with a run; nil if nothing is.
  let complaint: @Sendable (Run) -> String?

  /// A condition on a run's parameters.
  ///
  /// - Parameters:
  ///   - statement: what must hold, in words that say what would do.
  ///   - parameters: those that it is about; their values are shown.
  public init(
    _ statement: String, _ parameters: any AnyParameter...,
    holds: @escaping @Sendable (Run) -> Bool
  ) {
    self.init(statement, parameters.map(\.name), holds)
  }

  private init(
    _ statement: String, _ names: [String], _ holds: @escaping @Sendable (Run) -> Bool
  ) {
    self.statement = statement
    self.names = names
    complaint = { run in
      if holds(run) { return nil }
      let values = names.map { "\($0)=\(run.values[$0]?.text ?? "")" }.joined(separator: " ")
      return names.isEmpty ? statement : "\(statement); here \(values)"
    }
  }

  /// Lists that belong together have one length.
  public static func sameCount<A, B>(_ a: Parameter<[A]>, _ b: Parameter<[B]>) -> Constraint {
    Constraint("\(a.name) and \(b.name) must have one length", [a.name, b.name]) {
      $0[a].count == $0[b].count
    }
  }

  /// A number, or every number of a list, is at most another parameter.
  public static func atMost<N: NumericParameterValue>(
    _ a: Parameter<N>, _ b: Parameter<N>
  ) -> Constraint {
    Constraint("\(a.name) must be at most \(b.name)", [a.name, b.name]) { $0[a] <= $0[b] }
  }

  /// A number, or every number of a list, is at most another parameter.
  public static func atMost<N: NumericParameterValue>(
    _ a: Parameter<[N]>, _ b: Parameter<N>
  ) -> Constraint {
    Constraint("\(a.name) must be at most \(b.name)", [a.name, b.name]) { run in
      run[a].allSatisfy { $0 <= run[b] }
    }
  }

  /// A number, or every number of a list, is less than another parameter.
  public static func less<N: NumericParameterValue>(
    _ a: Parameter<N>, _ b: Parameter<N>
  ) -> Constraint {
    Constraint("\(a.name) must be less than \(b.name)", [a.name, b.name]) { $0[a] < $0[b] }
  }

  /// A number, or every number of a list, is less than another parameter.
  public static func less<N: NumericParameterValue>(
    _ a: Parameter<[N]>, _ b: Parameter<N>
  ) -> Constraint {
    Constraint("\(a.name) must be less than \(b.name)", [a.name, b.name]) { run in
      run[a].allSatisfy { $0 < run[b] }
    }
  }

  /// Every number of a list is among those of another: what is shown is measured.
  public static func among<N: NumericParameterValue>(
    _ a: Parameter<[N]>, _ b: Parameter<[N]>
  ) -> Constraint {
    Constraint("each of \(a.name) must be one of \(b.name)", [a.name, b.name]) { run in
      run[a].allSatisfy(run[b].contains)
    }
  }

  /// The bytes that a run takes at its peak are no more than the machine has.
  public static func memory(
    _ parameters: any AnyParameter..., bytes: @escaping @Sendable (Run) -> Double
  ) -> Constraint {
    Constraint(
      statement: "the run must fit into the memory", names: parameters.map(\.name)
    ) { run in
      let needed = bytes(run)
      guard needed > Machine.memory else { return nil }
      let values = parameters.map { "\($0.name)=\(run.values[$0.name]?.text ?? "")" }
      return "it takes \((needed / 1e9).formatted(digits: 2)) GB of memory, and there are "
        + "\((Machine.memory / 1e9).formatted(digits: 2)): smaller values would do; here "
        + values.joined(separator: " ")
    }
  }

  private init(
    statement: String, names: [String], complaint: @escaping @Sendable (Run) -> String?
  ) {
    self.statement = statement
    self.names = names
    self.complaint = complaint
  }
}
