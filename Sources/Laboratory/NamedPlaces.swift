import Replication
import SemicircleCore

extension Axis {
  /// An axis of names in the place of numbers: the first stands at 0, the second at 1, and so on. For
  /// bars.
  public static func names(_ label: Label, _ names: [Label]) -> Axis {
    let places = names.enumerated().map { (Double($0), $1) }
    return Axis(
      label, range: -0.5...Double(names.count) - 0.5,
      ticks: .labelled(Dictionary(uniqueKeysWithValues: places)))
  }
}

extension Series {
  /// Bars at the places of an axis of names, see `Axis.names`.
  public static func bars(_ label: Label?, atNames estimates: [Estimate]) -> Series {
    .bars(label, x: estimates.indices.map(Double.init), estimates: estimates)
  }
}
