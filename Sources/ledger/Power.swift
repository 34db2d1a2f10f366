import ArgumentParser
import Replication
import Statistics
import Weaving

/// `ledger power NAME`: how many units each rival needs, and whether one unit carries a verdict.
struct Power: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say from a record how many units each rival needs to be excluded.",
    discussion: """
      The scatter of a single unit is taken from the record: standard error × √n. A rival at a \
      distance D is excluded by the smallest n at which Student's quantile times that scatter over √n \
      is at most D/3. 'carried by' is the number of units without any one of which the outcome would be \
      another.
      """)

  @Argument(help: "The chapter's name.")
  var name: String

  @Option(help: "The data set, if not the chapter's first.")
  var data: String?

  func run() throws {
    guard let root = PackageFolder.path() else {
      throw LedgerError("there is no package here: run in the package's folder")
    }
    let file = "figures/\(data.map { $0 + "/" } ?? "")\(name).json"
    guard let record = try Record(file: "\(root)/\(file)") else {
      throw LedgerError("\(file): is missing; run `make chapter NAME=\(name)`")
    }
    var rows = [["check", "unit", "n", "outcome", "carried by", "rival", "n it needs"]]
    for check in record.checks where check.role == .claim || check.role == .ours {
      let carried = check.unitsThatDecide.map(String.init) ?? "–"
      let rivals = check.rivals.isEmpty ? [nil] : check.rivals.map(Optional.some)
      for (k, rival) in rivals.enumerated() {
        let own =
          k == 0
          ? [check.id, check.unit, String(check.n), check.outcome.rawValue, carried]
          : ["", "", "", "", ""]
        rows.append(own + [rival?.statement ?? "–", rival.map { Self.need(check, $0) } ?? "–"])
      }
    }
    for line in aligned(rows) { try StandardStreams.print(line) }
  }

  /// The units that a rival needs, in words.
  static func need(_ check: Record.Check, _ rival: Record.Rival) -> String {
    guard check.relation == "≈", !check.isForEach, let error = check.standardError?.value,
      error > 0, let degrees = check.degreesOfFreedom?.value, rival.ratio.value.isFinite,
      rival.ratio.value > 0
    else { return rival.passed ? "not excluded" : "excluded" }
    // The half-width of the record, and the distance behind the ratio.
    let halfWidth = studentQuantile(tail: Check.tail, degrees) * error
    let distance = rival.ratio.value * halfWidth
    let scatter = error * Double(check.n).squareRoot()
    return units(scatter: scatter, distance: distance).map(String.init) ?? "more than 1,000,000"
  }

  /// The smallest number of units whose half-width is a third of a distance; nil beyond a million.
  static func units(scatter: Double, distance: Double) -> Int? {
    func isEnough(_ n: Int) -> Bool {
      studentQuantile(tail: Check.tail, Double(n - 1)) * scatter / Double(n).squareRoot()
        <= distance / 3
    }
    var (low, high) = (1, 2)
    while !isEnough(high) {
      if high > 1_000_000 { return nil }
      (low, high) = (high, 2 * high)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if isEnough(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
