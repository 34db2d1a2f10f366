import SemicircleCore
import Replication

extension Series {
  /// Measured points with bars of ± 2 standard errors.
  public static func measured(
    _ label: Label?, x: [Double], _ points: [Estimate], joined: Bool = false
  ) -> Series {
    .points(
      label, x: x, y: points.values, error: points.map { 2 * $0.standardError }, joined: joined)
  }

  /// The points of the control: grey diamonds, without bars unless they are asked for.
  public static func control(
    _ label: Label?, x: [Double], _ points: [Estimate], bars: Bool = false, joined: Bool = false
  ) -> Series {
    let error = bars ? points.map { 2 * $0.standardError } : nil
    return .points(label, x: x, y: points.values, error: error, joined: joined)
      .colour(.grey).marker(.diamond)
  }
}
