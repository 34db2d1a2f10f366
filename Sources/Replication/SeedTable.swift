import Figures
import Statistics

/// The outcomes of one chapter over seeds, `figures/seeds/<slug>.csv`: for each seed the verdicts on its
/// claims, what came of the control, and every check with its numbers.
///
/// The rows of the default seed are those of the record at the time. The table stays valid as long as
/// the record says the same: the same checks with the same role, relation, prediction and allowance,
/// and each observed value within a quarter of its standard error. So a chapter can be tidied without
/// hours of new runs.
package struct SeedTable: Sendable {
  /// One check of one seed, or the verdict on a claim, or the control.
  package struct Row: Equatable, Sendable {
    package let seed: UInt64
    package let exit: Int32
    package let item: String
    package let role: String
    package let relation: String
    package let predicted: String
    package let allowance: Double?
    package let observed: Double?
    package let standardError: Double?
    package let n: Int?
    package let outcome: String
  }

  /// The chapter's name, with that of a data set that is not its first.
  package let name: String
  /// The rows, by seed.
  package private(set) var rows: [Row]
  private let root: String
  private let reference: [Row]
  /// Why the rows of the file are not of the chapter as it is; nil if they are.
  package let staleness: String?

  /// The table of a chapter on a data set, nil being its first; without rows if there is none, or if
  /// what it has is not of the chapter as its record has it.
  ///
  /// - Parameter record: the chapter's record with the default seed; nil if it has none.
  package init(chapter: String, data: String?, record: Record?, root: String) {
    name = chapter + (data.map { "-\($0)" } ?? "")
    self.root = root
    reference = record.map { Self.rows(of: $0, exit: 0) } ?? []
    let file = Files.contents(of: "\(root)/figures/seeds/\(name).csv")
    let all = String(decoding: file ?? [], as: UTF8.self).split(separator: "\n")
      .compactMap(Row.init(line:))
    let kept = all.filter { $0.seed == Settings.standardSeed }
    let reason = Self.difference(from: kept, to: reference)
    staleness = file == nil ? nil : reason
    rows = reason == nil ? all.filter { $0.seed != Settings.standardSeed } : []
  }

  /// Where it is, from the root of the package.
  package var path: String { "figures/seeds/\(name).csv" }
  /// Whether there is a table of another version of the chapter.
  package var isStale: Bool { staleness != nil }
  /// The seeds, in order.
  package var seeds: [UInt64] { Set(rows.map(\.seed)).sorted() }
  /// The number of seeds that did not end as they must.
  package var failures: Int { seeds.count { !ended(well: $0) } }

  private func ended(well seed: UInt64) -> Bool {
    rows.first { $0.seed == seed }?.exit == 0
  }

  /// How many of the seeds ended as they must, "20 of 20"; or "stale", or "none".
  package var state: String {
    if isStale { return "stale" }
    return seeds.isEmpty ? "none" : "\(seeds.count - failures) of \(seeds.count)"
  }

  /// On how many seeds a claim had a verdict, out of all; nil where there is no table.
  package func count(of claim: String, verdict: Verdict) -> (Int, of: Int)? {
    let own = rows.filter { $0.item == claim && $0.role == "verdict" }
    return own.isEmpty ? nil : (own.count { $0.outcome == verdict.rawValue }, own.count)
  }

  /// Takes in what a run with a seed gave.
  package mutating func add(_ record: Record, exit: Int32) {
    rows.removeAll { $0.seed == record.provenance.seed }
    rows += Self.rows(of: record, exit: exit)
  }

  /// The line of a seed: its verdicts, its exit code and what did not pass.
  package func line(of seed: UInt64) -> String {
    let own = rows.filter { $0.seed == seed }
    let verdicts = own.filter { $0.role == "verdict" }.map { "\($0.item) \($0.outcome)" }
    let control = own.filter { $0.role == "control" && $0.outcome != "fails" }
      .map { "control \($0.outcome)" }
    let failed = own.filter {
      ($0.role == "claim" || $0.role == "ours" || $0.role == "instrument") && $0.outcome != "passed"
    }.map { "\($0.item) \($0.outcome)" }
    return "\(seed): exit \(own.first?.exit ?? 0); "
      + (verdicts + control + failed).joined(separator: ", ")
  }

  /// The share of failures with its 95 % interval.
  package var summary: String {
    guard !seeds.isEmpty else { return "\(name): no seeds" }
    let interval = BinomialDistribution.interval(successes: failures, trials: seeds.count)
    return "\(name): \(failures) of \(seeds.count) seeds failed; 95 % interval "
      + "\(interval.lowerBound.formatted(digits: 3))…\(interval.upperBound.formatted(digits: 3))"
  }

  /// A check whose observed value is off its prediction by the same amount on all seeds: a bias that
  /// its tolerance hides.
  package struct Bias: Sendable {
    package let check: String
    /// The mean deviation over the seeds.
    package let deviation: Estimate
    package let allowance: Double
    /// The deviation over its standard error.
    package var z: Double { deviation.value / deviation.standardError }
  }

  /// The deviations of the checks on ≈ that have an error and pass on every seed, pooled. The standard
  /// error is that of the single runs, over √(number of seeds).
  package var biases: [Bias] {
    var names: [String] = []
    for row in rows where row.relation == "≈" && !names.contains(row.item) {
      names.append(row.item)
    }
    return names.compactMap { name in
      let own = rows.filter { $0.item == name }
      guard own.allSatisfy({ $0.outcome == Check.Outcome.passed.rawValue }) else { return nil }
      let deviations = own.compactMap { row -> (Double, Double)? in
        guard let observed = row.observed, let error = row.standardError, error > 0,
          let predicted = Double(row.predicted)
        else { return nil }
        return (observed - predicted, error)
      }
      guard deviations.count > 1 else { return nil }
      let k = Double(deviations.count)
      let variance = deviations.reduce(0) { $0 + $1.1 * $1.1 }
      return Bias(
        check: name,
        deviation: Estimate(
          deviations.reduce(0) { $0 + $1.0 } / k, standardError: variance.squareRoot() / k,
          count: deviations.count),
        allowance: own.compactMap(\.allowance).max() ?? 0)
    }
  }

  /// Writes the file.
  package func save() throws {
    var lines = [
      "# \(summary) (Clopper-Pearson); seed \(Settings.standardSeed) is that of the gallery",
      Row.header,
    ]
    lines += reference.map(\.line)
    lines += rows.enumerated().sorted {
      ($0.element.seed, $0.offset) < ($1.element.seed, $1.offset)
    }
    .map(\.element.line)
    try AtomicFile.write(lines.joined(separator: "\n") + "\n", to: "\(root)/\(path)")
  }

  private static func rows(of record: Record, exit: Int32) -> [Row] {
    let seed = record.provenance.seed
    func row(_ item: String, _ role: String, _ outcome: String) -> Row {
      Row(
        seed: seed, exit: exit, item: item, role: role, relation: "", predicted: "",
        allowance: nil, observed: nil, standardError: nil, n: nil, outcome: outcome)
    }
    return record.claims.map { row($0.id, "verdict", $0.verdict.rawValue) }
      + [row("control", "control", record.control.outcome)]
      + record.checks.map { check in
        Row(
          seed: seed, exit: exit, item: check.id, role: check.role.rawValue,
          relation: check.relation,
          predicted: check.predicted.values.map { $0.value.formatted(digits: 6) }
            .joined(separator: "…"),
          allowance: check.allowance.value, observed: check.observed.value,
          standardError: check.standardError?.value, n: check.n, outcome: check.outcome.rawValue)
      }
  }

  /// What makes rows of a table other than those of the record; nil if nothing does.
  private static func difference(from old: [Row], to new: [Row]) -> String? {
    let (old, new) = (old.filter { $0.n != nil }, new.filter { $0.n != nil })
    guard !new.isEmpty else { return "there is no record to compare it with" }
    guard old.map(\.item) == new.map(\.item) else { return "the checks are others" }
    for (a, b) in zip(old, new) {
      guard a.role == b.role, a.relation == b.relation else { return "\(b.item) is another check" }
      let error = b.standardError ?? 0
      let scale = error > 0 ? error / 4 : max(b.allowance ?? 0, 1e-3 * abs(b.observed ?? 0)) / 4
      func isNear(_ x: Double?, _ y: Double?) -> Bool {
        guard let x, let y else { return x == nil && y == nil }
        return x == y || abs(x - y) <= scale || (error == 0 && a.outcome == b.outcome)
      }
      let ends = zip(a.predicted.split(separator: "…"), b.predicted.split(separator: "…"))
      guard ends.allSatisfy({ isNear(Double($0), Double($1)) }) else {
        return "\(b.item) predicts another value"
      }
      guard isNear(a.allowance, b.allowance) else { return "\(b.item) allows for something else" }
      guard isNear(a.observed, b.observed) else { return "\(b.item) has another value" }
    }
    return nil
  }
}

extension SeedTable.Row {
  static let header =
    "seed,exit,item,role,relation,predicted,allowance,observed,standard error,n,outcome"

  var line: String {
    func text(_ value: Double?) -> String { value?.formatted(digits: 6) ?? "" }
    return [
      String(seed), String(exit), item, role, relation, predicted, text(allowance), text(observed),
      text(standardError), n.map(String.init) ?? "", outcome,
    ].joined(separator: ",")
  }

  init?(line: Substring) {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 11, let seed = UInt64(cells[0]), let exit = Int32(cells[1]) else {
      return nil
    }
    self.init(
      seed: seed, exit: exit, item: cells[2], role: cells[3], relation: cells[4],
      predicted: cells[5], allowance: Double(cells[6]), observed: Double(cells[7]),
      standardError: Double(cells[8]), n: Int(cells[9]), outcome: cells[10])
  }
}
