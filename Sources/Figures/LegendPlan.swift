/// The legend of a panel: its entries and where they stand.
struct LegendPlan {
  /// An entry with the place of its sample's left end, on the middle line of the text: relative to
  /// the plot area's upper left corner, or to the legend's own one if it stands above the axes.
  struct Entry {
    var series: PanelPlan.Drawn
    var x: Double
    var y: Double
  }

  var entries: [Entry] = []
  /// Whether the legend stands above the axes.
  var isAbove = false
  /// The box around the entries.
  var x = 0.0
  var y = 0.0
  var width = 0.0
  var height = 0.0

  /// The legend of a panel, or nil if it needs none.
  init?(_ plan: PanelPlan, _ obstacles: Obstacles) {
    let named = plan.named
    guard !named.isEmpty, plan.panel.legend != .none else { return nil }
    let widths = named.map { entry in
      Style.legendSample + Style.legendGap + (entry.label?.width ?? 0) * Style.legendFontSize
    }
    width = (widths.max() ?? 0) + 8
    height = Double(named.count) * Style.legendLine + 4
    let room = (width: plan.x.length, height: plan.y.length)
    let edge = 8.0
    let right = room.width - width - edge + 4
    let bottom = room.height - height - edge
    let middle = (room.width - width) / 2
    let half = (room.height - height) / 2

    var place: (x: Double, y: Double)?
    switch plan.panel.legend {
    case .topLeft: place = (edge, edge)
    case .topRight: place = (right, edge)
    case .bottomLeft: place = (edge, bottom)
    case .bottomRight: place = (right, bottom)
    case .automatic:
      let candidates = [
        (right, edge), (edge, edge), (right, bottom), (edge, bottom), (middle, edge),
        (right, half), (edge, half), (middle, bottom),
      ]
      let fits = width < room.width * 0.7 && height < room.height * 0.7
      place = candidates.first { candidate in
        fits
          && obstacles.covered(x: candidate.0, y: candidate.1, width: width, height: height) == 0
      }
    case .above, .none: break
    }
    if let place {
      (x, y) = place
      for (index, series) in named.enumerated() {
        entries.append(
          Entry(
            series: series, x: place.x + 4,
            y: place.y + 2 + (Double(index) + 0.5) * Style.legendLine))
      }
      return
    }
    isAbove = true
    var across = 0.0
    var row = 0.0
    for (series, wide) in zip(named, widths) {
      if across > 0, across + wide > room.width {
        across = 0
        row += 1
      }
      entries.append(Entry(series: series, x: across, y: (row + 0.5) * Style.legendLine))
      across += wide + 18
    }
    width = room.width
    height = (row + 1) * Style.legendLine
  }
}
