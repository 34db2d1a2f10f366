import ArgumentParser
import Datasets
import Replication
import Weaving

/// `ledger claims`: the table of all chapters; fails if one is missing, stale or other than
/// expected.
struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print all claims with their verdicts; fail if one is missing, stale or unexpected.",
    discussion: """
      A table of seeds that is of another version of the source is named, and is no failure: to run \
      a chapter on many seeds takes long.
      """)

  func run() throws {
    guard let root = PackageFolder.path() else {
      throw LedgerError("there is no package here: run in the package's folder")
    }
    var rows = [["claims", "chapter", "verdict", "data", "control", "seeds", "deciding check"]]
    var (complaints, notes) = ([String](), [String]())
    let chapters = ChapterFolder.all(in: root)
    for chapter in chapters {
      let digest = SourceDigest.of(folder: "\(root)/\(chapter.path)") ?? ""
      for data in [nil] + ImageSource.allCases.map(\.rawValue) {
        let file = "figures/\(data.map { $0 + "/" } ?? "")\(chapter.slug).json"
        guard let result = try ChapterResult(file: "\(root)/\(file)") else {
          if data == nil {
            complaints.append("\(file): is missing; run `make chapter NAME=\(chapter.slug)`")
            rows.append(["?", chapter.slug, "missing"])
          }
          continue
        }
        if result.sourceDigest != digest {
          complaints.append(
            "\(file): is stale, the source has changed; run `make chapter NAME=\(chapter.slug)`")
        }
        complaints += result.complaints.map { "\(file): \($0)" }
        let seeds = SeedTable(chapter: chapter.slug, data: data, digest: digest, root: root)
        if seeds.isStale {
          notes.append(
            "\(seeds.path): is of another version of the source; run "
              + "`make seeds NAME=\(chapter.slug)\(data.map { " DATA=\($0)" } ?? "")`")
        }
        rows.append(row(result, chapter, seeds))
      }
    }
    let known = Set(chapters.map { $0.slug + ".json" })
    for name in Files.names(in: root + "/figures")
    where name.hasSuffix(".json") && !known.contains(name) {
      complaints.append("figures/\(name): belongs to no chapter; remove it")
    }
    for line in aligned(rows) { print(line) }
    let reproduced = rows.count { $0.count > 2 && $0[2] == "reproduced" }
    print("\(chapters.count) chapters, \(rows.count - 1) results, \(reproduced) reproduced")
    for complaint in complaints + notes { writeToStandardError("ledger: \(complaint)\n") }
    if !complaints.isEmpty { throw ExitCode(1) }
  }

  private func row(
    _ result: ChapterResult, _ chapter: ChapterFolder, _ seeds: SeedTable
  ) -> [String] {
    var decision = ""
    if let check = result.deciding {
      let error = check.standardError.map { " ± \($0.text) (\(check.n))" } ?? ""
      decision =
        "\(check.statement): \(check.observed.text)\(error) \(check.relation) "
        + "\(check.predicted.text), tolerance \(check.tolerance.text)"
    }
    let isExpected = result.verdict == result.expected
    return [
      result.claims.joined(separator: " "), chapter.slug,
      result.verdict + (isExpected ? "" : " (!)"), result.provenance.data?.name ?? "–",
      result.control.outcome, seeds.state, decision,
    ]
  }
}

/// `ledger images NAME`: prints the data sets of images that a chapter runs on, nothing if none.
struct Images: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the data sets of images that a chapter runs on.")

  @Argument(help: "The chapter's name.")
  var name: String

  func run() throws {
    let (output, status) = Shell.run("\(Shell.quoted(try program(name))) --images")
    guard status == 0 else { throw LedgerError("\(name): --images failed") }
    print(output, terminator: "")
  }
}

/// The path of a chapter's program, which stands beside the ledger's.
func program(_ name: String) throws -> String {
  let own = CommandLine.arguments[0]
  let folder = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
  let path = "\(folder)/\(name)"
  guard Files.exists(path) else {
    throw LedgerError("there is no program \(path): run `make chapter NAME=\(name)`")
  }
  return path
}
