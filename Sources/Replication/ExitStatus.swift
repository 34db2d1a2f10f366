/// How a chapter ends. The numbers above 2 are those of sysexits.h.
public enum ExitStatus: Int32, Sendable {
  /// Verdict as expected, all other checks passed, and the control failed as it must.
  case success = 0
  /// The verdict differs from the expected one, or a check of the instruments or of ours failed.
  case verdictDiffers = 1
  /// The control did not fail, or it is inconclusive: an instrument was not sound in it.
  case controlDidNotFail = 2
  /// The command line is wrong, or what it sets does not fit together, or does not run.
  case usage = 64
  /// A data set is corrupt.
  case badData = 65
  /// A data set is missing.
  case missingData = 66
  /// A program is missing or does not work, such as gnuplot.
  case missingProgram = 69
  /// A number is not finite, a condition of the program does not hold, or LAPACK or another computation
  /// failed.
  case nonFinite = 70
  /// An output file cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed, for instance because the disk is full; also of the standard output.
  case inputOutput = 74
  /// The user interrupted the run.
  case interrupted = 130
}

/// An error that knows how the program must end.
public protocol ExitingError: Error {
  /// The exit status.
  var status: ExitStatus { get }
}

extension NonFinite: ExitingError {
  /// 70, as for every number that is none.
  public var status: ExitStatus { .nonFinite }
}

/// The experiment came to no number for the claims, as where no unit's search has an end. It is an outcome
/// that leaves them open, and neither wrong usage nor a failure: the run ends with status 1.
public struct Inconclusive: ExitingError, CustomStringConvertible {
  /// What there was too little of.
  public let description: String
  /// 1, as for a verdict that differs from the expected one.
  public var status: ExitStatus { .verdictDiffers }

  /// - Parameter reason: what there was too little of, with its number.
  public init(_ reason: String) { description = "inconclusive: \(reason); nothing was written" }
}

/// The command line asks for something that the chapter cannot do.
public struct UsageError: ExitingError, CustomStringConvertible {
  /// What is wrong with the command line.
  public let description: String
  /// 64.
  public var status: ExitStatus { .usage }

  /// The error with this message.
  public init(_ description: String) { self.description = description }
}
