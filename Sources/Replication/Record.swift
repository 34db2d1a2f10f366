import Datasets
import FoundationEssentials

/// What a chapter writes beside its figure, and what the ledger and the book read: `<slug>.json`.
///
/// It holds what the seed determines and nothing else, so that running a chapter again leaves the file
/// as it was.
package struct Record: Decodable, Sendable {
  /// The version of the file's form.
  package static let currentSchema = 3

  package struct Chapter: Decodable, Sendable {
    package let slug: String
    package let part: Int
    package let number: Int
    package let title: String
  }

  package struct Claim: Decodable, Sendable {
    package let id: String
    package let paper: String
    package let `where`: String
    package let statement: String
    package let reported: String
    package let weakened: String
    package let verdict: Verdict
    package let expected: Verdict

    package var isExpected: Bool { verdict == expected }
  }

  package struct Rival: Decodable, Sendable {
    package let statement: String
    package let relation: String
    package let predicted: Prediction
    package let allowance: Number
    /// Whether the data admit it.
    package let passed: Bool
    /// The distance between the two predictions over the half-width of the interval.
    package let ratio: Number
  }

  package struct Check: Decodable, Sendable {
    package let id: String
    package let role: Replication.Check.Role
    package let relation: String
    package let statement: String
    package let observed: Number
    package let standardError: Number?
    package let unit: String
    /// The number of units; of a check for each unit, their number too.
    package let n: Int
    /// The degrees of freedom of the standard error; nil where there is none.
    package let degreesOfFreedom: Number?
    /// The number of points that it stands for.
    package let points: Int
    /// Whether it is stated for each unit.
    package let isForEach: Bool
    package let predicted: Prediction
    package let allowance: Number
    package let tolerance: Number
    package let effect: Number?
    package let reason: String
    package let rivals: [Rival]
    package let noRival: String?
    /// What is asked of it in the control: "must fail", "must pass", "must be sound", or why nothing.
    package let inControl: String
    package let outcome: Replication.Check.Outcome
    /// Without how many of the units the outcome would be another; nil where nobody knows.
    package let unitsThatDecide: Int?

    package var passed: Bool { outcome == .passed }
    package var isTestedByControl: Bool { inControl == "must fail" || inControl == "must pass" }
  }

  package struct Control: Decodable, Sendable {
    package let description: String
    package let checks: [Check]
    package let refused: [String]
    package let failedAsItMust: Bool?

    /// The instruments that were not sound in it.
    package var unsound: [String] {
      checks.filter { $0.role == .instrument && !$0.passed }.map(\.id)
    }

    /// What came of it, in a word or two.
    package var outcome: String {
      if !unsound.isEmpty { return "INCONCLUSIVE" }
      if !refused.isEmpty { return "REFUSED" }
      return failedAsItMust == true ? "fails" : "DOES NOT FAIL"
    }
  }

  package struct Figure: Decodable, Sendable {
    /// A figure beside the first: its name, which its files add to the slug, and its caption.
    package struct Further: Decodable, Sendable {
      package let name: String
      package let caption: String
    }
    package let caption: String
    /// Nil where there is none.
    package let further: [Further]?
    package let files: [String: String]
  }

  package struct Parameter: Decodable, Sendable {
    package let symbol: String
    package let name: String
    package let meaning: String
    package let value: Value
    package let unit: String
    package let admitted: String
    package let origin: String
  }

  package struct Provenance: Decodable, Sendable {
    package struct Data: Decodable, Sendable {
      package let name: String
      package let sha256: String?
    }
    package let seed: UInt64
    package let scale: String
    package let data: Data?
    package let network: String?
  }

  package let schema: Int
  package let chapter: Chapter
  package let paper: String
  package let verdict: Verdict
  package let expected: Verdict
  package let claims: [Claim]
  package let sourceDigest: String?
  package let coreDigest: String?
  package let checks: [Check]
  package let control: Control
  package let quoted: [String: Number]
  package let figure: Figure
  package let parameters: [Parameter]
  package let provenance: Provenance
}

// MARK: - Values

