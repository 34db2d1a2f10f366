import Datasets
import Figures
import Glibc
import Parallel
import Requirements

// What the harness does once in a run is not specialised for each chapter: the compiler would spend
// seconds on it in every one, and a run would not be faster. Hence the attribute, here and elsewhere.

extension Chapter {
  /// Runs the chapter with the arguments of the command line and ends the program.
  public static func main() {
    StandardStreams.secure()
    Machine.limitMemory()
    Interruption.watch()
    let status = status(arguments: Array(CommandLine.arguments.dropFirst()))
    // Nothing waits to be written; and OpenBLAS, which `exit` would take down, can hang where memory is
    // short.
    _exit(status.rawValue)
  }

  /// Runs the chapter; every error becomes one line and an exit status.
  @_semantics("optimize.sil.specialize.generic.never")
  static func status(arguments: [String]) -> ExitStatus {
    var failure = Failure(slug: heading.slug, settings: [])
    failure.install()
    do {
      if let obstacle = Machine.obstacle { throw UsageError(obstacle) }
      switch try Settings.parse(arguments, for: Self.self) {
      case .text(let text):
        try StandardStreams.write(text.isEmpty || text.hasSuffix("\n") ? text : text + "\n")
        return .success
      case .run(let settings):
        failure = settings.failure(of: heading.slug)
        failure.install()
        try Settings.requireConstraints(of: Self.self, settings.run)
        return try perform(settings)
      }
    } catch {
      if error is OutputError { Interruption.comesFirst() }
      guard Failure.isOfComputation(error) else {
        writeToStandardError("\(heading.slug): \(error)\n")
        return ExitStatus(of: error)
      }
      let (status, line) = failure.verdict(on: "\(error)")
      writeToStandardError(line)
      return failure.settings.isEmpty ? ExitStatus(of: error) : status
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private static func perform(_ settings: Settings) throws -> ExitStatus {
    let stopwatch = Stopwatch()
    let run = settings.run
    if let threads = settings.threads { Parallel.threadCount = threads }
    if settings.isDryRun {
      try StandardStreams.print(estimate(of: run))
      return .success
    }
    if let bytes = cost(run)?.bytes, bytes > Machine.memory {
      throw UsageError(
        "the run takes about \((bytes / 1e9).formatted(digits: 2)) GB of memory, and there are "
          + "\((Machine.memory / 1e9).formatted(digits: 2)): smaller values would do")
    }
    if run.scale == .paper, !settings.isQuiet { writeToStandardError(estimate(of: run) + "\n") }
    let digests = CodeDigests(of: heading)
    let gnuplot = try settings.output.prepare()

    let data = settings.isControlOnly ? nil : try run.phase { try experiment(run, .on) }
    let controlData = try run.phase { try experiment(run, .off) }
    let assessment = try Assessment(
      checks: data.map { valid(checks($0, run)) }, control: valid(checks(controlData, run)),
      claims: claims, scale: run.scale, images: run.imageSource)

    let report = Report(
      heading: heading, control: control, unit: unit, assessment: assessment, scale: run.scale,
      isColoured: isatty(1) == 1 && getenv("NO_COLOR") == nil)
    // Files first: what is printed may have no reader, or no place.
    let written = Result { () throws -> (files: [String], text: String) in
      guard let data else { return ([], "") }
      let quoted = quoted(data, control: controlData, run)
      let figure = figure(data, control: controlData, run)
      let further = furtherFigures(data, control: controlData, run)
      // A single letter is the name of a panel's picture.
      require(
        further.allSatisfy { $0.name.count > 1 } && Set(further.map(\.name)).count == further.count,
        "names of further figures: \(further.map(\.name))")
      return try settings.output.write(
        figure, further: further,
        RunRecord(
          gnuplot: gnuplot, stopwatch: stopwatch, codeDigest: digests.code),
        slug: heading.slug
      ) {
        Record(
          of: Self.self, run, assessment, digests: digests, quoted: quoted,
          caption: figure.caption, further: further.map { ($0.name, $0.figure.caption) }, files: $0)
      }
    }
    if !settings.isQuiet { try StandardStreams.print(report.tables) }
    let (files, text) = try written.get()
    if !text.isEmpty { try StandardStreams.print(text) }
    try StandardStreams.print(report.verdict)
    if !settings.isQuiet {
      for file in files { try StandardStreams.print("wrote \(file)") }
      try StandardStreams.print(
        "\(stopwatch.wall.asDuration) by the clock, "
          + "\(stopwatch.processor.asDuration) of processor time")
    }
    return assessment.status
  }

  /// The checks, after a look at what the ledger relies on.
  private static func valid(_ checks: [Check]) -> [Check] {
    let names = checks.map(\.id)
    require(Set(names).count == names.count, "two checks have one name among \(names)")
    return checks
  }

  /// What a run costs, in words.
  static func estimate(of run: Run, threads: Int = Parallel.threadCount) -> String {
    let size = "\(heading.slug), scale \(run.scale.rawValue), \(threads) threads: "
    guard let cost = cost(run) else { return size + "there is an estimate for `paper` only" }
    return size + "about \(cost.cpuSeconds.asDuration) of processor time, "
      + "\((cost.cpuSeconds / Double(threads)).asDuration) by the clock at best, "
      + "\((cost.bytes / 1e6).formatted(digits: 2)) MB"
  }
}

extension ExitStatus {
  /// The status that an error deserves.
  package init(of error: any Error) {
    switch error {
    case let error as any ExitingError: self = error.status
    case let error as DatasetError: self = error.isMissingData ? .missingData : .badData
    case let error as OutputError:
      switch error {
      case .missingProgram, .plotFailed: self = .missingProgram
      case .cannotCreate, .tooLarge: self = .cannotCreate
      case .inputOutput, .unfinished: self = .inputOutput
      case .nonFinite: self = .nonFinite
      }
    default: self = .nonFinite
    }
  }
}
