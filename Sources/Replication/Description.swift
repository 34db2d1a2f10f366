import Datasets

/// What a chapter says about itself without running: for the ledger and for the pages of the book.
enum Description {
  static func json<C: Chapter>(of chapter: C.Type) -> JSON {
    let claim = C.claim
    return .object([
      (
        "chapter",
        .object([
          ("slug", .string(claim.slug)), ("part", .integer(claim.part.rawValue)),
          ("number", .integer(claim.number)), ("title", .string(claim.title)),
        ])
      ),
      ("claims", .array(claim.ids.map(JSON.string))),
      (
        "paper",
        .object([
          ("key", .string(claim.paper.key)), ("authors", .string(claim.paper.authors)),
          ("title", .string(claim.paper.title)), ("reference", .string(claim.paper.reference)),
        ])
      ),
      ("papers", claim.papersByClaim),
      ("where", .string(claim.place)),
      ("statement", .string(claim.statement)),
      ("reported", .string(claim.reported)),
      ("control", .string(C.control)),
      ("images", .array(C.imageSources.map { .string($0.rawValue) })),
      (
        "expected",
        .object(
          [("default", .string(claim.expected(on: nil).rawValue))]
            + C.imageSources.map { ($0.rawValue, .string(claim.expected(on: $0).rawValue)) })
      ),
      ("scales", .array(C.scales.map { .string($0.rawValue) })),
      (
        "parameters",
        .array(
          C.parameters.map { parameter in
            .object([
              ("symbol", .string(parameter.symbol)), ("name", .string(parameter.name)),
              ("meaning", .string(parameter.meaning)), ("unit", .string(parameter.unit)),
              ("admitted", .string(parameter.admitted)),
              (
                "values",
                .object(
                  C.scales.map { ($0.rawValue, parameter.value(at: $0, on: nil).json) }
                    + C.imageSources.map {
                      ($0.rawValue, parameter.value(at: .default, on: $0).json)
                    })
              ),
              ("origin", .string(parameter.origin.description)),
            ])
          })
      ),
    ])
  }
}
