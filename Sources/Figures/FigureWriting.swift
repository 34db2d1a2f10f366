import Requirements

extension Figure {
  /// The largest file that a figure may have, in bytes.
  public static let largestFile = 300_000

  /// Writes `<slug>.csv` (every plotted number, a row for each point, with the columns
  /// `panel,series,x,y,standard error,n,low,high`), `<slug>.gp` (the script that draws the picture
  /// from the table) and the picture `<slug>.<format>` into a folder, which is created if it is
  /// missing. Returns the names of the files.
  ///
  /// All or nothing: the files are made in a staging folder inside `folder`, checked, flushed to
  /// the disk and only then put into their places, so that after an error, or a kill, there are the old
  /// ones or the new ones.
  ///
  /// Throws `nonFinite` for bad data, `missingProgram` and `plotFailed` for gnuplot, `cannotCreate`
  /// and `inputOutput` for files, `tooLarge` for a file above ``largestFile``.
  @discardableResult
  public func write(
    to folder: String, slug: String, format: FigureFormat = .svg, gnuplot: Gnuplot = Gnuplot()
  ) throws(OutputError) -> [String] {
    var names: [String] = []
    try FileSet.replace(in: folder) { staging throws(OutputError) in
      names = try make(in: staging, for: folder, slug: slug, format: format, gnuplot: gnuplot)
      return names
    }
    return names
  }

  /// Makes the files in an empty folder; errors speak of the folder that they are for.
  package func make(
    in staging: String, for folder: String, slug: String, format: FigureFormat,
    gnuplot: Gnuplot = Gnuplot()
  ) throws(OutputError) -> [String] {
    require(!slug.isEmpty && !slug.contains("/"), "“\(slug)” is no name for a file")
    let plan = try FigurePlan(self)
    let script = Script.text(plan, slug: slug, format: format)
    let picture = "\(slug).\(format.rawValue)"
    let texts = [("\(slug).csv", plan.table.csv), ("\(slug).gp", script)]
    let names = texts.map(\.0) + [picture]
    for (name, text) in texts {
      try AtomicFile.save(text, to: "\(staging)/\(name)", for: "\(folder)/\(name)")
    }
    do throws(OutputError) {
      _ = try gnuplot.run(script, in: staging)
      try Self.check("\(staging)/\(picture)", for: "\(folder)/\(picture)", format)
    } catch {
      // gnuplot does not notice a full disk: it is silent, or complains of what follows from it.
      if case .missingProgram = error { throw error }
      if AtomicFile.isFull(staging) {
        throw .inputOutput(path: "\(folder)/\(picture)", reason: "no space left on device")
      }
      throw error
    }
    for name in names {
      let size = AtomicFile.size("\(staging)/\(name)")
      if size > Self.largestFile {
        throw .tooLarge(file: name, bytes: size, limit: Self.largestFile)
      }
    }
    return names
  }

  /// gnuplot can end with status 0, silently, without a whole picture.
  private static func check(
    _ path: String, for target: String, _ format: FigureFormat
  ) throws(OutputError) {
    guard let tail = AtomicFile.tail(path, count: 64), !tail.isEmpty else {
      throw .plotFailed("\(target) was not made or is empty")
    }
    let ending = format.ending
    if !tail.indices.contains(where: { tail[$0...].starts(with: ending) }) {
      throw .inputOutput(path: target, reason: "the picture is cut off")
    }
  }
}
