import Datasets
import LinearAlgebra
import Parallel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Chapter {
  /// Runs the chapter with the arguments of the command line and ends the program.
  public static func main() {
    exit(status(arguments: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs the chapter; every error becomes one line and an exit status.
  static func status(arguments: [String]) -> ExitStatus {
    do {
      switch try Settings.parse(arguments, for: Self.self) {
      case .text(let text):
        print(text)
        return .success
      case .run(let settings):
        return try perform(settings)
      }
    } catch {
      let status = ExitStatus(of: error)
      writeToStandardError("\(claim.slug): \(error)\n")
      return status
    }
  }

  private static func perform(_ settings: Settings) throws -> ExitStatus {
    let clock = Stopwatch()
    let run = settings.run
    if settings.threads > 0 { Parallel.threadCount = settings.threads }
    if settings.isDryRun || run.scale == .paper { print(estimate(of: run)) }
    if settings.isDryRun { return .success }
    if let folder = settings.folder { try Files.makeFolder(folder) }

    let data = settings.isControlOnly ? nil : try experiment(run, .on)
    let controlData = try experiment(run, .off)
    let assessment = try Assessment(
      checks: data.map { named(checks($0, run)) }, control: named(checks(controlData, run)),
      expected: claim.expected(on: run.imageSource), scale: run.scale)

    var files: [String] = []
    if let data {
      _ = figure(data, control: controlData, run)
      if let folder = settings.folder {
        let record = Record(
          claim: claim, control: control, parameters: parameters, run: run,
          assessment: assessment, sourceDigest: nil)
        let path = "\(folder)/\(claim.slug).json"
        try Files.write(record.json.text, to: path)
        files.append(path)
      }
    }

    let report = Report(
      claim: claim, control: control, assessment: assessment, scale: run.scale,
      isColoured: isatty(1) == 1 && getenv("NO_COLOR") == nil)
    if !settings.isQuiet { print(report.tables) }
    print(report.verdict)
    if !settings.isQuiet {
      for file in files { print("wrote \(file)") }
      print("\(clock.wall.asDuration), processor time \(clock.processor.asDuration)")
    }
    return assessment.status
  }

  /// The checks, whose names must be as the ledger expects them.
  private static func named(_ checks: [Check]) -> [Check] {
    precondition(
      Set(checks.map(\.id)).count == checks.count,
      "two checks have one name: \(checks.map(\.id).sorted())")
    for check in checks where check.role == .claim {
      precondition(
        claim.id(of: check) != nil,
        "the claim check \(check.id) must begin with one of \(claim.ids) and a full stop")
    }
    return checks
  }

  private static func estimate(of run: Run) -> String {
    let size = "\(claim.slug), scale \(run.scale.rawValue), \(Parallel.threadCount) threads: "
    guard let cost = cost(run) else { return size + "no estimate of its cost" }
    return size + "about \(cost.cpuSeconds.asDuration) of processor time, "
      + "\((cost.cpuSeconds / Double(Parallel.threadCount)).asDuration) by the clock at best, "
      + "\((cost.bytes / 1e6).formatted(digits: 2)) MB"
  }
}

extension ExitStatus {
  /// The status that an error deserves.
  init(of error: any Error) {
    switch error {
    case let error as any ExitingError: self = error.status
    case let error as DatasetError: self = error.isMissingData ? .missingData : .badData
    case is LinearAlgebraError: self = .nonFinite
    default: self = .inputOutput
    }
  }
}
