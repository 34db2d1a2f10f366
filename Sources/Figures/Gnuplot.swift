import CGnuplot

/// The gnuplot program.
public struct Gnuplot: Sendable {
  /// The name of the program, looked up on the PATH.
  public var program: String

  /// The seconds after which a gnuplot that has not ended is ended.
  public var limit: Int

  /// gnuplot under its usual name, or under another.
  public init(program: String = "gnuplot", limit: Int = 120) {
    self.program = program
    self.limit = limit
  }

  /// The version, such as "5.4 patchlevel 4". Throws `missingProgram` and `plotFailed`.
  public func version() throws(OutputError) -> String {
    let script =
      "set print '-'\nprint sprintf('%.1f patchlevel %s', GPVAL_VERSION, GPVAL_PATCHLEVEL)\n"
    return String(try run(script).split(separator: "\n").first ?? "")
  }

  /// Runs a script, in `folder` if one is named, and returns what it wrote on standard output.
  ///
  /// Errors in a script can leave exit status 0, so anything gnuplot says on standard error counts
  /// as a failure.
  func run(_ script: String, in folder: String? = nil) throws(OutputError) -> String {
    var result = cgnuplot_run(program, script, folder, Int32(limit))
    defer { cgnuplot_release(&result) }
    switch result.outcome {
    case CGNUPLOT_MISSING: throw .missingProgram(program)
    case CGNUPLOT_RAN: break
    case CGNUPLOT_LATE: throw .plotFailed("it had not ended after \(limit) seconds")
    default: throw .plotFailed("cannot start it: \(AtomicFile.message(result.errorNumber))")
    }
    let complaints = Self.complaints(result.errors.map { String(cString: $0) } ?? "")
    if !complaints.isEmpty { throw .plotFailed(complaints) }
    if result.exitStatus != 0 { throw .plotFailed("exit status \(result.exitStatus)") }
    return result.output.map { String(cString: $0) } ?? ""
  }

  /// Ends every gnuplot that runs now: for a program that is about to end.
  package static func endAll() { cgnuplot_end_all() }

  /// The messages in one line. Font libraries talk on the same channel about their own settings, and
  /// gnuplot about a degree sign that it lacks in a bare locale: no failures.
  private static func complaints(_ text: String) -> String {
    let strangers = [
      "Fontconfig", "(process:", "Pango-WARNING", "GLib", "failed to convert degree sign",
    ]
    return text.split(separator: "\n")
      .filter { line in !strangers.contains { line.contains($0) } }
      .map { line in
        let start = line.firstIndex { $0 != " " } ?? line.endIndex
        return String(line[start...])
      }
      .filter { !$0.isEmpty && $0 != "^" }
      .joined(separator: " · ")
  }
}
