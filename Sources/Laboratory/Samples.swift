import Replication
import SemicircleCore

extension Estimate {
  /// The correlation of two numbers of each unit: the mean over units of the product of both, each
  /// less its mean and over its standard deviation.
  public init(correlationOf x: [Double], and y: [Double]) {
    let (a, b) = (Self.standardised(x), Self.standardised(y))
    self.init(meanOf: zip(a, b).map(*))
  }

  private static func standardised(_ x: [Double]) -> [Double] {
    let (centre, deviation) = (mean(x), variance(x).squareRoot())
    return x.map { ($0 - centre) / deviation }
  }
}

extension Check.Rival {
  /// A rival that was measured, too: its prediction is as uncertain as that, by four standard errors.
  public static func measured(_ statement: String, _ estimate: Estimate) -> Check.Rival {
    Check.Rival(statement, .near(estimate.value), allowing: 4 * estimate.standardError)
  }
}

extension Series {
  /// The density of a sample in equal bins.
  public static func histogram(
    _ label: Label?, of sample: [Double], in range: ClosedRange<Double>, bins: Int,
    filled: Bool = false
  ) -> Series {
    let histogram = Histogram(sample, range, bins: bins)
    return .histogram(label, edges: histogram.edges, heights: histogram.density, filled: filled)
  }
}
