import ArgumentParser
import Figures
import Replication
import Weaving

/// Weaves the book from the chapters' sources and the gallery; computes nothing.
@main struct Weave: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Weave the book from the chapters' sources and figures/.")

  @Option(help: "The folder of the book.")
  var into = "book"

  static func main() { Tool.run(Weave.self) }

  func run() throws {
    guard let root = PackageFolder.path() else {
      throw WeavingError("there is no package here: run in the package's folder")
    }
    let book = try Book(of: root, workshop: "\(root)/build/weave")
    do {
      try book.write(to: into)
    } catch let error as OutputError {
      throw BookOutputError(error: error)
    }
    let count = book.files.count { $0.path.hasSuffix(".html") }
    try StandardStreams.print("\(count) pages in \(into)/, from index.html on")
  }
}

/// A file of the book could not be written. Its folder is chosen by another option than a chapter's.
private struct BookOutputError: ExitingError, CustomStringConvertible {
  let error: OutputError
  var status: ExitStatus { ExitStatus(of: error) }
  var description: String {
    error.description.replacing("--figures DIR", with: "--into DIR")
      .replacing("the old files are intact", with: "the old book is intact")
  }
}
