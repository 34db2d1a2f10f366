import Figures
import Statistics

// Figures knows no statistics, and statistics no figures: here they meet.
extension Estimate: Estimated {}

extension Share: Estimated {
  public var standardError: Double { (value * (1 - value) / Double(trials)).squareRoot() }
  public var count: Int { trials }
}
