import ArgumentParser
import Figures
import Replication
import Weaving

/// `ledger numbers`: puts the numbers of the records into the texts that quote them, behind every `=`.
struct Numbers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the numbers of the records into the text of chapters and guides.",
    discussion: """
      {{B9.exponent | 3}} becomes {{B9.exponent | 3 = 0.991}}. Only lines of text change, so that no \
      record becomes stale.
      """)

  @Flag(help: "Change nothing; fail where a text differs by more than a unit of the last digit.")
  var check = false

  @Flag(help: "With --check, fail also where a quotation has no '='.")
  var complete = false

  func run() throws {
    guard let root = PackageFolder.path() else {
      throw LedgerError("there is no package here: run in the package's folder")
    }
    var complaints: [String] = []
    for (file, quotations) in try PrintedNumbers.sources(in: root) {
      let path = "\(root)/\(file)"
      let source = String(decoding: Files.contents(of: path) ?? [], as: UTF8.self)
      guard source.contains("{{") else { continue }
      do {
        let printed = try PrintedNumbers(source, file: file, quoting: quotations)
        complaints += printed.unknown
        if check {
          complaints += printed.differences + (complete ? printed.missing : [])
        } else if printed.source != source {
          try AtomicFile.write(printed.source, to: path)
          try StandardStreams.print(file)
        }
      } catch let error as WeavingError { complaints.append(error.description) }
    }
    for line in complaints { writeToStandardError("ledger: \(line)\n") }
    if !complaints.isEmpty { throw ExitCode(1) }
  }
}
