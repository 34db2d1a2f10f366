import ArgumentParser
import Datasets
import Figures
import Glibc
import Replication
import Statistics
import Weaving

/// `ledger seeds NAME N`: a chapter over many seeds. What is done is kept, so that an interrupted run
/// goes on where it stopped.
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
    guard from <= .max - 10_000 else { throw ValidationError("--from is too large") }
    guard data.map({ ImageSource(rawValue: $0) != nil }) ?? true else {
      let known = ImageSource.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--data: one of \(known)")
    }
  }

  func run() throws {
    guard let root = PackageFolder.path(),
      let chapter = ChapterFolder.all(in: root).first(where: { $0.slug == name })
    else { throw LedgerError("there is no chapter \(name)") }
    let program = try program(name)
    let file = "figures/\(data.map { $0 + "/" } ?? "")\(chapter.slug).json"
    guard let record = try Record(file: "\(root)/\(file)") else {
      throw LedgerError("\(file): is missing; run `make chapter NAME=\(name)` first")
    }
    func read() -> SeedTable {
      SeedTable(chapter: name, data: data, record: record, root: root)
    }
    var table = read()
    if let reason = table.staleness {
      try StandardStreams.print("\(table.path): starts anew, \(reason)")
    }
    for seed in from..<from + UInt64(count) {
      if !table.seeds.contains(seed) {
        let (result, status) = try measure(
          seed, program, folder: "\(root)/build/seeds/\(table.name)/\(seed)-\(getpid())")
        // Another may have added rows meanwhile.
        try FileSet.alone(in: "\(root)/figures") {
          table = read()
          table.add(result, exit: status)
          try table.save()
        }
      }
      try StandardStreams.print(table.line(of: seed))
    }
    try StandardStreams.print(table.summary)
    for bias in table.biases where abs(bias.z) > 4 {
      try StandardStreams.print(
        "\(bias.check): off by \(bias.deviation.value.formatted(digits: 2)) ± "
          + "\(bias.deviation.standardError.formatted(digits: 2)) over all seeds, "
          + "allowed \(bias.allowance.formatted(digits: 2))")
    }
    if table.failures * 20 > table.seeds.count { throw ExitCode(1) }
  }

  /// Runs one seed. Only a run that came to a result counts: what ended for want of a disk, of data or
  /// of gnuplot says nothing about the chapter.
  private func measure(
    _ seed: UInt64, _ program: String, folder: String
  ) throws -> (Record, Int32) {
    Files.removeFolder(folder)
    defer { Files.removeFolder(folder) }
    let data = data.map { " --data \(Shell.quoted($0))" } ?? ""
    let (_, status) = Shell.run(
      "\(Shell.quoted(program)) --seed \(seed)\(data) --figures \(Shell.quoted(folder)) --quiet")
    if status == 130 || status == 143 { throw ExitCode(status) }
    guard status <= 2, let result = try Record(file: "\(folder)/\(name).json") else {
      throw LedgerError("seed \(seed) ended with exit code \(status) and no result; see above")
    }
    return (result, status)
  }
}
