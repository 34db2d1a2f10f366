import Datasets
import Figures
import Glibc
import Requirements

/// The end of a run that cannot go on.
///
/// A chapter refuses settings that it knows to be none before any work (``Constraint``). What it has not
/// foreseen is caught here: where numbers were set by `--set`, and the computation then comes to something
/// that is not finite or breaks a rule, they are what has to change, since the defaults run. Such a run
/// ends like one that was refused, in one line.
struct Failure: Sendable {
  let slug: String
  /// The numbers that were set, as `name=value`, each with its default.
  let settings: [(set: String, standard: String)]

  /// The status of a failure of the computation, and what to say of it.
  func verdict(on reason: String) -> (status: ExitStatus, line: String) {
    guard !settings.isEmpty else { return (.nonFinite, "\(slug): \(reason)\n") }
    let set = settings.map { "--set \($0.set)" }.joined(separator: " ")
    let standard = settings.map(\.standard).joined(separator: ", ")
    return (
      .usage, "\(slug): \(set) does not run: \(reason); what does is the default, \(standard)\n"
    )
  }

  /// Whether an error is one of the computation, and not of its surroundings or of the program.
  static func isOfComputation(_ error: any Error) -> Bool {
    switch error {
    case is RepeatedDraw: false
    case let error as any ExitingError: error.status == .nonFinite
    case let error as DatasetError: if case .tooFewImages = error { true } else { false }
    case let error as OutputError:
      switch error {
      case .nonFinite, .tooLarge: true
      default: false
      }
    default: true
    }
  }

  // The line for a signal, written once before the handler exists.
  nonisolated(unsafe) private static var lastWords: UnsafeMutableBufferPointer<UInt8>?
  nonisolated(unsafe) private static var lastStatus: Int32 = 70

  /// Says how the program ends from now on if a requirement is not met, or if it crashes.
  func install() {
    UnmetRequirement.ends { [self] reason in
      let (status, line) = verdict(on: reason)
      writeToStandardError((isatty(2) == 1 ? "\r\u{1B}[K" : "") + line)
      Gnuplot.endAll()
      _exit(status.rawValue)
    }
    let (status, line) = verdict(
      on: settings.isEmpty
        ? "the program broke a rule of its own, which is a fault of ours: please report it with the "
          + "command line"
        : "it breaks a rule of the program")
    let words = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: line.utf8.count)
    _ = words.initialize(from: line.utf8)
    Self.lastWords = words
    Self.lastStatus = status.rawValue
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      signal(number) { _ in
        if let words = Failure.lastWords { _ = write(2, words.baseAddress, words.count) }
        Gnuplot.endAll()
        _exit(Failure.lastStatus)
      }
    }
  }
}
