import Datasets

/// What a chapter writes beside its figure, in the order in which the book's readers expect it.
///
/// It holds what the seed determines and nothing else, so that running a chapter again leaves the
/// file as it was.
struct Record {
  let claim: Claim
  let control: String
  let parameters: Parameters
  let run: Run
  let assessment: Assessment
  /// What the text quotes and no check has.
  let quoted: [(name: String, value: Double)]

  /// The text of the file.
  ///
  /// - Parameters:
  ///   - caption: that of the figure.
  ///   - files: the figure's files, each with the digest of its bytes.
  func text(caption: String, files: [(name: String, sha256: String)]) -> String {
    RecordSeal.sealed(json(caption: caption, files: files).text)
  }

  private func json(caption: String, files: [(name: String, sha256: String)]) -> JSON {
    .object([
      ("schema", 2),
      (
        "chapter",
        .object([
          ("slug", .string(claim.slug)), ("part", .integer(claim.part.rawValue)),
          ("number", .integer(claim.number)), ("title", .string(claim.title)),
        ])
      ),
      ("claims", .array(claim.ids.map(JSON.string))),
      ("sourceDigest", claim.sourceDigest.map(JSON.string) ?? .null),
      ("textNumbers", claim.textNumbers.map(JSON.string) ?? .null),
      ("paper", .string(claim.paper.key)),
      ("papers", claim.papersByClaim),
      ("where", .string(claim.place)),
      ("statement", .string(claim.statement)),
      ("reported", .string(claim.reported)),
      ("verdict", .string(assessment.verdict.rawValue)),
      ("expected", .string(assessment.expected.rawValue)),
      ("checks", .array(assessment.checks.map(json(of:)))),
      (
        "control",
        .object([
          ("description", .string(control)),
          ("checks", .array(assessment.control.map(json(of:)))),
          ("failedAsItMust", assessment.failedAsItMust.map(JSON.bool) ?? .null),
        ])
      ),
      ("quoted", .object(quoted.map { ($0.name, .number($0.value)) })),
      (
        "figure",
        .object([
          ("caption", .string(caption)),
          ("files", .object(files.map { ($0.name, .string($0.sha256)) })),
        ])
      ),
      ("parameters", .array(parameters.map(json(of:)))),
      (
        "provenance",
        .object(
          [
            ("seed", .unsigned(run.seed)), ("scale", .string(run.scale.rawValue)),
            ("data", data),
          ] + network)
      ),
    ])
  }

  /// Name and digest of the data set; the name alone if no image was loaded.
  private var data: JSON {
    guard let source = run.imageSource else { return .null }
    let dataset = run.memory.contents.withLock { $0.images?.dataset }
    return .object([
      ("name", .string(dataset?.name ?? source.rawValue)),
      ("sha256", dataset.map { .string($0.sha256) } ?? .null),
    ])
  }

  /// The kind of network where the gallery has another.
  private var network: [(String, JSON)] {
    run.network == .cnn ? [("network", .string(NetworkKind.cnn.rawValue))] : []
  }

  private func json(of check: Check) -> JSON {
    .object([
      ("id", .string(check.id)),
      ("claim", claim.id(of: check).map(JSON.string) ?? .null),
      ("role", .string(check.role.rawValue)),
      ("relation", .string(check.relation.sign)),
      ("statement", .string(check.statement)),
      ("observed", .number(check.observed)),
      ("standardError", check.standardError.map(JSON.number) ?? .null),
      ("n", .integer(check.count)),
      ("predicted", json(of: check.relation)),
      ("tolerance", .number(check.tolerance)),
      ("resolution", check.resolution.map(JSON.number) ?? .null),
      ("reason", .string(check.reason)),
      ("mustFail", .bool(check.inControl == .mustFail)),
      ("passed", .bool(check.passed)),
    ])
  }

  private func json(of relation: Check.Relation) -> JSON {
    switch relation {
    case .near(let value), .atMost(let value), .atLeast(let value), .order(let value):
      .number(value)
    case .within(let interval):
      .array([.number(interval.lowerBound), .number(interval.upperBound)])
    }
  }

  private func json(of parameter: any AnyParameter) -> JSON {
    .object([
      ("symbol", .string(parameter.symbol)), ("name", .string(parameter.name)),
      ("meaning", .string(parameter.meaning)),
      ("value", run.values[parameter.name]?.json ?? .null),
      ("unit", .string(parameter.unit)), ("admitted", .string(parameter.admitted)),
      ("origin", .string(parameter.origin.description)),
    ])
  }
}

extension Claim {
  /// The cite key of the paper of each claim.
  var papersByClaim: JSON { .object(ids.map { ($0, .string(paper(of: $0).key)) }) }

  /// The identifier of the claim that a check belongs to: what stands before its full stop.
  func id(of check: Check) -> String? {
    let prefix = check.id.prefix { $0 != "." }
    return ids.first { $0 == prefix }
  }
}

/// The last line of a record: a digest of all that stands before it, so that a number that was
/// changed by hand is seen.
package enum RecordSeal {
  private static let key = ",\n  \"digest\": \""

  /// The text of a JSON object with the digest as its last member.
  static func sealed(_ text: String) -> String {
    let body = text.hasSuffix("\n}\n") ? String(text.dropLast(3)) : text
    return body + key + digest(of: body) + "\"\n}\n"
  }

  /// Whether a record is as the harness wrote it.
  package static func isWhole(_ text: String) -> Bool {
    guard let start = text.firstRange(of: key)?.lowerBound else { return false }
    return text == sealed(String(text[..<start]))
  }

  private static func digest(of text: String) -> String {
    var digest = SHA256()
    digest.update(text.utf8)
    return digest.hexDigest()
  }
}
