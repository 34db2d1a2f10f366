import ArgumentParser
import Datasets
import Figures
import Glibc
import Parallel
import Requirements

/// What the figure is drawn as.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case svg, png, pdf, terminal

  /// The format of a file; nil for the terminal.
  var file: FigureFormat? { FigureFormat(rawValue: rawValue) }
}

extension Scale: ExpressibleByArgument {}
extension ImageSource: ExpressibleByArgument {}
extension NetworkKind: ExpressibleByArgument {}

/// The command line of a chapter.
struct Options<C: Chapter>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: C.heading.slug, abstract: C.heading.title)
  }

  @Option(help: "Seed of all random streams.")
  var seed: UInt64 = Settings.standardSeed

  @Option(help: ArgumentHelp(C.scaleHelp))
  var scale: Scale = .default

  @Option(
    help: ArgumentHelp(
      "Network: \(C.networkKinds.map(\.rawValue).joined(separator: ", ")). With cnn the images are "
        + "those of cifar10, and the outputs go to a folder of their own (--figures).",
      visibility: C.networkKinds.isEmpty ? .hidden : .default))
  var network: NetworkKind?

  @Option(
    help: ArgumentHelp(
      "Images: \(C.imageSources.map(\.rawValue).joined(separator: ", ")).",
      visibility: C.imageSources.isEmpty ? .hidden : .default))
  var data: ImageSource?

  @Option(
    help: ArgumentHelp(
      "Folder of the data files. (default: $SEMICIRCLE_DATA, or data)", valueName: "dir",
      visibility: C.imageSources.isEmpty ? .hidden : .default))
  var dataDir: String?

  @Option(help: "Threads; they change the time and nothing else. (default: all processors)")
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Folder for the outputs. (default: figures, for a run with default options)",
      valueName: "dir"))
  var figures: String?

  @Option(help: "What the figure is drawn as: svg, png, pdf, or terminal, which writes no file.")
  var format: OutputFormat = .svg

  @Flag(
    help: "Draw each panel by itself too, with the text of a slide; needs --figures.")
  var slides = false

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Another value for a parameter listed below; can be repeated.", valueName: "name=value",
      visibility: C.parameters.isEmpty ? .hidden : .default))
  var settings: [String] = []

  @Flag(help: "Run the control alone, write nothing; succeed if it fails as it must.")
  var control = false

  @Flag(
    help: ArgumentHelp(
      "Start a run at the paper's scale that takes longer than an hour.",
      visibility: C.scales.contains(.paper) ? .default : .hidden))
  var yes = false

  @Flag(help: "Say what the run would do and cost, and stop.")
  var dryRun = false

  @Flag(help: "Print the verdict only.")
  var quiet = false

  @Flag(help: ArgumentHelp("Print the data sets of images that it runs on.", visibility: .hidden))
  var images = false

  @Flag(help: ArgumentHelp("Print what the chapter says of itself as JSON.", visibility: .hidden))
  var describe = false
}

extension Chapter {
  /// The scales that the chapter has: `paper` only where a parameter has a value for it.
  static var scales: [Scale] {
    Scale.allCases.filter { scale in
      scale != .paper || parameters.contains { $0.isSpecial(at: scale) }
    }
  }
}

extension Chapter {
  fileprivate static var scaleHelp: String {
    let all = "Size of the run: \(scales.map(\.rawValue).joined(separator: ", "))."
    guard scales.contains(.paper), networkKinds.contains(.cnn) else { return all }
    return all
      + " The paper's, with VGG-16, is not realistic on a desktop processor; --dry-run says "
      + "how long it takes."
  }

  /// The data sets of images for a kind of network, the default one first.
  fileprivate static func imageSources(for network: NetworkKind?) -> [ImageSource] {
    network == .cnn ? [.cifar10] : imageSources
  }
}

/// A command line that has been understood and checked.
struct Settings: Sendable {
  static let standardSeed: UInt64 = 1

