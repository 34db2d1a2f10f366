import ArgumentParser
import Figures
import Glibc

/// The programs beside the chapters: their command line, and how they end.
package enum Tool {
  /// Runs a command with the arguments of the program and ends the program. Every error is one line, and
  /// text that has no place is an error, too.
  package static func run(_ command: (some ParsableCommand).Type) -> Never {
    StandardStreams.secure()
    Failure(slug: command._commandName, settings: []).install()
    do {
      var parsed = try command.parseAsRoot()
      try parsed.run()
    } catch let error as ExitCode {
      exit(error.rawValue)
    } catch {
      let code = command.exitCode(for: error)
      let text = command.fullMessage(for: error)
      guard code.isSuccess else {
        writeToStandardError(
          code == .validationFailure ? text + "\n" : "\(command._commandName): \(error)\n")
        exit(code == .validationFailure ? code.rawValue : status(of: error))
      }
      do {
        try StandardStreams.print(text)
      } catch {
        writeToStandardError("\(command._commandName): \(error)\n")
        exit(error.status.rawValue)
      }
    }
    exit(0)
  }

  /// 1 unless the error has a status of its own.
  private static func status(of error: any Error) -> Int32 {
    switch error {
    case is any ExitingError, is OutputError: ExitStatus(of: error).rawValue
    default: 1
    }
  }
}