extension Record {
  /// A number, or one of the words for those that JSON does not have. It has the six digits of the
  /// file.
  package struct Number: Decodable, Sendable, Equatable {
    package let value: Double
    package init(_ value: Double) { self.value = value }
    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Double.self) {
        self.value = value
      } else {
        value = Double(try container.decode(String.self)) ?? .nan
      }
    }

    package var text: String { value.formatted(digits: 5) }
    var json: JSON { .number(value) }
  }

  /// A number or an interval.
  package struct Prediction: Decodable, Sendable, Equatable {
    package let values: [Number]
    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      values = try (try? container.decode([Number].self)) ?? [container.decode(Number.self)]
    }

    init(_ relation: Replication.Check.Relation) {
      values =
        switch relation {
        case .near(let value), .atMost(let value), .atLeast(let value), .order(let value):
          [Number(value)]
        case .within(let interval): [Number(interval.lowerBound), Number(interval.upperBound)]
        }
    }

    package var text: String { values.map(\.text).joined(separator: "…") }
    var json: JSON { values.count == 1 ? values[0].json : .array(values.map(\.json)) }
  }

  /// The value of a parameter: numbers, or the name of a choice.
  package enum Value: Decodable, Sendable {
    case numbers([Double])
    case choice(String)

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Double.self) {
        self = .numbers([value])
      } else if let values = try? container.decode([Double].self) {
        self = .numbers(values)
      } else {
        self = .choice(try container.decode(String.self))
      }
    }
  }
}

// MARK: - Reading

/// A file of the gallery is not what it should be.
package struct RecordError: Error, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}

extension Record {
  /// The record in a file; nil if there is no such file.
  ///
  /// - Throws: ``RecordError`` for a file that is no record, or one of another version.
  package init?(file: String) throws {
    guard let bytes = Files.contents(of: file) else { return nil }
    struct Version: Decodable { let schema: Int }
    let data = Data(bytes)
    guard let version = try? JSONDecoder().decode(Version.self, from: data) else {
      throw RecordError("\(file): is not the record of a chapter; run `make figures`")
    }
    guard version.schema == Self.currentSchema else {
      throw RecordError(
        "\(file): has the form \(version.schema) of a record, and this program reads "
          + "\(Self.currentSchema); run `make figures`")
    }
    do {
      self = try JSONDecoder().decode(Record.self, from: data)
    } catch {
      throw RecordError("\(file): is not the record of a chapter; run `make figures`")
    }
  }

  /// The folders with records: that of the default data set, then one for each that has its own.
  package static let folders = ["figures"] + ImageSource.allCases.map { "figures/\($0.rawValue)" }

  /// The checks of a claim.
  package func checks(of claim: String) -> [Check] {
    checks.filter { $0.role == .claim && $0.id.hasPrefix("\(claim).") }
  }

  /// The check that the verdict on a claim hangs on, all claims where none is named: the first that
  /// failed, else the first that is unresolved, else the first.
  package func deciding(of claim: String? = nil) -> Check? {
    let own = claim.map(checks(of:)) ?? checks.filter { $0.role == .claim }
    return own.first { $0.outcome == .failed } ?? own.first { !$0.passed } ?? own.first
  }

  /// The verdict on one of the chapter's claims; nil if it has no such claim.
  package func verdict(of claim: String) -> Verdict? {
    claims.first { $0.id == claim }?.verdict
  }

  /// What is wrong with the result, apart from its age; empty if nothing is.
  package var complaints: [String] {
    var complaints: [String] = []
    if provenance.seed != Settings.standardSeed || provenance.scale != Scale.default.rawValue {
      complaints.append("was not made with default seed and scale")
    }
    for claim in claims where !claim.isExpected {
      complaints.append(
        "\(claim.id) '\(claim.verdict.rawValue)', expected '\(claim.expected.rawValue)'")
    }
    let failed = checks.filter { !$0.passed && ($0.role == .ours || $0.role == .instrument) }
      .map(\.id)
    if !failed.isEmpty { complaints.append("failed: \(failed.joined(separator: ", "))") }
    if !control.unsound.isEmpty {
      complaints.append("not sound in the control: \(control.unsound.joined(separator: ", "))")
    } else if !control.refused.isEmpty {
      complaints.append("no control of: \(control.refused.joined(separator: ", "))")
    } else if control.failedAsItMust != true {
      complaints.append("the control did not fail")
    }
    return complaints
  }
}

// MARK: - Making

