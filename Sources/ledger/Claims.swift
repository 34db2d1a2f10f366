import ArgumentParser
import Datasets
import Figures
import Replication
import Weaving

/// `ledger claims`: every claim with what came of it on each data set, also as `figures/claims.json`;
/// fails if a record is missing, stale or other than expected.
struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print all claims with their verdicts; fail if one is missing, stale or unexpected.",
    discussion: """
      A record whose numerics core has changed since, and a table of seeds of another version of the \
      chapter, are named and are no failure: to run everything on all data sets takes long.
      """)

  /// The identifiers of the claims in the specifications of the five papers.
  static let all: [String] = [
    "B1 B2 B3 B3b B4 B5 B5s B5e B5f B5g B6 B7a B7b B8 B9 B9b B9c B9d B10 B10b B10c B11 B12 B13 B14 B15 B16",
    "B17 A1 A2 A3 A4 A5 A6 A7 A8a A8b A9 A10 D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11",
    "E1 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11 E12 E13 C1 C2 C3 C4 C5 C6 C6b C7 C8 C9 C10 C10b C11 C12 C13 C14",
    "C15 C16",
  ].flatMap { $0.split(separator: " ").map(String.init) }

  /// At most this share of the claim checks may have no rival.
  static let mostWithoutRival = 0.2

  func run() throws {
    guard let root = PackageFolder.path() else {
      throw LedgerError("there is no package here: run in the package's folder")
    }
    var ledger = Accounts()
    let core = SourceDigest.ofCore(in: root)
    let chapters = ChapterFolder.all(in: root)
    var ofAnotherCore: [String: [String]] = [:]
    for chapter in chapters {
      let digest = SourceDigest.of(folder: "\(root)/\(chapter.path)")
      var results: [(file: String, record: Record, seeds: SeedTable)] = []
      for data in [nil] + ImageSource.allCases.map(\.rawValue) {
        let gallery = "figures\(data.map { "/" + $0 } ?? "")"
        let file = "\(gallery)/\(chapter.slug).json"
        let remedy =
          "run `make chapter NAME=\(chapter.slug)\(data.map { " ARGS='--data \($0)'" } ?? "")`"
        let record: Record
        do {
          guard
            let found = try Record(of: chapter.slug, in: gallery, root: root, remedy: remedy)
          else {
            if data == nil { ledger.complaints.append("\(file): is missing; \(remedy)") }
            continue
          }
          record = found
        } catch let error as RecordError {
          ledger.complaints.append(error.description)
          continue
        }
        if record.sourceDigest != digest {
          ledger.complaints.append("\(file): is stale, the source has changed; \(remedy)")
        } else if record.coreDigest != core {
          ofAnotherCore[data ?? "", default: []].append(chapter.slug)
        }
        ledger.complaints += record.complaints.map { "\(file): \($0)" }
        let seeds = SeedTable(chapter: chapter.slug, data: data, record: record, root: root)
        if let reason = seeds.staleness {
          ledger.notes.append(
            "\(seeds.path): is of another version of the chapter (\(reason)); run "
              + "`make seeds NAME=\(chapter.slug)\(data.map { " DATA=\($0)" } ?? "")`")
        }
        results.append((file, record, seeds))
      }
      ledger.add(results.map { ($0.record, $0.seeds) })
    }
    let known = Set(chapters.map { $0.slug + ".json" } + ["claims.json"])
    for name in Files.names(in: root + "/figures")
    where name.hasSuffix(".json") && !known.contains(name) {
      ledger.complaints.append("figures/\(name): belongs to no chapter; remove it")
    }
    for (data, slugs) in ofAnotherCore.sorted(by: { $0.key < $1.key }) {
      ledger.notes.append(
        "the numerics core has changed since \(slugs.count) records were made; run "
          + "`make figures\(data.isEmpty ? "" : " DATA=\(data)")`: \(slugs.joined(separator: ", "))"
      )
    }
    ledger.judge()
    try AtomicFile.write(ledger.json.text, to: "\(root)/figures/claims.json")
    try StandardStreams.print(ledger.text(chapters: chapters.count))
    for line in ledger.complaints + ledger.notes { writeToStandardError("ledger: \(line)\n") }
    if !ledger.complaints.isEmpty { throw ExitCode(1) }
  }
}

