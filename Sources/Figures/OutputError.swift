/// Why an output could not be made. Every case has one remedy, so that a program can give each its
/// own exit code.
public enum OutputError: Error, Equatable, Sendable {
  /// A program that we call is not installed.
  case missingProgram(String)
  /// A file or folder cannot be created: permission, a read-only file system, a file in the way.
  case cannotCreate(path: String, reason: String)
  /// Writing failed underway: disk full, quota, hardware.
  case inputOutput(path: String, reason: String)
  /// The new files count, and something failed after that.
  case unfinished(path: String, reason: String)
  /// Data with a NaN or an infinity: the series that holds it, and where.
  case nonFinite(series: String, quantity: String, index: Int, value: String)
  /// A file above the size that a committed figure may have.
  case tooLarge(file: String, bytes: Int, limit: Int)
  /// gnuplot refused the script or stopped underway.
  case plotFailed(String)
}

extension OutputError: CustomStringConvertible {
  /// One line that says what happened and how to mend it.
  public var description: String {
    switch self {
    case .missingProgram(let program):
      "\(program) is not installed: run `apt-get install gnuplot-nox` (see `make doctor`)"
    case .cannotCreate(let path, let reason):
      "cannot create \(path): \(reason); choose another folder with --figures DIR"
    case .inputOutput(let path, let reason):
      "writing \(path) failed: \(reason); the old files are intact"
    case .unfinished(let path, let reason):
      "after new files were made in \(path): \(reason); they count, and the next run moves to its "
        + "place what is not there"
    case .nonFinite(let series, let quantity, let index, let value):
      "series “\(series)”: \(quantity) number \(index + 1) is \(value)"
    case .tooLarge(let file, let bytes, let limit):
      "\(file) would have \(bytes) bytes, the limit is \(limit): draw fewer points"
    case .plotFailed(let message):
      "gnuplot failed: \(message)"
    }
  }
}

extension OutputError {
  /// What the system said, where it did.
  var reason: String {
    switch self {
    case .cannotCreate(_, let reason), .inputOutput(_, let reason), .unfinished(_, let reason):
      reason
    default: description
    }
  }
}
