import COpenBLAS
import LinearAlgebra
import Parallel

/// What belongs to one run on one machine, and not to the result.
struct RunRecord {
  let gnuplot: String
  let stopwatch: Stopwatch
  /// The digest of all code that the run's numbers and figure depend on: the stamp of `make figures`.
  let codeDigest: String?

  var json: JSON {
    .object([
      ("codeDigest", codeDigest.map(JSON.string) ?? .null),
      ("commit", Self.commit.map(JSON.string) ?? .null),
      ("swift", .string(Self.swift)),
      ("openblas", .string(String(cString: openblas_get_config()))),
      ("cpuKernel", .string(String(cString: openblas_get_corename()))),
      ("gnuplot", .string(gnuplot)),
      ("threads", .integer(Parallel.threadCount)),
      ("wallSeconds", .number(stopwatch.wall)),
      ("cpuSeconds", .number(stopwatch.processor)),
      ("peakBytes", .integer(stopwatch.peakBytes)),
    ])
  }

  /// The commit that is checked out, with "-dirty" at its end if files differ from it.
  private static var commit: String? {
    guard let folder = PackageFolder.path() else { return nil }
    let (output, status) = Shell.run(
      "git -C \(Shell.quoted(folder)) describe --always --dirty --abbrev=40 --match= 2>/dev/null")
    return status == 0 ? String(output.prefix { $0 != "\n" }) : nil
  }

  /// The version of the compiler that built the program; no function of the standard library
  /// knows it.
  private static var swift: String {
    #if compiler(>=6.5)
      "6.5 or later"
    #elseif compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #elseif compiler(>=6.2)
      "6.2"
    #else
      "6.1"
    #endif
  }
}
