import RealModule

/// A run of the two-layer linear network under the squared loss in the terms of its theory: with
/// a = ηf/√m a step is a ← a(1 − ηλ + a²), 4 − ηλ ← (4 − ηλ)(1 + a²), whatever the width.
public struct CatapultOrbit: Equatable, Sendable {
  /// ηλ at the end; nil where the run has diverged, or not converged in time.
  public let end: Double?
  /// The largest |a|, the start included.
  public let peak: Double
  /// √((ηλ₀)² − 4a₀²) (4 − ηλ₀) ∏|1 − a_t⁴| over all steps, which is e(4 − e) at the end e, exactly. Of
  /// either sign, as 4 − ηλ₀.
  public let product: Double

  /// The run from a start. The tolerance is that of f at the end.
  public init(
    of start: CatapultRecursion, learningRate η: Double, steps: Int, tolerance: Double
  ) {
    let unit = η / Double(start.width).squareRoot()
    func factor(_ network: CatapultRecursion) -> Double {
      let square = unit * network.output * (unit * network.output)
      return abs(1 - square * square)
    }
    var product =
      η * (start.plus * start.minus).squareRoot() * (4 - η * start.tangentKernel) * factor(start)
    var peak = abs(unit * start.output)
    let descent = start.descend(
      on: .squared, learningRate: η, steps: steps, tolerance: tolerance
    ) { _, network in
      product *= factor(network)
      peak = max(peak, abs(unit * network.output))
      return false
    }
    end = descent.end == .converged ? η * descent.network.tangentKernel : nil
    self.peak = peak
    self.product = product
  }
}
