import ArgumentParser
import Replication
import Weaving

/// Weaves the book from the chapters' sources and the gallery; computes nothing.
@main struct Weave: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Weave the book from the chapters' sources and figures/.")

  @Option(help: "The folder of the book.")
  var into = "book"

  func run() throws {
    guard let root = PackageFolder.path() else {
      throw WeavingError("there is no package here: run in the package's folder")
    }
    let book = try Book(of: root, workshop: "\(root)/build/weave")
    try book.write(to: into)
    let count = book.files.count { $0.path.hasSuffix(".html") }
    print("\(count) pages in \(into)/, from index.html on")
  }
}
