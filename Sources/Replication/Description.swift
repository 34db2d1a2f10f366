import Datasets

/// What a chapter says about itself without running: for the ledger and for the pages of the book.
enum Description {
  @_semantics("optimize.sil.specialize.generic.never")
  static func json<C: Chapter>(of chapter: C.Type) -> JSON {
    let heading = C.heading
    return .object([
      (
        "chapter",
        .object([
          ("slug", .string(heading.slug)), ("part", .integer(heading.part.rawValue)),
          ("number", .integer(heading.number)), ("title", .string(heading.title)),
        ])
      ),
      (
        "paper",
        .object([
          ("key", .string(heading.paper.key)), ("authors", .string(heading.paper.authors)),
          ("title", .string(heading.paper.title)),
          ("reference", .string(heading.paper.reference)),
        ])
      ),
      (
        "claims",
        .array(
          C.claims.map { claim in
            .object([
              ("id", .string(claim.id)),
              ("paper", .string((claim.paper ?? heading.paper).key)),
              ("where", .string(claim.place)), ("statement", .string(claim.statement)),
              ("reported", .string(claim.reported)), ("weakened", .string(claim.weakened)),
              (
                "expected",
                .object(
                  [("default", .string(claim.expected(on: nil).rawValue))]
                    + C.imageSources.map {
                      ($0.rawValue, .string(claim.expected(on: $0).rawValue))
                    })
              ),
            ])
          })
      ),
      ("unit", .string(C.unit)),
      ("control", .string(C.control)),
      ("images", .array(C.imageSources.map { .string($0.rawValue) })),
      ("scales", .array(C.scales.map { .string($0.rawValue) })),
      ("constraints", .array(C.constraints.map { .string($0.statement) })),
      (
        "parameters",
        .array(
          C.parameters.map { parameter in
            .object([
              ("symbol", .string(parameter.symbol)), ("name", .string(parameter.name)),
              ("meaning", .string(parameter.meaning)), ("unit", .string(parameter.unit)),
              ("admitted", .string(parameter.admitted)),
              ("ends", .array(parameter.ends.map(JSON.string))),
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
