import Requirements

/// The learning rate η as a function of the fraction u of training that is done: a base rate times
/// a factor that runs in straight lines between knots.
public struct LearningRateSchedule: Equatable, Sendable {
  /// A fraction u of training and the factor of the base rate there.
  public struct Knot: Equatable, Sendable {
    /// The fraction of training, 0 … 1.
    public let fraction: Double
    /// The factor of the base rate.
    public let factor: Double

    /// A knot at a fraction of training.
    public init(fraction: Double, factor: Double) {
      self.fraction = fraction
      self.factor = factor
    }
  }

  /// The base rate η_0.
  public var baseRate: Double
  /// The knots, by rising fraction; before the first and after the last the factor is constant.
  public let knots: [Knot]

  /// Straight lines between knots.
  public init(baseRate: Double, knots: [Knot]) {
    require(!knots.isEmpty, "a schedule needs a knot")
    require(
      zip(knots, knots.dropFirst()).allSatisfy { $0.fraction < $1.fraction },
      "the knots' fractions must rise: \(knots.map(\.fraction))")
    self.baseRate = baseRate
    self.knots = knots
  }

  /// The same rate all the time.
  public static func constant(_ rate: Double) -> Self {
    Self(baseRate: rate, knots: [Knot(fraction: 0, factor: 1)])
  }

  /// Flat until half of training, then linear down to `finalRatio` times the rate at nine tenths,
  /// then flat (Granziol, Zohren, Roberts 2022, eq. 23).
  public static func flatLinearFlat(_ rate: Double, finalRatio: Double = 0.01) -> Self {
    Self(
      baseRate: rate,
      knots: [Knot(fraction: 0.5, factor: 1), Knot(fraction: 0.9, factor: finalRatio)])
  }

  /// The learning rate when the fraction u of training is done.
  public func rate(at fraction: Double) -> Double { baseRate * factor(at: fraction) }

  /// The learning rate of step `step`, counted from 0, of `steps`: at u = step/steps.
  public func rate(step: Int, of steps: Int) -> Double { rate(at: Double(step) / Double(steps)) }

  private func factor(at fraction: Double) -> Double {
    guard let next = knots.firstIndex(where: { fraction <= $0.fraction }) else {
      return knots[knots.count - 1].factor
    }
    if next == 0 { return knots[0].factor }
    let (left, right) = (knots[next - 1], knots[next])
    let share = (fraction - left.fraction) / (right.fraction - left.fraction)
    return left.factor + share * (right.factor - left.factor)
  }
}
