import Glibc

extension Figure {
  /// The largest file that a figure may have, in bytes.
  public static let largestFile = 200_000

  /// Writes `<slug>.csv` (every plotted number), `<slug>.gp` (the script that draws the picture from
  /// the table) and the picture `<slug>.<format>` into a folder, which is created if it is missing.
  /// Returns the names of the files.
  ///
  /// All or nothing: the files are made in a staging folder inside `folder`, checked, flushed to
  /// the disk and only then renamed, so that after an error, or a kill, each old file is whole.
  ///
  /// Throws `nonFinite` for bad data, `missingProgram` and `plotFailed` for gnuplot, `cannotCreate`
  /// and `inputOutput` for files, `tooLarge` for a file above ``largestFile``.
  @discardableResult
  public func write(
    to folder: String, slug: String, format: FigureFormat = .svg, gnuplot: Gnuplot = Gnuplot()
  ) throws(OutputError) -> [String] {
    let plan = try FigurePlan(self)
    let script = Script.text(plan, slug: slug, format: format)
    let picture = "\(slug).\(format.rawValue)"
    let names = ["\(slug).csv", "\(slug).gp", picture]
    try AtomicFile.withStagingFolder(in: folder) { staging throws(OutputError) in
      try AtomicFile.save(plan.table.csv, to: "\(staging)/\(names[0])")
      try AtomicFile.save(script, to: "\(staging)/\(names[1])")
      let said: OutputError?
      do throws(OutputError) {
        _ = try gnuplot.run(script, in: staging)
        said = nil
      } catch {
        said = error
      }
      if case .missingProgram? = said { throw said! }
      // gnuplot does not notice a full disk: it may be silent, or complain of what follows from it.
      if AtomicFile.isFull(staging) {
        throw .inputOutput(path: "\(folder)/\(picture)", reason: "no space left on device")
      }
      if let said { throw said }
      try Self.check("\(staging)/\(picture)", named: picture, endsWith: format.ending)
      for name in names {
        let size = AtomicFile.size("\(staging)/\(name)")
        if size > Self.largestFile {
          throw .tooLarge(file: name, bytes: size, limit: Self.largestFile)
        }
      }
      try AtomicFile.publish(names, from: staging, to: folder)
    }
    return names
  }

  /// gnuplot can end with status 0, silently, without a whole picture.
  private static func check(
    _ path: String, named name: String, endsWith ending: [UInt8]
  ) throws(OutputError) {
    guard let tail = AtomicFile.tail(path, count: 64), !tail.isEmpty else {
      throw .plotFailed("\(name) was not made or is empty")
    }
    let isWhole = tail.indices.contains { Array(tail[$0...].prefix(ending.count)) == ending }
    if !isWhole { throw .inputOutput(path: name, reason: "the picture is cut off") }
  }
}
