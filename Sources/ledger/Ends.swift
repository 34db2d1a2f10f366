import ArgumentParser
import FoundationEssentials
import Glibc
import Parallel
import Replication
import Weaving

/// `ledger ends NAME…`: every parameter at both ends of what `--help` admits, at tiny scale, and many seeds.
/// The values come from what the chapter says of itself, so that a new parameter is among them.
struct Ends: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try the ends of every parameter, and many seeds, at tiny scale.",
    discussion: """
      A run must come to a result (exit 0, 1 or 2), go on until its time is over, or be refused in one \
      line (64). A seed must come to a result.
      """)

  @Argument(help: "The chapters' names; all if there is none.")
  var names: [String] = []

  @Option(help: "Seconds after which a run at an end is ended, and counts as one that goes on.")
  var seconds = 10

  @Option(help: "How many seeds to try, from 1001 on.")
  var seeds = 0

  @Option(help: "One parameter alone.")
  var parameter: String?

  private struct Said: Decodable {
    struct Parameter: Decodable {
      let name: String
      let ends: [String]
    }
    let parameters: [Parameter]
  }

  func validate() throws {
    guard (1...3600).contains(seconds), (0...10_000).contains(seeds) else {
      throw ValidationError("--seconds must be in 1…3600, --seeds in 0…10000")
    }
  }

  func run() throws {
    var chapters = names
    if chapters.isEmpty, let root = PackageFolder.path() {
      chapters = ChapterFolder.all(in: root).map(\.slug)
    }
    var (runs, complaints) = (0, 0)
    for name in chapters {
      let program = try program(name)
      let (text, status) = Shell.run("\(Shell.quoted(program)) --describe")
      guard status == 0, let said = try? JSONDecoder().decode(Said.self, from: Data(text.utf8))
      else {
        throw LedgerError("\(name): --describe failed")
      }
      let ends = said.parameters.filter { parameter.map($0.name.elementsEqual) ?? true }
        .flatMap { parameter in
          parameter.ends.map { "--set \(Shell.quoted("\(parameter.name)=\($0)"))" }
        }
      let own = seeds == 0 ? [] : (1001...1000 + seeds).map { "--seed \($0)" }
      let all = [""] + ends + own
      let found = Parallel.map(all.count) { complaint(program, all[$0], number: $0) }
      runs += all.count
      for (options, complaint) in zip(all, found) {
        guard let complaint else { continue }
        complaints += 1
        try StandardStreams.print("\(name) --scale tiny \(options): \(complaint)")
      }
    }
    try StandardStreams.print("\(runs) runs, \(complaints) other than they must be")
    if complaints > 0 { throw ExitCode(1) }
  }

  /// What is wrong with the end of a run; nil if nothing is.
  private func complaint(_ program: String, _ options: String, number: Int) -> String? {
    let folder = "\(temporary)/semicircle-ends-\(getpid())-\(number)"
    // What must come to a result has time for it.
    let isSeed = options.hasPrefix("--seed")
    let seconds = isSeed || options.isEmpty ? max(seconds, 300) : seconds
    defer { Files.removeFolder(folder) }
    let (errors, status) = Shell.run(
      "timeout -k 2 \(seconds) \(Shell.quoted(program)) --scale tiny --quiet --threads 1 \(options) "
        + "--figures \(Shell.quoted(folder)) 2>&1 >/dev/null </dev/null")
    let lines = errors.split(separator: "\n")
    switch status {
    case 0...2 where lines.isEmpty: return nil
    case 1 where lines.count == 1 && lines[0].contains(": inconclusive: "): return nil
    // Ended by `timeout`, or by the signal that it sent.
    case 124, 137, 143: return isSeed || options.isEmpty ? "not ended after \(seconds) s" : nil
    case 64 where lines.count == 1 && !isSeed: return nil
    default:
      return "exit \(status), "
        + (lines.isEmpty ? "nothing said" : lines.joined(separator: " · "))
    }
  }

  private var temporary: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}