extension Record {
  /// The record of a run.
  @_semantics("optimize.sil.specialize.generic.never")
  init<C: Replication.Chapter>(
    of chapter: C.Type, _ run: Run, _ assessment: Assessment, digests: CodeDigests,
    quoted: [(name: String, value: Double)], caption: String,
    further: [(name: String, caption: String)],
    files: [(name: String, sha256: String)]
  ) {
    let heading = C.heading
    func records(_ checks: [Replication.Check], isControl: Bool) -> [Check] {
      checks.map { Check($0, unit: C.unit, isControl: isControl) }
    }
    let dataset = run.memory.contents.withLock { $0.images?.dataset }
    self.init(
      schema: Self.currentSchema,
      chapter: Chapter(
        slug: heading.slug, part: heading.part.rawValue, number: heading.number,
        title: heading.title),
      paper: heading.paper.key,
      verdict: assessment.verdict, expected: assessment.expected,
      claims: assessment.findings.map { finding in
        Claim(
          id: finding.claim.id, paper: (finding.claim.paper ?? heading.paper).key,
          where: finding.claim.place, statement: finding.claim.statement,
          reported: finding.claim.reported, weakened: finding.claim.weakened,
          verdict: finding.verdict, expected: finding.expected)
      },
      sourceDigest: digests.source, coreDigest: digests.core,
      checks: records(assessment.checks, isControl: false),
      control: Control(
        description: C.control, checks: records(assessment.control, isControl: true),
        refused: assessment.refusals.map(\.id), failedAsItMust: assessment.failedAsItMust),
      quoted: Dictionary(quoted.map { ($0.name, Number($0.value)) }) { first, _ in first },
      figure: Figure(
        caption: caption,
        further: further.isEmpty ? nil : further.map { .init(name: $0, caption: $1) },
        files: Dictionary(files.map { ($0.name, $0.sha256) }) { $1 }),
      parameters: C.parameters.map { parameter in
        Parameter(
          symbol: parameter.symbol, name: parameter.name, meaning: parameter.meaning,
          value: Value(run.values[parameter.name]?.json ?? .null), unit: parameter.unit,
          admitted: parameter.admitted, origin: parameter.origin.description)
      },
      provenance: Provenance(
        seed: run.seed, scale: run.scale.rawValue,
        data: run.imageSource.map {
          .init(name: dataset?.name ?? $0.rawValue, sha256: dataset?.sha256)
        },
        network: run.network == .cnn ? NetworkKind.cnn.rawValue : nil))
  }

  /// The text of the file, with its seal.
  package var text: String { RecordSeal.sealed(json.text) }

  private var json: JSON {
    .object([
      ("schema", .integer(schema)),
      (
        "chapter",
        .object([
          ("slug", .string(chapter.slug)), ("part", .integer(chapter.part)),
          ("number", .integer(chapter.number)), ("title", .string(chapter.title)),
        ])
      ),
      ("paper", .string(paper)),
      ("verdict", .string(verdict.rawValue)),
      ("expected", .string(expected.rawValue)),
      ("claims", .array(claims.map(\.json))),
      ("sourceDigest", .optional(sourceDigest)),
      ("coreDigest", .optional(coreDigest)),
      ("checks", .array(checks.map(\.json))),
      (
        "control",
        .object([
          ("description", .string(control.description)),
          ("checks", .array(control.checks.map(\.json))),
          ("refused", .array(control.refused.map(JSON.string))),
          ("failedAsItMust", control.failedAsItMust.map(JSON.bool) ?? .null),
        ])
      ),
      (
        "quoted",
        .object(quoted.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })
      ),
      (
        "figure",
        .object(
          [
            ("caption", .string(figure.caption))
          ] + (figure.further.map { [("further", .array($0.map(\.json)))] } ?? []) + [
            (
              "files",
              .object(figure.files.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
            )
          ])
      ),
      ("parameters", .array(parameters.map(\.json))),
      ("provenance", provenance.json),
    ])
  }
}

extension Record.Check {
  fileprivate init(_ check: Check, unit: String, isControl: Bool) {
    let point = isControl ? check.decidingInControl : check.deciding
    self.init(
      id: check.id, role: check.role, relation: point.relation.sign, statement: point.statement,
      observed: .init(point.observed), standardError: point.standardError.map(Record.Number.init),
      unit: check.unit ?? unit, n: check.isForEach ? check.units.count : point.count,
      degreesOfFreedom: (point.estimate?.degreesOfFreedom).map(Record.Number.init),
      points: check.points.count, isForEach: check.isForEach,
      predicted: .init(point.relation), allowance: .init(point.allowance),
      tolerance: .init(point.tolerance), effect: point.effect.map(Record.Number.init),
      reason: point.reason,
      rivals: check.rivals.map { judged in
        Record.Rival(
          statement: judged.rival.statement, relation: judged.rival.relation.sign,
          predicted: .init(judged.rival.relation), allowance: .init(judged.rival.allowance),
          passed: judged.passed, ratio: .init(judged.ratio))
      },
      noRival: check.noRivalReason, inControl: check.demandInControl,
      outcome: isControl && check.role != .instrument ? check.outcomeInControl : check.outcome,
      unitsThatDecide: isControl ? nil : check.unitsThatDecide)
  }

