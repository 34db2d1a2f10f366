extension Figure {
  /// What the series are called in the table, by panel. No two series of a panel have one name.
  var seriesNames: [[String]] {
    panels.map { panel in
      let named = (panel.series + panels.flatMap(\.series)).filter { $0.ownName != nil }
      var taken: Set<String> = []
      return panel.series.map { series in
        let name = series.name(among: named)
        var unique = name
        var number = 2
        while !taken.insert(unique).inserted {
          unique = "\(name) (\(number))"
          number += 1
        }
        return unique
      }
    }
  }
}

extension Series {
  /// The name that the series was given: for the table, or in the picture.
  fileprivate var ownName: String? {
    givenName ?? label.flatMap { $0.isEmpty ? nil : $0.plain }
  }

  /// The name of the series in the table. One without a name of its own goes by what tells it to a
  /// reader of the picture: the named series that was given the same colour, dash and marker, or for
  /// a theory the data that were given its colour.
  fileprivate func name(among named: [Series]) -> String {
    if let ownName { return ownName }
    switch shape {
    case .vertical(let x): return "x = \(x.formatted(digits: 6))"
    case .horizontal(let y): return "y = \(y.formatted(digits: 6))"
    default: break
    }
    let sameColour = named.filter { givenColour != nil && $0.givenColour == givenColour }
    let same = sameColour.first {
      $0.kind == kind && $0.givenDash == givenDash && $0.givenMarker == givenMarker
    }
    if let name = same?.ownName { return name }
    if isTheory, let data = sameColour.first(where: \.isData)?.ownName {
      return "theory for \(data)"
    }
    return kind
  }

  private var kind: String {
    if isTheory { return "theory" }
    return switch shape {
    case .function, .line: "line"
    case .points: "points"
    case .histogram: "histogram"
    case .band: "band"
    case .horizontal, .vertical: "rule"
    case .stems: "stems"
    case .bars: "bars"
    case .text: "text"
    case .cells: "cells"
    }
  }
}
