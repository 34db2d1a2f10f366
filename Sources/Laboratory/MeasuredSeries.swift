import Replication
import SemicircleCore

extension Series {
  /// Measured points with bars of ± 2 standard errors.
  public static func measured(
    _ label: Label?, x: [Double], _ points: [Estimate], joined: Bool = false
  ) -> Series {
    .points(label, x: x, estimates: points, joined: joined)
  }

  /// The points of the control: grey diamonds, without bars
  /// unless they are asked for.
  public static func control(
    _ label: Label?, x: [Double], _ points: [Estimate], bars: Bool = false, joined: Bool = false
  ) -> Series {
    let series: Series =
      bars
      ? .points(label, x: x, estimates: points, joined: joined)
      : .points(label, x: x, y: points.values, joined: joined)
    return series.colour(.grey).marker(.diamond)
  }
}