  fileprivate var json: JSON {
    let members: [(String, JSON)] = [
      ("id", .string(id)),
      ("role", .string(role.rawValue)),
      ("relation", .string(relation)),
      ("statement", .string(statement)),
      ("observed", observed.json),
      ("standardError", .optional(standardError?.json)),
      ("unit", .string(unit)),
      ("n", .integer(n)),
      ("degreesOfFreedom", .optional(degreesOfFreedom?.json)),
      ("points", .integer(points)),
      ("isForEach", .bool(isForEach)),
      ("predicted", predicted.json),
      ("allowance", allowance.json),
      ("tolerance", tolerance.json),
      ("effect", .optional(effect?.json)),
      ("reason", .string(reason)),
      ("rivals", .array(rivals.map(\.json))),
      ("noRival", .optional(noRival)),
      ("inControl", .string(inControl)),
      ("outcome", .string(outcome.rawValue)),
      ("unitsThatDecide", .optional(unitsThatDecide.map(JSON.integer))),
    ]
    return .object(members)
  }
}

extension Check {
  /// What is asked of it in the control, in words.
  var demandInControl: String {
    switch inControl {
    case .mustFail: "must fail"
    case .mustPass: "must pass"
    case .free(let reason): reason
    case nil: "must be sound"
    }
  }
}

extension Record.Figure.Further {
  fileprivate var json: JSON {
    .object([("name", .string(name)), ("caption", .string(caption))])
  }
}

extension Record.Claim {
  fileprivate var json: JSON {
    .object([
      ("id", .string(id)), ("paper", .string(paper)), ("where", .string(`where`)),
      ("statement", .string(statement)), ("reported", .string(reported)),
      ("weakened", .string(weakened)), ("verdict", .string(verdict.rawValue)),
      ("expected", .string(expected.rawValue)),
    ])
  }
}

extension Record.Rival {
  fileprivate var json: JSON {
    .object([
      ("statement", .string(statement)), ("relation", .string(relation)),
      ("predicted", predicted.json), ("allowance", allowance.json), ("passed", .bool(passed)),
      ("ratio", ratio.json),
    ])
  }
}

extension Record.Parameter {
  fileprivate var json: JSON {
    .object([
      ("symbol", .string(symbol)), ("name", .string(name)), ("meaning", .string(meaning)),
      ("value", value.json), ("unit", .string(unit)), ("admitted", .string(admitted)),
      ("origin", .string(origin)),
    ])
  }
}

extension Record.Value {
  fileprivate var json: JSON {
    switch self {
    case .numbers(let values):
      values.count == 1 ? Self.json(values[0]) : .array(values.map(Self.json))
    case .choice(let name): .string(name)
    }
  }

  private static func json(_ value: Double) -> JSON {
    Int(exactly: value).map(JSON.integer) ?? .exact(value)
  }

  fileprivate init(_ json: JSON) {
    switch json {
    case .integer(let value): self = .numbers([Double(value)])
    case .number(let value), .exact(let value): self = .numbers([value])
    case .array(let values):
      self = .numbers(
        values.flatMap { value -> [Double] in
          if case .numbers(let numbers) = Self(value) { return numbers }
          return []
        })
    case .string(let name): self = .choice(name)
    default: self = .numbers([])
    }
  }
}

extension Record.Provenance {
  fileprivate var json: JSON {
    .object(
      [
        ("seed", .unsigned(seed)), ("scale", .string(scale)),
        (
          "data",
          data.map { .object([("name", .string($0.name)), ("sha256", .optional($0.sha256))]) }
            ?? .null
        ),
      ] + (network.map { [("network", .string($0))] } ?? []))
  }
}

extension JSON {
  fileprivate static func optional(_ text: String?) -> JSON { optional(text.map(JSON.string)) }
  fileprivate static func optional(_ value: JSON?) -> JSON { value ?? .null }
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
