import Requirements

/// Where, along a learning rate or another positive parameter, runs of gradient descent change
/// their kind: a bracket with runs short of the boundary at its lower end and beyond it at its
/// upper end.
public struct PhaseBoundary: Equatable, Sendable {
  /// The largest value at which a run was short of the boundary.
  public let lower: Double
  /// The smallest value at which a run was beyond it.
  public let upper: Double

  /// The middle of the bracket.
  public var value: Double { (lower * upper).squareRoot() }

  /// Finds a boundary by geometric bisection.
  ///
  /// A run that has diverged is beyond every boundary, whatever the condition says of it: one that
  /// has overflown says nothing reliable, and taken for a run short of the boundary it would lead
  /// the bisection the wrong way. Where there are several boundaries in the bracket, one of them is
  /// found. Cost: log₂(log(upper/lower)/`resolution`) runs and two for the ends.
  ///
  /// - Parameters:
  ///   - bracket: positive values, of which the first is short of the boundary and the last beyond.
  ///   - resolution: the relative width of the bracket at the end.
  ///   - run: a run at a value.
  ///   - isBeyond: whether a run that has not diverged is beyond the boundary; by default none is,
  ///     and the boundary is that of divergence.
  /// - Throws: ``PhaseBoundaryError`` where the boundary is not inside the bracket.
  public init<Network, Failure: Error>(
    in bracket: ClosedRange<Double>, resolution: Double = 1e-6,
    run: (Double) throws(Failure) -> Descent<Network>,
    isBeyond: (Descent<Network>) -> Bool = { _ in false }
  ) throws {
    require(bracket.lowerBound > 0, "the bracket must be positive, it is \(bracket)")
    require(resolution > 1e-15, "no bisection resolves \(resolution)")
    func beyond(_ value: Double) throws(Failure) -> Bool {
      let descent = try run(value)
      return descent.hasDiverged || isBeyond(descent)
    }
    var (lower, upper) = (bracket.lowerBound, bracket.upperBound)
    if try beyond(lower) { throw PhaseBoundaryError.below(lower) }
    if try !beyond(upper) { throw PhaseBoundaryError.above(upper) }
    while upper > (1 + resolution) * lower {
      let middle = (lower * upper).squareRoot()
      if try beyond(middle) { upper = middle } else { lower = middle }
    }
    self.lower = lower
    self.upper = upper
  }
}

/// A phase boundary that is not where it was looked for.
public enum PhaseBoundaryError: Error, Equatable, CustomStringConvertible {
  /// The run at the lower end of the bracket is beyond the boundary already.
  case below(Double)
  /// The run at the upper end is still short of it.
  case above(Double)

  /// What happened, and what to change.
  public var description: String {
    switch self {
    case .below(let value):
      "the run at \(value) is already beyond the phase boundary; begin the bracket lower"
    case .above(let value):
      "the run at \(value) is still short of the phase boundary; end the bracket higher"
    }
  }
}
