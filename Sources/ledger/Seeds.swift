import ArgumentParser
import Figures
import Replication
import Statistics
import Weaving

/// `ledger seeds NAME N`: a chapter over many seeds. One line a seed; what is done is kept, so that
/// an interrupted run goes on where it stopped.
struct Seeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a chapter over many seeds and keep the table in figures/seeds.")

  @Argument(help: "The chapter's name.")
  var name: String

  @Argument(help: "How many seeds.")
  var count = 20

  @Option(help: "The first seed; those from 1000 on are for calibration.")
  var from: UInt64 = 2001

  @Option(help: "The data set, if not the chapter's first.")
  var data: String?

  func validate() throws {
    guard (1...10_000).contains(count) else { throw ValidationError("N must be in 1…10000") }
  }

  func run() throws {
    guard let root = PackageFolder.path(),
      let chapter = ChapterFolder.all(in: root).first(where: { $0.slug == name })
    else { throw LedgerError("there is no chapter \(name)") }
    let program = try program(name)
    var table = SeedTable(
      chapter: name, data: data, digest: SourceDigest.of(folder: "\(root)/\(chapter.path)") ?? "",
      root: root)
    for seed in from..<from + UInt64(count) {
      if !table.rows.contains(where: { $0.seed == seed }) {
        table.rows.append(
          try measure(seed, program, folder: "\(root)/build/seeds/\(table.name)"))
        try table.save()
      }
      if let row = table.rows.first(where: { $0.seed == seed }) { print(row.line) }
    }
    print(table.summary)
    if table.failures * 20 > table.rows.count { throw ExitCode(1) }
  }

  private func measure(
    _ seed: UInt64, _ program: String, folder: String
  ) throws -> SeedTable.Row {
    let quoted = Shell.quoted("\(folder)/\(seed)")
    let data = data.map { " --data \(Shell.quoted($0))" } ?? ""
    let (_, status) = Shell.run(
      "\(Shell.quoted(program)) --seed \(seed)\(data) --figures \(quoted) --quiet")
    if status == 130 { throw ExitCode(130) }
    guard let result = try ChapterResult(file: "\(folder)/\(seed)/\(name).json") else {
      return SeedTable.Row(seed: seed, verdict: "none", status: status, failed: [])
    }
    let failed = result.checks.filter { !$0.passed }.map(\.id)
    return SeedTable.Row(
      seed: seed, verdict: result.verdict, status: status,
      failed: failed + (result.control.failedAsItMust == true ? [] : ["control"]))
  }
}

/// The outcomes of one chapter over seeds, as a file.
struct SeedTable {
  struct Row {
    let seed: UInt64
    let verdict: String
    let status: Int32
    let failed: [String]

    var line: String { "\(seed),\(verdict),\(status),\(failed.joined(separator: " "))" }

    init(seed: UInt64, verdict: String, status: Int32, failed: [String]) {
      self.seed = seed
      self.verdict = verdict
      self.status = status
      self.failed = failed
    }

    init?(line: Substring) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 4, let seed = UInt64(cells[0]), let status = Int32(cells[2]) else {
        return nil
      }
      self.init(
        seed: seed, verdict: String(cells[1]), status: status,
        failed: cells[3].split(separator: " ").map(String.init))
    }
  }

  /// The chapter's name, with that of a data set that is not its first.
  let name: String
  private let root: String
  private let digest: String
  /// Whether there is a table of another version of the source.
  let isStale: Bool
  var rows: [Row] = []

  /// The table of a chapter on a data set, nil being its first, in the gallery of a package; empty
  /// if there is none, or if it is of another version of the source.
  init(chapter: String, data: String?, digest: String, root: String) {
    name = chapter + (data.map { "-\($0)" } ?? "")
    self.digest = digest
    self.root = root
    let bytes = Files.contents(of: "\(root)/figures/seeds/\(name).csv")
    let lines = String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n")
    let isCurrent = lines.contains("# source \(digest)")
    isStale = bytes != nil && !isCurrent
    if isCurrent { rows = lines.compactMap(Row.init(line:)) }
  }

  /// Where it is, from the root of the package.
  var path: String { "figures/seeds/\(name).csv" }

  /// How many of the seeds ended as they must, "20 of 20"; or "stale", or "none".
  var state: String {
    if isStale { return "stale" }
    return rows.isEmpty ? "none" : "\(rows.count - failures) of \(rows.count)"
  }

  /// The number of seeds that did not end as they must.
  var failures: Int { rows.count { $0.status != 0 } }

  /// The share of failures with its 95 % interval.
  var summary: String {
    let interval = BinomialDistribution.interval(successes: failures, trials: rows.count)
    return "\(name): \(failures) of \(rows.count) seeds failed; 95 % interval "
      + "\(interval.lowerBound.formatted(digits: 3))…\(interval.upperBound.formatted(digits: 3))"
  }

  func save() throws {
    var lines = [
      "# \(summary) (Clopper-Pearson)", "# source \(digest)", "seed,verdict,exit,failed",
    ]
    lines += rows.sorted { $0.seed < $1.seed }.map(\.line)
    try AtomicFile.write(lines.joined(separator: "\n") + "\n", to: "\(root)/\(path)")
  }
}