/// The accounts of all claims.
struct Accounts {
  /// What came of a claim on one data set.
  struct Result {
    let data: String?
    let claim: Record.Claim
    let deciding: Record.Check?
    let checks: [Record.Check]
    let control: String
    let seeds: String
    let units: String?
  }

  /// A claim with its results.
  struct Entry {
    let claim: Record.Claim
    let slug: String
    let results: [Result]
  }

  var complaints: [String] = []
  var notes: [String] = []
  private(set) var entries: [Entry] = []
  /// The claim checks, those that are the same on two data sets once.
  private(set) var checks = 0
  private(set) var testedByControl = 0
  private(set) var withoutRival: [String] = []
  private(set) var sameOnAll = 0

  /// Takes in the results of one chapter.
  mutating func add(_ results: [(record: Record, seeds: SeedTable)]) {
    guard let first = results.first else { return }
    for claim in first.record.claims {
      let own = results.compactMap { record, seeds -> Result? in
        guard let claim = record.claims.first(where: { $0.id == claim.id }) else { return nil }
        let state =
          seeds.isStale
          ? "stale"
          : seeds.count(of: claim.id, verdict: claim.expected).map { "\($0) of \($1)" } ?? "none"
        return Result(
          data: record.provenance.data?.name, claim: claim,
          deciding: record.deciding(of: claim.id), checks: record.checks(of: claim.id),
          control: record.control.outcome, seeds: state,
          units: seeds.isStale ? nil : Self.pooledUnits(of: claim.id, in: record, seeds))
      }
      entries.append(Entry(claim: claim, slug: first.record.chapter.slug, results: own))
    }
    for (k, result) in results.enumerated() {
      for check in result.record.checks where check.role == .claim {
        // Numbers that no image entered are the same on every data set, and one result.
        if k > 0,
          let twin = first.record.checks.first(where: { $0.id == check.id }),
          twin.observed == check.observed, twin.standardError == check.standardError
        {
          sameOnAll += 1
          continue
        }
        checks += 1
        if check.isTestedByControl { testedByControl += 1 }
        if check.noRival != nil { withoutRival.append(check.id) }
      }
    }
  }

  /// Units of the statements for each of them, over all seeds: "9 of 9 networks".
  private static func pooledUnits(
    of claim: String, in record: Record, _ seeds: SeedTable
  ) -> String? {
    guard let check = record.checks(of: claim).first(where: \.isForEach) else { return nil }
    let rows = seeds.rows.filter { $0.item == check.id }
    guard !rows.isEmpty else { return nil }
    let all = check.n + rows.reduce(0) { $0 + ($1.n ?? 0) }
    guard check.passed && rows.allSatisfy({ $0.outcome == "passed" }) else { return nil }
    let exceptions = (100 * Check.exceptions(units: all)).formatted(digits: 2)
    return "\(check.id): \(all) of \(all) \(check.unit) over \(rows.count + 1) seeds, at most "
      + "\(exceptions) % exceptions (95 %)"
  }

  /// Adds what the whole ledger has to complain of.
  mutating func judge() {
    if Double(withoutRival.count) > Claims.mostWithoutRival * Double(checks) {
      complaints.append(
        "\(withoutRival.count) of \(checks) claim checks have no rival, more than one in five: "
          + withoutRival.joined(separator: ", "))
    }
    let ids = entries.map(\.claim.id)
    for id in Set(ids) where ids.count(where: { $0 == id }) > 1 {
      let slugs = entries.filter { $0.claim.id == id }.map(\.slug).joined(separator: ", ")
      complaints.append("\(id): is claimed by more than one chapter: \(slugs)")
    }
  }

  /// The claims that no chapter tests yet.
  private var missing: [String] {
    let tested = Set(entries.map(\.claim.id))
    return Claims.all.filter { !tested.contains($0) }
  }

