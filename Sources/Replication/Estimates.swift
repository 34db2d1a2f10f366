import Figures
import Statistics

// Figures knows no statistics, and statistics no figures: here they meet.
extension Estimate: Estimated {}

extension Share: Estimated {
  /// √(p(1 − p)/n) of the share p.
  public var standardError: Double { (value * (1 - value) / Double(trials)).squareRoot() }
  /// The number n of trials.
  public var count: Int { trials }
}
