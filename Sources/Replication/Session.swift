import Datasets
import Figures
import Glibc
import Parallel

// What the harness does once in a run is not specialised for each chapter: the compiler would spend
// seconds on it in every one, and a run would not be faster. Hence the attribute, here and elsewhere.

extension Chapter {
  /// Runs the chapter with the arguments of the command line and ends the program.
  public static func main() {
    Interruption.watch()
    exit(status(arguments: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs the chapter; every error becomes one line and an exit status.
  @_semantics("optimize.sil.specialize.generic.never")
  static func status(arguments: [String]) -> ExitStatus {
    do {
      switch try Settings.parse(arguments, for: Self.self) {
      case .text(let text):
        print(text, terminator: text.isEmpty || text.hasSuffix("\n") ? "" : "\n")
        return .success
      case .run(let settings):
        return try perform(settings)
      }
    } catch {
      let status = ExitStatus(of: error)
      writeToStandardError("\(heading.slug): \(error)\n")
      return status
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private static func perform(_ settings: Settings) throws -> ExitStatus {
    let stopwatch = Stopwatch()
    let run = settings.run
    if let threads = settings.threads { Parallel.threadCount = threads }
    if settings.isDryRun {
      print(estimate(of: run))
      return .success
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
    if !settings.isQuiet { print(report.tables) }
    var files: [String] = []
    if let data {
      let quoted = quoted(data, control: controlData, run)
      let figure = figure(data, control: controlData, run)
      files = try settings.output.write(
        figure,
        RunRecord(
          gnuplot: gnuplot, stopwatch: stopwatch, codeDigest: digests.code),
        slug: heading.slug
      ) {
        Record(
          of: Self.self, run, assessment, digests: digests, quoted: quoted,
          caption: figure.caption, files: $0)
      }
    }
    print(report.verdict)
    if !settings.isQuiet {
      for file in files { print("wrote \(file)") }
      print(
        "\(stopwatch.wall.asDuration) by the clock, "
          + "\(stopwatch.processor.asDuration) of processor time")
    }
    return assessment.status
  }

  /// The checks, after a look at what the ledger relies on.
  private static func valid(_ checks: [Check]) -> [Check] {
    let names = checks.map(\.id)
    precondition(Set(names).count == names.count, "two checks have one name among \(names)")
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
  init(of error: any Error) {
    switch error {
    case let error as any ExitingError: self = error.status
    case let error as DatasetError: self = error.isMissingData ? .missingData : .badData
    case let error as OutputError:
      switch error {
      case .missingProgram, .plotFailed: self = .missingProgram
      case .cannotCreate, .tooLarge: self = .cannotCreate
      case .inputOutput: self = .inputOutput
      case .nonFinite: self = .nonFinite
      }
    default: self = .nonFinite
    }
  }
}