  func text(chapters: Int) -> String {
    var text = ""
    for entry in entries {
      text += "\(entry.claim.id)  \(entry.slug)  (\(entry.claim.where))\n"
      text += "    claims    \(entry.claim.statement)\n"
      text += "    reported  \(entry.claim.reported)\n"
      if !entry.claim.weakened.isEmpty { text += "    tested    \(entry.claim.weakened)\n" }
      for result in entry.results {
        let name = result.data ?? "result"
        let mark = result.claim.isExpected ? "" : " (!) expected \(result.claim.expected.rawValue)"
        text += "    \(name)\(String(repeating: " ", count: max(1, 10 - name.count)))"
        text += "\(result.claim.verdict.rawValue)\(mark)"
        if let check = result.deciding { text += "; \(Self.line(of: check))" }
        text += "; rivals excluded: \(Self.rivals(result.checks))"
        let tested = result.checks.count { $0.isTestedByControl }
        text += "; control tests \(tested) of \(result.checks.count), \(result.control)"
        text += "; seeds \(result.seeds)"
        if let units = result.units { text += "; \(units)" }
        text += "\n"
      }
    }
    let verdicts = entries.flatMap(\.results).map(\.claim.verdict)
    let tally = [
      Verdict.reproduced, .reproducedInPart, .notReproduced, .inconclusive,
    ].map { kind in "\(verdicts.count { $0 == kind }) \(kind.rawValue)" }
    text +=
      "\(entries.count) claims in \(chapters) chapters, \(verdicts.count) results: "
      + tally.joined(separator: ", ") + "\n"
    text +=
      "\(checks) claim checks (\(sameOnAll) more are the same on another data set, for no image "
      + "enters them): \(testedByControl) tested by a control, \(withoutRival.count) without a rival"
    if !missing.isEmpty {
      text += "\nNo chapter yet: \(missing.joined(separator: " "))"
    }
    return text
  }

  /// "name: 0.99 ± 0.02 (16) ≈ 1, ratio 0.99".
  static func line(of check: Record.Check) -> String {
    let error = check.standardError.map { " ± \($0.value.formatted(digits: 2)) (\(check.n))" } ?? ""
    var line =
      "\(check.statement): \(check.observed.text)\(error) \(check.relation) \(check.predicted.text)"
    if check.predicted.values.count == 1, check.relation == "≈",
      case let ratio = check.observed.value / check.predicted.values[0].value, ratio.isFinite
    {
      line += ", ratio \(ratio.formatted(digits: 3))"
    }
    return line
  }

  private static func rivals(_ checks: [Record.Check]) -> String {
    let rivals = checks.flatMap(\.rivals)
    let open = checks.flatMap { check in
      check.rivals.filter(\.passed).map { "\(check.id) \($0.statement)" }
    }
    return "\(rivals.count - open.count) of \(rivals.count)"
      + (open.isEmpty ? "" : " (not: \(open.joined(separator: ", ")))")
  }

  var json: JSON {
    .object([
      (
        "claims",
        .array(
          entries.map { entry in
            .object([
              ("id", .string(entry.claim.id)), ("chapter", .string(entry.slug)),
              ("paper", .string(entry.claim.paper)), ("where", .string(entry.claim.where)),
              ("statement", .string(entry.claim.statement)),
              ("reported", .string(entry.claim.reported)),
              ("weakened", .string(entry.claim.weakened)),
              ("results", .array(entry.results.map(Self.json(of:)))),
            ])
          })
      ),
      ("claimChecks", .integer(checks)),
      ("testedByControl", .integer(testedByControl)),
      ("withoutRival", .array(withoutRival.map(JSON.string))),
      ("noChapterYet", .array(missing.map(JSON.string))),
    ])
  }

  private static func json(of result: Result) -> JSON {
    .object([
      ("data", result.data.map(JSON.string) ?? .null),
      ("verdict", .string(result.claim.verdict.rawValue)),
      ("expected", .string(result.claim.expected.rawValue)),
      ("control", .string(result.control)),
      ("seeds", .string(result.seeds)),
      (
        "checks",
        .array(
          result.checks.map { check in
            .object([
              ("id", .string(check.id)), ("statement", .string(check.statement)),
              ("observed", .number(check.observed.value)),
              ("standardError", check.standardError.map { .number($0.value) } ?? .null),
              ("unit", .string(check.unit)), ("n", .integer(check.n)),
              ("relation", .string(check.relation)),
              ("predicted", .array(check.predicted.values.map { .number($0.value) })),
              (
                "rivals",
                .array(
                  check.rivals.map { rival in
                    .object([
                      ("statement", .string(rival.statement)), ("passed", .bool(rival.passed)),
                    ])
                  })
              ),
              ("noRival", check.noRival.map(JSON.string) ?? .null),
              ("inControl", .string(check.inControl)),
              ("outcome", .string(check.outcome.rawValue)),
            ])
          })
      ),
    ])
  }
}