  let run: Run
  let output: Output
  /// The number of threads; nil for all processors.
  let threads: Int?
  let isControlOnly: Bool
  let isDryRun: Bool
  let isQuiet: Bool

  /// The parameters that have another value than the scale, the data set and the network give them.
  let changed: [(name: String, value: any ParameterValue, standard: any ParameterValue)]

  /// How the run ends if it cannot go on. A choice is never what has to change: a chapter has a case for
  /// each.
  func failure(of slug: String) -> Failure {
    Failure(
      slug: slug,
      settings: changed.filter { !($0.value is any ParameterChoice) }.map {
        ("\($0.name)=\($0.value.text)", "\($0.name)=\($0.standard.text)")
      })
  }

  /// What the user asked for.
  enum Request {
    case run(Settings)
    case text(String)
  }

  /// Understands the arguments of a chapter, the program's name excluded.
  @_semantics("optimize.sil.specialize.generic.never")
  static func parse<C: Chapter>(
    _ arguments: [String], for chapter: C.Type
  ) throws(UsageError) -> Request {
    let options: Options<C>
    do {
      options = try Options<C>.parse(arguments)
    } catch {
      guard Options<C>.exitCode(for: error) == .success else {
        let lines = Options<C>.message(for: error).split(separator: "\n").map {
          $0.drop { $0 == " " }
        }
        throw UsageError("\(lines.joined(separator: " ")) (--help lists all options)")
      }
      let isHelp = !Set(arguments).isDisjoint(with: ["--help", "-help", "-h"])
      return .text(isHelp ? help(for: C.self) : Options<C>.fullMessage(for: error))
    }
    if options.images {
      return .text(C.imageSources.map(\.rawValue).joined(separator: "\n"))
    }
    if options.describe { return .text(Description.json(of: C.self).text) }
    return .run(try Settings(options))
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private init<C: Chapter>(_ options: Options<C>) throws(UsageError) {
    let heading = C.heading
    guard C.scales.contains(options.scale) else {
      throw UsageError("\(heading.slug) has no scale larger than the default one")
    }
    if let threads = options.threads, !(1...1024).contains(threads) {
      throw UsageError("--threads \(threads): must be in 1…1024")
    }
    let network = try Self.network(options)
    let sources = C.imageSources(for: network)
    let images = options.data ?? sources.first
    if let images, !sources.contains(images) {
      let choice = sources.map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        choice.isEmpty
          ? "--data \(images.rawValue): \(heading.slug) uses no images"
          : "--data \(images.rawValue): \(heading.slug) runs on \(choice)"
            + (network == .cnn ? " with --network cnn" : ""))
    }
    let names = C.parameters.map(\.name)
    require(Set(names).count == names.count, "two parameters have one name among \(names)")
    var values: [String: any ParameterValue] = [:]
    for parameter in C.parameters {
      values[parameter.name] = parameter.value(at: options.scale, on: images, for: network)
    }
    let standard = values
    for setting in options.settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw UsageError("--set \(setting): must be name=value") }
      guard let parameter = C.parameters.first(where: { $0.name == parts[0] }) else {
        throw UsageError(
          "--set \(setting): no parameter '\(parts[0])'; "
            + (names.isEmpty ? "there are none" : "there are \(names.joined(separator: ", "))"))
      }
      values[parameter.name] = try parameter.parse(String(parts[1]))
    }
    run = Run(
      seed: options.seed, scale: options.scale, imageSource: images, network: network,
      dataDirectory: DataDirectory(options.dataDir), slug: heading.slug, values: values,
      progress: options.quiet ? nil : Progress.onTerminal(), memory: Run.Memory())
    changed = C.parameters.compactMap { parameter in
      guard let value = values[parameter.name], let usual = standard[parameter.name],
        !value.isSame(as: usual)
      else { return nil }
      return (parameter.name, value, usual)
    }
    if options.scale == .paper, !options.yes, !options.dryRun,
      let cost = C.cost(run), cost.cpuSeconds > 3600
    {
      let estimate = C.estimate(of: run, threads: options.threads ?? Parallel.threadCount)
      throw UsageError("\(estimate.dropFirst(heading.slug.count + 2)); --yes starts it")
    }
    threads = options.threads
    isControlOnly = options.control
    isDryRun = options.dryRun
    isQuiet = options.quiet
    if options.control || options.dryRun {
      output = .none
    } else if let format = options.format.file {
      if let folder = options.figures {
        output = .folder(folder, format, slides: options.slides)
      } else {
        output = .folder(
          try Self.gallery(options, images, network, isStandard: changed.isEmpty), format,
          slides: false)
      }
    } else {
      output = .terminal
    }
  }

  /// Finds out whether the values fit together.
  @_semantics("optimize.sil.specialize.generic.never")
  static func requireConstraints<C: Chapter>(
    of chapter: C.Type, _ run: Run
  ) throws(UsageError) {
    for constraint in C.constraints {
      if let complaint = constraint.complaint(run) { throw UsageError(complaint) }
    }
  }

  /// The kind of network: the paper's scale is that of its own network.
  @_semantics("optimize.sil.specialize.generic.never")
  private static func network<C: Chapter>(
    _ options: Options<C>
  ) throws(UsageError) -> NetworkKind? {
    let isPapers = options.scale == .paper && C.networkKinds.contains(.cnn)
    guard let network = options.network ?? (isPapers ? .cnn : C.networkKinds.first) else {
      return nil
    }
    guard C.networkKinds.contains(network) else {
      let choice = C.networkKinds.map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        "--network \(network.rawValue): \(C.heading.slug) has "
          + (choice.isEmpty ? "no choice of networks" : "the networks \(choice)"))
    }
    guard !isPapers || network == .cnn else {
      throw UsageError("--scale paper: the paper's network is a cnn, not an \(network.rawValue)")
    }
    return network
  }

  /// The folder of the gallery, if this run may write there.
  @_semantics("optimize.sil.specialize.generic.never")
  private static func gallery<C: Chapter>(
    _ options: Options<C>, _ images: ImageSource?, _ network: NetworkKind?, isStandard: Bool
  ) throws(UsageError) -> String {
    let special = [
      options.seed == standardSeed ? nil : "--seed \(options.seed)",
      options.scale == .default ? nil : "--scale \(options.scale.rawValue)",
      network == C.networkKinds.first ? nil : "--network \(network?.rawValue ?? "")",
      options.format == .svg ? nil : "--format \(options.format.rawValue)",
      options.slides ? "--slides" : nil,
      isStandard ? nil : "--set \(options.settings.joined(separator: " "))",
    ].compactMap { $0 }
    guard special.isEmpty else {
      throw UsageError(
        "\(special.joined(separator: ", ")): only a run with default options writes to figures/; "
          + "name another folder with --figures DIR")
    }
    guard Files.exists("Package.swift"), Files.exists("figures") else {
      throw UsageError(
        "there is no figures/ beside a Package.swift here: run in the package's folder, or name a "
          + "folder with --figures DIR")
    }
    if SourceDigest.isNewerThanProgram(folder: C.heading.folder) {
      throw UsageError(
        "\(C.heading.folder) has changed since this program was built; "
          + "run make chapter NAME=\(C.heading.slug)")
    }
    guard let images, images != C.imageSources.first else { return "figures" }
    return "figures/\(images.rawValue)"
  }
}

extension Run {
  /// The run that a command line of the chapter asks for: for tests of a chapter's functions.
  package init<C: Chapter>(of chapter: C.Type, _ arguments: String...) throws(UsageError) {
    switch try Settings.parse(arguments + ["--dry-run"], for: C.self) {
    case .run(let settings):
      try Settings.requireConstraints(of: C.self, settings.run)
      self = settings.run
    case .text: throw UsageError("\(arguments) asks for a text")
    }
  }
}
