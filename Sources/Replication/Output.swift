import Figures

/// Where the outputs of a run go.
enum Output: Sendable {
  /// Nowhere: a run of the control alone, or of nothing.
  case none
  /// The figure goes to the standard output as text.
  case terminal
  /// Files go to a folder, with a picture of each panel if there shall be slides.
  case folder(String, FigureFormat, slides: Bool)

  /// Finds out whether the outputs can be made before the experiment has cost its time; returns the
  /// version of gnuplot.
  func prepare() throws -> String {
    if case .none = self { return "" }
    let version = try Gnuplot().version()
    if case .folder(let folder, _, _) = self {
      try AtomicFile.withStagingFolder(in: folder) { _ in }
      try FileSet.tidy(folder)
    }
    return version
  }

  /// Writes all outputs or none; returns the paths of the files, or the text for the terminal.
  ///
  /// - Parameter further: figures beside the first, each with the name that its files add to the slug.
  func write(
    _ figure: Figure, further: [(name: String, figure: Figure)], _ runRecord: RunRecord,
    slug: String,
    record: (_ files: [(name: String, sha256: String)]) -> Record
  ) throws -> (files: [String], text: String) {
    switch self {
    case .none: return ([], "")
    case .terminal:
      let figures = [figure] + further.map(\.figure)
      return ([], try figures.map { try $0.renderInTerminal() }.joined(separator: "\n"))
    case .folder(let folder, let format, let slides):
      var names: [String] = []
      do {
        try FileSet.replace(
          in: folder,
          // An interruption waits until all files are in their places.
          holding: { move throws(OutputError) in
            try Interruption.staging.withLock { staging throws(OutputError) in
              staging = nil
              try move()
            }
          }
        ) { staging throws(OutputError) in
          Interruption.staging.withLock { $0 = staging }
          names = []
          for (slug, figure) in [(slug, figure)] + further.map({ ("\(slug)-\($0)", $1) }) {
            names += try figure.make(in: staging, for: folder, slug: slug, format: format)
            for (letter, slide) in slides ? figure.slides : [] {
              names += try slide.make(
                in: staging, for: folder, slug: "\(slug)-\(letter)", format: format)
            }
          }
          let files = names.map { ($0, Files.sha256(of: "\(staging)/\($0)") ?? "") }
          names.append("\(slug).json")
          try AtomicFile.save(
            record(files).text, to: "\(staging)/\(slug).json", for: "\(folder)/\(slug).json")
          // What belongs to the run comes with the set, so that it is that of the record.
          try AtomicFile.createFolder("\(staging)/.run")
          try AtomicFile.save(
            runRecord.json.text, to: "\(staging)/.run/\(slug).json",
            for: "\(folder)/.run/\(slug).json")
          return names + [".run/\(slug).json"]
        }
      } catch {
        Interruption.staging.withLock { $0 = nil }
        throw Self.withoutStaging(error, folder: folder)
      }
      return (names.map { "\(folder)/\($0)" }, "")
    }
  }

  /// The error with the path that the user knows, in place of that of the staging folder.
  private static func withoutStaging(_ error: OutputError, folder: String) -> OutputError {
    func known(_ path: String) -> String {
      path.contains("/.staging-") ? "\(folder)/\(path.split(separator: "/").last ?? "")" : path
    }
    return switch error {
    case .cannotCreate(let path, let reason): .cannotCreate(path: known(path), reason: reason)
    case .inputOutput(let path, let reason): .inputOutput(path: known(path), reason: reason)
    default: error
    }
  }
}
