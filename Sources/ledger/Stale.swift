import ArgumentParser
import Datasets
import FoundationEssentials
import Replication
import Weaving

/// `ledger stale`: what `make figures` has to run. A chapter was run by this clone if the stamp of its
/// last run, `<folder>/.run/<slug>.json`, has the digest of the code as it is: of the chapter, the core
/// and the harness, without their text.
struct Stale: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the chapters to run, each with its options, a line each.")

  @Option(help: "The folder of the gallery.")
  var figures = "figures"

  @Option(help: "The data set; chapters that do not run on it are left out.")
  var data: String?

  @Flag(help: "Run chapters without images too where a data set is named.")
  var all = false

  func validate() throws {
    guard data.map({ ImageSource(rawValue: $0) != nil }) ?? true else {
      let known = ImageSource.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("DATA=\(data ?? ""): one of \(known)")
    }
  }

  func run() throws {
    guard let root = PackageFolder.path() else {
      throw LedgerError("there is no package here: run in the package's folder")
    }
    struct Stamp: Decodable { let codeDigest: String? }
    for chapter in ChapterFolder.all(in: root) {
      let digest = SourceDigest.ofCode(folder: chapter.path, in: root)
      let bytes = Files.contents(of: "\(figures)/.run/\(chapter.slug).json") ?? []
      let stamp = try? JSONDecoder().decode(Stamp.self, from: Data(bytes))
      if digest != nil, stamp?.codeDigest == digest,
        Files.exists("\(figures)/\(chapter.slug).json")
      {
        continue
      }
      guard let data else {
        try StandardStreams.print(chapter.slug)
        continue
      }
      let (output, status) = Shell.run("\(Shell.quoted(try program(chapter.slug))) --images")
      guard status == 0 else { throw LedgerError("\(chapter.slug): --images failed") }
      let images = output.split(separator: "\n").map(String.init)
      if images.contains(data) {
        try StandardStreams.print("\(chapter.slug) --data \(data)")
      } else if images.isEmpty && all {
        try StandardStreams.print(chapter.slug)
      }
    }
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
