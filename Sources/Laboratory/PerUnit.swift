import Replication

extension Check {
  /// A check stated for each of a few units, its points written down for one of them.
  ///
  ///     Check.forEach("network", "B1.total", in: data.noise) { noise in
  ///       for B in sizes { Check.claim("B1.total", …) }
  ///     }
  public static func forEach<Unit>(
    _ unit: String, _ id: String, in units: [Unit], role: Role = .claim,
    @ChecksBuilder _ points: (Unit) -> [Check]
  ) -> Check {
    forEach(unit, id, units.map(points), role: role)
  }

  /// The same with a row of cells for each unit, and what is written down for a cell.
  ///
  ///     Check.forEach("network", "E6.falls", cells: networks.map(\.ends)) { end in
  ///       Check.claim("E6.falls", …)
  ///     }
  public static func forEach<Cell>(
    _ unit: String, _ id: String, cells rows: [[Cell]], role: Role = .claim,
    @ChecksBuilder _ points: (Cell) -> [Check]
  ) -> Check {
    forEach(unit, id, rows.map { $0.flatMap(points) }, role: role)
  }

  /// A check that holds if each of its points does, which are written down for one of a list.
  ///
  ///     Check.every("B2.edge", in: points.filter { $0.ratio < 0.75 }) { p in
  ///       Check.claim("B2.edge", …)
  ///     }
  public static func every<Cell>(
    _ id: String, in cells: some Sequence<Cell>, role: Role = .claim,
    @ChecksBuilder _ points: (Cell) -> [Check]
  ) -> Check {
    every(id, cells.flatMap(points), role: role)
  }
}

extension Check.Rivals {
  /// Rivals that predict one number each, all with one allowance.
  public static func near(
    _ predictions: KeyValuePairs<String, Double>, allowing allowance: Double = 0
  ) -> Check.Rivals {
    .all(predictions.map { Check.Rival($0.key, .near($0.value), allowing: allowance) })
  }
}
