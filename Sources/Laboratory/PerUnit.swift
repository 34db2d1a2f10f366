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
}
