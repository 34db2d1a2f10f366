import CVector
import Requirements

/// What becomes of gradient descent on the two-layer linear network of equal inputs, in every cell of
/// a grid of learning rates and widths, from one output and one tangent kernel: a map of its phases.
///
/// The recursion is that of ``CatapultRecursion``, which is the slow form of this and what it is
/// compared with; here a vector register holds several networks. A network that has ended leaves its
/// place to the next, so that the long runs of a map do not keep the short ones waiting. The bits are
/// the same on every processor. Where a run is chaotic its end is a matter of the last digit, and is not
/// that of the slow form.
///
/// Cost: some 300 million steps of a network in a second on a core with AVX2, with the logistic loss.
public struct CatapultMap: Equatable, Sendable {
  /// The outcome of a run.
  public enum Outcome: Int, CaseIterable, Sendable {
    /// It has converged, and the loss has never been higher than at the start.
    case falls
    /// It has converged, and the loss has been higher than at the start.
    case catapult
    /// It has neither converged nor diverged in its steps.
    case unsettled
    /// It has diverged, in the sense of ``ScalarNetwork/descend(on:learningRate:steps:tolerance:stop:)``.
    case diverged
  }

  /// One cell of the map.
  public struct Cell: Equatable, Sendable {
    /// What became of the run.
    public let outcome: Outcome
    /// The number of steps that it took.
    public let steps: Int
    /// λ at the end; of no meaning where it has diverged.
    public let tangentKernel: Double
  }

  /// The cells: a row for each width, in it one for each rate.
  public let cells: [[Cell]]

  /// The map of a loss.
  ///
  /// - Parameters:
  ///   - loss: the loss; with a minimum, or nothing converges.
  ///   - output: f at the start, in each cell.
  ///   - tangentKernel: λ at the start, at least 2|f|/√m.
  ///   - rates: ηλ₀ of the columns.
  ///   - widths: m of the rows; the recursion knows of no weights, so that they need not be whole.
  ///   - tolerance: a run has converged when |f − f*| is below it.
  ///   - steps: the largest number of steps at a width.
  public init(
    _ loss: ScalarLoss, output: Double, tangentKernel: Double, rates: [Double], widths: [Double],
    tolerance: Double = 1e-9, steps: (Double) -> Int
  ) {
    var lanes: [cvector_catapult_cell] = []
    lanes.reserveCapacity(rates.count * widths.count)
    for width in widths {
      let root = width.squareRoot()
      let half = 2 * output / root
      require(
        width > 0 && tangentKernel >= abs(half),
        "no network of width \(width) has the output \(output) and the kernel \(tangentKernel)")
      for rate in rates {
        lanes.append(
          cvector_catapult_cell(
            plus: tangentKernel + half, minus: tangentKernel - half, root: root / 4,
            rate: rate / tangentKernel / root, limit: Double(steps(width)), steps: 0, highest: 0,
            lowest: 0, end: 0))
      }
    }
    // As the recursion has it: `output` itself differs from it by rounding.
    let first = lanes.map { loss.value($0.root * ($0.plus - $0.minus)) }
    let (kind, share) = loss.vectorised
    cvector_catapult(
      cvector_catapult_kernel(), kind, share, loss.minimiser, tolerance, lanes.count, &lanes)
    cells = widths.indices.map { row in
      (row * rates.count..<(row + 1) * rates.count).map { index in
        let lane = lanes[index]
        let rose = max(loss.value(lane.highest), loss.value(lane.lowest)) > first[index]
        let outcome: Outcome =
          switch Int(lane.end) {
          case cvector_catapult_converged: rose ? .catapult : .falls
          case cvector_catapult_diverged: .diverged
          default: .unsettled
          }
        return Cell(
          outcome: outcome, steps: Int(lane.steps), tangentKernel: 0.5 * (lane.plus + lane.minus))
      }
    }
  }
}

extension ScalarLoss {
  /// The number of the loss in CVector, and its share of positive labels.
  var vectorised: (kind: Int32, share: Double) {
    switch self {
    case .squared: (Int32(cvector_catapult_squared), 0)
    case .logistic(let q): (Int32(cvector_catapult_logistic), q)
    case .exponential(let q): (Int32(cvector_catapult_exponential), q)
    }
  }
}
