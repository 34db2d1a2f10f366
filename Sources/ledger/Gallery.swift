import ArgumentParser
import Datasets
import Replication
import Weaving

/// `ledger gallery`: the figures with their verdicts in Markdown, for the README.
struct Gallery: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the figures with their verdicts in Markdown.")

  func run() throws {
    guard let root = PackageFolder.path() else {
      throw LedgerError("there is no package here: run in the package's folder")
    }
    for chapter in ChapterFolder.all(in: root) {
      guard let result = try Record(file: "\(root)/figures/\(chapter.slug).json") else {
        continue
      }
      var verdicts = [(result.provenance.data?.name, result.verdict.rawValue)]
      for images in ImageSource.allCases {
        let file = "\(root)/figures/\(images.rawValue)/\(chapter.slug).json"
        if let other = try Record(file: file) {
          verdicts.append((images.rawValue, other.verdict.rawValue))
        }
      }
      let verdict = verdicts.map { name, verdict in
        "*\(verdict)*" + (name.map { " on \($0)" } ?? "")
      }.joined(separator: ", ")
      print(
        """
        **[\(result.chapter.title)](\(chapter.path))** (\(result.claims.map(\.id).joined(separator: ", "))): \
        \(verdict)

        ![\(result.chapter.title)](figures/\(chapter.slug).svg)

        """)
    }
  }
}
