import Glibc
import Replication
import Testing

/// What a program did.
struct Outcome {
  let status: Int32
  let output: String
  let errors: String

  /// Whether it complained in exactly one line.
  var isOneLine: Bool { errors.hasSuffix("\n") && errors.count { $0 == "\n" } == 1 }
}

/// A folder that looks like the package's, with the fixtures as chapters; removed at the end.
final class Workplace {
  let path: String

  /// The folder with the programs that were built: that of the test itself.
  static let programs: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }()

  init() throws {
    var template = Array("/tmp/semicircle-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let chapters = "chapters/1-batch-hessian"
    shell("mkdir -p figures \(chapters)/99-coin-toss \(chapters)/98-mean-ink; touch Package.swift")
    shell("echo 'let a = 1' > \(chapters)/99-coin-toss/CoinToss.swift")
    shell("echo 'let b = 1' > \(chapters)/98-mean-ink/MeanInk.swift")
    pretendOldSources()
  }

  /// Dates the sources before the programs.
  func pretendOldSources() { shell("find chapters -name '*.swift' -exec touch -d @0 {} +") }

  deinit { _ = Shell.run("rm -rf \(Shell.quoted(path))") }

  /// Runs a shell command in the folder, away from the data that the tester's machine may name.
  @discardableResult func shell(_ command: String) -> Outcome {
    let errors = "\(path).errors"
    let (output, status) = Shell.run(
      "cd \(Shell.quoted(path)) && unset SEMICIRCLE_DATA && { \(command); } 2>\(errors)")
    defer { unlink(errors) }
    return Outcome(
      status: status, output: output,
      errors: String(decoding: Files.contents(of: errors) ?? [], as: UTF8.self))
  }

  /// Runs a program that was built, after words such as `PATH=/nowhere`.
  @discardableResult func run(_ program: String, _ arguments: String, after: String = "") -> Outcome
  {
    shell("\(after) \(Shell.quoted("\(Self.programs)/\(program)")) \(arguments)")
  }

  /// The names of all files under a folder, with their contents; that of the last run left out.
  func files(in folder: String) -> [String: [UInt8]] {
    let names = shell("find \(folder) -type f -not -path '*/.run/*'").output.split(separator: "\n")
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0.description, Files.contents(of: "\(path)/\($0)") ?? [])
      })
  }
}
